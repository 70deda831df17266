//! One run that can be walked both ways. Going back is running again from the start, to the moment asked for;
//! what the learner did is done again at its moment.

use std::rc::Rc;

use loopglass_lang::compile::unit::Unit;
use loopglass_lang::vm::{Mark, NotDone, SharedLibrary, Stop};
use loopglass_lang::{compile, source};

use crate::await_chain::AwaitNode;
use crate::branches::{Branches, Line, Run};
use crate::detectors::Finding;
use crate::ending::last_words;
use crate::machine::Machine;
use crate::mirror::Mirror;
use crate::movement::{self, Goal};
use crate::parked::{Lot, Parked};
use crate::touch::{self, Done};
use crate::view::{Action, Group, Move, ObjectId, Position, Problem, Progress, View};

/// Lines that are run between two looks at whether a search has ended.
const SEARCH_STEP: u32 = 10_000;

/// A program and where it stands.
pub struct Session {
    text: Rc<str>,
    unit: Rc<Unit>,
    machine: Machine,
    /// What has been done to the run, in order.
    interventions: Vec<(Position, Action)>,
    /// How many of them this machine has seen.
    applied: usize,
    /// The moments of this run, as far as it has ever been.
    trail: Vec<Mark>,
    /// The end, once it has been reached: the run cannot go on from there by itself.
    end: Option<Position>,
    /// How it ended, while the machine stands at the end.
    ended: Option<Ended>,
    goal: Option<Goal>,
    /// What was refused, by object: CPython's words on its card.
    refusals: Vec<(u32, String)>,
    /// What the learner did just now.
    touched: Option<String>,
    /// The card that every view has, whatever else there is.
    wanted: Option<u32>,
    /// The tasks whose cards come first where there are thousands.
    opened: Option<Group>,
    keeps_outcomes: bool,
    /// Lines, in order of their numbers.
    breakpoints: Rc<[u32]>,
    pub(crate) branches: Branches,
    /// Machines at earlier moments.
    lot: Lot,
    /// One on its way to where it will be parked.
    parking: Option<(Parked, Position)>,
    /// What a Future answered that was asked for its result: its number, the answer.
    answer: Option<(u32, String)>,
    /// In which values of the library show themselves, for all machines.
    mirror: Rc<Mirror>,
    /// The machine cannot go on before the host has brought the library's texts.
    needs_library: bool,
    /// The moments that were known when the run was asked to go somewhere.
    known: Position,
    /// How many questions for lines of input the learner has been told of.
    heard: u32,
}

/// Why the machine cannot go on.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    Finished,
    /// The traceback, and the line of the program that it points at.
    Failed(String, Option<u32>),
    /// The loop waits for something from outside, or the program for a line of its input.
    Waiting,
    /// A limit, or something the machine does not have.
    Halted(String),
}

/// A text of the library is still to come.
struct NeedsLibrary;

impl Session {
    /// Checks the program; it stands before its first line.
    pub fn new(program: &str) -> Result<Session, Problem> {
        Session::with_library(program, SharedLibrary::default())
    }

    /// As [`Session::new`], for a host that has had other runs: what they compiled of the library is there already.
    pub fn with_library(program: &str, library: SharedLibrary) -> Result<Session, Problem> {
        let unit = Rc::new(compiled(program)?);
        let mut machine = Machine::new(&unit, program, true, library).map_err(|message| problem_at_start(&message))?;
        let mirror = Rc::<Mirror>::default();
        machine.show_in(mirror.clone());
        machine.open_input();
        Ok(Session {
            text: Rc::from(program),
            unit,
            machine,
            interventions: Vec::new(),
            applied: 0,
            trail: Vec::new(),
            end: None,
            ended: None,
            goal: None,
            refusals: Vec::new(),
            touched: None,
            wanted: None,
            opened: None,
            keeps_outcomes: false,
            breakpoints: Rc::from([]),
            branches: Branches::default(),
            lot: Lot::default(),
            parking: None,
            answer: None,
            mirror,
            needs_library: false,
            known: 0,
            heard: 0,
        })
    }

