//! One run: stepping, going back, touching, and what the page draws.

mod cards;
mod frames;
pub mod happening;
pub mod list;
mod log;
mod machine;
mod movement;
pub mod recording;
mod scene;
pub mod session;
mod timeline;
mod touch;
pub mod view;

pub use recording::{Recording, record, record_in_slices};
pub use session::Session;
