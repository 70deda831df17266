//! Gives the lessons: loads them, holds Run until there is an answer, watches what comes of the run, keeps the progress.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lesson::bundle::LONGEST;
use loopglass_lesson::contents::Contents;
use loopglass_lesson::data::Data;
use loopglass_lesson::model::{Lesson, Question};
use loopglass_lesson::play::{Deed, DeedAt, Doing, Doings, Verdict, Watch, judge};
use loopglass_session::view::{Action, Move, Progress as Work, View};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::pieces::{lines, pieces};
use super::progress::Progress;
use super::quiz;
use super::report;
use super::sitting::{Economy, Given, Sitting, Step};
use super::speech::{Looked, Search, spoken};
use super::state::{Lessons, Quiz, Review, Sheet, Trial, Tried, Trouble};
use super::wish::Wish;
use crate::driver::Driver;
use crate::platform::{address, clipboard, dom, fetch, json, storage, timer};
use crate::state::{Command, Origin};
use crate::texts::spoken as spoken_language;

const KEPT: &str = "loopglass.lessons";
/// Progress that this page cannot read.
const LAID_ASIDE: &str = "loopglass.lessons.aside";
/// Moments that are watched between two looks at the page.
const SLICE: u32 = 40;

pub struct Teacher {
    driver: Rc<Driver>,
    state: RefCell<Rc<Lessons>>,
    show: Callback<Rc<Lessons>>,
    /// Counts the checks: an older one that ends late counts no more.
    newest: Cell<u32>,
    /// Whether the next lesson asks before it runs: a link may do without.
    asks: Cell<bool>,
}

/// The state to begin with.
pub fn restored() -> Lessons {
    let kept = storage::read(KEPT).ok().flatten();
    let progress = kept.as_deref().and_then(Progress::read);
    if let (Some(kept), None) = (&kept, &progress) {
        // Perhaps a newer page wrote it: the next lesson writes over it, so it is laid aside as it is.
        let _ = storage::write(LAID_ASIDE, kept);
    }
    let progress = progress.unwrap_or_default();
    Lessons { progress: Rc::new(progress), today: timer::today(), ..Lessons::default() }
}

impl Teacher {
    pub fn new(driver: Rc<Driver>, state: Rc<Lessons>, show: Callback<Rc<Lessons>>) -> Rc<Self> {
        Rc::new(Self { driver, state: RefCell::new(state), show, newest: Cell::default(), asks: Cell::new(true) })
    }

    pub fn state(&self) -> Rc<Lessons> {
        Rc::clone(&self.state.borrow())
    }

    fn change(&self, change: impl FnOnce(&mut Lessons)) {
        let mut next = (*self.state()).clone();
        change(&mut next);
        let next = Rc::new(next);
        *self.state.borrow_mut() = Rc::clone(&next);
        self.show.emit(next);
    }

    fn change_sitting(&self, change: impl FnOnce(&mut Sitting)) {
        self.change(|state| {
            if let Some(sitting) = &mut state.sitting {
                change(Rc::make_mut(sitting));
            }
        });
    }

    /// Opens what the address names: `lesson=1.2`, `lessonurl=...`, `lessondata=...`, `lessons`.
    pub fn arrive(self: &Rc<Self>, fragment: &str) {
        self.asks.set(!fragment.trim_start_matches('#').split('&').any(|word| word == "predict=off"));
        for word in fragment.trim_start_matches('#').split('&') {
            match word.split_once('=').unwrap_or((word, "")) {
                ("lesson", id) if is_id(id) => self.open(id.to_string()),
                ("lessonurl", url) => self.open_elsewhere(&address::decoded(url)),
                ("lessondata", data) => self.open_text(&address::decoded(data)),
                ("lessons", "") => self.ask(Wish::Show(Sheet::Contents)),
                _ => {}
            }
        }
    }