    /// From here on it is kept how every Future ended, for [`Session::settled`].
    pub fn keep_outcomes(&mut self) {
        self.keeps_outcomes = true;
        self.machine.log.borrow_mut().settled.get_or_insert_default();
    }

    /// What the learner did, in order.
    pub fn interventions(&self) -> &[(Position, Action)] {
        &self.interventions
    }

    pub(crate) fn machine(&self) -> &Machine {
        &self.machine
    }

    /// The problems of a text, without running it: for the editor while typing.
    pub fn problems(program: &str) -> Vec<Problem> {
        compiled(program).err().into_iter().collect()
    }

    /// Asks to go somewhere; [`Session::work`] does it.
    pub fn go(&mut self, there: Move) {
        self.touched = None;
        self.answer = None;
        self.known = self.trail.len() as Position;
        self.goal = Some(movement::goal(there, self.position(), &self.trail, self.end, &self.breakpoints));
    }

    /// Works for about `budget` lines, then says whether there is more to do. Once at rest, more calls do nothing.
    pub fn work(&mut self, budget: u32) -> Progress {
        let mut left = budget;
        while let Some(goal) = self.goal.clone() {
            if self.has_arrived(&goal) {
                self.goal = None;
                break;
            }
            if left == 0 {
                return Progress::Busy;
            }
            if goal.is_behind(self.position()) {
                self.step_back(&goal);
                continue;
            }
            self.leap(&goal);
            let slice = left.min(SEARCH_STEP);
            self.advance(&goal, slice);
            if std::mem::take(&mut self.needs_library) {
                return Progress::NeedsLibrary;
            }
            left -= slice;
        }
        Progress::Resting
    }

    /// Gives up what is under way; the run rests where it is.
    pub fn stop(&mut self) {
        self.goal = None;
    }

    /// Is something under way?
    pub fn is_busy(&self) -> bool {
        self.goal.is_some()
    }

    /// A run that was kept, at its start: what was done to it is done again on the way.
    pub fn reopen(run: &Run, library: SharedLibrary) -> Result<Session, Problem> {
        let mut session = Session::with_library(&run.program, library)?;
        session.interventions.clone_from(&run.interventions);
        Ok(session)
    }

    /// The lines at which [`Move::Breakpoint`] stops.
    pub fn set_breakpoints(&mut self, mut lines: Vec<u32>) {
        lines.sort_unstable();
        lines.dedup();
        self.breakpoints = Rc::from(lines);
    }

    /// Makes going back quicker, while there is nothing else to do: for about `budget` lines. `Busy`: there is more to prepare.
    pub fn prepare(&mut self, budget: u32) -> Progress {
        if self.goal.is_some() {
            return Progress::Resting;
        }
        if self.lot.clear_away() {
            return Progress::Busy;
        }
        let Some((mut parked, place)) = self.parking.take().or_else(|| self.machine_to_park()) else { return Progress::Resting };
        let mut ended = None;
        std::mem::swap(&mut self.machine, &mut parked.machine);
        std::mem::swap(&mut self.applied, &mut parked.applied);
        std::mem::swap(&mut self.ended, &mut ended);
        self.advance(&Goal::At(place), budget);
        std::mem::swap(&mut self.machine, &mut parked.machine);
        std::mem::swap(&mut self.applied, &mut parked.applied);
        std::mem::swap(&mut self.ended, &mut ended);
        if std::mem::take(&mut self.needs_library) {
            return Progress::Resting;
        }
        if parked.machine.vm.moments < place && ended.is_none() {
            self.parking = Some((parked, place));
        } else if ended.is_none() {
            self.lot.park(parked, self.position());
        }
        Progress::Busy
    }

    /// A machine to be run to where one is wanted, and that place.
    fn machine_to_park(&mut self) -> Option<(Parked, Position)> {
        let at = self.position();
        let place = self.lot.wanted(at)?;
        if let Some(idle) = self.lot.take_idle(place, at) {
            return Some((idle, place));
        }
        let machine = self.lot.has_room(at).then(|| self.new_machine())??;
        Some((Parked { machine, applied: 0 }, place))
    }

    /// What the Future with this number answered that was asked for its result just now.
    pub fn answer(&self) -> Option<(ObjectId, &str)> {
        self.answer.as_ref().map(|(id, answer)| (ObjectId(*id), answer.as_str()))
    }

