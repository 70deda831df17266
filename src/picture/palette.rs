//! The colours of a drawing, as numbers: a sheet has no style sheet to ask.

/// One set of colours; the same as the page's in `static/css/theme.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub paper: &'static str,
    pub bench: &'static str,
    pub sunken: &'static str,
    pub text: &'static str,
    pub quiet: &'static str,
    pub rule: &'static str,
    pub edge: &'static str,
    pub now: &'static str,
    pub now_edge: &'static str,
    pub good: &'static str,
    pub bad: &'static str,
    pub tasks: [&'static str; 8],
}

impl Palette {
    pub const LIGHT: Self = Self {
        paper: "#ffffff",
        bench: "#f3f5f8",
        sunken: "#eceff4",
        text: "#1f2328",
        quiet: "#5b636e",
        rule: "#d5dae1",
        edge: "#818b98",
        now: "#fff0b3",
        now_edge: "#a66a00",
        good: "#146c2e",
        bad: "#b3261e",
        tasks: ["#0b63ad", "#a04a06", "#087049", "#a8327c", "#0b6f84", "#796000", "#5b4bb8", "#4d5866"],
    };

    pub const DARK: Self = Self {
        paper: "#161a20",
        bench: "#0f1216",
        sunken: "#1e242d",
        text: "#e6e9ee",
        quiet: "#a2acb8",
        rule: "#343b46",
        edge: "#6f7a88",
        now: "#4d3f0a",
        now_edge: "#ffcc4d",
        good: "#7fd895",
        bad: "#ff8f85",
        tasks: ["#6cb6f2", "#f0a35c", "#56c596", "#f09ac9", "#5fcfe0", "#e0cc55", "#b9b0ff", "#b4bdc9"],
    };

    pub fn task(&self, color: u8) -> &'static str {
        self.tasks[usize::from(color) % self.tasks.len()]
    }
}
