//! A place in a run as a link: the program, what was done to it, the step, and how to look at it, all behind the `#` of an
//! address, which no server sees. A link is text from outside: reading one gives a value or a problem, within hard bounds, and
//! runs nothing.
//!
//! ```text
//! #v=1&code=<base64url of raw deflate>&do=17:4:result:'a letter'&step=17&mode=read&theme=dark
//! ```
//!
//! `docs/EMBEDDING.md` has the table of names.
mod code;
mod problem;
mod read;
pub mod snippet;
mod touch;
mod write;

pub use problem::Problem;
pub use read::{is_color, read};
pub use touch::{Touch, What};

/// The form that this crate writes, and the newest that it reads.
pub const VERSION: u32 = 1;
/// A longer fragment is not looked at, in bytes.
pub const LONGEST_FRAGMENT: usize = 16 * 1024;
/// A longer program is neither packed nor unpacked, in bytes.
pub const LONGEST_PROGRAM: usize = 256 * 1024;
/// A pass that is farther away is not gone to.
pub const MOST_TURNS: u32 = 10_000;
/// More things done to one run are refused.
pub const MOST_TOUCHES: usize = 1000;

/// What a link says. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub program: Option<Program>,
    /// What was done to the run, in order.
    pub touches: Vec<Touch>,
    /// The moment to show.
    pub step: Option<u64>,
    /// The pass that is to begin, where no moment is named.
    pub turn: Option<u32>,
    /// The parts of the page to show, by their `id`; the first is the one where there is room for one.
    pub views: Vec<String>,
    pub theme: Option<Theme>,
    /// A language tag, such as `de`.
    pub language: Option<String>,
    pub mode: Option<Mode>,
    /// Whether to ask for a prediction first.
    pub predict: Option<bool>,
    /// The page that an embed tells what happens; others hear nothing.
    pub origin: Option<String>,
    /// Colours of the host page by name, for an embed.
    pub colors: Vec<(String, String)>,
}

/// Which program a link is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    Code(String),
    /// An example of the menu, by its key.
    Example(String),
    /// A lesson, by its path.
    Lesson(String),
    /// A file, by its address: that of the page counts where it is relative.
    File(String),
}

impl Program {
    /// A program's text, where a link may carry it.
    pub fn of_code(code: String) -> Result<Self, Problem> {
        code::checked(&code)?;
        Ok(Self::Code(code))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    Auto,
    Light,
    Dark,
}

/// What the reader may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Step and touch, but not change the program.
    Read,
    Edit,
    Lesson,
}

impl Theme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

impl Mode {
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Edit => "edit",
            Self::Lesson => "lesson",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Read, Self::Edit, Self::Lesson].into_iter().find(|mode| mode.name() == name)
    }
}
