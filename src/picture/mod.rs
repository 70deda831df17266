//! The stage as one drawing, for slides and print: the same moment as on the page, laid out anew for a sheet. Pure functions from a
//! view to shapes; who paints them (SVG text, a canvas) knows nothing of a run.
mod cards;
mod code;
mod drawing;
mod loop_row;
mod palette;
mod sheet;
mod svg;
mod timeline;

pub use drawing::{Drawing, Shape, Text};
pub use palette::Palette;
pub use sheet::sheet;
pub use svg::svg;
