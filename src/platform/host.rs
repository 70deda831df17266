//! The page that this one is a frame of: what it asks, and what it is told. Its messages are text from outside: only those of the
//! parent window count, only plain values of the expected kinds are read, and nothing in them is ever HTML, script or an address.
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ResizeObserver, Window};

/// The form of the messages. Others are not read.
pub const VERSION: f64 = 1.0;
/// Longer texts are not read, in UTF-16 units.
const LONGEST_TEXT: u32 = 256 * 1024;

/// What the host page asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Another program.
    Load(String),
    GoTo(u64),
    /// To the moment of the link, or to play where it names none: the learner pressed the button of the picture.
    Follow,
    Pause,
    /// `light`, `dark` or `auto`.
    Theme(String),
    /// A colour by name.
    Color(String, String),
    /// To be told how the run stands.
    State,
}

/// A value of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    Flag(bool),
    Texts(Vec<String>),
    Nothing,
}

/// The host page, listened to until dropped.
pub struct Host {
    parent: Window,
    /// To whom messages may be delivered.
    target: String,
    listener: Closure<dyn FnMut(MessageEvent)>,
    _height: Option<Height>,
}

impl Host {
    /// Listens to the host page; nothing where the page is no frame. `origin`: the only host that counts and that is told.
    pub fn listen(origin: Option<String>, mut on_asked: impl FnMut(Asked) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let parent = window.parent().ok().flatten().filter(|parent| *parent != window)?;
        let (expected, only) = (parent.clone(), origin.clone());
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let is_parent = event.source().is_some_and(|source| JsValue::from(source) == JsValue::from(expected.clone()));
            let is_host = only.as_ref().is_none_or(|only| event.origin() == *only);
            if is_parent
                && is_host
                && let Some(asked) = read(&event.data())
            {
                on_asked(asked);
            }
        });
        window.add_event_listener_with_callback("message", listener.as_ref().unchecked_ref()).ok()?;
        let target = origin.unwrap_or_else(|| "*".into());
        let height = Height::watch(parent.clone(), target.clone());
        Some(Self { parent, target, listener, _height: height })
    }

    /// Tells the host page something of this kind.
    pub fn tell(&self, kind: &str, values: &[(&str, Value)]) {
        post(&self.parent, &self.target, kind, values);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("message", self.listener.as_ref().unchecked_ref());
        }
    }
}

fn post(parent: &Window, target: &str, kind: &str, values: &[(&str, Value)]) {
    let message = Object::new();
    // Setting a property of a fresh object does not fail.
    let set = |name: &str, value: &JsValue| drop(Reflect::set(&message, &name.into(), value));
    set("loopglass", &VERSION.into());
    set("type", &kind.into());
    for (name, value) in values {
        set(name, &plain(value));
    }
    // An origin that is none is refused by the browser: then nobody is told.
    let _ = parent.post_message(&message, target);
}

fn plain(value: &Value) -> JsValue {
    match value {
        Value::Text(text) => text.into(),
        Value::Number(number) => (*number).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Texts(texts) => texts.iter().map(JsValue::from).collect::<js_sys::Array>().into(),
        Value::Nothing => JsValue::NULL,
    }
}

/// What a message asks; nothing where it is not one of ours.
fn read(data: &JsValue) -> Option<Asked> {
    if number(data, "loopglass")?.to_bits() != VERSION.to_bits() {
        return None;
    }
    match text(data, "type")?.as_str() {
        "load" => Some(Asked::Load(text(data, "code")?)),
        "goto" => Some(Asked::GoTo(whole(number(data, "step")?)?)),
        "follow" => Some(Asked::Follow),
        "pause" => Some(Asked::Pause),
        "theme" => Some(Asked::Theme(text(data, "theme")?)),
        "color" => Some(Asked::Color(text(data, "name")?, text(data, "value")?)),
        "state" => Some(Asked::State),
        _ => None,
    }
}

fn value(data: &JsValue, name: &str) -> Option<JsValue> {
    if data.is_object() { Reflect::get(data, &name.into()).ok() } else { None }
}

fn text(data: &JsValue, name: &str) -> Option<String> {
    let text = value(data, name)?.dyn_into::<js_sys::JsString>().ok()?;
    (text.length() <= LONGEST_TEXT).then(|| String::from(text))
}

fn number(data: &JsValue, name: &str) -> Option<f64> {
    value(data, name)?.as_f64()
}

fn whole(number: f64) -> Option<u64> {
    (number >= 0.0 && number.fract() == 0.0 && number <= 9_007_199_254_740_991.0).then_some(number as u64)
}

/// Tells the host page how high the page is, whenever that changes.
struct Height {
    observer: ResizeObserver,
    _listener: Closure<dyn FnMut()>,
}

impl Height {
    fn watch(parent: Window, target: String) -> Option<Self> {
        let body = web_sys::window()?.document()?.get_element_by_id("app")?;
        let (measured, mut last) = (body.clone(), 0.0);
        let listener = Closure::<dyn FnMut()>::new(move || {
            let height = measured.get_bounding_client_rect().height().ceil();
            if (height - last).abs() >= 1.0 {
                last = height;
                post(&parent, &target, "height", &[("height", Value::Number(height))]);
                ask_canvas_for_height(&parent, &target, height);
            }
        });
        let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
        observer.observe(&body);
        Some(Self { observer, _listener: listener })
    }
}

/// Canvas resizes the frames in its pages when it is asked to in its own words.
fn ask_canvas_for_height(parent: &Window, target: &str, height: f64) {
    let message = Object::new();
    // Setting a property of a fresh object does not fail.
    let _ = Reflect::set(&message, &"subject".into(), &"lti.frameResize".into());
    let _ = Reflect::set(&message, &"height".into(), &height.into());
    let _ = parent.post_message(&message, target);
}

impl Drop for Height {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
