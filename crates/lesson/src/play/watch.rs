//! Runs a program once more, with what the learner did, and notes what can be seen on the way: names and variables are gone at
//! the end. It works in slices, as everything does that a learner's program can make long.

use std::collections::BTreeMap;

use loopglass_session::view::{Action, FrameView, Move, ObjectId, Outcome, Position, Problem, Progress, Status, View};
use loopglass_session::{Session, SharedLibrary};

use super::facts::{Doings, Ending, Facts, FutureFact, TaskFact};
use super::syntax::Syntax;

/// So many moments are looked at one by one; a longer run is then run to its end without.
const MOST_LOOKS: u32 = 2_000;
/// After so many lines more the run counts as endless.
const MOST_LINES: u32 = 3_000_000;
/// Lines in one go, after the looks.
const STRIDE: u32 = 20_000;

/// Something to do to the run.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    pub at: DeedAt,
    pub doing: Doing,
}

/// When to do it.
#[derive(Clone, Debug, PartialEq)]
pub enum DeedAt {
    Position(Position),
    /// The next time that this line is about to run.
    Line(u32),
    /// The next time that the run waits for the learner.
    Waiting,
}

/// What to do: to an object by number, or, in a lesson's folder, by name.
#[derive(Clone, Debug, PartialEq)]
pub enum Doing {
    Action(Action),
    Named { target: String, kind: String, argument: String },
}

/// A run that is being watched.
pub struct Watch {
    session: Session,
    deeds: Vec<Deed>,
    next: usize,
    looks: u32,
    lines: u32,
    /// Numbers of Futures and Tasks with the names that they have had.
    names: Vec<(ObjectId, String)>,
    /// Numbers and endings as last seen, in the order of making.
    futures: Vec<(ObjectId, Outcome)>,
    facts: Facts,
    is_over: bool,
}

impl Watch {
    /// A program, what to do to its run, and what the learner did besides.
    pub fn new(program: &str, deeds: Vec<Deed>, doings: Doings) -> Result<Watch, Problem> {
        Watch::with_library(program, deeds, doings, SharedLibrary::default())
    }

    /// The same for a host that brings the library.
    pub fn with_library(program: &str, deeds: Vec<Deed>, doings: Doings, library: SharedLibrary) -> Result<Watch, Problem> {
        let mut session = Session::with_library(program, library)?;
        session.keep_outcomes();
        let facts = Facts { syntax: Syntax::of(program), doings, ended: "endless", ..Facts::default() };
        let mut watch =
            Watch { session, deeds, next: 0, looks: 0, lines: 0, names: Vec::new(), futures: Vec::new(), facts, is_over: false };
        watch.look();
        Ok(watch)
    }

    /// Watches the whole run.
    pub fn to_end(mut self) -> Facts {
        while self.work(500) == Progress::Busy {}
        self.facts()
    }

    /// Goes on by so many moments, or strides.
    pub fn work(&mut self, steps: u32) -> Progress {
        for _ in 0..steps {
            if self.is_over {
                return Progress::Resting;
            }
            let progress = if self.looks < MOST_LOOKS { self.walk() } else { self.stride() };
            if progress == Progress::NeedsLibrary {
                return progress;
            }
        }
        Progress::Busy
    }

