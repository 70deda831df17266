//! Does what the learner asks: runs the program in slices, plays it, keeps the text. What comes of it goes to the state as
//! changes; what is drawn follows from the state alone.
mod ahead;
mod arrival;
mod branches;
mod exports;
mod hand;
mod host;
mod keep;
mod lesson;
mod library;
mod machine;
mod pace;
mod picture;
mod program;
mod slice;
mod store;
mod work;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_session::Session;
use loopglass_session::view::{Action, Group, Move, View};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::parts::table_text;
use crate::platform::address::{self, FragmentChanges};
use crate::platform::host::Host;
use crate::platform::timer::Timer;
use crate::platform::{clipboard, dom, language, storage, timer};
use crate::state::{Change, Command, Notice, Settings, State, programs};
use crate::texts::{self, Language};
use keep::Keeper;
use library::Library;
use store::Store;

const SETTINGS: &str = "loopglass.settings";

/// Work that was begun with a ticket goes on while it is the newest.
type Ticket = u64;

/// How a run goes on.
#[derive(Clone, Copy)]
enum Way {
    /// At its speed; whatever the learner does.
    Play,
    /// To the place that was asked for, once the program has the line that it asked for.
    To(Move),
}

pub struct Driver {
    store: Store,
    session: RefCell<Option<Session>>,
    /// What all runs share of Python's library.
    library: Library,
    has_machine: Cell<bool>,
    newest: Cell<Ticket>,
    busy: Cell<bool>,
    next: Cell<Option<Move>>,
    check: RefCell<Option<Timer>>,
    /// How the run went when it came to wait for the learner: it goes on so when that is done.
    way: Cell<Option<Way>>,
    keeper: Keeper,
    host: RefCell<Option<Host>>,
    /// The host page has been told that the run was at its end.
    told_end: Cell<bool>,
    fragment: RefCell<Option<FragmentChanges>>,
}

/// The state to begin with: what was kept in this browser, and beside it what a link says.
pub fn restored() -> State {
    arrival::opened(kept(), &address::fragment())
}

fn kept() -> State {
    if address::is_embed() {
        return arrival::embed();
    }
    let origin = programs::last_open();
    let settings = storage::read(SETTINGS).ok().flatten().map(|kept| Settings::read(&kept));
    let mut state = State::new(origin, programs::load(origin), settings.unwrap_or_default());
    state.links = Rc::new(programs::links());
    state
}

/// What of the settings is the whole page's, and not a part's.
fn apply(settings: &Settings) {
    settings.theme.apply();
    let spoken = settings.language.unwrap_or_else(|| Language::of_tags(language::preferred()));
    texts::speak(spoken);
    language::declare(spoken.tag());
}

impl Driver {
    pub fn new(state: Rc<State>, show: Callback<Rc<State>>) -> Rc<Self> {
        apply(&state.settings);
        let driver = Rc::new(Self {
            store: Store::new(state, show),
            session: RefCell::default(),
            library: Library::new(),
            has_machine: Cell::default(),
            newest: Cell::default(),
            busy: Cell::default(),
            next: Cell::default(),
            check: RefCell::default(),
            way: Cell::default(),
            keeper: Keeper::default(),
            host: RefCell::default(),
            told_end: Cell::default(),
            fragment: RefCell::default(),
        });
        driver.see(&driver.store.state().text);
        driver.keep_on_leaving();
        driver.listen_for_links();
        driver.bring_machine();
        driver
    }

    /// The state as it is now, perhaps not drawn yet.
    pub fn state(&self) -> Rc<State> {
        self.store.state()
    }

