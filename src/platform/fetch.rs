//! Files of the site, fetched on demand.
use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
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

/// A file for which several may wait, fetched once at a time; after a failure the next who asks tries again.
#[derive(Default)]
pub struct SharedText(RefCell<Option<Promise>>);

impl SharedText {
    pub async fn fetched(&self, address: &str) -> Result<String, NotFetched> {
        let promise = self.0.borrow_mut().get_or_insert_with(|| begun(address.to_owned())).clone();
        let text = JsFuture::from(promise).await;
        *self.0.borrow_mut() = None;
        text.ok().and_then(|text| text.as_string()).ok_or(NotFetched)
    }
}

fn begun(address: String) -> Promise {
    future_to_promise(async move { text(&address).await.map(JsValue::from).map_err(|_| JsValue::NULL) })
}
