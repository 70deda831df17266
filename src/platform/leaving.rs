//! The moment at which the page may go away: closed, reloaded, or put to sleep by a phone.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Listens until dropped.
pub struct Leaving {
    listener: Closure<dyn FnMut()>,
}

impl Leaving {
    /// Calls `act` each time that the page may be about to go.
    #[must_use = "dropping it stops listening"]
    pub fn listen(act: impl FnMut() + 'static) -> Self {
        let listener = Closure::<dyn FnMut()>::new(act);
        if let Some(window) = web_sys::window() {
            // Adding a listener of a known kind to a window does not fail.
            let _ = window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref());
        }
        Self { listener }
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("pagehide", self.listener.as_ref().unchecked_ref());
        }
    }
}
