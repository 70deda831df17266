//! One run: stepping, going back, touching, and what the page draws.

pub mod await_chain;
pub mod branches;
mod cards;
pub mod detectors;
mod ending;
pub mod export;
mod frames;
mod glance;
pub mod happening;
pub mod last_step;
pub mod list;
mod log;
mod machine;
mod mirror;
mod movement;
mod parked;
pub mod recording;
mod scene;
pub mod session;
pub mod team;
mod timeline;
mod touch;
pub mod turn;
pub mod view;

pub use loopglass_lang::vm::{BrokenTexts, SharedLibrary};
pub use recording::{Recording, record, record_in_slices};
pub use session::Session;
