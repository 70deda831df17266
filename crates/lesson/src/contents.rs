//! The table of contents: every chapter and lesson, the rules, and the misconceptions by name.

use crate::bundle::{Broken, inlines, write_inlines};
use crate::data::{Data, list, map};
use crate::model::Inline;

/// All lessons of the site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chapter {
    pub title: String,
    pub lessons: Vec<Entry>,
}

/// A lesson, as the contents name it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// `1.2`
    pub id: String,
    pub title: String,
    pub rule: Vec<Inline>,
    /// The ids of the lessons that should come before it.
    pub needs: Vec<String>,
    /// The name of its bundle, beside the contents.
    pub file: String,
    pub has_review: bool,
}

impl Contents {
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.chapters.iter().flat_map(|chapter| &chapter.lessons)
    }

    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries().find(|entry| entry.id == id)
    }

    /// The lessons before and after one.
    pub fn neighbours(&self, id: &str) -> (Option<&Entry>, Option<&Entry>) {
        let all: Vec<&Entry> = self.entries().collect();
        let Some(place) = all.iter().position(|entry| entry.id == id) else { return (None, None) };
        (place.checked_sub(1).map(|place| all[place]), all.get(place + 1).copied())
    }

    pub fn write(&self) -> Data {
        let entry = |entry: &Entry| {
            map([
                ("id", (&entry.id).into()),
                ("title", (&entry.title).into()),
                ("rule", write_inlines(&entry.rule)),
                ("needs", list(&entry.needs, |id| id.into())),
                ("file", (&entry.file).into()),
                ("review", Data::Bool(entry.has_review)),
            ])
        };
        let chapter = |chapter: &Chapter| map([("title", (&chapter.title).into()), ("lessons", list(&chapter.lessons, entry))]);
        map([("chapters", list(&self.chapters, chapter))])
    }

    pub fn read(data: &Data) -> Result<Contents, Broken> {
        let chapters = data.get("chapters").and_then(Data::list).ok_or_else(|| Broken::missing("chapters"))?;
        Ok(Contents { chapters: chapters.iter().map(read_chapter).collect::<Result<_, _>>()? })
    }
}

fn read_chapter(data: &Data) -> Result<Chapter, Broken> {
    let lessons = data.get("lessons").and_then(Data::list).unwrap_or_default();
    Ok(Chapter { title: text(data, "title"), lessons: lessons.iter().map(read_entry).collect::<Result<_, _>>()? })
}

fn read_entry(data: &Data) -> Result<Entry, Broken> {
    let needs = data.get("needs").and_then(Data::list).unwrap_or_default();
    Ok(Entry {
        id: text(data, "id"),
        title: text(data, "title"),
        rule: inlines(data.get("rule"))?,
        needs: needs.iter().filter_map(Data::text).map(str::to_string).collect(),
        file: text(data, "file"),
        has_review: data.get("review") == Some(&Data::Bool(true)),
    })
}

fn text(data: &Data, key: &str) -> String {
    data.get(key).and_then(Data::text).unwrap_or_default().to_string()
}
