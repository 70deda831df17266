//! While the learner looks, machines are made to stand on the way back: see `Session::prepare`.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::view::Progress;
use wasm_bindgen_futures::spawn_local;

use super::{Driver, Ticket};
use crate::platform::timer;

/// The learner's next step comes first: nothing is prepared sooner.
const PATIENCE: Duration = Duration::from_millis(120);
/// In lines; short, for nothing may be felt of it.
const SLICE: u32 = 2_000;

impl Driver {
    pub(super) fn prepare_soon(self: &Rc<Self>) {
        let ticket: Ticket = self.newest.get();
        let driver = Rc::clone(self);
        spawn_local(async move {
            timer::sleep(PATIENCE).await;
            let is_idle = || driver.is_valid(ticket) && !driver.busy.get() && !driver.store.state().activity.playing;
            while is_idle() && driver.with_session(|session| session.prepare(SLICE)) == Some(Progress::Busy) {
                timer::yield_now().await;
            }
        });
    }
}
