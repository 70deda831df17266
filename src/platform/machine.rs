//! The machine's part of the program, which `js/boot.js` brings after the page has been drawn.
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The machine did not come: the network or the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotBrought;

/// Does the machine come apart from the page? It does in the built site, and is in the program itself while developing.
pub fn is_apart() -> bool {
    bringer().is_some()
}

/// Waits until the machine is there; after a failure it is fetched once more.
pub async fn brought() -> Result<(), NotBrought> {
    let Some(bringer) = bringer() else { return Ok(()) };
    let promise = bringer.call0(&JsValue::UNDEFINED).ok().and_then(|promise| promise.dyn_into::<Promise>().ok());
    JsFuture::from(promise.ok_or(NotBrought)?).await.map(drop).map_err(|_| NotBrought)
}

fn bringer() -> Option<Function> {
    Reflect::get(&js_sys::global(), &"loopglassMachine".into()).ok()?.dyn_into().ok()
}
