//! Files that the learner takes along.
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// A text as a file.
pub fn text_file(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

/// Offers the file to the learner under this name.
pub fn save(file: &Blob, name: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    let link = document.create_element("a").ok()?;
    // Only an invalid name makes setting a property or an attribute fail.
    let _ = Reflect::set(&link, &"href".into(), &address.as_str().into());
    link.set_attribute("download", name).ok()?;
    link.dyn_ref::<HtmlElement>()?.click();
    Url::revoke_object_url(&address).ok()
}
