//! Keys pressed anywhere on the page, with where the focus was: single-key shortcuts belong to the page, not to its text fields.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent};

/// What a key press would otherwise go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Nothing in particular: the page itself.
    Page,
    /// A button or a link, which has its own use for Space and Enter.
    Control,
    /// A list, a slider or the like, which has its own use for the arrows and for letters as well.
    Choice,
    /// A place where text is typed: the editor or an input.
    Text,
}

/// One press of a key.
#[expect(clippy::struct_excessive_bools, reason = "the modifier keys of a keyboard are independent of one another")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// The browser's name of the key: `ArrowRight`, `PageDown`, `t`, a space for Space.
    pub key: String,
    pub shift: bool,
    pub alt: bool,
    pub ctrl: bool,
    pub meta: bool,
    /// Whether the key is being held down.
    pub repeat: bool,
    pub focus: Focus,
}

/// Whether the page used a key press. What it used the browser does not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    Yes,
    No,
}

/// Listens to the whole page until dropped.
pub struct Keyboard {
    document: Option<Document>,
    listener: Closure<dyn FnMut(Event)>,
}

impl Keyboard {
    /// Tells `on_key` of every key pressed that nothing inside the page has used.
    #[must_use = "dropping the keyboard stops listening"]
    pub fn listen(mut on_key: impl FnMut(&KeyPress) -> Handled + 'static) -> Self {
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            // While an input method composes a character its keys are not ours.
            if event.default_prevented() || event.is_composing() {
                return;
            }
            if on_key(&read(event)) == Handled::Yes {
                event.prevent_default();
            }
        });
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = &document {
            // Adding a listener of a known kind to a document does not fail.
            let _ = document.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        }
        Self { document, listener }
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        if let Some(document) = &self.document {
            let _ = document.remove_event_listener_with_callback("keydown", self.listener.as_ref().unchecked_ref());
        }
    }
}

fn read(event: &KeyboardEvent) -> KeyPress {
    KeyPress {
        key: event.key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        repeat: event.repeat(),
        focus: focus(event),
    }
}

fn focus(event: &Event) -> Focus {
    // The first of the path is the real target, also inside a shadow root, where `target` names only the host.
    let Ok(target) = event.composed_path().get(0).dyn_into::<Element>() else { return Focus::Page };
    if target.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable) {
        return Focus::Text;
    }
    match target.tag_name().as_str() {
        "INPUT" if matches!(target.get_attribute("type").as_deref(), Some("button" | "checkbox" | "submit")) => Focus::Control,
        "INPUT" if matches!(target.get_attribute("type").as_deref(), Some("radio" | "range")) => Focus::Choice,
        "INPUT" | "TEXTAREA" => Focus::Text,
        "A" | "BUTTON" | "SUMMARY" => Focus::Control,
        "SELECT" => Focus::Choice,
        // A role names a control of our own, such as a slider or a tab; landmarks and headings cannot have the focus.
        _ if target.has_attribute("role") && target.has_attribute("tabindex") => Focus::Choice,
        _ => Focus::Page,
    }
}
