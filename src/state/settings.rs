//! What the learner has chosen about the page itself; kept in the browser as `name=value` lines.
use crate::platform::theme::Theme;
use crate::texts::Language;

/// How many seconds of the virtual clock pass in one real second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// In hundredths: 100 is real time.
    Percent(u32),
    /// As fast as the machine runs, without a picture between.
    AtOnce,
}

/// The speeds of the menu.
pub const SPEEDS: [Speed; 7] = [
    Speed::Percent(25),
    Speed::Percent(50),
    Speed::Percent(100),
    Speed::Percent(200),
    Speed::Percent(400),
    Speed::Percent(800),
    Speed::AtOnce,
];

impl Speed {
    /// How much faster than real time; nothing where no time is to pass.
    pub fn factor(self) -> Option<f64> {
        match self {
            Self::Percent(percent) => Some(f64::from(percent.max(1)) / 100.0),
            Self::AtOnce => None,
        }
    }

    /// Its name in storage and in the menu's values.
    pub fn key(self) -> String {
        match self {
            Self::Percent(percent) => percent.to_string(),
            Self::AtOnce => "at-once".into(),
        }
    }

    /// The speed of the menu that has this name.
    pub fn from_key(key: &str) -> Option<Self> {
        SPEEDS.into_iter().find(|speed| speed.key() == key)
    }
}

/// How near the machine is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    #[default]
    Tasks,
    /// Handles and callbacks, with the names that `CPython` gives them.
    Handles,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    pub theme: Theme,
    pub speed: Speed,
    pub detail: Detail,
    /// Whether keys move through the run.
    pub shortcuts: bool,
    /// Nothing where the browser's own languages count.
    pub language: Option<Language>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::System, speed: Speed::Percent(100), detail: Detail::Tasks, shortcuts: true, language: None }
    }
}

impl Settings {
    /// As it is kept.
    pub fn write(self) -> String {
        let theme = match self.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let detail = if self.detail == Detail::Tasks { "tasks" } else { "handles" };
        let shortcuts = if self.shortcuts { "on" } else { "off" };
        let language = self.language.map_or("system", Language::tag);
        format!("theme={theme}\nspeed={}\ndetail={detail}\nshortcuts={shortcuts}\nlanguage={language}\n", self.speed.key())
    }

    /// From what was kept. What it does not know stays as it is without: an older or newer page may have written it.
    pub fn read(kept: &str) -> Self {
        let mut settings = Self::default();
        for (name, value) in kept.lines().filter_map(|line| line.split_once('=')) {
            match (name, value) {
                ("theme", "light") => settings.theme = Theme::Light,
                ("theme", "dark") => settings.theme = Theme::Dark,
                ("speed", key) => settings.speed = Speed::from_key(key).unwrap_or(settings.speed),
                ("detail", "handles") => settings.detail = Detail::Handles,
                ("shortcuts", "off") => settings.shortcuts = false,
                ("language", tag) => settings.language = Language::from_tag(tag),
                _ => {}
            }
        }
        settings
    }
}

#[cfg(test)]
mod tests {
    use super::{Detail, Settings, Speed};
    use crate::platform::theme::Theme;
    use crate::texts::Language;

    #[test]
    fn what_is_kept_comes_back() {
        let language = Some(Language::German);
        let chosen = Settings { theme: Theme::Dark, speed: Speed::AtOnce, detail: Detail::Handles, shortcuts: false, language };
        assert_eq!(Settings::read(&chosen.write()), chosen);
        assert_eq!(Settings::read(&Settings::default().write()), Settings::default());
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn changed_anywhere_they_are_settings_that_are_written_and_read_alike() {
        let written = "theme=dark\nspeed=at-once\ndetail=handles\nshortcuts=off\nlanguage=de\n";
        let config = proptest::test_runner::Config::with_cases(10_000);
        proptest::proptest!(config, |(at in 0..written.len(), length in 0..12_usize, put in "(?s).{0,8}")| {
            let mut text = written.to_owned();
            text.replace_range(at..(at + length).min(written.len()), &put);
            let settings = Settings::read(&text);
            proptest::prop_assert_eq!(Settings::read(&settings.write()), settings);
        });
    }

    #[test]
    fn nonsense_changes_nothing() {
        assert_eq!(Settings::read("speed=17\ntheme\n=\ncolour=red\n"), Settings::default());
    }
}
