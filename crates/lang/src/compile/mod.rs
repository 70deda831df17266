//! From the syntax tree to code objects.

pub mod op;
pub mod unit;
