//! From a lesson's folder to a lesson: read, checked for form, and with `play` run to its end.

mod folder;
mod json;
mod markdown;
mod problem;
mod sections;
#[cfg(feature = "play")]
mod test;
mod translation;

pub use folder::{Course, CourseChapter, Source, bundle_name, read_course, read_lesson};
pub use json::{from_json, to_json};
pub use problem::Fault;
#[cfg(feature = "play")]
pub use test::{Report, test};
