//! Does what the learner asks: runs the program in slices, plays it, keeps the text. What comes of it goes to the state as
//! changes; what is drawn follows from the state alone.
mod keep;
mod pace;
mod picture;
mod program;
mod slice;
mod store;
mod work;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_session::Session;
use loopglass_session::view::{Action, Move};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::parts::table_text;
use crate::platform::timer::Timer;
use crate::platform::{clipboard, dom, language, storage, timer};
use crate::state::{Change, Command, Notice, Settings, State, programs};
use crate::texts::{self, Language};
use keep::Keeper;
use store::Store;

const SETTINGS: &str = "loopglass.settings";

/// Work that was begun with a ticket goes on while it is the newest.
type Ticket = u64;

pub struct Driver {
    store: Store,
    session: RefCell<Option<Session>>,
    newest: Cell<Ticket>,
    busy: Cell<bool>,
    next: Cell<Option<Move>>,
    check: RefCell<Option<Timer>>,
    /// Playing came to a Future that the learner must set: it goes on when that is done.
    resumes: Cell<bool>,
    keeper: Keeper,
}

/// The state to begin with: what was kept in this browser.
pub fn restored() -> State {
    let origin = programs::last_open();
    let settings = storage::read(SETTINGS).ok().flatten().map(|kept| Settings::read(&kept));
    State::new(origin, programs::load(origin), settings.unwrap_or_default())
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
            newest: Cell::default(),
            busy: Cell::default(),
            next: Cell::default(),
            check: RefCell::default(),
            resumes: Cell::default(),
            keeper: Keeper::default(),
        });
        driver.keep_on_leaving();
        driver.check_now();
        driver
    }

    /// The state as it is now, perhaps not drawn yet.
    pub fn state(&self) -> Rc<State> {
        self.store.state()
    }

    pub fn run(self: &Rc<Self>, command: &Command) {
        match *command {
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
                let origin = self.store.state().origin;
                self.open(origin, origin.original().into());
                self.keep_soon();
            }
            Command::Find(object) => {
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
            Command::ShowPart(part) => self.store.change(Change::PartShown(part)),
            Command::ShowTrace(on) => self.store.change(Change::TraceShown(on)),
            Command::ShowHelp(on) => self.store.change(Change::HelpShown(on)),
            Command::DismissNotice => self.store.change(Change::NoticeDismissed),
            Command::CopyTrace => self.copy_trace(),
            Command::SavePicture(format) => self.save_picture(format),
            Command::Print => dom::print(),
            Command::SetTheme(theme) => self.set(|settings| settings.theme = theme),
            Command::SetSpeed(speed) => self.set(|settings| settings.speed = speed),
            Command::SetDetail(detail) => self.set(|settings| settings.detail = detail),
            Command::SetShortcuts(on) => self.set(|settings| settings.shortcuts = on),
            Command::SetLanguage(language) => self.set(|settings| settings.language = Some(language)),
        }
    }

    /// Does something to a Future or Task; a refusal comes back in `CPython`'s words.
    pub fn act(self: &Rc<Self>, action: Action) -> Result<(), String> {
        let view = self.store.state().view.clone();
        let resumes = self.resumes.get();
        self.halt();
        let answer = self.with_session(|session| session.act(action)).unwrap_or(Ok(()));
        self.show_view();
        if answer.is_ok() {
            if view.position < view.known_end {
                self.store.change(Change::Told(Notice::CutOff));
            }
            if resumes {
                self.play();
            }
        }
        answer
    }

    /// Ends what runs and plays; the run rests where it is.
    fn halt(&self) {
        self.newest.set(self.newest.get() + 1);
        self.next.set(None);
        self.resumes.set(false);
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
        if let Some(view) = self.with_session(|session| session.view()) {
            self.store.change(Change::Viewed(view));
        }
    }

    fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.store.state().settings;
        change(&mut settings);
        apply(&settings);
        self.store.change(Change::Settled(settings));
        if storage::write(SETTINGS, &settings.write()).is_err() {
            self.store.change(Change::Told(Notice::NotKept));
        }
    }

    fn copy_trace(self: &Rc<Self>) {
        let driver = Rc::clone(self);
        spawn_local(async move {
            let text = table_text(&driver.store.state().view.trace);
            let notice = if clipboard::copy(&text).await { Notice::Copied } else { Notice::CannotCopy };
            driver.store.change(Change::Told(notice));
        });
    }
}