    /// A wish of the learner's about lessons.
    pub fn ask(self: &Rc<Self>, wish: Wish) {
        match wish {
            Wish::Show(sheet) => self.show_sheet(sheet),
            Wish::CloseSheet => self.change(|state| (state.sheet, state.trouble) = (None, None)),
            Wish::Open(id) => {
                self.asks.set(true);
                self.open(id);
            }
            Wish::OpenText(text) => self.open_text(&text),
            Wish::TryOut(lesson) => self.try_out(lesson),
            Wish::Leave => self.leave(),
            Wish::Answer(given) => self.answer(given),
            Wish::Go(step) => self.go(step),
            Wish::NextPoint => self.to_next_point(),
            Wish::Check => self.check(),
            Wish::Hint => self.change_sitting(|sitting| sitting.hints = (sitting.hints + 1).min(sitting.lesson.hints.len())),
            Wish::Piece => self.change_sitting(|sitting| sitting.pieces += 1),
            Wish::ShowParsons => self.change_sitting(|sitting| sitting.shows_parsons = true),
            Wish::ShowAll => self.change_sitting(|sitting| sitting.shows_all = !sitting.shows_all),
            Wish::Fold => self.change_sitting(|sitting| sitting.is_folded = !sitting.is_folded),
            Wish::StartOver => self.start_over(),
            Wish::Import(code) => self.import(&code),
            Wish::Copy(text) => spawn_local(async move {
                clipboard::copy(&text).await;
            }),
            Wish::StartReview => self.start_review(),
            Wish::AnswerSheet(given) => self.answer_sheet(given),
            Wish::NextQuestion => self.next_question(),
            Wish::Quiz => self.quiz(),
        }
    }

    /// A command on its way to the driver: false where it must wait for an answer.
    pub fn admits(&self, command: &Command) -> bool {
        let runs = match command {
            Command::Go(there) => !matches!(there, Move::Start),
            Command::Run | Command::PlayOrPause => true,
            _ => false,
        };
        if runs && self.state().is_locked() {
            self.change(|state| {
                state.is_held = true;
                if let Some(sitting) = &mut state.sitting {
                    let sitting = Rc::make_mut(sitting);
                    (sitting.step, sitting.is_folded) = (Step::Predict, false);
                }
            });
            dom::focus("lesson");
            return false;
        }
        let moved = match command {
            Command::Go(there) => way(*there),
            _ => None,
        };
        if let (Some(way), Some(_)) = (moved, &self.state().sitting) {
            self.change_sitting(|sitting| sitting.moves.push(way.to_string()));
        }
        true
    }

    /// What came of touching an object.
    pub fn touched(&self, action: &Action, result: &Result<Option<String>, String>) {
        if result.is_ok() || self.state().sitting.is_none() {
            return;
        }
        let (kind, target) = match action {
            Action::SetResult { target, .. } => ("set_result", target),
            Action::SetException { target, .. } => ("set_exception", target),
            Action::Cancel { target, .. } => ("cancel", target),
            Action::AskResult { target } => ("result", target),
            Action::Arrive { .. } => return,
        };
        let view = self.driver.state().view.clone();
        let task = view.tasks.iter().find(|task| task.id == *target).map(|task| task.name.clone());
        let future = view.futures.iter().find(|future| future.id == *target).map(|future| future.name.clone());
        let name = task.or(future).unwrap_or_default();
        self.change_sitting(|sitting| sitting.refused.push((kind.to_string(), name)));
    }

    /// The run has come to rest: it is checked, without being asked.
    pub fn rested(self: &Rc<Self>) {
        let state = self.state();
        let Some(sitting) = &state.sitting else { return };
        if sitting.is_locked() || self.driver.state().is_edited() {
            return;
        }
        self.change_sitting(|sitting| {
            let waits_behind = sitting.reached == Step::Run;
            sitting.reach(Step::Do);
            if waits_behind && sitting.lesson.predict.is_none() && sitting.lesson.compare.is_empty() {
                sitting.step = Step::Do;
            }
        });
        self.check();
    }

    // Loading

    fn show_sheet(self: &Rc<Self>, sheet: Sheet) {
        self.change(|state| (state.sheet, state.trouble) = (Some(sheet), None));
        self.need_contents();
    }

    fn need_contents(self: &Rc<Self>) {
        let teacher = Rc::clone(self);
        spawn_local(async move {
            if let Err(trouble) = teacher.contents().await {
                teacher.change(|state| state.trouble = Some(trouble));
            }
        });
    }

