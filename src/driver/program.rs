//! The program: typed, checked, opened, begun.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::Session;
use loopglass_session::view::Move;
use yew::AttrValue;

use super::Driver;
use crate::platform::{address, timer};
use crate::state::{Change, Origin, Part, programs};

/// How long the learner must not type before the text is checked.
const CHECK_DELAY: Duration = Duration::from_millis(250);

impl Driver {
    /// The program as the learner types it.
    pub fn typed(self: &Rc<Self>, text: String) {
        self.store.change(Change::Typed(AttrValue::from(text)));
        self.keep_soon();
        let driver = Rc::downgrade(self);
        *self.check.borrow_mut() = Some(timer::after(CHECK_DELAY, move || {
            if let Some(driver) = driver.upgrade() {
                driver.check_now();
            }
        }));
    }

    /// Is there a run to move in? Forward goes the text in the editor, so an edited one starts afresh; back goes the run on display.
    pub(super) fn is_ready_for(&self, there: Move) -> bool {
        let back = matches!(
            there,
            Move::LineBack | Move::TaskLineBack | Move::CallbackBack | Move::PassBack | Move::BreakpointBack | Move::To(_)
        );
        let has_run = self.session.borrow().is_some();
        if has_run && (back || !self.store.state().is_edited()) {
            return true;
        }
        self.halt();
        !back && self.begin()
    }

    /// Starts a fresh run of the text in the editor; false, with the problem shown, where it is not Python.
    pub(super) fn begin(&self) -> bool {
        match Session::with_library(&self.store.state().text, self.library()) {
            Ok(mut session) => {
                session.set_breakpoints(self.store.state().breakpoints.to_vec());
                session.open(self.store.state().opened.clone());
                let view = session.view();
                *self.session.borrow_mut() = Some(session);
                self.store.change(Change::Checked(Vec::new()));
                self.store.change(Change::Began(view));
                self.tell_step();
                true
            }
            Err(problem) => {
                self.store.change(Change::Checked(vec![problem]));
                // On a small screen another part may stand before the problem.
                self.store.change(Change::PartShown(Part::Code));
                false
            }
        }
    }

    /// Says what is wrong with the text. A run that has not begun is made anew, so that the page shows the text's own start.
    pub(super) fn check_now(&self) {
        self.check.take();
        if !self.has_machine() {
            // It is checked when the machine comes.
            return;
        }
        let state = self.store.state();
        let problems = Session::problems(&state.text);
        let is_clean = problems.is_empty();
        self.store.change(Change::Checked(problems));
        if is_clean && state.is_edited() && !state.view.has_begun() && !self.busy.get() {
            self.begin();
        }
    }

    pub(super) fn open(self: &Rc<Self>, origin: Origin, text: String) {
        self.open_as(origin, text, origin.original().into_owned());
    }

    /// `original`: the text before the learner changed it.
    pub(super) fn open_as(self: &Rc<Self>, origin: Origin, text: String, original: String) {
        self.keep_now();
        self.halt();
        *self.session.borrow_mut() = None;
        // What was shared stays in the link's own place; the address no longer speaks of what is in the editor.
        if !self.store.state().is_embed() {
            address::clear_fragment();
        }
        if self.store.state().origin != origin {
            self.see(&programs::load(origin));
        }
        self.store.change(Change::Opened { origin, text: text.into(), original: original.into() });
        self.check_now();
        self.keep_soon();
    }
}
