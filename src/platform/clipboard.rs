//! Copying text out of the page.
use wasm_bindgen_futures::JsFuture;

/// Copies `text`; false where the browser does not allow it (a frame without the permission).
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
