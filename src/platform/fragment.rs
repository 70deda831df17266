//! What stands behind the `#` of the address: which lesson is being taken.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// With its `#`; empty where there is nothing.
pub fn read() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts another in its place, without a new page and without an entry to go back to.
pub fn replace(fragment: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    // A frame of another origin may be forbidden to: then it stays.
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
}

/// The address of the page with this behind its `#`.
pub fn link(fragment: &str) -> String {
    let whole = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}{fragment}", whole.split('#').next().unwrap_or_default())
}

/// `%20` becomes a blank; what is not well formed stays as it is.
pub fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_string(), String::from)
}

/// The opposite of [`decoded`].
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Listens until dropped.
pub struct FragmentListener {
    listener: Closure<dyn FnMut()>,
}

impl FragmentListener {
    /// Calls `act` each time that another fragment was put into the address by hand or by a link.
    #[must_use = "dropping it stops listening"]
    pub fn listen(act: impl FnMut() + 'static) -> Self {
        let listener = Closure::<dyn FnMut()>::new(act);
        if let Some(window) = web_sys::window() {
            // Adding a listener of a known kind to a window does not fail.
            let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
        }
        Self { listener }
    }
}

impl Drop for FragmentListener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("hashchange", self.listener.as_ref().unchecked_ref());
        }
    }
}
