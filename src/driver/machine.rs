//! The page stands before the machine is there, which is the larger part of the download: what needs the machine waits for it here.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::view::Move;
use wasm_bindgen_futures::spawn_local;

use super::{Driver, arrival};
use crate::platform::{machine, timer};
use crate::state::{Change, Command, Notice};

/// Who waits longer than this is told what for.
const PATIENCE: Duration = Duration::from_millis(300);

impl Driver {
    /// False while nothing may be asked of a session.
    pub(crate) fn has_machine(&self) -> bool {
        self.has_machine.get()
    }

    /// Brings the machine, where it is not there from the beginning.
    pub(super) fn bring_machine(self: &Rc<Self>) {
        if !machine::is_apart() {
            return self.machine_came();
        }
        let driver = Rc::clone(self);
        spawn_local(async move {
            if machine::brought().await.is_ok() {
                driver.machine_came();
            }
        });
    }

    /// Does what has waited for it, once.
    fn machine_came(self: &Rc<Self>) {
        if self.has_machine.replace(true) {
            return;
        }
        self.check_now();
        // A program in a file is waited for.
        if !arrival::is_of_file() {
            self.listen_to_host();
        }
        // After the machine, which is waited for sooner.
        self.bring_library_soon();
    }

    /// Waits for the machine, which the learner has asked for and is told of: a long way, and a failure; false where it does not come.
    pub(crate) async fn wait_for_machine(self: &Rc<Self>) -> bool {
        if self.has_machine() {
            return true;
        }
        self.tell_of_long_way();
        let came = machine::brought().await.is_ok();
        if !came {
            self.store.change(Change::Told(Notice::NoMachine));
            return false;
        }
        self.machine_came();
        if self.store.state().notice == Some(Notice::MachineComes) {
            self.store.change(Change::NoticeDismissed);
        }
        true
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
