//! The learner's texts. Every program of the menu has a draft of its own, so that choosing another loses nothing.
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
    /// The program of a lesson, by the lesson's number.
    Lesson(u32),
}

const OPEN: &str = "loopglass.open";
const OWN: &str = "own";

impl Origin {
    /// Its name in storage and in the menu's values.
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Own => OWN.into(),
            Self::Example(id) => id.into(),
            Self::Lesson(number) => format!("lesson-{number:08x}").into(),
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        if key == OWN { Some(Self::Own) } else { example(key).map(|example| Self::Example(example.id)) }
    }

    /// The text before the learner changed it.
    pub fn original(self) -> &'static str {
        match self {
            Self::Own => {
                "import asyncio\n\n\nasync def main():\n    print('hello')\n    await asyncio.sleep(1)\n    print('world')\n\n\nasyncio.run(main())\n"
            }
            Self::Example(id) => example(id).map_or("", |example| example.program),
            // It comes with the lesson.
            Self::Lesson(_) => "",
        }
    }

    fn draft(self) -> String {
        format!("loopglass.draft.{}", self.key())
    }
}

/// The program that was in the editor last, or the first of the examples.
pub fn last_open() -> Origin {
    let kept = storage::read(OPEN).ok().flatten();
    kept.as_deref().and_then(Origin::from_key).unwrap_or(Origin::Example(EXAMPLES[0].id))
}

/// The text of a program as the learner left it.
pub fn load(origin: Origin) -> String {
    storage::read(&origin.draft()).ok().flatten().unwrap_or_else(|| origin.original().into())
}

/// What was kept of a program.
pub fn draft(origin: Origin) -> Option<String> {
    storage::read(&origin.draft()).ok().flatten()
}

/// Keeps a text, and that it is the one in the editor. A program as it came is not kept: a later page may bring a better one.
pub fn save(origin: Origin, text: &str, original: &str) -> Result<(), StorageError> {
    // A lesson is not what the page opens with: its address names it.
    if !matches!(origin, Origin::Lesson(_)) {
        storage::write(OPEN, &origin.key())?;
    }
    if text == original { storage::remove(&origin.draft()) } else { storage::write(&origin.draft(), text) }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, Origin};

    #[test]
    fn every_program_of_the_menu_is_found_by_its_key() {
        for origin in EXAMPLES.iter().map(|example| Origin::Example(example.id)).chain([Origin::Own]) {
            assert_eq!(Origin::from_key(&origin.key()), Some(origin));
            assert_ne!(origin.original(), "");
        }
        assert_eq!(Origin::from_key("nothing"), None);
    }
}
