//! The editor where its bundle is not there, as in these tests: a plain text field, which still takes and gives the program.
#![cfg(target_arch = "wasm32")]
#![cfg_attr(target_arch = "wasm32", expect(clippy::unwrap_used, reason = "what is missing fails the test"))]

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use loopglass::platform::editor::{Editor, Heard};
use loopglass::platform::timer;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// What the editor told, and the editor itself once it is there.
#[derive(Default)]
struct Seen {
    texts: RefCell<Vec<String>>,
    runs: Cell<u32>,
    editor: RefCell<Option<Editor>>,
}

#[derive(Properties)]
struct HostProps {
    seen: Rc<Seen>,
}

impl PartialEq for HostProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.seen, &other.seen)
    }
}

#[component]
fn Host(props: &HostProps) -> Html {
    let node = use_node_ref();
    let (host, seen) = (node.clone(), Rc::clone(&props.seen));
    use_effect_with((), move |()| {
        wasm_bindgen_futures::spawn_local(async move {
            let (changed, ran) = (Rc::clone(&seen), Rc::clone(&seen));
            let on_heard = move |heard| match heard {
                Heard::Typed(text) => changed.texts.borrow_mut().push(text),
                Heard::Run => ran.runs.set(ran.runs.get() + 1),
                Heard::Breakpoints(_) | Heard::RunTo(_) => {}
            };
            let editor = Editor::mount(&host, "Program", "x = 1", on_heard).await;
            *seen.editor.borrow_mut() = editor;
        });
    });
    html! { <div ref={node} /> }
}

#[wasm_bindgen_test]
async fn without_its_bundle_the_editor_is_a_text_field() {
    let document = web_sys::window().and_then(|window| window.document()).unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let seen = Rc::new(Seen::default());
    let props = HostProps { seen: Rc::clone(&seen) };
    let app = yew::Renderer::<Host>::with_root_and_props(root.clone(), props).render();
    while seen.editor.borrow().is_none() {
        timer::sleep(Duration::from_millis(5)).await;
    }

    let field: HtmlTextAreaElement = root.query_selector("textarea").unwrap().unwrap().unchecked_into();
    assert_eq!(field.get_attribute("aria-label").as_deref(), Some("Program"));
    assert_eq!(field.value(), "x = 1");

    field.set_value("x = 2");
    field.dispatch_event(&Event::new("input").unwrap()).unwrap();
    seen.editor.borrow().as_ref().unwrap().set_text("x = 3");
    assert_eq!(seen.editor.borrow().as_ref().unwrap().text(), "x = 3");
    assert_eq!(*seen.texts.borrow(), ["x = 2"], "only what the learner changed is told");

    let init = KeyboardEventInit::new();
    init.set_key("Enter");
    init.set_ctrl_key(true);
    field.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap()).unwrap();
    assert_eq!(seen.runs.get(), 1);

    drop(seen.editor.take());
    assert!(root.query_selector("textarea").unwrap().is_none());
    app.destroy();
    root.remove();
}
