//! Files of the site, fetched on demand.
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The file did not come: the network, the host, or the page's own policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotFetched;

/// The text at an address, which counts from the page.
pub async fn text(address: &str) -> Result<String, NotFetched> {
    let window = web_sys::window().ok_or(NotFetched)?;
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(|_| NotFetched)?;
    let response: Response = response.dyn_into().map_err(|_| NotFetched)?;
    if !response.ok() {
        return Err(NotFetched);
    }
    let text = JsFuture::from(response.text().map_err(|_| NotFetched)?).await.map_err(|_| NotFetched)?;
    text.as_string().ok_or(NotFetched)
}
