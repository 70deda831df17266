//! Links: what one says when the page opens or a new one is pasted, going to its moment, making one.
use std::rc::Rc;

use loopglass_link::{Link, Problem, Program, Touch, What, read};
use loopglass_session::view::{Action, Move, ObjectId, OutsideId, Position};
use wasm_bindgen_futures::spawn_local;

use super::{Driver, Ticket};
use crate::examples::EXAMPLES;
use crate::platform::address::{self, FragmentChanges};
use crate::platform::{fetch, theme};
use crate::state::{Change, Goal, Notice, Origin, Place, Settings, State};

/// The state of a page in another page, before its link is read.
pub(super) fn embed() -> State {
    let origin = Origin::Example(EXAMPLES[0].id);
    let mut state = State::new(origin, origin.original().into_owned(), Settings::default());
    state.place = Place::Embed;
    state
}

/// The state after what stands behind the `#` has been read.
pub(super) fn opened(state: State, fragment: &str) -> State {
    match read(fragment) {
        Ok(None) => state,
        Ok(Some(link)) => {
            paint(&link);
            state.arrived(link)
        }
        Err(problem) => state.refused(problem),
    }
}

fn paint(link: &Link) {
    for (name, value) in &link.colors {
        theme::set_color(name, value);
    }
}

impl Driver {
    /// Opens a link that is pasted over the address while the page is open.
    pub(super) fn listen_for_links(self: &Rc<Self>) {
        let driver = Rc::downgrade(self);
        let changes = FragmentChanges::listen(move || {
            if let Some(driver) = driver.upgrade() {
                driver.arrive(read(&address::fragment()));
            }
        });
        *self.fragment.borrow_mut() = Some(changes);
        if is_of_file() {
            self.arrive(read(&address::fragment()));
        }
        // The program of a link is kept beside the others from the beginning.
        if self.store.state().invitation.is_some() {
            self.keep_soon();
        }
    }

    pub(super) fn arrive(self: &Rc<Self>, read: Result<Option<Link>, Problem>) {
        let Some(link) = read.transpose() else { return };
        if let Ok(Link { program: Some(Program::File(address)), .. }) = &link {
            return self.fetch(address.clone(), link);
        }
        self.enter(link);
    }

    /// The link's program is in a file: it is opened when that has come, unless another one has been opened meanwhile.
    fn fetch(self: &Rc<Self>, address: String, link: Result<Link, Problem>) {
        let driver = Rc::clone(self);
        let before = self.store.state().origin;
        spawn_local(async move {
            let text = fetch::text(&address).await.map_err(|_| Problem::NoFile);
            let program = text.and_then(Program::of_code);
            if driver.store.state().origin != before {
                return;
            }
            driver.enter(program.and_then(|program| Ok(Link { program: Some(program), ..link? })));
            if driver.wait_for_machine().await {
                driver.listen_to_host();
            }
        });
    }

    fn enter(self: &Rc<Self>, link: Result<Link, Problem>) {
        self.keep_now();
        self.halt();
        if let Ok(link) = &link {
            paint(link);
            *self.session.borrow_mut() = None;
        }
        self.store.change(Change::Arrived(link));
        self.see(&self.store.state().text);
        super::apply(&self.store.state().settings);
        self.check_now();
        self.keep_soon();
    }

    /// Goes to the moment of the link, doing again on the way what was done; plays where the link names none.
    pub(super) fn follow(self: &Rc<Self>) {
        let Some(invitation) = self.store.state().invitation.clone() else { return };
        self.store.change(Change::InvitationAnswered);
        self.halt();
        if !self.begin() {
            return;
        }
        let Some(goal) = invitation.goal() else { return self.play() };
        let driver = Rc::clone(self);
        let ticket = self.ticket();
        self.busy.set(true);
        spawn_local(async move {
            // What was done may need a module too, and cannot wait for it.
            let has_touches = !invitation.touches.is_empty();
            if has_touches && !driver.library().is_brought() {
                driver.bring_library().await;
            }
            for touch in &invitation.touches {
                if !driver.work(Move::To(touch.at), ticket).await {
                    return;
                }
                if !driver.touch(touch) {
                    driver.store.change(Change::Told(Notice::LinkDiffers));
                    return;
                }
            }
            let is_there = match goal {
                Goal::Moment(moment) => driver.work(Move::To(moment), ticket).await.then(|| driver.at().0 == moment),
                Goal::Turn(turn) => driver.to_turn(turn, ticket).await,
            };
            if is_there == Some(false) {
                driver.store.change(Change::Told(Notice::LinkDiffers));
            }
        });
    }

