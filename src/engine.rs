//! The run that the page walks.
#[cfg(not(feature = "sample"))]
pub use loopglass_session::Session;

#[cfg(feature = "sample")]
pub use crate::sample::Session;
