//! One run that can be walked both ways. Going back is running again from the start, to the moment asked for;
//! what the learner did is done again at its moment.

mod advance;
mod problems;

use std::rc::Rc;

use loopglass_lang::compile::unit::Unit;
use loopglass_lang::vm::{Mark, SharedLibrary};

use crate::await_chain::AwaitNode;
use crate::branches::{Branches, Line, Run};
use crate::detectors::Finding;
use crate::machine::Machine;
use crate::mirror::Mirror;
use crate::movement::{self, Goal};
use crate::parked::{Lot, Parked};
use crate::touch::{self, Done};
use crate::view::{Action, Group, Move, ObjectId, Position, Problem, Progress, View};
use problems::{compiled, problem_at_start};

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
        let Some((mut parked, place)) =
            self.parking.take().map(|parking| self.redirected(parking)).or_else(|| self.machine_to_park())
        else {
            return Progress::Resting;
        };
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

    /// The learner may have gone elsewhere meanwhile: what is on its way goes where it is wanted now, if that lies ahead of it.
    fn redirected(&self, (parked, place): (Parked, Position)) -> (Parked, Position) {
        let wanted = self.lot.wanted(self.position()).filter(|wanted| parked.machine.vm.moments <= *wanted);
        (parked, wanted.unwrap_or(place))
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
}
