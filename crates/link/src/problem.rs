//! What is wrong with a link, in words for the learner.
use std::fmt;

use crate::{LONGEST_FRAGMENT, LONGEST_PROGRAM, MOST_TOUCHES};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link is longer than a link may be.
    TooLong,
    /// The link is of a form that this page does not know.
    Version,
    /// The packed program is cut off or changed.
    Damaged,
    /// The program would be too long unpacked.
    ProgramTooLong,
    /// The program holds what no text holds.
    NotText,
    /// Something done to the run cannot be read.
    Touch,
    TooManyTouches,
    /// There is more than one program.
    Ambiguous,
    /// The file with the program did not come.
    NoFile,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "it is longer than {} KiB", LONGEST_FRAGMENT / 1024),
            Self::Version => f.write_str("it is of a newer form than this page knows"),
            Self::Damaged => f.write_str("its program is cut off or damaged"),
            Self::ProgramTooLong => write!(f, "its program is longer than {} KiB", LONGEST_PROGRAM / 1024),
            Self::NotText => f.write_str("its program is not a text"),
            Self::Touch => f.write_str("what was done to the run cannot be read"),
            Self::TooManyTouches => write!(f, "more than {MOST_TOUCHES} things were done to the run"),
            Self::Ambiguous => f.write_str("it names more than one program"),
            Self::NoFile => f.write_str("the file with its program did not come"),
        }
    }
}

impl std::error::Error for Problem {}