    /// Everything that was seen.
    pub fn facts(mut self) -> Facts {
        let view = self.session.view();
        let settled = self.session.settled();
        let outcome = |id: ObjectId, seen: &Outcome| {
            settled.iter().find(|(known, _)| *known == id).map_or_else(|| seen.clone(), |(_, outcome)| outcome.clone())
        };
        let names = &self.names;
        let fact = |id: ObjectId, seen: &Outcome| {
            let names = names.iter().filter(|(known, _)| *known == id).map(|(_, name)| name.clone()).collect();
            let (ending, value) = ending(outcome(id, seen));
            FutureFact { id: id.0, names, ending, value }
        };
        self.facts.futures = self.futures.iter().map(|(id, seen)| fact(*id, seen)).collect();
        let tasks = view.tasks.iter().filter(|task| !task.is_internal);
        self.facts.tasks = tasks
            .map(|task| TaskFact {
                future: fact(task.id, &task.outcome),
                name: task.name.clone(),
                coroutine: task.coroutine.clone(),
            })
            .collect();
        self.facts.output = self.session.stdout();
        self.facts.events = self.session.happenings();
        self.facts.time = (view.time * 1000.0).round() / 1000.0;
        self.facts.passes = view.pass;
        self.facts.stderr = self.session.reports().join("\n");
        if let Status::Failed { error, .. } = &view.status {
            self.facts.error = exception_class(error);
            self.facts.stderr.push_str(error);
        }
        self.facts
    }

    /// One moment on, or what is to be done at this one.
    fn walk(&mut self) -> Progress {
        if !self.session.is_busy() {
            self.looks += 1;
            if self.do_what_is_due() {
                self.look();
                return Progress::Busy;
            }
            self.session.go(Move::Moment);
        }
        // A moment is a line at most, but one line can be long.
        let mut budget = MOST_LINES / STRIDE;
        let progress = loop {
            match self.session.work(STRIDE) {
                Progress::Busy if budget > 0 => budget -= 1,
                progress => break progress,
            }
        };
        if progress != Progress::NeedsLibrary {
            self.is_over = budget == 0;
            self.look();
        }
        progress
    }

    fn stride(&mut self) -> Progress {
        if self.lines == 0 {
            self.session.go(Move::End);
        }
        self.lines += STRIDE;
        let progress = self.session.work(STRIDE);
        if progress == Progress::Resting || self.lines > MOST_LINES {
            self.look();
            self.is_over = true;
        }
        progress
    }

    fn do_what_is_due(&mut self) -> bool {
        let Some(deed) = self.deeds.get(self.next) else { return false };
        let view = self.session.view();
        let is_due = match deed.at {
            DeedAt::Position(position) => view.position == position,
            DeedAt::Line(line) => view.line == Some(line),
            DeedAt::Waiting => matches!(view.status, Status::WaitingForLearner { .. } | Status::Reading),
        };
        if !is_due {
            return false;
        }
        let deed = deed.clone();
        self.next += 1;
        match deed.doing {
            Doing::Action(action) => self.act(&action),
            Doing::Named { target, kind, argument } => match self.find(&view, &target) {
                Some(target) => self.act(&action(target, &kind, &argument)),
                None => self.facts.doings.refused.push((kind, target)),
            },
        }
        true
    }

    fn act(&mut self, action: &Action) {
        let (kind, target) = match action {
            Action::SetResult { target, .. } => ("set_result", Some(*target)),
            Action::SetException { target, .. } => ("set_exception", Some(*target)),
            Action::Cancel { target, .. } => ("cancel", Some(*target)),
            Action::AskResult { target } => ("result", Some(*target)),
            Action::Arrive { .. } => ("arrive", None),
            Action::Answer { .. } | Action::EndInput => ("input", None),
        };
        let name = target.map(|target| self.name_of(target)).unwrap_or_default();
        match self.session.act(action.clone()) {
            Ok(()) => self.facts.doings.touched.push((kind.to_string(), name)),
            Err(_) => self.facts.doings.refused.push((kind.to_string(), name)),
        }
    }

    fn find(&self, view: &View, name: &str) -> Option<ObjectId> {
        let task = view.tasks.iter().find(|task| task.name == name).map(|task| task.id);
        task.or_else(|| self.session.names().iter().rev().find(|(_, known)| known == name).map(|(id, _)| *id))
    }

    fn name_of(&self, id: ObjectId) -> String {
        let view = self.session.view();
        let task = view.tasks.iter().find(|task| task.id == id).map(|task| task.name.clone());
        let known = || self.names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
        task.or_else(known).unwrap_or_default()
    }

