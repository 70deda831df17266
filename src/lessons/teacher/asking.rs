//! Progress, and the questions that come beside a lesson: review, and about the run on display.

use std::rc::Rc;

use loopglass_lesson::model::Question;
use wasm_bindgen_futures::spawn_local;

use super::{KEPT, Teacher};
use crate::lessons::progress::Progress;
use crate::lessons::quiz;
use crate::lessons::sitting::Given;
use crate::lessons::state::{Quiz, Review, Sheet, Trouble};
use crate::platform::storage;

impl Teacher {
    pub(super) fn change_progress(&self, change: impl FnOnce(&mut Progress)) {
        self.change(|state| change(Rc::make_mut(&mut state.progress)));
        // A browser that keeps nothing has the code, which the page of progress offers.
        let _ = storage::write(KEPT, &self.state().progress.write());
    }

    pub(super) fn import(&self, code: &str) {
        match Progress::read(code) {
            Some(progress) => {
                self.change_progress(|known| known.merge(progress));
                self.change(|state| state.trouble = None);
            }
            None => self.change(|state| state.trouble = Some(Trouble::ForeignCode)),
        }
    }

    pub(super) fn start_review(self: &Rc<Self>) {
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

    pub(super) fn answer_sheet(&self, given: Given) {
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

    pub(super) fn next_question(&self) {
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
    pub(super) fn quiz(self: &Rc<Self>) {
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

    pub(super) fn questions_about_run(&self) -> Vec<Question> {
        let program = self.driver.state();
        let (text, position) = (program.text.clone(), if program.is_edited() { 0 } else { program.view.position });
        let touched = if program.is_edited() { Vec::new() } else { self.driver.interventions() };
        quiz::questions(&text, &touched, position, &self.driver.library())
    }

    pub(super) fn show_quiz(&self, questions: Vec<Question>) {
        let questions = questions.into_iter().map(Rc::new).collect();
        let quiz = Quiz { questions, at: 0, given: None };
        self.change(|state| state.sheet = Some(Sheet::Quiz(Rc::new(quiz))));
    }
}
