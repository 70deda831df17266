//! The page of Loopglass: Python's asyncio event loop under glass.
pub mod app;
pub mod platform;

/// Mounts the page on the element `#app`, in place of the progress bar that `js/boot.js` shows there.
pub fn run() {
    match platform::root("app") {
        Some(root) => yew::Renderer::<app::App>::with_root(root).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
