//! The code of one unit while it grows: instructions, labels and registers.

use std::rc::Rc;

use ruff_text_size::TextRange;

use super::CompileError;
use super::bound::Bound;
use super::constants::Constants;
use super::op::{CONSTANT, Op, Register, Site, Source, Target};
use super::operands::target_mut;
use super::regions::{RegionId, Regions};
use super::unit::{Constant, Handler};

/// Instructions (and labels, and sites) that sixteen bits can count.
const MOST_INSTRUCTIONS: usize = 65_535;
/// Registers that a [`Source`] can name beside the constants.
const MOST_REGISTERS: usize = 32_000;

/// A place that jumps go to, known before its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(pub Target);

#[derive(Debug, Default)]
struct Place {
    position: Option<Target>,
    /// What is bound on every jump so far; `None` while there is none.
    bound: Option<Bound>,
}

/// Collects the code of one unit.
#[derive(Debug)]
pub(super) struct Builder {
    instructions: Vec<Op>,
    ranges: Vec<TextRange>,
    sites: Vec<Rc<str>>,
    constants: Constants,
    labels: Vec<Place>,
    pub regions: Regions,
    first_temporary: usize,
    /// The next free temporary.
    top: usize,
    register_count: usize,
    /// What is bound here; `None` where the program never comes.
    bound: Option<Bound>,
    /// What a `del` somewhere in the unit may empty.
    deletable: Bound,
    failure: Option<CompileError>,
}

/// What [`Builder::finish`] gives.
pub(super) struct Code {
    pub instructions: Vec<Op>,
    pub ranges: Vec<TextRange>,
    pub sites: Vec<Rc<str>>,
    pub constants: Vec<Constant>,
    pub handlers: Vec<Handler>,
    pub register_count: u16,
}

impl Builder {
    pub fn new(first_temporary: usize, deletable: &[Register]) -> Self {
        let mut set = Bound::default();
        for register in deletable {
            set.insert(*register);
        }
        Self {
            instructions: Vec::new(),
            ranges: Vec::new(),
            sites: Vec::new(),
            constants: Constants::default(),
            labels: Vec::new(),
            regions: Regions::default(),
            first_temporary,
            top: first_temporary,
            register_count: first_temporary,
            bound: Some(Bound::default()),
            deletable: set,
            failure: None,
        }
    }

    // -- instructions ---------------------------------------------------------

    /// Appends an instruction, unless the program never comes here.
    pub fn emit(&mut self, mut op: Op, range: TextRange) {
        if self.bound.is_none() || self.failure.is_some() {
            return;
        }
        if self.instructions.len() >= MOST_INSTRUCTIONS {
            return self.fail("too many statements in one code block", range);
        }
        if let Some(target) = target_mut(&mut op) {
            self.note_jump(Label(*target));
        }
        self.instructions.push(op);
        self.ranges.push(range);
        self.regions.note_instruction();
        if is_last(op) {
            self.bound = None;
        }
    }

    pub fn is_reachable(&self) -> bool {
        self.bound.is_some() && self.failure.is_none()
    }

    /// Records the first thing that is impossible; what follows is not compiled.
    pub fn fail(&mut self, message: &str, range: TextRange) {
        self.failure.get_or_insert_with(|| CompileError { message: message.to_owned(), range });
    }

    pub fn site(&mut self, name: Rc<str>) -> Site {
        if self.sites.len() >= MOST_INSTRUCTIONS {
            self.fail("too many names in one code block", TextRange::default());
            return 0;
        }
        self.sites.push(name);
        (self.sites.len() - 1) as Site
    }

    pub fn constant(&mut self, value: Constant) -> Source {
        self.constants.source(value).unwrap_or_else(|| {
            self.fail("too many constants in one code block", TextRange::default());
            CONSTANT
        })
    }

    // -- labels ---------------------------------------------------------------

    pub fn label(&mut self) -> Label {
        if self.labels.len() >= MOST_INSTRUCTIONS {
            self.fail("too many statements in one code block", TextRange::default());
            return Label(0);
        }
        self.labels.push(Place::default());
        Label((self.labels.len() - 1) as Target)
    }

    /// The label is here; the program comes from above and from every jump to it.
    pub fn place(&mut self, label: Label) {
        let Some(place) = self.labels.get_mut(usize::from(label.0)) else {
            return;
        };
        place.position = Some(self.instructions.len() as Target);
        if let Some(arriving) = place.bound.take() {
            self.arrive(arriving);
        }
    }

