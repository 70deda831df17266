//! The languages of the page, and which of them it speaks.
use std::cell::Cell;

use super::{Texts, english, german};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    German,
}

pub const LANGUAGES: [Language; 2] = [Language::English, Language::German];

impl Language {
    /// As `lang` attributes and browsers name it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The language of a tag such as `de-AT`, where the page speaks it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split('-').next().unwrap_or_default();
        LANGUAGES.into_iter().find(|language| main.eq_ignore_ascii_case(language.tag()))
    }

    /// The first of these tags, the dearest first, that the page speaks.
    pub fn of_tags(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter().find_map(|tag| Self::from_tag(&tag)).unwrap_or_default()
    }

    pub fn texts(self) -> &'static Texts {
        match self {
            Self::English => &english::TEXTS,
            Self::German => &german::TEXTS,
        }
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language that all texts come in from now on. What is drawn already stays as it is.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

pub fn spoken() -> Language {
    SPOKEN.get()
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_dearest_language_that_the_page_speaks() {
        let of = |tags: &[&str]| Language::of_tags(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(of(&["fr", "de-AT", "en"]), Language::German);
        assert_eq!(of(&["EN-us", "de"]), Language::English);
        assert_eq!(of(&["fr"]), Language::English);
        assert_eq!(of(&[]), Language::English);
    }
}
