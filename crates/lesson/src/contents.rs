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
    /// In each of its languages, the one in which it was written first.
    pub titles: Vec<Title>,
    pub lessons: Vec<Entry>,
}

/// The title of a chapter in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Title {
    pub language: String,
    pub text: String,
}

/// A lesson, as the contents name it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// `1.2`
    pub id: String,
    /// The ids of the lessons that should come before it.
    pub needs: Vec<String>,
    pub has_review: bool,
    /// In each of its languages, the one in which it was written first.
    pub wordings: Vec<Wording>,
}

/// What the contents say of a lesson in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    pub language: String,
    pub title: String,
    pub rule: Vec<Inline>,
    /// The name of its bundle, beside the contents.
    pub file: String,
}

impl Chapter {
    /// In this language, or as it was written.
    pub fn title(&self, language: &str) -> &str {
        let spoken = self.titles.iter().find(|title| title.language == language).or(self.titles.first());
        spoken.map_or("", |title| &title.text)
    }
}

impl Entry {
    /// In this language, or as it was written.
    pub fn wording(&self, language: &str) -> Option<&Wording> {
        self.wordings.iter().find(|wording| wording.language == language).or(self.wordings.first())
    }

    pub fn title(&self, language: &str) -> &str {
        self.wording(language).map_or("", |wording| &wording.title)
    }
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
        let chapter = |chapter: &Chapter| {
            map([("titles", list(&chapter.titles, write_title)), ("lessons", list(&chapter.lessons, write_entry))])
        };
        map([("chapters", list(&self.chapters, chapter))])
    }

    pub fn read(data: &Data) -> Result<Contents, Broken> {
        let chapters = data.get("chapters").and_then(Data::list).ok_or_else(|| Broken::missing("chapters"))?;
        Ok(Contents { chapters: chapters.iter().map(read_chapter).collect::<Result<_, _>>()? })
    }
}

fn write_title(title: &Title) -> Data {
    map([("language", (&title.language).into()), ("text", (&title.text).into())])
}

fn write_entry(entry: &Entry) -> Data {
    map([
        ("id", (&entry.id).into()),
        ("needs", list(&entry.needs, |id| id.into())),
        ("review", Data::Bool(entry.has_review)),
        ("wordings", list(&entry.wordings, write_wording)),
    ])
}

fn write_wording(wording: &Wording) -> Data {
    map([
        ("language", (&wording.language).into()),
        ("title", (&wording.title).into()),
        ("rule", write_inlines(&wording.rule)),
        ("file", (&wording.file).into()),
    ])
}

fn read_chapter(data: &Data) -> Result<Chapter, Broken> {
    let title = |data: &Data| Title { language: text(data, "language"), text: text(data, "text") };
    let titles = items(data, "titles").iter().map(title).collect();
    Ok(Chapter { titles, lessons: items(data, "lessons").iter().map(read_entry).collect::<Result<_, _>>()? })
}

fn read_entry(data: &Data) -> Result<Entry, Broken> {
    let wordings: Vec<Wording> = items(data, "wordings").iter().map(read_wording).collect::<Result<_, _>>()?;
    Ok(Entry {
        id: text(data, "id"),
        needs: items(data, "needs").iter().filter_map(Data::text).map(str::to_string).collect(),
        has_review: data.get("review") == Some(&Data::Bool(true)),
        wordings,
    })
}

fn read_wording(data: &Data) -> Result<Wording, Broken> {
    Ok(Wording {
        language: text(data, "language"),
        title: text(data, "title"),
        rule: inlines(data.get("rule"))?,
        file: text(data, "file"),
    })
}

fn items<'a>(data: &'a Data, key: &str) -> &'a [Data] {
    data.get(key).and_then(Data::list).unwrap_or_default()
}

fn text(data: &Data, key: &str) -> String {
    data.get(key).and_then(Data::text).unwrap_or_default().to_string()
}
