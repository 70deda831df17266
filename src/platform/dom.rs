//! Elements of the page: focus, scrolling, dialogs, and where a pointer is.
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent,
};
use yew::{NodeRef, PointerEvent, TargetCast};

/// Gives the focus to the element with this `id` and brings it into view; nothing where there is none.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails for nothing that is in the page.
        let _ = element.focus();
    }
}

/// Gives the focus to the element of `node`.
pub fn focus_node(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Scrolls a box to the end of what it holds.
pub fn scroll_to_end(node: &NodeRef) {
    if let Some(element) = node.cast::<Element>() {
        element.set_scroll_top(element.scroll_height());
    }
}

/// Shows a `<dialog>` above the page: the rest cannot be used until it is closed, and Esc closes it.
pub fn open_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        // Only a dialog that is open already refuses.
        let _ = dialog.show_modal();
    }
}

/// How far along the width of the element the pointer is: 0 at the left edge, 1 at the right. While a button is down the element
/// hears of the pointer wherever it goes.
pub fn along(node: &NodeRef, event: &PointerEvent) -> Option<f64> {
    let element = node.cast::<Element>()?;
    if event.type_() == "pointerdown" {
        // The pointer of an event that is being handled is there to be caught.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
    let bounds = element.get_bounding_client_rect();
    (bounds.width() > 0.0).then(|| ((f64::from(event.client_x()) - bounds.left()) / bounds.width()).clamp(0.0, 1.0))
}

/// What the field of an input event now holds.
pub fn typed(event: &InputEvent) -> Option<String> {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value())
}

/// What was chosen in the list of a change event.
pub fn chosen(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value())
}

/// Whether the box of a change event is ticked.
pub fn ticked(event: &Event) -> Option<bool> {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.checked())
}

/// Where the bundles of the lessons lie, as the build has named it.
pub fn lessons_folder() -> Option<String> {
    let script = web_sys::window()?.document()?.query_selector("script[data-lessons]").ok()??;
    script.get_attribute("data-lessons").filter(|folder| !folder.is_empty())
}

/// The text of the field with this `id`.
pub fn field(id: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    match element.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => Some(area.value()),
        Err(element) => element.dyn_into::<HtmlInputElement>().ok().map(|field| field.value()),
    }
}
