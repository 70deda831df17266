//! Light or dark, still or moving: what the learner chose here or in the system.
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MediaQueryList};

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

/// The properties that a host page may set: a theme in a dozen colours (`static/css/theme.css`).
pub const COLORS: [&str; 12] =
    ["bench", "paper", "sunken", "text", "quiet", "rule", "edge", "focus", "now", "now-edge", "good", "bad"];

/// Sets one of [`COLORS`]; others are left alone. `value` must be a colour and nothing else.
pub fn set_color(name: &str, value: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element()?.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root.filter(|_| COLORS.contains(&name)) {
        // What is no colour leaves the property as it was.
        let _ = root.style().set_property(&format!("--lg-{name}"), value);
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
