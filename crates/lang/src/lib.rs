//! Python as Loopglass runs it.

pub mod source;
