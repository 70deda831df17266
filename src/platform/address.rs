//! The address of the page: where it stands, and what stands behind the `#`.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

/// What stands behind the `#`, as it is in the address.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Takes what stands behind the `#` away, without a new page.
pub fn clear_fragment() {
    if let Some(window) = web_sys::window() {
        replace(&address(&window));
    }
}

/// Puts another address, or another fragment with its `#`, in the place of this one: no new page, no entry to go back to.
pub fn replace(there: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    // A frame of another origin may be forbidden to: then it stays.
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(there));
}

/// The address of the page with this, which begins with a `#`, behind it.
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

/// The folder that the page came from, with a slash at its end.
pub fn folder() -> String {
    let address = web_sys::window().map(|window| address(&window)).unwrap_or_default();
    let end = address.rfind('/').map_or(0, |slash| slash + 1);
    address[..end].to_owned()
}

/// The whole address without what stands behind `?` and `#`.
fn address(window: &Window) -> String {
    let whole = window.location().href().unwrap_or_default();
    whole.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Does the address name a lesson, of ours or from elsewhere?
pub fn is_of_lesson() -> bool {
    let names = ["lesson", "lessonurl", "lessondata"];
    fragment().trim_start_matches('#').split('&').any(|word| word.split_once('=').is_some_and(|(name, _)| names.contains(&name)))
}

/// Is this the page that stands in others (`embed.html`)?
pub fn is_embed() -> bool {
    root_attribute("data-page").as_deref() == Some("embed")
}

/// Did the learner press the button of the picture that stood here before the page came (`js/poster.js`)?
pub fn is_asked_for() -> bool {
    root_attribute("data-asked").is_some()
}

fn root_attribute(name: &str) -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute(name)
}

/// Listens until dropped.
pub struct FragmentChanges {
    listener: Closure<dyn FnMut()>,
}

impl FragmentChanges {
    /// Calls `act` each time that what stands behind the `#` has changed: a link was pasted over the address.
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

impl Drop for FragmentChanges {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("hashchange", self.listener.as_ref().unchecked_ref());
        }
    }
}
