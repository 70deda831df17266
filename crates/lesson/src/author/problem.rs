//! What is wrong with a lesson, and where.

use std::fmt;

/// A message with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file inside the lesson's folder.
    pub file: String,
    /// Counted from one; zero for the file as a whole.
    pub line: usize,
    pub message: String,
}

impl Fault {
    pub fn new(file: impl Into<String>, line: usize, message: impl Into<String>) -> Fault {
        Fault { file: file.into(), line, message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.message),
            line => write!(f, "{}:{line}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for Fault {}
