//! Elements of the page: focus, scrolling, dialogs, and where a pointer is.
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, InputEvent,
};
use yew::{NodeRef, PointerEvent, TargetCast};

use super::timer;

/// Gives the focus to the element with this `id` and brings it into view; nothing where there is none.
pub fn focus(id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails for nothing that is in the page.
        let _ = element.focus();
    }
}

/// Gives the focus back to the button that was clicked, when the page has been drawn again.
pub fn keep_focus(event: &yew::MouseEvent) {
    let Some(button) = event.target_dyn_into::<HtmlElement>() else { return };
    spawn_local(async move {
        timer::next_frame().await;
        let _ = button.focus();
    });
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
        // To ask how high it is would lay out the page.
        element.set_scroll_top(i32::MAX);
    }
}

/// Closes the menu (a `<details>`) in which something was clicked.
pub fn close_menu(event: &yew::MouseEvent) {
    let clicked = event.target_dyn_into::<Element>();
    if let Some(menu) = clicked.and_then(|clicked| clicked.closest("details").ok().flatten()) {
        // Only an invalid name makes removing an attribute fail.
        let _ = menu.remove_attribute("open");
    }
}

/// Scrolls a box to so many pixels from its top.
pub fn scroll_to(node: &NodeRef, top: i32) {
    if let Some(element) = node.cast::<Element>() {
        element.set_scroll_top(top);
    }
}

/// How far a box is scrolled, how high the part is that one sees of it, and how high all is: in pixels.
pub fn scrolled(node: &NodeRef) -> Option<(i32, i32, i32)> {
    let element = node.cast::<Element>()?;
    Some((element.scroll_top(), element.client_height(), element.scroll_height()))
}

/// How high the first row of a long list is, in pixels; nothing where it is not in view.
pub fn row_height(node: &NodeRef) -> Option<i32> {
    let row = node.cast::<Element>()?.query_selector(".window-row").ok()??;
    Some(row.get_bounding_client_rect().height().round() as i32).filter(|height| *height > 0)
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

/// The number in the `data-object` of the nearest element around an event's target.
pub fn object_at(event: &Event) -> Option<u32> {
    // Inside of the editor the page sees its root alone; the way of the event begins at what was pointed at.
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    target.closest("[data-object]").ok()??.get_attribute("data-object")?.parse().ok()
}

/// Scrolls a box so that the element with this `id` in it is in view, no farther than needed. The page itself stays where it is.
pub fn reveal(node: &NodeRef, id: &str) {
    let element = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    let (Some(scrolled), Some(element)) = (node.cast::<Element>(), element) else { return };
    let (outer, (top, bottom)) = (scrolled.get_bounding_client_rect(), at_rest(&element));
    let above = (outer.top() - top).max(0.0);
    let below = (bottom - outer.bottom()).max(0.0).min((top - outer.top()).max(0.0));
    scrolled.set_scroll_top(scrolled.scroll_top() + (below - above).round() as i32);
}

/// Top and bottom of an element, also while it grows to its size around its middle.
fn at_rest(element: &Element) -> (f64, f64) {
    let seen = element.get_bounding_client_rect();
    let height = element.dyn_ref::<HtmlElement>().map_or(seen.height(), |element| f64::from(element.offset_height()));
    let middle = f64::midpoint(seen.top(), seen.bottom());
    (middle - height / 2.0, middle + height / 2.0)
}

/// Opens the browser's printing.
pub fn print() {
    // A frame that may not print says so itself.
    let _ = web_sys::window().map(|window| window.print());
}

/// What the field of an input event now holds.
pub fn typed(event: &InputEvent) -> Option<String> {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value())
}

/// What the field of a change event holds.
pub fn entered(event: &Event) -> Option<String> {
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
    named_by_build("data-lessons")
}

/// The texts of Python's library.
pub fn library_file() -> Option<String> {
    named_by_build("data-library")
}

fn named_by_build(what: &str) -> Option<String> {
    let script = web_sys::window()?.document()?.query_selector(&format!("script[{what}]")).ok()??;
    script.get_attribute(what).filter(|name| !name.is_empty())
}

/// The text of the field with this `id`.
pub fn field(id: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.get_element_by_id(id)?;
    match element.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => Some(area.value()),
        Err(element) => element.dyn_into::<HtmlInputElement>().ok().map(|field| field.value()),
    }
}
