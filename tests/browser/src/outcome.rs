//! What a test ends with.
use std::fmt;

use thirtyfour::error::WebDriverError;

/// The end of a test or of one of its steps.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a test failed, in words.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(words: impl fmt::Display) -> Self {
        Self(words.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Self {
        Self::new(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error)
    }
}
