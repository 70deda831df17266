//! Everything that the page draws, and the one function that changes it.
pub mod arrival;
mod command;
mod fold;
mod hand;
pub mod programs;
mod settings;
mod shown;

use std::rc::Rc;
use std::time::Duration;

use loopglass_link::{Link, Mode};
use loopglass_session::branches::BranchView;
use loopglass_session::turn::before_turn;
use loopglass_session::view::{Group, ObjectId, Problem, Status, View};
use yew::AttrValue;

pub use arrival::{Goal, Invitation, Place};
pub use command::{Command, Export, PARTS, Part, PictureFormat, command_of_key};
pub use fold::{FOLDS, Fold};
pub use hand::{Comparison, Hand, Side, Turns};
pub use programs::Origin;
pub use settings::{Detail, SPEEDS, Settings, Speed};
pub use shown::{Shown, is_pending};

#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub origin: Origin,
    pub text: AttrValue,
    /// The text before the learner changed it.
    pub original: AttrValue,
    /// The programs of links that are kept.
    pub links: Rc<Vec<Origin>>,
    pub place: Place,
    /// What the learner may do with the program.
    pub mode: Mode,
    /// What came with a link and is still to be answered.
    pub invitation: Option<Rc<Invitation>>,
    /// The run as a link, while it is offered for sharing.
    pub shared: Option<Rc<Link>>,
    /// Counts the programs put into the editor, for the editor to know that another came.
    pub document: u32,
    pub problems: Rc<Vec<Problem>>,
    /// The text that the run is of; nothing where no text could be run so far.
    pub run: Option<AttrValue>,
    pub view: Shown,
    /// The moment as it is; where the learner is the loop, `view` is the same just before the loop chooses.
    pub real: Shown,
    /// What was on display before: what differs is marked, and what moved is moved.
    pub before: Shown,
    /// How the learner came from there to here.
    pub step: Step,
    /// The latest moment of this run that was ever on display: its timeline reaches farthest.
    pub farthest: Shown,
    pub activity: Activity,
    pub settings: Settings,
    pub selected: Option<ObjectId>,
    /// How the learner wants tasks folded; nothing where their number decides.
    pub fold: Option<Fold>,
    /// The group that is open.
    pub opened: Option<Group>,
    /// The object under the pointer or the focus: it is lit in every part.
    pub lit: Option<ObjectId>,
    pub part: Part,
    /// The parts that a link shows alone; all where there are none.
    pub only: Rc<Vec<Part>>,
    /// Lines of the text that have a breakpoint.
    pub breakpoints: Rc<Vec<u32>>,
    pub hand: Hand,
    /// The branches of the run.
    pub branches: Rc<Vec<BranchView>>,
    pub shows_branches: bool,
    pub comparison: Option<Rc<Comparison>>,
    pub trace: bool,
    pub help: bool,
    pub notice: Option<Notice>,
    /// The notices that are told once.
    told: Vec<Notice>,
}

/// How one comes from one moment to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// On a way of the run's.
    Walked,
    /// To a place far off, at once.
    Leapt,
}

/// What goes on without the learner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    pub playing: bool,
    /// A run that has been at work for a while.
    pub work: Option<Work>,
    /// Waiting in real time for a timer.
    pub wait: Option<Wait>,
}

impl Activity {
    pub fn can_stop(&self) -> bool {
        self.playing || self.work.is_some()
    }
}

/// How far a run is that has been at work for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub line: Option<u32>,
    /// About so many lines have run since it was asked.
    pub lines: u64,
}

/// A wait of the loop's, played in real time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// When the clock of the page said `since`, the virtual clock said `from`.
    pub since: Duration,
    pub from: f64,
    pub until: f64,
    /// Virtual seconds in a real one.
    pub factor: f64,
}

impl Wait {
    /// What the virtual clock says.
    pub fn time(&self, now: Duration) -> f64 {
        (self.from + now.saturating_sub(self.since).as_secs_f64() * self.factor).min(self.until)
    }

