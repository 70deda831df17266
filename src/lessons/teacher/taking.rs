//! Taking a lesson: the answer, the way through it, the check of what was done.

use std::rc::Rc;

use loopglass_lesson::model::Lesson;
use loopglass_lesson::play::{Deed, DeedAt, Doing, Doings, Verdict, Watch, judge};
use loopglass_session::view::{Progress as Work, View};
use wasm_bindgen_futures::spawn_local;

use super::{SLICE, Teacher};
use crate::lessons::pieces::{lines, pieces};
use crate::lessons::report;
use crate::lessons::sitting::{Economy, Given, Sitting, Step};
use crate::lessons::speech::spoken;
use crate::lessons::state::{Trial, Tried};
use crate::platform::{dom, timer};

impl Teacher {
    pub(super) fn answer(&self, given: Given) {
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
    pub(super) fn go(&self, step: Step) {
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

    pub(super) fn to_next_point(&self) {
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
    pub(super) fn check(self: &Rc<Self>) {
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
    pub(super) fn try_out(self: &Rc<Self>, lesson: Rc<Lesson>) {
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
    pub(super) async fn verdict(&self, lesson: &Lesson, program: &str) -> Option<Verdict> {
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
    pub(super) fn judged(&self, about: &Sitting, verdict: Verdict, program: &str, time: f64) {
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
    pub(super) fn count_lines(&self, lesson: &Lesson, program: &str) {
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
}
