//! The page of Loopglass: Python's asyncio event loop under glass.
pub mod driver;
pub mod examples;
#[cfg(test)]
mod fixture;
pub mod lessons;
pub mod parts;
pub mod picture;
pub mod platform;
pub mod state;
pub mod texts;

/// Mounts the page on the element `#app`, in place of the progress bar that `js/boot.js` shows there.
pub fn run() {
    match platform::root("app") {
        Some(root) => yew::Renderer::<parts::App>::with_root(root).render(),
        None => yew::Renderer::<parts::App>::new().render(),
    };
}
