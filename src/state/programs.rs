//! The learner's texts. Every program of the menu has a draft of its own, so that choosing another loses nothing; so has every
//! program that came with a link.
use std::borrow::Cow;

use crate::examples::{EXAMPLES, example};
use crate::platform::storage::{self, StorageError};

/// Which program of the menu is in the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The learner's own.
    Own,
    /// An example, perhaps changed since.
    Example(&'static str),
    /// What came with a link, by the number that [`link_id`] gives its program.
    Link(u32),
    /// The program of a lesson, by the lesson's number.
    Lesson(u32),
}

const OPEN: &str = "loopglass.open";
const OWN: &str = "own";
const LINK: &str = "link-";
/// The programs of links that are kept, a key a line.
const LINKS: &str = "loopglass.links";

impl Origin {
    /// Its name in storage and in the menu's values.
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Own => OWN.into(),
            Self::Example(id) => id.into(),
            Self::Link(id) => format!("{LINK}{id:08x}").into(),
            Self::Lesson(number) => format!("lesson-{number:08x}").into(),
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        if key == OWN {
            return Some(Self::Own);
        }
        match key.strip_prefix(LINK) {
            Some(id) => u32::from_str_radix(id, 16).ok().map(Self::Link),
            None => example(key).map(|example| Self::Example(example.id)),
        }
    }

    /// The text before the learner changed it.
    pub fn original(self) -> Cow<'static, str> {
        match self {
            Self::Own => {
                "import asyncio\n\n\nasync def main():\n    print('hello')\n    await asyncio.sleep(1)\n    print('world')\n\n\nasyncio.run(main())\n".into()
            }
            Self::Example(id) => example(id).map_or("", |example| example.program).into(),
            // It comes with the lesson.
            Self::Lesson(_) => "".into(),
            Self::Link(_) => storage::read(&self.kept("original")).ok().flatten().unwrap_or_default().into(),
        }
    }

    fn kept(self, what: &str) -> String {
        format!("loopglass.{what}.{}", self.key())
    }

    fn draft(self) -> Option<String> {
        storage::read(&self.kept("draft")).ok().flatten()
    }
}

/// A number for the program of a link, the same on every visit (FNV-1a).
pub fn link_id(program: &str) -> u32 {
    program.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The program that was in the editor last, or the first of the examples.
pub fn last_open() -> Origin {
    let kept = storage::read(OPEN).ok().flatten().and_then(|key| Origin::from_key(&key));
    let is_there = |origin: &Origin| !matches!(origin, Origin::Link(_)) || !load(*origin).is_empty();
    kept.filter(is_there).unwrap_or(Origin::Example(EXAMPLES[0].id))
}

/// The text of a program as the learner left it.
pub fn load(origin: Origin) -> String {
    origin.draft().unwrap_or_else(|| origin.original().into_owned())
}

/// What was kept of a program that the learner changed.
pub fn draft(origin: Origin) -> Option<String> {
    origin.draft()
}

/// Has the learner changed it, here or on an earlier visit?
pub fn has_draft(origin: Origin) -> bool {
    origin.draft().is_some()
}

/// The programs of links that are kept, the newest last.
pub fn links() -> Vec<Origin> {
    let kept = storage::read(LINKS).ok().flatten().unwrap_or_default();
    kept.lines().filter_map(Origin::from_key).filter(|origin| matches!(origin, Origin::Link(_))).collect()
}

/// Keeps a text, and that it is the one in the editor. `original`: what it was before the learner changed it.
pub fn save(origin: Origin, text: &str, original: &str) -> Result<(), StorageError> {
    if matches!(origin, Origin::Link(_)) {
        keep_link(origin, original)?;
    }
    // A lesson is not what the page opens with: its address names it.
    if !matches!(origin, Origin::Lesson(_)) {
        storage::write(OPEN, &origin.key())?;
    }
    // A text as it came is not kept twice: a later page may bring a better example.
    if text == original { storage::remove(&origin.kept("draft")) } else { storage::write(&origin.kept("draft"), text) }
}

/// Keeps a text that has no place of its own, as if it had come with a link and been changed.
pub fn keep_beside(text: &str) -> Result<(), StorageError> {
    let origin = Origin::Link(link_id(text));
    keep_link(origin, text)?;
    storage::write(&origin.kept("draft"), text)
}

/// Keeps the program of a link. Those that were never changed make room: their links have them.
fn keep_link(origin: Origin, original: &str) -> Result<(), StorageError> {
    let (mut kept, gone): (Vec<_>, Vec<_>) =
        links().into_iter().filter(|other| *other != origin).partition(|other| has_draft(*other));
    for origin in gone {
        storage::remove(&origin.kept("original"))?;
    }
    kept.push(origin);
    let keys: Vec<_> = kept.into_iter().map(Origin::key).collect();
    storage::write(LINKS, &keys.join("\n"))?;
    storage::write(&origin.kept("original"), original)
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, Origin, link_id};

    #[test]
    fn every_program_of_the_menu_is_found_by_its_key() {
        for origin in EXAMPLES.iter().map(|example| Origin::Example(example.id)).chain([Origin::Own]) {
            assert_eq!(Origin::from_key(&origin.key()), Some(origin));
            assert_ne!(origin.original(), "");
        }
        let link = Origin::Link(link_id("print(1)\n"));
        assert_eq!(Origin::from_key(&link.key()), Some(link));
        for key in ["nothing", "", "link-", "link-xyz", "link-123456789"] {
            assert_eq!(Origin::from_key(key), None, "{key}");
        }
    }
}
