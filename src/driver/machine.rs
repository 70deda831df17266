//! The page stands before the machine is there, which is the larger part of the download: what needs the machine waits for it here.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::view::Move;
use wasm_bindgen_futures::spawn_local;

use super::Driver;
use crate::platform::{machine, timer};
use crate::state::{Change, Command, Notice};

/// Who waits longer than this is told what for.
const PATIENCE: Duration = Duration::from_millis(300);

impl Driver {
    /// False while nothing may be asked of a session.
    pub(crate) fn has_machine(&self) -> bool {
        self.has_machine.get()
    }

    /// Goes on with `then` when the machine is there, which may be at once.
    pub(super) fn when_machine_is_here(self: &Rc<Self>, then: impl FnOnce(&Rc<Self>) + 'static) {
        if self.has_machine() {
            return then(self);
        }
        let driver = Rc::clone(self);
        spawn_local(async move {
            if machine::brought().await.is_ok() {
                driver.has_machine.set(true);
                then(&driver);
            }
        });
    }

    /// The same for what the learner asks for, who is told of a long way and of a failure; false where the machine does not come.
    pub(crate) async fn wait_for_machine(self: &Rc<Self>) -> bool {
        if self.has_machine() {
            return true;
        }
        self.tell_of_long_way();
        let came = machine::brought().await.is_ok();
        self.has_machine.set(came);
        if !came {
            self.store.change(Change::Told(Notice::NoMachine));
        } else if self.store.state().notice == Some(Notice::MachineComes) {
            self.store.change(Change::NoticeDismissed);
        }
        came
    }

    fn tell_of_long_way(self: &Rc<Self>) {
        let driver = Rc::downgrade(self);
        spawn_local(async move {
            timer::sleep(PATIENCE).await;
            if let Some(driver) = driver.upgrade()
                && !driver.has_machine()
                && driver.store.state().notice != Some(Notice::NoMachine)
            {
                driver.store.change(Change::Told(Notice::MachineComes));
            }
        });
    }
}

impl Command {
    /// Does it begin a run? All others ask nothing of a machine, or of one that is there.
    pub(super) fn begins(&self) -> bool {
        match self {
            Self::Go(there) => !matches!(there, Move::Start),
            Self::PlayOrPause | Self::Run | Self::Follow => true,
            _ => false,
        }
    }
}
