//! Cuts the page's module into two: the page, which is drawn first, and the machine, which comes after it.
//!
//! Both share one memory, one table of functions and the globals, but for the stack pointer: each has a stack. The page calls into the machine through places of the table,
//! which are empty until the machine's module is instantiated with the page's exports as its imports.
mod data;
mod graph;
mod machine;
mod names;
mod page;
mod reencode;
mod share;
mod source;

use std::error::Error;

use graph::Graph;
use names::Names;
use source::Source;

/// The name under which the machine's module imports what the page's module exports.
const PAGE: &str = "page";

/// Two modules.
pub struct Parts {
    pub page: Vec<u8>,
    pub machine: Vec<u8>,
}

/// Cuts `wasm`, a module that wasm-bindgen has made and that still has the names of its functions. `texts` are in its memory, and only the
/// machine reads them.
///
/// # Errors
///
/// Where `wasm` is not such a module, has not all of `texts`, or uses what the two parts cannot share (several memories, exceptions).
pub fn cut(wasm: &[u8], texts: &[Vec<u8>]) -> Result<Parts, Box<dyn Error>> {
    let source = Source::read(wasm)?;
    let graph = Graph::of(&source)?;
    let share = share::share(&source, &graph);
    let names = Names::new(&source, &graph, &share);
    let (first, later) = data::divide(&source.data, texts)?;
    Ok(Parts { page: page::write(&source, &share, &names, &first)?, machine: machine::write(&source, &share, &names, &later)? })
}
