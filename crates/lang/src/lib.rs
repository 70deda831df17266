//! Python for Loopglass: parser front, compiler and a resumable machine.

pub mod compile;
pub mod library;
pub mod limits;
pub mod object;
pub mod source;
pub mod types;
pub mod vm;

pub use source::SyntaxError;
