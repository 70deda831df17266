//! The texts of Python's library that the page does not have from the beginning: they are fetched while nothing else is to be
//! done, or when a run needs them.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::SharedLibrary;
use wasm_bindgen_futures::spawn_local;

use super::{Driver, Ticket};
use crate::platform::fetch::SharedText;
use crate::platform::{dom, timer};
use crate::state::{Change, Notice, Work};

/// The page itself comes first: what its first picture needs.
const PATIENCE: Duration = Duration::from_millis(600);

pub(super) struct Library {
    shared: SharedLibrary,
    file: SharedText,
}

impl Library {
    pub(super) fn new() -> Self {
        Self { shared: SharedLibrary::to_be_brought(), file: SharedText::default() }
    }

    /// False where the texts do not come.
    async fn bring(&self) -> bool {
        if self.shared.is_brought() {
            // The file is there, and what is needed is not in it.
            return false;
        }
        let Some(address) = dom::library_file() else { return false };
        let text = self.file.fetched(&address).await;
        // Who waited beside us may have brought it by now.
        self.shared.is_brought() || text.is_ok_and(|text| self.shared.bring(&text).is_ok())
    }
}

impl Driver {
    /// What a run shares with all others.
    pub(crate) fn library(&self) -> SharedLibrary {
        self.library.shared.clone()
    }

    /// Fetches the texts before a run needs them. A frame in another page runs one program, which may never need them.
    pub(super) fn bring_library_soon(self: &Rc<Self>) {
        if self.store.state().is_embed() {
            return;
        }
        let driver = Rc::downgrade(self);
        spawn_local(async move {
            timer::sleep(PATIENCE).await;
            if let Some(driver) = driver.upgrade()
                && !driver.library.shared.is_brought()
            {
                // Who needs them and does not get them is told then.
                driver.library.bring().await;
            }
        });
    }

    /// Fetches what a run needs; where it does not come, the learner is told, and the next step tries again.
    pub(crate) async fn bring_library(&self) -> bool {
        let came = self.library.bring().await;
        if !came {
            self.store.change(Change::Told(Notice::NoLibrary));
        }
        came
    }

    /// The same for the run on display, which can be stopped meanwhile; false where it does not go on.
    pub(super) async fn wait_for_library(&self, ticket: Ticket) -> bool {
        let line = self.with_session(|session| session.line()).filter(|line| *line > 0);
        self.store.change(Change::Worked(Some(Work { line, lines: 0 })));
        let came = self.bring_library().await;
        if !self.is_valid(ticket) {
            return false;
        }
        if !came {
            self.halt();
        }
        came
    }
}
