//! Light or dark, still or moving: what the learner chose here or in the system.
use web_sys::MediaQueryList;

/// Which of the two sets of colours the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system says, also when it changes at dusk.
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// Applies the theme to the whole page; the style sheet reads the attribute and sets `color-scheme`, which the editor inherits.
    pub fn apply(self) {
        let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) else { return };
        // Only an invalid name makes setting an attribute fail.
        let _ = match self {
            Self::System => root.remove_attribute("data-theme"),
            Self::Light => root.set_attribute("data-theme", "light"),
            Self::Dark => root.set_attribute("data-theme", "dark"),
        };
    }
}

impl Theme {
    pub fn is_dark(self) -> bool {
        self == Self::Dark || (self == Self::System && system_is_dark())
    }
}

/// Whether the system asks for dark pages.
pub fn system_is_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Whether the learner asked the system for less movement: then nothing travels, things just are where they are.
pub fn prefers_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list: MediaQueryList| list.matches())
}
