//! The languages that the browser prefers, and the one in which the page is written.

/// Tags such as `de-AT`, the dearest first.
pub fn preferred() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Tells screen readers and the browser's translator the language of the page.
pub fn declare(tag: &str) {
    if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
        // Only an invalid name makes setting an attribute fail.
        let _ = root.set_attribute("lang", tag);
    }
}