    /// Does something to a Future or Task, at this moment. A refusal is in CPython's words and also stands on the card.
    /// Acting in the past begins another branch; what came after is kept in the first.
    pub fn act(&mut self, action: Action) -> Result<(), String> {
        let result = touch::apply(&mut self.machine, &action);
        let target = touch::target(&action);
        self.refusals.retain(|(id, _)| Some(*id) != target);
        self.answer = None;
        match &result {
            Ok(Done::Answered(answer)) => self.answer = target.map(|target| (target, answer.clone())),
            Ok(Done::Changed) => {
                let position = self.position();
                if position < self.trail.len() as Position || self.applied < self.interventions.len() {
                    let kept = self.line_of_run();
                    self.branches.part(kept);
                }
                self.interventions.truncate(self.applied);
                self.lot.drop_after(position, self.applied);
                self.parking = None;
                self.interventions.push((position, action.clone()));
                self.applied += 1;
                self.trail.truncate(position as usize);
                self.heard = self.machine.vm.standard_input.questions();
                self.end = None;
                if self.ended == Some(Ended::Waiting) {
                    self.ended = None;
                }
                self.touched = Some(touch::describe(&action));
            }
            Err(words) => {
                self.refusals.extend(target.map(|target| (target, words.clone())));
            }
        }
        result.map(drop)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// What is known of the run on display.
    pub(crate) fn line_of_run(&self) -> Line {
        Line { interventions: self.interventions.clone(), trail: self.trail.clone(), end: self.end, position: self.position() }
    }

    /// Takes up another branch, which is the same as this one up to a moment.
    pub(crate) fn take_up(&mut self, line: Line, parting: Position) {
        let same = self.interventions.iter().zip(&line.interventions).take_while(|(a, b)| a == b).count();
        (self.interventions, self.trail, self.end) = (line.interventions, line.trail, line.end);
        self.refusals.clear();
        self.lot.drop_after(parting, same);
        self.parking = None;
        self.restart();
    }

    /// The line that runs or ran last: for a look while the run is under way.
    pub fn line(&self) -> u32 {
        self.machine.vm.line
    }

    /// Every view from now on has the card of this Task or Future, however many there are.
    pub fn want(&mut self, object: Option<ObjectId>) {
        self.wanted = object.map(|id| id.0);
    }

    /// Every view from now on has the cards of these tasks before others, where there are thousands.
    pub fn open(&mut self, group: Option<Group>) {
        self.opened = group;
    }

    pub fn position(&self) -> Position {
        self.machine.vm.moments
    }

    /// What a task waits for, all the way down, at this moment.
    pub fn await_tree(&self, task: ObjectId) -> Option<AwaitNode> {
        crate::await_chain::await_tree(&self.machine, task)
    }

    /// The trees of all tasks that wait, and through [`crate::await_chain::wakes`] who wakes whom.
    pub fn await_trees(&self) -> Vec<AwaitNode> {
        crate::await_chain::await_trees(&self.machine)
    }

    /// Mistakes and surprises up to this moment.
    pub fn findings(&self) -> Vec<Finding> {
        let rings = crate::await_chain::rings(&self.await_trees());
        crate::detectors::findings(&self.machine.log.borrow(), rings)
    }

    /// The moment at which the run rests.
    pub fn view(&self) -> View {
        let scene = crate::scene::Scene {
            machine: &self.machine,
            ended: self.ended.as_ref(),
            known_end: self.end.unwrap_or(self.trail.len() as Position).max(self.position()),
            is_complete: self.end.is_some(),
            refusals: &self.refusals,
            touched: self.touched.as_deref(),
            wanted: self.wanted,
            opened: self.opened.as_ref(),
        };
        scene.view()
    }

    fn has_arrived(&self, goal: &Goal) -> bool {
        let at = self.position();
        // What was done here once is done again before the run counts as ended.
        let goes_on = self.interventions.get(self.applied).is_some_and(|(position, _)| *position == at);
        if self.ended.is_some() && !goes_on && !goal.is_behind(at) {
            return true;
        }
        match goal {
            Goal::At(position) => at == *position,
            Goal::Next { from, .. } if at <= *from => false,
            Goal::Next { wanted, .. } => self.current_mark().is_some_and(|mark| wanted.matches(mark)),
        }
    }

    /// Has the program asked for a line since the learner was told last? Then the learner comes to answer, whoever else could go on.
    fn hears_question(&mut self) -> bool {
        if !self.has_news() || !loopglass_asyncio::awaits_line(&self.machine.vm, &self.machine.asyncio) {
            return false;
        }
        self.heard = self.machine.vm.standard_input.questions();
        self.position() > self.known
    }

    /// A question that is still to be heard.
    fn has_news(&self) -> bool {
        let input = &self.machine.vm.standard_input;
        input.is_awaited() && input.questions() > self.heard
    }

    /// What the moment at which the machine stands is.
    fn current_mark(&self) -> Option<Mark> {
        self.machine.vm.trail.as_ref()?.get(self.position().checked_sub(1)? as usize).copied()
    }

    /// A machine at the beginning again.
    fn restart(&mut self) {
        if let Some(machine) = self.new_machine() {
            self.take_machine(Parked { machine, applied: 0 });
        }
    }

    fn new_machine(&self) -> Option<Machine> {
        let library = self.machine.vm.shared_library.clone();
        let mut machine = Machine::new(&self.unit, &self.text, true, library).ok()?;
        machine.show_in(self.mirror.clone());
        machine.open_input();
        if self.keeps_outcomes {
            machine.log.borrow_mut().settled.get_or_insert_default();
        }
        Some(machine)
    }

    /// Goes on with another machine; gives back the one before.
    fn take_machine(&mut self, parked: Parked) -> Parked {
        self.ended = None;
        let machine = std::mem::replace(&mut self.machine, parked.machine);
        Parked { machine, applied: std::mem::replace(&mut self.applied, parked.applied) }
    }

    /// Takes the machine that stands nearest before the goal, or one at the beginning.
    fn step_back(&mut self, goal: &Goal) {
        let parked = match goal {
            Goal::At(place) => self.lot.take(*place),
            Goal::Next { .. } => None,
        };
        let parked = parked.or_else(|| Some(Parked { machine: self.new_machine()?, applied: 0 }));
        if let Some(parked) = parked {
            self.change_places(parked, goal);
        }
    }

    /// Goes on with a machine that stands farther on the way.
    fn leap(&mut self, goal: &Goal) {
        let Goal::At(place) = goal else { return };
        if let Some(parked) = self.lot.take_between(self.position(), *place) {
            self.change_places(parked, goal);
        }
    }

    /// Goes on with another machine, and parks this one, so that the way back to it is short.
    fn change_places(&mut self, parked: Parked, goal: &Goal) {
        // A moment is shown as it was before anything was done to it, and an end is made anew.
        let was_touched = self.applied.checked_sub(1).is_some_and(|last| self.interventions[last].0 == self.position());
        let can_stand = self.ended.is_none() && !was_touched;
        let before = self.take_machine(parked);
        if can_stand {
            let at = if let Goal::At(place) = goal { *place } else { self.position() };
            self.lot.park(before, at);
        } else {
            self.lot.discard(before);
        }
    }

    /// Runs on, at most to where the goal or the next intervention is.
    fn advance(&mut self, goal: &Goal, fuel: u32) {
        self.apply_due();
        let at = self.position();
        let next_touch = self.interventions.get(self.applied).map_or(u64::MAX, |(position, _)| *position);
        let target = match goal {
            // Each moment could be the one at which a question is heard.
            Goal::At(position) => {
                if self.has_news() {
                    (at + 1).min(*position)
                } else {
                    *position
                }
            }
            // A search looks at each moment, unless the trail has told it where to stop.
            Goal::Next { .. } => at + 1,
        };
        let mut left = i64::from(fuel);
        loop {
            let stop_at = target.max(self.position() + 1).min(next_touch.max(self.position() + 1));
            self.machine.vm.stop_at = stop_at;
            let before = self.position();
            let stop = self.machine.vm.run(left.max(1) as u32);
            left -= (self.position() - before).max(1) as i64;
            match stop {
                Stop::OutOfFuel => break,
                Stop::NeedsLibrary => {
                    self.needs_library = true;
                    break;
                }
                Stop::Reached if self.hears_question() => {
                    self.goal = None;
                    break;
                }
                Stop::Reached => {
                    let searching = matches!(goal, Goal::Next { .. }) && !self.has_arrived(goal);
                    if left <= 0 || !searching || self.position() >= next_touch {
                        break;
                    }
                    if matches!(goal, Goal::Next { .. }) {
                        self.machine.vm.stop_at = self.position() + 1;
                        continue;
                    }
                    break;
                }
                Stop::Waiting => {
                    self.finish(Ended::Waiting);
                    break;
                }
                Stop::Done(Ok(())) => {
                    self.finish(Ended::Finished);
                    break;
                }
                Stop::Done(Err(exception)) => {
                    let (written, ended) = last_words(&mut self.machine, &exception);
                    self.machine.log.borrow_mut().fail(&written, self.machine.vm.moments);
                    self.finish(ended);
                    break;
                }
                Stop::Halted(message) => {
                    self.finish(Ended::Halted(message));
                    break;
                }
            }
        }
        self.keep_trail();
    }

    fn finish(&mut self, ended: Ended) {
        if ended != Ended::Waiting && self.has_last_say().is_err() {
            // It cannot be said once more in part: the run comes here again when the texts are there.
            self.restart();
            self.needs_library = true;
            return;
        }
        self.ended = Some(ended);
        // The end is a moment of its own, after the last line.
        self.machine.vm.end_moment();
        if self.interventions.len() == self.applied {
            self.end = Some(self.position());
        }
    }

    /// What died with the last frame, or in a cycle, still has its say; then what lived to the end of the interpreter.
    fn has_last_say(&mut self) -> Result<(), NeedsLibrary> {
        let vm = &mut self.machine.vm;
        let said = [vm.apart(|vm| Ok(vm.collect_cycles())), vm.apart(|vm| Ok(vm.shut_down()))];
        if said.iter().any(|said| matches!(said, Err(NotDone::NeedsLibrary))) { Err(NeedsLibrary) } else { Ok(()) }
    }

    /// Does again what was done at this moment.
    fn apply_due(&mut self) {
        while let Some((position, action)) = self.interventions.get(self.applied).cloned() {
            if position != self.position() {
                break;
            }
            let _ = touch::apply(&mut self.machine, &action);
            self.applied += 1;
            if self.ended == Some(Ended::Waiting) {
                self.ended = None;
            }
        }
    }

    fn keep_trail(&mut self) {
        let Some(seen) = &self.machine.vm.trail else { return };
        if seen.len() > self.trail.len() {
            self.trail.extend_from_slice(&seen[self.trail.len()..]);
        }
    }
}

fn compiled(program: &str) -> Result<Unit, Problem> {
    let module = source::parse(program).map_err(|error| Problem {
        message: format!("{}: {}", error.kind.name(), error.message),
        line: error.line.max(1),
        column: error.column.max(1),
        end_line: error.end_line.max(error.line).max(1),
        end_column: if error.end_column == 0 { error.column.max(1) + 1 } else { error.end_column },
    })?;
    let mut unit = compile::compile_module(&module, program).map_err(|error| {
        let start = position(program, error.range.start().to_u32());
        let end = position(program, error.range.end().to_u32());
        Problem { message: error.message, line: start.0, column: start.1, end_line: end.0, end_column: end.1 }
    })?;
    unit.warnings =
        source::module_warnings(&module, program).into_iter().map(|warning| (warning.line, warning.message)).collect();
    Ok(unit)
}

/// Line and column, both from one and in characters, of an offset in bytes.
fn position(text: &str, offset: u32) -> (u32, u32) {
    let before = text.get(..offset as usize).unwrap_or(text);
    let line = before.matches('\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().map_or(0, |tail| tail.chars().count()) as u32 + 1;
    (line, column)
}

fn problem_at_start(message: &str) -> Problem {
    Problem { message: message.to_string(), line: 1, column: 1, end_line: 1, end_column: 2 }
}
