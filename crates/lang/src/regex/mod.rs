//! Regular expressions as Python's `re` has them: read (`parse`), made into instructions (`compile`), run with an
//! explicit stack and a budget of steps (`search`). A crate of the linear kind knows neither look-around nor
//! back-references, and those that know them are large.

mod compile;
mod parse;
mod search;
mod tree;

pub use compile::{Program, compile};
pub use search::{Search, TooLong};
pub use tree::Fault;

/// `re.IGNORECASE` and its like, by their numbers.
pub mod flags {
    pub const IGNORECASE: u32 = 2;
    pub const MULTILINE: u32 = 8;
    pub const DOTALL: u32 = 16;
    pub const UNICODE: u32 = 32;
    pub const VERBOSE: u32 = 64;
    pub const ASCII: u32 = 256;
}