    async fn contents(&self) -> Result<Rc<Contents>, Trouble> {
        if let Some(contents) = &self.state().contents {
            return Ok(Rc::clone(contents));
        }
        let data = load("contents.json").await?;
        let contents = Rc::new(Contents::read(&data).map_err(|broken| Trouble::Broken(broken.0))?);
        self.change(|state| state.contents = Some(Rc::clone(&contents)));
        Ok(contents)
    }

    /// The lesson with this id, in the language of the page where there is a translation.
    async fn lesson(&self, id: &str) -> Result<Lesson, Trouble> {
        let contents = self.contents().await?;
        let wording = contents.entry(id).and_then(|entry| entry.wording(spoken_language().tag()));
        let wording = wording.ok_or_else(|| Trouble::Missing(id.to_string()))?;
        read_lesson(&load(&wording.file).await?)
    }

    fn open(self: &Rc<Self>, id: String) {
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let read = teacher.lesson(&id).await;
            teacher.begin(read, &format!("#lesson={id}"));
        });
    }

    /// The page speaks another language now: so does the lesson, where it can, at the step at which it stands.
    pub fn speak(self: &Rc<Self>) {
        let Some(before) = self.state().sitting.clone().filter(|sitting| !sitting.lesson.id.is_empty()) else { return };
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let Ok(lesson) = teacher.lesson(&before.lesson.id).await else { return };
            if lesson.language == before.lesson.language {
                return;
            }
            teacher.change_sitting(|sitting| {
                if sitting.lesson.id == lesson.id {
                    // The checks are the same, their messages are not.
                    (sitting.verdict, sitting.lesson) = (None, Rc::new(lesson));
                }
            });
            if before.verdict.is_some() {
                teacher.check();
            }
        });
    }

    fn open_elsewhere(self: &Rc<Self>, url: &str) {
        let (teacher, url) = (Rc::clone(self), url.to_string());
        spawn_local(async move {
            let text = fetch::text(&url).await.map_err(|_| Trouble::Missing(url.clone()));
            let read = text.and_then(|text| parsed(&text)).and_then(|data| read_lesson(&data));
            teacher.begin(read.map(foreign), "");
        });
    }

    fn open_text(self: &Rc<Self>, text: &str) {
        let read = parsed(text).and_then(|data| read_lesson(&data));
        self.begin(read.map(foreign), "");
    }

    fn begin(self: &Rc<Self>, read: Result<Lesson, Trouble>, place: &str) {
        let lesson = match read {
            Ok(lesson) => Rc::new(lesson),
            Err(trouble) => {
                self.change(|state| (state.sheet, state.trouble) = (Some(Sheet::Contents), Some(trouble)));
                return self.need_contents();
            }
        };
        self.driver.open_lesson(Origin::Lesson(number(&lesson)), &lesson.start);
        if !place.is_empty() {
            address::replace(place);
        }
        self.find_places(&lesson);
        self.change(|state| {
            state.sitting = Some(Rc::new(Sitting::new(lesson, self.asks.get())));
            (state.sheet, state.trouble, state.is_held) = (None, None, false);
        });
        spawn_local(async {
            timer::next_frame().await;
            dom::focus("lesson");
        });
    }

    /// Finds out at which moments the lesson speaks, while the learner reads.
    fn find_places(self: &Rc<Self>, lesson: &Rc<Lesson>) {
        let (teacher, lesson) = (Rc::clone(self), Rc::clone(lesson));
        spawn_local(async move {
            let Some(mut search) = Search::new(&lesson, teacher.driver.library()) else { return };
            let places = loop {
                timer::yield_now().await;
                match search.work(&lesson, SLICE) {
                    Looked::More => {}
                    Looked::NeedsLibrary if teacher.driver.bring_library().await => {}
                    Looked::NeedsLibrary => return,
                    Looked::All(places) => break Rc::new(places),
                }
            };
            teacher.change_sitting(|sitting| {
                // The lesson may have been left for another one, or be told in another language by now.
                if sitting.lesson.start == lesson.start {
                    sitting.places = places;
                }
            });
        });
    }

    fn leave(self: &Rc<Self>) {
        self.change(|state| state.sitting = None);
        address::replace("#");
        self.driver.run(&Command::Open(crate::state::programs::last_open()));
    }

    fn start_over(self: &Rc<Self>) {
        let Some(sitting) = self.state().sitting.clone() else { return };
        self.driver.restore_lesson(&sitting.lesson.start);
        self.change_sitting(|sitting| {
            sitting.verdict = None;
            (sitting.moves, sitting.refused) = (Vec::new(), Vec::new());
        });
    }

    // Taking a lesson

    fn answer(&self, given: Given) {
        if let Some(question) = self.state().sitting.as_ref().and_then(|sitting| sitting.lesson.predict.as_ref()) {
            self.driver.tell_host("prediction", &report::prediction(question, &given));
        }
        self.change(|state| {
            state.is_held = false;
            if let Some(sitting) = &mut state.sitting {
                let sitting = Rc::make_mut(sitting);
                sitting.given = Some(given);
                sitting.go(Step::Run);
            }
        });
        spawn_local(async {
            timer::next_frame().await;
            dom::focus("lesson-step");
        });
    }

    /// The button that was pressed may be gone with its step, so the focus goes to the new one.
    fn go(&self, step: Step) {
        self.change_sitting(|sitting| {
            if step <= sitting.reached {
                sitting.step = step;
            }
        });
        spawn_local(async {
            timer::next_frame().await;
            dom::focus("lesson-step");
        });
    }

    fn to_next_point(&self) {
        let state = self.state();
        let Some(sitting) = &state.sitting else { return };
        if sitting.is_locked() {
            return;
        }
        let (lesson, places, is_start) = (Rc::clone(&sitting.lesson), Rc::clone(&sitting.places), self.runs_start());
        self.driver.seek(move |view: &View| is_start && spoken(&lesson, &places, view).is_some());
    }

    /// Is the program on the bench the lesson's own?
    pub fn runs_start(&self) -> bool {
        let state = self.state();
        let program = self.driver.state();
        state.sitting.as_ref().is_some_and(|sitting| *program.text == *sitting.lesson.start)
    }

    /// Runs the program once more, with what was done to it, and judges.
    fn check(self: &Rc<Self>) {
        let state = self.state();
        let Some(sitting) = state.sitting.clone().filter(|sitting| !sitting.is_locked()) else { return };
        let program = self.driver.state();
        let touched = if program.is_edited() { Vec::new() } else { self.driver.interventions() };
        let deeds = touched.into_iter().map(|(at, action)| Deed { at: DeedAt::Position(at), doing: Doing::Action(action) });
        let doings = Doings {
            moves: sitting.moves.clone(),
            refused: sitting.refused.clone(),
            prediction: sitting.prediction().to_string(),
            ..Doings::default()
        };
        let Ok(mut watch) = Watch::with_library(&program.text, deeds.collect(), doings, self.driver.library()) else {
            return self.change_sitting(|sitting| sitting.verdict = None);
        };
        let ticket = self.newest.get() + 1;
        self.newest.set(ticket);
        self.change_sitting(|sitting| sitting.is_checking = true);
        let teacher = Rc::clone(self);
        spawn_local(async move {
            loop {
                match watch.work(SLICE) {
                    Work::Busy => timer::yield_now().await,
                    Work::NeedsLibrary if teacher.driver.bring_library().await => {}
                    Work::NeedsLibrary => return teacher.change_sitting(|sitting| sitting.is_checking = false),
                    Work::Resting => break,
                }
                if teacher.newest.get() != ticket {
                    return;
                }
            }
            let facts = watch.facts();
            teacher.judged(&sitting, judge(&sitting.lesson, &facts), &program.text, facts.time);
        });
    }

    /// Plays a lesson of one's own before it is given away, as the test of a lesson's folder does.
    fn try_out(self: &Rc<Self>, lesson: Rc<Lesson>) {
        self.change(|state| state.trial = None);
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let start = Tried::new(teacher.verdict(&lesson, &lesson.start).await);
            let solution = if lesson.solution == lesson.start {
                None
            } else {
                Some(Tried::new(teacher.verdict(&lesson, &lesson.solution).await))
            };
            teacher.change(|state| state.trial = Some(Rc::new(Trial { start, solution })));
        });
    }

    /// What the checks say of a program to which nothing is done; nothing where it does not run.
    async fn verdict(&self, lesson: &Lesson, program: &str) -> Option<Verdict> {
        let mut watch = Watch::with_library(program, Vec::new(), Doings::default(), self.driver.library()).ok()?;
        loop {
            match watch.work(SLICE) {
                Work::Busy => timer::yield_now().await,
                Work::NeedsLibrary if self.driver.bring_library().await => {}
                Work::NeedsLibrary => return None,
                Work::Resting => return Some(judge(lesson, &watch.facts())),
            }
        }
    }

    /// `time`: the virtual clock at the end of the run, in seconds.
    fn judged(&self, about: &Sitting, verdict: Verdict, program: &str, time: f64) {
        let is_current = self.state().sitting.as_ref().is_some_and(|sitting| Rc::ptr_eq(&sitting.lesson, &about.lesson));
        if !is_current {
            return;
        }
        let passed = verdict.is_passed();
        self.change_sitting(|sitting| sitting.attempts += 1);
        let attempts = self.state().sitting.as_ref().map_or(1, |sitting| sitting.attempts);
        self.driver.tell_host("checked", &report::checked(&about.lesson, &verdict));
        if passed {
            self.driver.tell_host("complete", &report::complete(&about.lesson, attempts, time));
        }
        self.change_sitting(|sitting| {
            sitting.is_checking = false;
            sitting.verdict = Some(Rc::new(verdict));
            if passed {
                sitting.is_passed = true;
                sitting.reach(Step::Rule);
            }
        });
        if passed && !about.lesson.id.is_empty() {
            let (id, today) = (about.lesson.id.clone(), self.state().today);
            self.change_progress(|progress| progress.finish(&id, today));
        }
        if passed {
            self.count_lines(&about.lesson, program);
        }
    }

    /// How few lines the learner has changed. Where the solution changes none there is nothing to count.
    fn count_lines(&self, lesson: &Lesson, program: &str) {
        let count = |text: &str| lines(&pieces(&lesson.start, text));
        let (lines, ours) = (count(program), count(&lesson.solution));
        if ours == 0 {
            return;
        }
        let mut fewest = lines;
        if !lesson.id.is_empty() {
            self.change_progress(|progress| fewest = progress.solve(&lesson.id, lines));
        }
        self.change_sitting(|sitting| sitting.economy = Some(Economy { lines, fewest, ours }));
    }

    // Progress and questions

    fn change_progress(&self, change: impl FnOnce(&mut Progress)) {
        self.change(|state| change(Rc::make_mut(&mut state.progress)));
        // A browser that keeps nothing has the code, which the page of progress offers.
        let _ = storage::write(KEPT, &self.state().progress.write());
    }

    fn import(&self, code: &str) {
        match Progress::read(code) {
            Some(progress) => {
                self.change_progress(|known| known.merge(progress));
                self.change(|state| state.trouble = None);
            }
            None => self.change(|state| state.trouble = Some(Trouble::ForeignCode)),
        }
    }

    fn start_review(self: &Rc<Self>) {
        let state = self.state();
        let due: Vec<String> = state.progress.due(state.today).iter().map(ToString::to_string).collect();
        let Some(contents) = state.contents.clone() else { return };
        let all = || contents.entries().map(|entry| entry.id.clone()).filter(|id| state.progress.is_done(id)).collect();
        // Who asks although nothing is due practises with everything done.
        let ids: Vec<String> = if due.is_empty() { all() } else { due };
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let mut questions = Vec::new();
            for id in ids.into_iter().take(10) {
                let Ok(lesson) = teacher.lesson(&id).await else { continue };
                if let Some(question) = lesson.review.or(lesson.predict) {
                    questions.push((id, lesson.title, Rc::new(question)));
                }
            }
            if !questions.is_empty() {
                let review = Review { questions, at: 0, given: None, right: 0 };
                teacher.change(|state| state.sheet = Some(Sheet::Review(Rc::new(review))));
            }
        });
    }

    fn answer_sheet(&self, given: Given) {
        let state = self.state();
        match &state.sheet {
            Some(Sheet::Review(review)) => {
                let Some((id, _, question)) = review.questions.get(review.at) else { return };
                let is_right = given.is_right(question);
                let (id, today) = (id.clone(), state.today);
                self.change_progress(|progress| progress.review(&id, is_right, today));
                let next = Review { given: Some(given), right: review.right + usize::from(is_right), ..(**review).clone() };
                self.change(|state| state.sheet = Some(Sheet::Review(Rc::new(next))));
            }
            Some(Sheet::Quiz(quiz)) => {
                let next = Quiz { given: Some(given), ..(**quiz).clone() };
                self.change(|state| state.sheet = Some(Sheet::Quiz(Rc::new(next))));
            }
            _ => {}
        }
    }

    fn next_question(&self) {
        self.change(|state| match &state.sheet {
            Some(Sheet::Review(review)) => {
                let next = Review { at: review.at + 1, given: None, ..(**review).clone() };
                state.sheet = Some(Sheet::Review(Rc::new(next)));
            }
            Some(Sheet::Quiz(quiz)) => {
                let next = Quiz { at: quiz.at + 1, given: None, ..(**quiz).clone() };
                state.sheet = (next.at < next.questions.len()).then(|| Sheet::Quiz(Rc::new(next)));
            }
            _ => {}
        });
    }

    /// Questions about what comes next in the run on display.
    fn quiz(self: &Rc<Self>) {
        let questions = self.questions_about_run();
        let library = self.driver.library();
        if !questions.is_empty() || library.is_brought() {
            return self.show_quiz(questions);
        }
        // What comes next may need more of Python's library than what was.
        let teacher = Rc::clone(self);
        spawn_local(async move {
            if teacher.driver.bring_library().await {
                teacher.show_quiz(teacher.questions_about_run());
            }
        });
    }

    fn questions_about_run(&self) -> Vec<Question> {
        let program = self.driver.state();
        let (text, position) = (program.text.clone(), if program.is_edited() { 0 } else { program.view.position });
        let touched = if program.is_edited() { Vec::new() } else { self.driver.interventions() };
        quiz::questions(&text, &touched, position, &self.driver.library())
    }

    fn show_quiz(&self, questions: Vec<Question>) {
        let questions = questions.into_iter().map(Rc::new).collect();
        let quiz = Quiz { questions, at: 0, given: None };
        self.change(|state| state.sheet = Some(Sheet::Quiz(Rc::new(quiz))));
    }
}