    /// On to the beginning of a pass: whether it came, or nothing where the way was stopped.
    async fn to_turn(&self, turn: u32, ticket: Ticket) -> Option<bool> {
        while self.at().1 < turn {
            let before = self.at();
            if !self.work(Move::Pass, ticket).await {
                return None;
            }
            if self.at() == before {
                break;
            }
        }
        Some(self.at().1 == turn)
    }

    /// The moment and the pass on display.
    fn at(&self) -> (Position, u32) {
        let view = &self.store.state().view;
        (view.position, view.pass)
    }

    /// Does again what was done; false where that is no longer possible.
    fn touch(&self, touch: &Touch) -> bool {
        let is_there = self.store.state().view.position == touch.at;
        is_there && self.with_session(|session| session.act(action(touch)).is_ok()) == Some(true)
    }

    pub(super) fn share(&self, on: bool) {
        self.store.change(Change::Shared(on.then(|| self.link())));
    }

    /// The run as it stands, as a link.
    fn link(&self) -> Link {
        let state = self.store.state();
        let is_run = !state.is_edited() && state.view.has_begun();
        let touches = self.with_session(|session| session.interventions().iter().map(touch).collect());
        Link {
            program: Some(Program::Code(state.text.to_string())),
            touches: touches.filter(|_| is_run).unwrap_or_default(),
            step: is_run.then_some(state.view.position),
            ..Link::default()
        }
    }
}

/// Is the program of this page in a file that has to come first?
pub(super) fn is_of_file() -> bool {
    matches!(read(&address::fragment()), Ok(Some(Link { program: Some(Program::File(_)), .. })))
}

fn action(touch: &Touch) -> Action {
    let target = ObjectId(touch.target);
    match touch.what.clone() {
        What::Result(expression) => Action::SetResult { target, expression },
        What::Exception { class, message } => Action::SetException { target, class, message },
        What::Cancel(message) => Action::Cancel { target, message },
        What::Asked => Action::AskResult { target },
        What::Ended => Action::Arrive { source: OutsideId(touch.target) },
        What::Answered(line) => Action::Answer { line },
        What::InputEnded => Action::EndInput,
    }
}

fn touch((at, action): &(Position, Action)) -> Touch {
    let (target, what) = match action.clone() {
        Action::SetResult { target, expression } => (target, What::Result(expression)),
        Action::SetException { target, class, message } => (target, What::Exception { class, message }),
        Action::Cancel { target, message } => (target, What::Cancel(message)),
        Action::AskResult { target } => (target, What::Asked),
        Action::Arrive { source } => (ObjectId(source.0), What::Ended),
        Action::Answer { line } => (ObjectId(0), What::Answered(line)),
        Action::EndInput => (ObjectId(0), What::InputEnded),
    };
    Touch { at: *at, target: target.0, what }
}

#[cfg(test)]
mod tests {
    use loopglass_link::{Touch, What};

    use super::{action, touch};

    #[test]
    fn what_is_done_again_is_what_was_done() {
        for (target, what) in [
            (3, What::Result("[1]".into())),
            (3, What::Exception { class: "ValueError".into(), message: String::new() }),
            (3, What::Cancel(None)),
            (3, What::Cancel(Some("stop".into()))),
            (3, What::Asked),
            (3, What::Ended),
            (0, What::Answered("Ada".into())),
            (0, What::InputEnded),
        ] {
            let done = Touch { at: 5, target, what };
            assert_eq!(touch(&(5, action(&done))), done);
        }
    }
}
