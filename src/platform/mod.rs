//! The browser, as far as the page needs it. This module alone names `web_sys`: what stands above it reads as plain Rust.
pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod dom;
pub mod editor;
pub mod fetch;
pub mod files;
pub mod host;
pub mod json;
pub mod keyboard;
pub mod language;
pub mod machine;
pub mod movement;
pub mod nearby;
pub mod storage;
pub mod theme;
pub mod timer;
pub mod window;

use web_sys::Element;

/// The element of the document that has this `id`, emptied, to mount the page on.
pub fn root(id: &str) -> Option<Element> {
    let root = web_sys::window()?.document()?.get_element_by_id(id)?;
    root.replace_children_with_node_0();
    Some(root)
}
