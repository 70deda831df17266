//! One run: stepping, going back, touching, and what the page draws.

mod log;
mod machine;
pub mod recording;
pub mod session;
pub mod view;

pub use recording::{record, Recording};
pub use session::Session;
