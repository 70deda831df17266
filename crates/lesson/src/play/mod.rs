//! Runs a program with what the learner did, and checks what happened.

mod check;
mod facts;
mod syntax;
mod value;
mod verdict;
mod watch;

pub use check::{evaluate, fault};
pub use facts::{Doings, Ending, Facts, FutureFact, TaskFact};
pub use verdict::{Verdict, judge};
pub use watch::{Deed, DeedAt, Doing, Watch};
