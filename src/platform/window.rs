//! What the window tells: the page may go away, or is about to be printed.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Listens until dropped.
pub struct Listener {
    event: &'static str,
    act: Closure<dyn FnMut()>,
}

/// Calls `act` each time that the page may be about to go: closed, reloaded, or put to sleep by a phone.
#[must_use = "dropping it stops listening"]
pub fn on_leaving(act: impl FnMut() + 'static) -> Listener {
    Listener::new("pagehide", act)
}

/// Calls `act` before the page is laid out on paper (true) and when that is over (false).
#[must_use = "dropping it stops listening"]
pub fn on_printing(act: impl Fn(bool) + Clone + 'static) -> [Listener; 2] {
    let after = act.clone();
    [Listener::new("beforeprint", move || act(true)), Listener::new("afterprint", move || after(false))]
}

impl Listener {
    fn new(event: &'static str, act: impl FnMut() + 'static) -> Self {
        let act = Closure::<dyn FnMut()>::new(act);
        if let Some(window) = web_sys::window() {
            // Adding a listener of a known kind to a window does not fail.
            let _ = window.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
        }
        Self { event, act }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(self.event, self.act.as_ref().unchecked_ref());
        }
    }
}
