//! Python for Loopglass: parser front, compiler and a resumable machine.

pub mod compile;
pub mod format;
pub mod limits;
pub mod number;
pub mod object;
pub mod types;
pub mod vm;