/// The number of a lesson's program among the texts that are kept: of its id, or of the whole where it has none.
fn number(lesson: &Lesson) -> u32 {
    let name = if lesson.id.is_empty() { format!("{}\n{}", lesson.title, lesson.start) } else { lesson.id.clone() };
    // FNV-1a: small, and the same everywhere.
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn way(there: Move) -> Option<&'static str> {
    Some(match there {
        Move::Line | Move::Moment => "step",
        Move::TaskLine => "task_step",
        Move::Callback => "callback",
        Move::Pass => "pass",
        Move::NextTimer => "timer",
        Move::LineBack | Move::TaskLineBack | Move::CallbackBack | Move::PassBack => "back",
        _ => return None,
    })
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() < 12 && id.chars().all(|c| c.is_ascii_digit() || c == '.')
}

async fn load(file: &str) -> Result<Data, Trouble> {
    let folder = dom::lessons_folder().unwrap_or_else(|| "lessons".to_string());
    let text = fetch::text(&format!("{folder}/{file}")).await.map_err(|_| Trouble::Missing(file.to_string()))?;
    parsed(&text)
}

fn parsed(text: &str) -> Result<Data, Trouble> {
    if text.len() > LONGEST {
        return Err(Trouble::Broken("it is too long".to_string()));
    }
    json::parse(text).ok_or_else(|| Trouble::Broken("it is not JSON".to_string()))
}

fn read_lesson(data: &Data) -> Result<Lesson, Trouble> {
    Lesson::read(data).map_err(|broken| Trouble::Broken(broken.0))
}

/// A lesson from elsewhere has no place among the site's.
fn foreign(lesson: Lesson) -> Lesson {
    Lesson { id: String::new(), ..lesson }
}
