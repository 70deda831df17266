//! Python for Loopglass: parser front, compiler and a resumable machine.

pub mod builtins;
pub mod compile;
pub mod limits;
pub mod object;
pub mod types;
pub mod vm;