    fn arrive(&mut self, arriving: Bound) {
        match &mut self.bound {
            Some(bound) => bound.meet(&arriving),
            None => self.bound = Some(arriving),
        }
    }

    /// A label at the head of a loop: a jump back may come with any `del` done.
    pub fn place_head(&mut self) -> Label {
        let label = self.label();
        if let Some(bound) = &mut self.bound {
            bound.remove_all(&self.deletable);
        }
        self.place(label);
        label
    }

    fn note_jump(&mut self, label: Label) {
        let Some(bound) = &self.bound else { return };
        let Some(place) = self.labels.get_mut(usize::from(label.0)) else {
            return;
        };
        match &mut place.bound {
            Some(arriving) => arriving.meet(bound),
            None => place.bound = Some(bound.clone()),
        }
    }

    // -- handlers -------------------------------------------------------------

    /// A stretch whose exceptions go to a handler that gets them in `register`, to be entered with
    /// [`Regions::enter`].
    pub fn region(&mut self, register: Register) -> RegionId {
        let target = self.label();
        let mut bound = self.bound.clone().unwrap_or_default();
        bound.remove_all(&self.deletable);
        self.regions.add(target, register, bound)
    }

    /// The handler of a region begins; the program comes from above too, if it can. It comes from the region only
    /// where that has any code.
    pub fn place_handler(&mut self, region: RegionId) {
        let (target, arriving) = self.regions.handler(region);
        if let Some(arriving) = arriving {
            self.arrive(arriving);
        }
        if let Some(place) = self.labels.get_mut(usize::from(target.0)) {
            place.position = Some(self.instructions.len() as Target);
        }
    }

    // -- registers ------------------------------------------------------------

    pub fn is_temporary(&self, register: Register) -> bool {
        usize::from(register) >= self.first_temporary
    }

    /// Is no temporary in use?
    pub fn has_no_temporaries(&self) -> bool {
        self.top == self.first_temporary
    }

    /// The next temporary.
    pub fn allocate(&mut self) -> Register {
        if self.top >= MOST_REGISTERS {
            self.fail("too many variables and values in one code block", TextRange::default());
            return MOST_REGISTERS as Register;
        }
        self.top += 1;
        self.register_count = self.register_count.max(self.top);
        (self.top - 1) as Register
    }

    pub fn allocate_many(&mut self, count: usize) -> Register {
        let base = self.top as Register;
        for _ in 0..count {
            self.allocate();
        }
        base
    }

    /// The register that the next [`allocate`](Self::allocate) gives.
    pub fn top(&self) -> Register {
        self.top as Register
    }

    /// Gives back the temporaries from `top` on.
    pub fn reset(&mut self, top: Register) {
        self.top = usize::from(top);
    }

    /// Gives back the temporaries from `top` on and takes one (or `into`) for a result.
    pub fn result(&mut self, top: Register, into: Option<Register>) -> Register {
        self.reset(top);
        into.unwrap_or_else(|| self.allocate())
    }

    // -- definite assignment --------------------------------------------------

    pub fn is_bound(&self, register: Register) -> bool {
        self.bound.as_ref().is_none_or(|bound| bound.contains(register))
    }

    pub fn set_bound(&mut self, register: Register) {
        if let Some(bound) = &mut self.bound {
            bound.insert(register);
        }
    }

    pub fn set_unbound(&mut self, register: Register) {
        if let Some(bound) = &mut self.bound {
            bound.remove(register);
        }
    }

    // -- the end --------------------------------------------------------------

    pub fn finish(mut self) -> Result<Code, CompileError> {
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let positions: Vec<Target> = self.labels.iter().map(|place| place.position.unwrap_or_default()).collect();
        for op in &mut self.instructions {
            if let Some(target) = target_mut(op) {
                *target = positions[usize::from(*target)];
            }
        }
        super::row::mark_rows(&mut self.instructions, self.first_temporary);
        let handlers = self.regions.table(&positions);
        Ok(Code {
            instructions: self.instructions,
            ranges: self.ranges,
            sites: self.sites,
            constants: self.constants.into_values(),
            handlers,
            register_count: self.register_count as u16,
        })
    }
}

/// The program never goes on behind such an instruction.
fn is_last(op: Op) -> bool {
    matches!(
        op,
        Op::Jump { .. }
            | Op::JumpBack { .. }
            | Op::Return { .. }
            | Op::Raise { .. }
            | Op::RaiseAgain
            | Op::Reraise { .. }
            | Op::YieldFrom { .. }
            | Op::EndAsyncFor { .. }
    )
}
