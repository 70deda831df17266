//! The text field that stands in where `CodeMirror` did not load.
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use super::Heard;

pub struct PlainText {
    field: HtmlTextAreaElement,
    _on_input: Closure<dyn FnMut()>,
    _on_key: Closure<dyn FnMut(Event)>,
}

impl PlainText {
    pub fn new(host: &HtmlElement, label: &str, text: &str, heard: Rc<dyn Fn(Heard)>) -> Option<Self> {
        let field: HtmlTextAreaElement = host.owner_document()?.create_element("textarea").ok()?.dyn_into().ok()?;
        field.set_class_name("plain-editor");
        field.set_value(text);
        // Python is neither prose nor spelt right.
        for (name, value) in [("aria-label", label), ("spellcheck", "false"), ("autocapitalize", "off"), ("wrap", "off")] {
            field.set_attribute(name, value).ok()?;
        }
        let typed = field.clone();
        let on_input = Closure::<dyn FnMut()>::new({
            let heard = Rc::clone(&heard);
            move || heard(Heard::Typed(typed.value()))
        });
        let on_key = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
                event.prevent_default();
                heard(Heard::Run);
            }
        });
        field.add_event_listener_with_callback("input", on_input.as_ref().unchecked_ref()).ok()?;
        field.add_event_listener_with_callback("keydown", on_key.as_ref().unchecked_ref()).ok()?;
        super::empty(host);
        host.append_child(&field).ok()?;
        Some(Self { field, _on_input: on_input, _on_key: on_key })
    }

    pub fn text(&self) -> String {
        self.field.value()
    }

    pub fn set_text(&self, text: &str) {
        self.field.set_value(text);
    }

    pub fn set_read_only(&self, on: bool) {
        self.field.set_read_only(on);
    }

    pub fn focus(&self) {
        // Fails for nothing that a text field is.
        let _ = self.field.focus();
    }
}

impl Drop for PlainText {
    fn drop(&mut self) {
        self.field.remove();
    }
}