    pub fn run(self: &Rc<Self>, command: &Command) {
        match *command {
            _ if command.begins() && !self.has_machine() => self.run_later(command.clone()),
            Command::Go(there) => {
                if self.is_ready_for(there) {
                    self.go(there);
                }
            }
            Command::PlayOrPause if self.store.state().activity.playing => self.halt(),
            Command::PlayOrPause => {
                if !self.busy.get() && self.is_ready_for(Move::Moment) {
                    self.play();
                }
            }
            Command::Stop => self.halt(),
            Command::Run => {
                self.halt();
                if self.begin() {
                    self.go(Move::End);
                }
            }
            Command::Open(origin) => self.open(origin, programs::load(origin)),
            Command::Restore => {
                let state = self.store.state();
                self.open_as(state.origin, state.original.to_string(), state.original.to_string());
                self.keep_soon();
            }
            Command::Follow => self.follow(),
            Command::DismissInvitation => self.store.change(Change::InvitationAnswered),
            Command::ShowShare(on) => self.share(on),
            Command::Copy(ref text) => self.copy(text.clone()),
            Command::Find(object) => {
                self.with_session(|session| session.want(Some(object)));
                if !self.busy.get() && !self.store.state().view.tasks.iter().any(|task| task.id == object) {
                    self.show_view();
                }
                self.store.change(Change::Selected(object));
                // The card may have been hidden until now.
                spawn_local(async move {
                    timer::next_frame().await;
                    dom::focus(&crate::parts::card_id(object));
                });
            }
            Command::Light(object) => {
                if self.store.state().lit != object {
                    self.store.change(Change::Lit(object));
                }
            }
            Command::SetFold(fold) => {
                self.store.change(Change::Folded(fold));
                self.open_group(None);
            }
            Command::OpenGroup(ref group) => self.open_group(group.clone()),
            Command::ShowPart(part) => self.store.change(Change::PartShown(part)),
            Command::ShowAllParts => self.store.change(Change::AllPartsShown),
            Command::ShowTrace(on) => self.store.change(Change::TraceShown(on)),
            Command::ShowHelp(on) => self.store.change(Change::HelpShown(on)),
            Command::DismissNotice => self.store.change(Change::NoticeDismissed),
            Command::CopyTrace => self.copy_trace(),
            Command::Export(export) => self.export(export),
            Command::SetBreakpoints(ref lines) => {
                self.with_session(|session| session.set_breakpoints(lines.clone()));
                self.store.change(Change::BreakpointsSet(lines.clone()));
            }
            Command::BeLoop(on) => self.be_loop(on),
            Command::Choose(choice, ref name) => self.choose(choice, name),
            Command::BeWorld(on) => self.store.change(Change::WorldTaken(on)),
            Command::ShowBranches(on) => {
                self.tell_branches();
                self.store.change(Change::BranchesShown(on));
            }
            Command::GoToBranch(id) => self.go_to_branch(id),
            Command::RenameBranch(id, ref name) => self.rename_branch(id, name),
            Command::DeleteBranch(id) => self.delete_branch(id),
            Command::Compare(id) => self.compare(id),
            Command::WalkCompared(after) => self.walk_compared(after),
            Command::SavePicture(format) => self.save_picture(format),
            Command::Print => dom::print(),
            Command::SetTheme(theme) => self.set(|settings| settings.theme = theme),
            Command::SetSpeed(speed) => self.set(|settings| settings.speed = speed),
            Command::SetDetail(detail) => self.set(|settings| settings.detail = detail),
            Command::SetShortcuts(on) => self.set(|settings| settings.shortcuts = on),
            Command::SetLanguage(language) => self.set(|settings| settings.language = Some(language)),
        }
    }

    fn run_later(self: &Rc<Self>, command: Command) {
        let driver = Rc::clone(self);
        spawn_local(async move {
            if driver.wait_for_machine().await {
                driver.run(&command);
            }
        });
    }

    /// Does something to a Future or Task; an answer comes back, or a refusal in `CPython`'s words.
    pub fn act(self: &Rc<Self>, action: Action) -> Result<Option<String>, String> {
        let branches = self.with_session(|session| session.branches().len());
        let is_answer = matches!(action, Action::Answer { .. } | Action::EndInput);
        let is_playing = is_answer && self.store.state().activity.playing;
        let way = if is_playing { Some(Way::Play) } else { self.way.get() };
        self.halt();
        let answer = self.with_session(|session| session.act(action)).unwrap_or(Ok(()));
        self.show_view();
        if answer.is_ok() {
            if self.with_session(|session| session.branches().len()) != branches {
                self.store.change(Change::Told(Notice::Parted));
            }
            match way {
                Some(Way::Play) => self.play(),
                Some(Way::To(there)) if is_answer => self.go(there),
                way => self.way.set(way),
            }
            self.tell_branches();
        }
        let said = self.with_session(|session| session.answer().map(|(_, answer)| answer.to_owned())).flatten();
        answer.map(|()| said)
    }

    /// Of thousands the cards of this group come first.
    fn open_group(&self, group: Option<Group>) {
        self.with_session(|session| session.open(group.clone()));
        self.store.change(Change::GroupOpened(group));
        if !self.busy.get() && self.store.state().view.more.tasks > 0 {
            self.show_view();
        }
    }

    /// Ends what runs and plays; the run rests where it is.
    fn halt(&self) {
        self.newest.set(self.newest.get() + 1);
        self.next.set(None);
        self.way.set(None);
        if self.busy.replace(false) {
            self.with_session(Session::stop);
            self.show_view();
        }
        if self.store.state().activity.playing {
            self.store.change(Change::Played(false));
        }
    }

    fn ticket(&self) -> Ticket {
        self.newest.set(self.newest.get() + 1);
        self.newest.get()
    }

    fn is_valid(&self, ticket: Ticket) -> bool {
        self.newest.get() == ticket
    }

    fn with_session<T>(&self, act: impl FnOnce(&mut Session) -> T) -> Option<T> {
        self.session.borrow_mut().as_mut().map(act)
    }

    fn show_view(&self) {
        self.show_as(Change::Viewed);
    }

    fn show_as(&self, seen: fn(View) -> Change) {
        if let Some(view) = self.with_session(|session| session.view()) {
            self.store.change(seen(view));
            self.tell_step();
        }
    }

    fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.store.state().settings;
        change(&mut settings);
        apply(&settings);
        self.store.change(Change::Settled(settings));
        if self.store.state().is_embed() {
            return;
        }
        if storage::write(SETTINGS, &settings.write()).is_err() {
            self.store.change(Change::Told(Notice::NotKept));
        }
    }

    fn copy_trace(self: &Rc<Self>) {
        let state = self.store.state();
        self.copy(table_text(&state.view.trace, state.settings.detail));
    }

    fn copy(self: &Rc<Self>, text: String) {
        let driver = Rc::clone(self);
        spawn_local(async move {
            let notice = if clipboard::copy(&text).await { Notice::Copied } else { Notice::CannotCopy };
            driver.store.change(Change::Told(notice));
        });
    }
}