    /// The real time that it still takes.
    pub fn left(&self, now: Duration) -> Duration {
        let seconds = (self.until - self.time(now)) / self.factor;
        Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX)
    }
}

/// Something to tell that no part of the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser keeps nothing, or has no room.
    NotKept,
    /// Acting in the past began another branch.
    Parted,
    Copied,
    CannotCopy,
    /// The run of a link went another way than when the link was made.
    LinkDiffers,
    /// Another tab had changed the same program.
    OtherTab,
    CannotSave,
    /// A run needs a part of Python's library that did not come.
    NoLibrary,
    /// What was asked for waits for the machine, which is on its way.
    MachineComes,
    /// The machine did not come.
    NoMachine,
}

/// One thing that happened.
#[derive(Clone, Debug)]
pub enum Change {
    Typed(AttrValue),
    Opened {
        origin: Origin,
        text: AttrValue,
        original: AttrValue,
    },
    /// A link was opened, or could not be.
    Arrived(Result<Link, loopglass_link::Problem>),
    InvitationAnswered,
    /// These programs are kept beside the others.
    Kept(Vec<Origin>),
    Shared(Option<Link>),
    Checked(Vec<Problem>),
    /// A fresh run of the text in the editor.
    Began(View),
    Viewed(View),
    /// The same, of a place that the learner went to at once.
    Leapt(View),
    /// Another branch is on display.
    Switched(View),
    Worked(Option<Work>),
    Played(bool),
    Waited(Option<Wait>),
    Settled(Settings),
    Selected(ObjectId),
    Lit(Option<ObjectId>),
    Folded(Fold),
    GroupOpened(Option<Group>),
    PartShown(Part),
    AllPartsShown,
    TraceShown(bool),
    HelpShown(bool),
    BreakpointsSet(Vec<u32>),
    Turned(Option<Turns>),
    WorldTaken(bool),
    Branched(Vec<BranchView>),
    BranchesShown(bool),
    Compared(Option<Comparison>),
    Told(Notice),
    NoticeDismissed,
}

impl State {
    pub fn new(origin: Origin, text: impl Into<AttrValue>, settings: Settings) -> Self {
        Self {
            origin,
            text: text.into(),
            original: origin.original().into_owned().into(),
            links: Rc::default(),
            place: Place::default(),
            mode: Mode::Edit,
            invitation: None,
            shared: None,
            document: 0,
            problems: Rc::default(),
            run: None,
            view: Shown::nothing(),
            real: Shown::nothing(),
            before: Shown::nothing(),
            step: Step::Walked,
            farthest: Shown::nothing(),
            activity: Activity::default(),
            settings,
            selected: None,
            fold: None,
            opened: None,
            lit: None,
            part: Part::Code,
            only: Rc::default(),
            breakpoints: Rc::default(),
            hand: Hand::default(),
            branches: Rc::default(),
            shows_branches: false,
            comparison: None,
            trace: false,
            help: false,
            notice: None,
            told: Vec::new(),
        }
    }

    /// Is the run one of another text than the one in the editor?
    pub fn is_edited(&self) -> bool {
        self.run.as_ref() != Some(&self.text)
    }

    pub fn is_embed(&self) -> bool {
        self.place == Place::Embed
    }

    /// Is the program not the one that the menu names?
    pub fn is_changed(&self) -> bool {
        self.text != self.original
    }

