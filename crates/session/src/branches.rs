//! The branches of a run: acting in the past begins another one, and the first is kept.

use loopglass_lang::vm::Mark;

use crate::session::Session;
use crate::touch;
use crate::view::{Action, Move, Position};

/// More branches than this are not kept: the oldest unnamed one makes room.
const MOST: usize = 20;

/// Names a branch for as long as its session lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BranchId(pub u32);

/// A run of the same program with other interventions.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchView {
    /// From one, in the order of making.
    pub id: BranchId,
    /// What the learner called it.
    pub name: Option<String>,
    pub is_current: bool,
    /// Where it parts from the current one.
    pub parts_at: Option<Position>,
    /// What was done, as calls, each with its moment.
    pub done: Vec<(Position, String)>,
}

/// A run as a value: the program, what was done to it, and the moment on display. The same value gives the same run
/// everywhere, so it can be kept, reopened and compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub program: String,
    /// Each with the moment at which it was done, in order.
    pub interventions: Vec<(Position, Action)>,
    pub position: Position,
}

/// A branch that the session is not at, or the place of the one that it is at.
#[derive(Clone, Default)]
pub(crate) struct Branch {
    pub(crate) id: u32,
    pub(crate) name: Option<String>,
    pub(crate) line: Line,
}

/// What is known of a branch.
#[derive(Clone, Default)]
pub(crate) struct Line {
    pub(crate) interventions: Vec<(Position, Action)>,
    pub(crate) trail: Vec<Mark>,
    pub(crate) end: Option<Position>,
    pub(crate) position: Position,
}

/// All branches of a session.
pub(crate) struct Branches {
    all: Vec<Branch>,
    current: usize,
    made: u32,
}

impl Default for Branches {
    fn default() -> Self {
        Branches { all: vec![Branch { id: 1, ..Branch::default() }], current: 0, made: 1 }
    }
}

impl Branches {
    /// Keeps the run as it was, and goes on in a new branch.
    pub(crate) fn part(&mut self, kept: Line) {
        self.all[self.current].line = kept;
        if self.all.len() >= MOST {
            let oldest = self.all.iter().position(|branch| branch.name.is_none()).unwrap_or(0);
            self.all.remove(oldest);
        }
        self.made += 1;
        self.all.push(Branch { id: self.made, ..Branch::default() });
        self.current = self.all.len() - 1;
    }

    fn find(&self, id: BranchId) -> Option<usize> {
        self.all.iter().position(|branch| branch.id == id.0)
    }
}

impl Session {
    /// Every branch, in the order of making; at least the one that is on display.
    pub fn branches(&self) -> Vec<BranchView> {
        let own = self.interventions();
        let views = self.branches.all.iter().enumerate().map(|(index, branch)| {
            let is_current = index == self.branches.current;
            let interventions = if is_current { own } else { &branch.line.interventions };
            BranchView {
                id: BranchId(branch.id),
                name: branch.name.clone(),
                is_current,
                parts_at: if is_current { None } else { parting(own, interventions) },
                done: interventions.iter().map(|(at, action)| (*at, touch::describe(action))).collect(),
            }
        });
        views.collect()
    }

    /// Goes to another branch, to the moment at which it was left; [`Session::work`] does it.
    pub fn switch(&mut self, id: BranchId) {
        let Some(index) = self.branches.find(id).filter(|index| *index != self.branches.current) else { return };
        let kept = self.line_of_run();
        let current = self.branches.current;
        let next = std::mem::take(&mut self.branches.all[index].line);
        let (parting, position) = (parting(&kept.interventions, &next.interventions).unwrap_or(0), next.position);
        self.branches.all[current].line = kept;
        self.branches.current = index;
        self.take_up(next, parting);
        self.go(Move::To(position));
    }

    pub fn rename(&mut self, id: BranchId, name: &str) {
        if let Some(index) = self.branches.find(id) {
            let name = name.trim();
            self.branches.all[index].name = (!name.is_empty()).then(|| name.to_string());
        }
    }

    /// Forgets a branch that is not on display.
    pub fn delete(&mut self, id: BranchId) {
        if let Some(index) = self.branches.find(id).filter(|index| *index != self.branches.current) {
            self.branches.all.remove(index);
            if index < self.branches.current {
                self.branches.current -= 1;
            }
        }
    }

    /// A branch as a value.
    pub fn run_of(&self, id: BranchId) -> Option<Run> {
        let index = self.branches.find(id)?;
        if index == self.branches.current {
            return Some(self.as_run());
        }
        let line = &self.branches.all[index].line;
        Some(Run { program: self.text().to_string(), interventions: line.interventions.clone(), position: line.position })
    }

    /// The run on display as a value.
    pub fn as_run(&self) -> Run {
        Run { program: self.text().to_string(), interventions: self.interventions().to_vec(), position: self.position() }
    }
}

/// The moment up to which two runs of one program are the same; nothing where they are so to the end.
pub fn parting(a: &[(Position, Action)], b: &[(Position, Action)]) -> Option<Position> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    match (a.get(same), b.get(same)) {
        (Some((a, _)), Some((b, _))) => Some(*a.min(b)),
        (Some((at, _)), None) | (None, Some((at, _))) => Some(*at),
        (None, None) => None,
    }
}
