//! Guided lessons: what a lesson is, its bundle (the one file that the page loads), and the checks over what happened in a run.
//!
//! A lesson is written as a folder (`author`), travels as a bundle (`bundle`) and is checked by running the learner's program once
//! more with what the learner did (`play`). `docs/LESSONS.md` is the form as authors see it.

#[cfg(feature = "author")]
pub mod author;
pub mod bundle;
pub mod contents;
pub mod data;
pub mod model;
#[cfg(feature = "play")]
pub mod play;