    /// The state after a change.
    #[must_use]
    pub fn after(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Typed(text) => next.text = text,
            Change::Opened { origin, text, original } => {
                next.open(origin, text, original);
                next.invitation = None;
            }
            Change::Arrived(Ok(link)) => return next.arrived(link),
            Change::Arrived(Err(problem)) => return next.refused(problem),
            Change::Kept(links) => next.links = Rc::new(links),
            Change::InvitationAnswered => next.invitation = None,
            Change::Shared(link) => {
                next.shared = link.map(Rc::new);
                next.forget_copy();
            }
            Change::Checked(problems) => {
                if *next.problems != problems {
                    next.problems = Rc::new(problems);
                }
            }
            Change::Began(view) => {
                next.run = Some(next.text.clone());
                next.show(Shown::new(view));
                next.selected = None;
                (next.before, next.farthest, next.lit) = (next.view.clone(), next.view.clone(), None);
            }
            Change::Viewed(view) => next.look_at(view, Step::Walked),
            Change::Leapt(view) => next.look_at(view, Step::Leapt),
            Change::Switched(view) => {
                next.show(Shown::new(view));
                (next.before, next.farthest) = (next.view.clone(), next.view.clone());
                next.activity.work = None;
            }
            Change::Worked(work) => next.activity.work = work,
            Change::Played(playing) => {
                next.activity.playing = playing;
                next.activity.wait = None;
            }
            Change::Waited(wait) => next.activity.wait = wait,
            Change::Settled(settings) => next.settings = settings,
            Change::Selected(object) => {
                next.selected = Some(object);
                (next.part, next.trace) = (Part::Objects, false);
            }
            Change::Lit(object) => next.lit = object,
            Change::Folded(fold) => next.fold = Some(fold),
            Change::GroupOpened(group) => next.opened = group,
            Change::PartShown(part) => (next.part, next.trace) = (part, false),
            Change::AllPartsShown => next.only = Rc::default(),
            Change::TraceShown(on) => next.trace = on,
            Change::HelpShown(on) => next.help = on,
            Change::BreakpointsSet(lines) => next.breakpoints = Rc::new(lines),
            Change::Turned(turns) => {
                next.hand.turns = turns;
                next.show(next.real.clone());
            }
            Change::WorldTaken(on) => next.hand.as_world = on,
            Change::Branched(branches) => next.branches = Rc::new(branches),
            Change::BranchesShown(on) => (next.shows_branches, next.comparison) = (on, None),
            Change::Compared(comparison) => next.comparison = comparison.map(Rc::new),
            Change::Told(notice) => next.tell(notice),
            Change::NoticeDismissed => next.notice = None,
        }
        next
    }

    /// Another moment of the run is on display, or the same one again.
    fn look_at(&mut self, view: View, step: Step) {
        let question = self.view.question;
        if (view.position, &view.moment) != (self.view.position, &self.view.moment) {
            (self.before, self.step) = (self.view.clone(), step);
            self.forget_copy();
        }
        self.show(Shown::new(view));
        self.activity.work = None;
        // What lies behind the known end was cut off.
        if self.view.position >= self.farthest.position || self.view.known_end < self.farthest.position {
            self.farthest = self.view.clone();
        }
        self.look_at_awaited(question);
    }

    /// Puts a moment on display, as far as the learner may see it.
    fn show(&mut self, real: Shown) {
        let before = self.hand.turns.as_ref().and_then(|_| before_turn(&real));
        if let Some(turns) = &mut self.hand.turns {
            turns.is_asking = before.is_some();
        }
        self.view = before.map_or_else(|| real.clone(), Shown::new);
        self.real = real;
    }

    /// Another program is in the editor, and nothing of it has run.
    fn open(&mut self, origin: Origin, text: AttrValue, original: AttrValue) {
        self.document += 1;
        (self.origin, self.text, self.original) = (origin, text, original);
        self.run = None;
        self.show(Shown::nothing());
        (self.before, self.farthest) = (Shown::nothing(), Shown::nothing());
        (self.branches, self.comparison) = (Rc::default(), None);
        (self.problems, self.selected, self.lit) = (Rc::default(), None, None);
        (self.fold, self.opened) = (None, None);
    }

    fn tell(&mut self, notice: Notice) {
        let once = matches!(notice, Notice::NotKept | Notice::Parted);
        if once && self.told.contains(&notice) {
            return;
        }
        self.told.push(notice);
        self.notice = Some(notice);
    }

    /// That something was copied holds until something else is done.
    fn forget_copy(&mut self) {
        self.notice = self.notice.filter(|notice| !matches!(notice, Notice::Copied | Notice::CannotCopy));
    }

    /// Where the run waits for the learner, what it waits for is the thing to look at: a card, or the output, which asks.
    fn look_at_awaited(&mut self, question_before: Option<u32>) {
        if let Status::WaitingForLearner { awaited } = &self.view.status {
            self.selected = awaited.iter().find_map(|waiter| waiter.future).or(self.selected);
        }
        if self.view.question.is_some() && self.view.question != question_before {
            self.part = Part::Output;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Change, Notice, Origin, Settings, State, Wait};
    use crate::fixture;

    fn state() -> State {
        State::new(Origin::Own, "a = 1\n", Settings::default()).after(Change::Began(fixture::start()))
    }

    #[test]
    fn typing_leaves_the_run_as_it_is() {
        let begun = state();
        let edited = begun.after(Change::Typed("b = 2\n".into()));
        assert!(edited.is_edited());
        assert_eq!(edited.view, begun.view);
        assert!(!edited.after(Change::Typed("a = 1\n".into())).is_edited());
    }

    #[test]
    fn opening_a_program_ends_the_run() {
        let opened = state().after(Change::Opened { origin: Origin::Example("future"), text: "x".into(), original: "x".into() });
        assert_eq!(opened.document, 1);
        assert!(opened.run.is_none() && opened.is_edited());
    }

    #[test]
    fn the_timeline_stays_when_the_run_goes_back() {
        let there = state().after(Change::Viewed(fixture::finished()));
        let mut view = fixture::sleeping();
        let back = there.after(Change::Viewed(view.clone()));
        assert_eq!(back.farthest, there.view);
        view.known_end = view.position;
        let cut = back.after(Change::Viewed(view));
        assert_eq!(cut.farthest, cut.view);
    }

    #[test]
    fn some_notices_are_told_once() {
        let told = state().after(Change::Told(Notice::Parted));
        assert_eq!(told.notice, Some(Notice::Parted));
        let again = told.after(Change::NoticeDismissed).after(Change::Told(Notice::Parted));
        assert_eq!(again.notice, None);
        let copied = again.after(Change::Told(Notice::Copied)).after(Change::NoticeDismissed).after(Change::Told(Notice::Copied));
        assert_eq!(copied.notice, Some(Notice::Copied));
    }

    #[test]
    fn copied_is_said_until_something_else_is_done() {
        let copied = state().after(Change::Told(Notice::Copied));
        assert_eq!(copied.after(Change::Viewed(fixture::finished())).notice, None);
        assert_eq!(copied.after(Change::Shared(None)).notice, None);
        let parted = state().after(Change::Told(Notice::Parted));
        assert_eq!(parted.after(Change::Viewed(fixture::finished())).notice, Some(Notice::Parted));
    }

    #[test]
    fn a_run_that_waits_for_the_learner_selects_what_it_waits_for() {
        let waiting = fixture::waiting_for_learner();
        let future = waiting.futures[0].id;
        assert_eq!(state().after(Change::Viewed(waiting)).selected, Some(future));
    }

    #[test]
    fn a_wait_takes_as_long_as_the_speed_says() {
        let wait = Wait { since: Duration::from_secs(10), from: 1.0, until: 3.0, factor: 4.0 };
        assert!((wait.time(Duration::from_millis(10_250)) - 2.0).abs() < 1e-9);
        assert_eq!(wait.left(Duration::from_millis(10_250)), Duration::from_millis(250));
        assert!((wait.time(Duration::from_secs(99)) - 3.0).abs() < 1e-9);
        assert_eq!(wait.left(Duration::from_secs(99)), Duration::ZERO);
    }
}
