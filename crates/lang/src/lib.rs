//! Python for Loopglass: parser front, compiler and a resumable machine.

pub mod compile;
