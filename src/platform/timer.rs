//! Time in the browser: what the clock says, waiting, and giving way so that the page can answer.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use std::time::Duration;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Window};

/// The time since the page was opened. It never goes back, and browsers round it (to 0.1 ms, some to 1 ms).
pub fn now() -> Duration {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(Duration::ZERO, |clock| Duration::from_secs_f64(clock.now().max(0.0) / 1000.0))
}

/// Waits for at least `time`. Browsers wake a hidden page once a second at most.
pub async fn sleep(time: Duration) {
    TimeoutFuture::new(milliseconds(time)).await;
}

/// Calls `act` once after `time`, unless what it returns is dropped before.
#[must_use = "dropping the timer stops it"]
pub fn after(time: Duration, act: impl FnOnce() + 'static) -> Timer {
    Timer { _timeout: Timeout::new(milliseconds(time), act) }
}

/// A call to come; dropping it calls it off.
#[derive(Debug)]
pub struct Timer {
    _timeout: Timeout,
}

fn milliseconds(time: Duration) -> u32 {
    // Longer than what a browser can wait (2^31 - 1 ms, 24 days) would mean at once.
    const LONGEST: u128 = i32::MAX as u128;
    // Rounded up: a timer must not come early.
    time.as_nanos().div_ceil(1_000_000).min(LONGEST) as u32
}

/// Waits until the browser is about to draw, and returns the time of that frame. A hidden page draws nothing: then this waits
/// until it is seen again.
pub async fn next_frame() -> Duration {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // The promise resolves with the one argument of the callback: the time of the frame.
            let _ = window.request_animation_frame(&resolve);
        }
    });
    let time = JsFuture::from(promise).await.ok().and_then(|time| time.as_f64());
    time.map_or_else(now, |time| Duration::from_secs_f64(time.max(0.0) / 1000.0))
}

/// Calls `draw` with the time of each frame until what it returns is dropped.
#[must_use = "dropping the frames stops them"]
pub fn every_frame(draw: impl FnMut(Duration) + 'static) -> Frames {
    let state = Rc::new(RefCell::new(FramesState { id: None, callback: None }));
    let mut draw = draw;
    let again = Rc::downgrade(&state);
    let callback = Closure::<dyn FnMut(f64)>::new(move |time: f64| {
        draw(Duration::from_secs_f64(time.max(0.0) / 1000.0));
        // Dropping the frames while they draw leaves nothing to ask for.
        if let Some(state) = again.upgrade() {
            state.borrow_mut().request();
        }
    });
    state.borrow_mut().callback = Some(callback);
    state.borrow_mut().request();
    Frames { state }
}

/// Frames being drawn; dropping it ends them.
pub struct Frames {
    state: Rc<RefCell<FramesState>>,
}

struct FramesState {
    id: Option<i32>,
    callback: Option<Closure<dyn FnMut(f64)>>,
}

impl FramesState {
    fn request(&mut self) {
        let callback = self.callback.as_ref().map(|callback| callback.as_ref().unchecked_ref());
        self.id = callback.and_then(|callback| web_sys::window()?.request_animation_frame(callback).ok());
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        if let (Some(id), Some(window)) = (state.id.take(), web_sys::window()) {
            let _: Result<(), JsValue> = Window::cancel_animation_frame(&window, id);
        }
        // A frame that drops itself runs inside this very closure, so it may be freed only after it has returned.
        if let Some(callback) = state.callback.take() {
            wasm_bindgen_futures::spawn_local(async move { drop(callback) });
        }
    }
}

/// Gives way to the browser: it handles input and draws if it wants to, and comes back at once. A timeout would come back after
/// 4 ms, for browsers hold nested timeouts back; a message does not wait.
pub async fn yield_now() {
    let mut asked = false;
    poll_fn(|context| {
        if asked {
            return Poll::Ready(());
        }
        asked = true;
        TURNS.with(|turns| turns.ask(context.waker().clone()));
        Poll::Pending
    })
    .await;
}

thread_local! {
    static TURNS: Turns = Turns::new();
}

/// One channel to ourselves; each message that comes back wakes the one who waits longest.
struct Turns {
    waiting: Rc<RefCell<VecDeque<Waker>>>,
    channel: Option<MessageChannel>,
    _receive: Closure<dyn FnMut()>,
}

impl Turns {
    fn new() -> Self {
        let waiting = Rc::new(RefCell::new(VecDeque::<Waker>::new()));
        let woken = Rc::clone(&waiting);
        let receive = Closure::<dyn FnMut()>::new(move || {
            // The borrow ends before the wake-up, which may ask for the next turn.
            let next = woken.borrow_mut().pop_front();
            if let Some(waker) = next {
                waker.wake();
            }
        });
        let channel = MessageChannel::new().ok();
        if let Some(channel) = &channel {
            channel.port1().set_onmessage(Some(receive.as_ref().unchecked_ref()));
        }
        Self { waiting, channel, _receive: receive }
    }

    fn ask(&self, waker: Waker) {
        let sent = self.channel.as_ref().map(|channel| channel.port2().post_message(&JsValue::NULL));
        match sent {
            Some(Ok(())) => self.waiting.borrow_mut().push_back(waker),
            // Without channels a timeout is slow but right.
            _ => drop(Timeout::new(0, move || waker.wake()).forget()),
        }
    }
}

/// The day in the learner's own time, counted from the beginning of 1970.
pub fn today() -> u32 {
    let minutes = js_sys::Date::now() / 60_000.0 - js_sys::Date::new_0().get_timezone_offset();
    (minutes / 1440.0).max(0.0) as u32
}