    /// Notes what this moment shows.
    fn look(&mut self) {
        let view = self.session.view();
        for named in self.session.names() {
            if !self.names.contains(&named) {
                self.names.push(named);
            }
        }
        for future in view.futures.iter().filter(|future| !future.is_internal) {
            match self.futures.iter_mut().find(|(id, _)| *id == future.id) {
                Some(known) => known.1 = future.outcome.clone(),
                None => self.futures.push((future.id, future.outcome.clone())),
            }
        }
        let frames = view.stack.iter().chain(view.tasks.iter().flat_map(|task| &task.frames));
        for frame in frames.filter(|frame| frame.is_program) {
            note_variables(&mut self.facts, frame);
        }
        note_under_way(&mut self.facts, &view);
        self.facts.lines_run.extend(view.line);
        self.note_status(&view);
    }

    fn note_status(&mut self, view: &View) {
        let more = self.deeds.get(self.next).is_some_and(|deed| match deed.at {
            DeedAt::Waiting => true,
            DeedAt::Position(position) => position == view.position,
            DeedAt::Line(_) => false,
        });
        let ended = match view.status {
            Status::NotStarted | Status::Paused => return,
            Status::Finished => "finished",
            Status::Failed { .. } => "failed",
            Status::WaitingForLearner { .. } | Status::Reading => "waiting",
            Status::Deadlock { .. } => "deadlock",
            Status::Unsupported { .. } => "stopped",
        };
        self.facts.ended = ended;
        self.is_over = ended != "waiting" || !more;
    }
}

fn note_variables(facts: &mut Facts, frame: &FrameView) {
    for (name, repr) in &frame.locals {
        let known = facts.variables.iter_mut().find(|(function, known, _)| *function == frame.function && known == name);
        match known {
            Some((_, _, reprs)) if reprs.last() == Some(repr) => {}
            Some((_, _, reprs)) => reprs.push(repr.clone()),
            None => facts.variables.push((frame.function.clone(), name.clone(), vec![repr.clone()])),
        }
    }
}

fn note_under_way(facts: &mut Facts, view: &View) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for frame in view.tasks.iter().flat_map(|task| &task.frames) {
        *counts.entry(&frame.function).or_default() += 1;
    }
    for (function, count) in counts {
        let most = facts.under_way.entry(function.to_string()).or_default();
        *most = count.max(*most);
    }
}

fn ending(outcome: Outcome) -> (Ending, String) {
    match outcome {
        Outcome::Pending => (Ending::Pending, String::new()),
        Outcome::Result(value) => (Ending::Result, value),
        Outcome::Exception(value) => (Ending::Exception, value),
        Outcome::Cancelled => (Ending::Cancelled, String::new()),
    }
}

fn action(target: ObjectId, kind: &str, argument: &str) -> Action {
    match kind {
        "set_result" => Action::SetResult { target, expression: argument.to_string() },
        "set_exception" => {
            let (class, rest) = argument.split_once('(').unwrap_or((argument, ""));
            let message = rest.trim_end_matches(')').trim_matches(['"', '\'']);
            Action::SetException { target, class: class.to_string(), message: message.to_string() }
        }
        _ => Action::Cancel { target, message: None },
    }
}

/// `ValueError` of a traceback's last line.
fn exception_class(traceback: &str) -> String {
    // A group's own lines stand behind a bar, before those of its exceptions.
    let group = traceback.lines().take_while(|line| !line.starts_with("  +-+")).filter_map(|line| line.strip_prefix("  | "));
    let plain = traceback.lines().filter(|line| !line.starts_with("  |") && !line.starts_with("  +"));
    let last = plain.chain(group).filter(|line| !line.starts_with(' ')).last().unwrap_or_default();
    last.split(':').next().unwrap_or_default().to_string()
}
