//! One run: stepping, going back, touching, and what the page draws.

pub mod session;
pub mod view;

pub use session::Session;
