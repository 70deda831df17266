//! The bridge to the browser, in a real one: `./dev test`, or `cargo test --target wasm32-unknown-unknown` where a driver is at hand.
#![cfg(target_arch = "wasm32")]
#![cfg_attr(target_arch = "wasm32", expect(clippy::unwrap_used, reason = "what is missing fails the test"))]

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use loopglass::platform::keyboard::{Focus, Handled, Keyboard};
use loopglass::platform::{storage, timer};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, HtmlElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).unwrap()
}

fn add(tag: &str) -> HtmlElement {
    let element = document().create_element(tag).unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element.unchecked_into()
}

#[wasm_bindgen_test]
fn storage_keeps_and_forgets() {
    assert_eq!(storage::read("test.text"), Ok(None));
    storage::write("test.text", "x = 'ä'\n").unwrap();
    assert_eq!(storage::read("test.text"), Ok(Some("x = 'ä'\n".into())));
    storage::remove("test.text").unwrap();
    assert_eq!(storage::read("test.text"), Ok(None));
}

#[wasm_bindgen_test]
fn full_storage_says_so_and_keeps_what_it_had() {
    storage::write("test.full", "before").unwrap();
    let too_much = "x".repeat(20_000_000);
    assert_eq!(storage::write("test.full", &too_much), Err(storage::StorageError::Full));
    assert_eq!(storage::read("test.full"), Ok(Some("before".into())));
    storage::remove("test.full").unwrap();
}

#[wasm_bindgen_test]
async fn a_sleep_is_never_too_short() {
    let before = timer::now();
    timer::sleep(Duration::from_micros(20_500)).await;
    let slept = timer::now().saturating_sub(before);
    assert!(slept >= Duration::from_millis(20), "{slept:?}");
}

#[wasm_bindgen_test]
async fn giving_way_is_not_held_back() {
    let before = timer::now();
    for _ in 0..200 {
        timer::yield_now().await;
    }
    // Nested timeouts would take 4 ms each: 800 ms.
    let taken = timer::now().saturating_sub(before);
    assert!(taken < Duration::from_millis(400), "{taken:?}");
}

#[wasm_bindgen_test]
async fn everyone_who_gives_way_comes_back() {
    let order = Rc::new(RefCell::new(Vec::new()));
    for name in ["a", "b"] {
        let order = Rc::clone(&order);
        wasm_bindgen_futures::spawn_local(async move {
            timer::yield_now().await;
            order.borrow_mut().push(name);
        });
    }
    timer::sleep(Duration::from_millis(50)).await;
    assert_eq!(*order.borrow(), ["a", "b"]);
}

#[wasm_bindgen_test]
async fn a_dropped_timer_does_not_act() {
    let acted = Rc::new(Cell::new(0));
    let (one, two) = (Rc::clone(&acted), Rc::clone(&acted));
    drop(timer::after(Duration::from_millis(1), move || one.set(one.get() + 1)));
    let kept = timer::after(Duration::from_millis(1), move || two.set(two.get() + 10));
    timer::sleep(Duration::from_millis(30)).await;
    drop(kept);
    assert_eq!(acted.get(), 10);
}

#[wasm_bindgen_test]
async fn frames_end_when_dropped_even_while_they_draw() {
    let drawn = Rc::new(Cell::new(0));
    let frames = Rc::new(RefCell::new(None));
    let (count, own) = (Rc::clone(&drawn), Rc::clone(&frames));
    *frames.borrow_mut() = Some(timer::every_frame(move |_| {
        count.set(count.get() + 1);
        if count.get() == 3 {
            own.borrow_mut().take();
        }
    }));
    while drawn.get() < 3 {
        timer::next_frame().await;
    }
    for _ in 0..3 {
        timer::next_frame().await;
    }
    assert_eq!(drawn.get(), 3);
}

#[wasm_bindgen_test]
fn keys_know_where_the_focus_was() {
    let seen = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&seen);
    let keyboard = Keyboard::listen(move |press| {
        noted.borrow_mut().push((press.key.clone(), press.focus));
        if press.focus == Focus::Text { Handled::No } else { Handled::Yes }
    });
    let used = [add("div"), add("button"), add("select"), add("textarea"), add("input")].map(|element| {
        let init = KeyboardEventInit::new();
        init.set_key("t");
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        let went_on = element.dispatch_event(&event).unwrap();
        element.remove();
        !went_on
    });
    drop(keyboard);
    let focuses: Vec<Focus> = seen.borrow().iter().map(|(_, focus)| *focus).collect();
    assert_eq!(focuses, [Focus::Page, Focus::Control, Focus::Choice, Focus::Text, Focus::Text]);
    assert_eq!(used, [true, true, true, false, false]);
}
