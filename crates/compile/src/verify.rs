//! Checks what the machine relies on: every operand in range, every temporary filled before it is read and empty
//! before it is written, on every way through the code.

use super::op::{CONSTANT, NOTHING, Op, Register, Source, Target};
use super::operands::{Operand, operands};
use super::unit::{Handler, Unit};

/// What is known of a temporary at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Empty,
    Full,
    /// Left over from before an exception: it may only be cleared or written.
    Unknown,
}

type Temporaries = Vec<Content>;

/// Says what is wrong with a unit (the units in it have been checked when they were made).
pub fn verify(unit: &Unit) -> Result<(), String> {
    check_tables(unit)?;
    for (index, op) in unit.instructions.iter().enumerate() {
        for operand in operands(*op) {
            check_operand(unit, operand).map_err(|problem| format!("{problem} at {index}: {op:?}"))?;
        }
    }
    Flow::new(unit).run()
}

fn check_tables(unit: &Unit) -> Result<(), String> {
    let length = unit.instructions.len();
    if unit.ranges.len() != length {
        return Err("not every instruction has a range".to_owned());
    }
    if usize::from(unit.first_temporary()) > usize::from(unit.register_count) {
        return Err("fewer registers than variables".to_owned());
    }
    if unit.cells.iter().any(|cell| usize::from(*cell) >= unit.variables.len()) {
        return Err("a cell that is no local".to_owned());
    }
    for handler in &unit.handlers {
        check_handler(unit, *handler)?;
    }
    Ok(())
}

fn check_handler(unit: &Unit, handler: Handler) -> Result<(), String> {
    let length = unit.instructions.len();
    let is_well_formed = handler.start < handler.end
        && usize::from(handler.end) <= length
        && usize::from(handler.target) < length
        && handler.register >= unit.first_temporary()
        && handler.register < unit.register_count;
    if is_well_formed { Ok(()) } else { Err(format!("bad handler {handler:?}")) }
}

fn check_operand(unit: &Unit, operand: Operand) -> Result<(), &'static str> {
    let is_register = |register: Register| register < unit.register_count;
    let is_fine = match operand {
        Operand::Read(source) | Operand::Keep(source) => is_source(unit, source),
        Operand::ReadMany(_, 0) | Operand::WriteMany(_, 0) | Operand::Number(_) => true,
        Operand::ReadMany(base, count) | Operand::WriteMany(base, count) => {
            usize::from(base) + usize::from(count) <= usize::from(unit.register_count)
        }
        Operand::MayRead(register)
        | Operand::Update(register)
        | Operand::Clear(register)
        | Operand::Write(register)
        | Operand::ClearOnJump(register)
        | Operand::ClearOnFall(register)
        | Operand::WriteOnFall(register) => is_register(register),
        Operand::Jump(target) => usize::from(target) < unit.instructions.len(),
        Operand::Name(site) => usize::from(site) < unit.sites.len(),
    };
    if is_fine { Ok(()) } else { Err("operand out of range") }
}

fn is_source(unit: &Unit, source: Source) -> bool {
    if source < CONSTANT {
        return source < unit.register_count;
    }
    source != NOTHING && usize::from(source - CONSTANT) < unit.constants.len()
}

/// Follows all ways through the code.
struct Flow<'a> {
    unit: &'a Unit,
    /// What is known before each instruction, once the program has been seen to come there.
    before: Vec<Option<Temporaries>>,
    pending: Vec<usize>,
}

impl<'a> Flow<'a> {
    fn new(unit: &'a Unit) -> Self {
        Self { unit, before: vec![None; unit.instructions.len()], pending: Vec::new() }
    }

    fn run(mut self) -> Result<(), String> {
        let count = self.unit.register_count - self.unit.first_temporary();
        self.arrive(0, &vec![Content::Empty; usize::from(count)]);
        while let Some(index) = self.pending.pop() {
            self.step(index)?;
        }
        match self.before.iter().position(Option::is_none) {
            Some(index) => Err(format!("the program never comes to {index}")),
            None => Ok(()),
        }
    }

    fn step(&mut self, index: usize) -> Result<(), String> {
        let op = self.unit.instructions[index];
        let Some(before) = self.before[index].clone() else {
            return Ok(());
        };
        self.raise_from(index, &before);
        let mut after = before;
        let operands = operands(op);
        for operand in &operands {
            self.read(*operand, &mut after).map_err(|problem| format!("{problem} at {index}: {op:?}"))?;
        }
        for operand in &operands {
            self.write(*operand, &mut after).map_err(|problem| format!("{problem} at {index}: {op:?}"))?;
        }
        if matches!(op, Op::Return { clean: true, .. }) && after.iter().any(|content| *content != Content::Empty) {
            return Err(format!("leaves a temporary at {index}: {op:?}"));
        }
        if let Op::Return { .. } | Op::Raise { .. } | Op::Reraise { .. } | Op::RaiseAgain = op {
            return Ok(());
        }
        self.go_on(index, op, &operands, &after)
    }

    fn go_on(&mut self, index: usize, op: Op, operands: &[Operand], after: &Temporaries) -> Result<(), String> {
        let mut jumped = after.clone();
        let mut fallen = after.clone();
        for operand in operands {
            match operand {
                Operand::ClearOnJump(register) => self.set(&mut jumped, *register, Content::Empty),
                Operand::ClearOnFall(register) => self.set(&mut fallen, *register, Content::Empty),
                Operand::WriteOnFall(register) => self.set(&mut fallen, *register, Content::Full),
                _ => {}
            }
        }
        for operand in operands {
            if let Operand::Jump(target) = operand {
                let is_back = usize::from(*target) <= index;
                if is_back != matches!(op, Op::JumpBack { .. } | Op::YieldFrom { .. }) {
                    return Err(format!("jumps in the wrong direction at {index}: {op:?}"));
                }
                self.jump(usize::from(*target), &jumped)?;
            }
        }
        let falls = !matches!(op, Op::Jump { .. } | Op::JumpBack { .. } | Op::YieldFrom { .. } | Op::EndAsyncFor { .. });
        if falls && index + 1 >= self.unit.instructions.len() {
            return Err("the program runs over its end".to_owned());
        }
        if falls {
            self.jump(index + 1, &fallen)?;
        }
        Ok(())
    }

    /// The handler of an instruction may get an exception before the instruction has done anything.
    fn raise_from(&mut self, index: usize, before: &Temporaries) {
        let covers = |handler: &&Handler| (handler.start..handler.end).contains(&(index as Target));
        let Some(handler) = self.unit.handlers.iter().find(covers).copied() else {
            return;
        };
        let first = self.unit.first_temporary();
        let mut state = before.clone();
        for content in &mut state[usize::from(handler.register - first)..] {
            *content = Content::Empty;
        }
        self.set(&mut state, handler.register, Content::Full);
        self.arrive(usize::from(handler.target), &state);
    }

    /// Comes to an instruction in the ordinary way: with the same temporaries filled as every other time.
    fn jump(&mut self, index: usize, state: &Temporaries) -> Result<(), String> {
        if let Some(known) = &self.before[index] {
            let differs =
                |(known, new): (&Content, &Content)| known != new && *known != Content::Unknown && *new != Content::Unknown;
            if let Some(place) = known.iter().zip(state).position(differs) {
                return Err(format!("t{place} is filled on one way to {index} and empty on another"));
            }
        }
        self.arrive(index, state);
        Ok(())
    }

    fn arrive(&mut self, index: usize, state: &Temporaries) {
        let known = &mut self.before[index];
        let Some(known) = known else {
            *known = Some(state.clone());
            self.pending.push(index);
            return;
        };
        let mut is_changed = false;
        for (known, new) in known.iter_mut().zip(state) {
            if *known != *new && *known != Content::Unknown {
                *known = Content::Unknown;
                is_changed = true;
            }
        }
        if is_changed {
            self.pending.push(index);
        }
    }

    fn content(&self, state: &Temporaries, register: Register) -> Option<Content> {
        let index = register.checked_sub(self.unit.first_temporary())?;
        state.get(usize::from(index)).copied()
    }

    fn set(&self, state: &mut Temporaries, register: Register, content: Content) {
        if let Some(index) = register.checked_sub(self.unit.first_temporary())
            && let Some(place) = state.get_mut(usize::from(index))
        {
            *place = content;
        }
    }

    fn expect_full(&self, state: &Temporaries, source: Source) -> Result<(), &'static str> {
        match self.content(state, source) {
            Some(Content::Empty) if source < CONSTANT => Err("reads an empty temporary"),
            Some(Content::Unknown) if source < CONSTANT => Err("reads a temporary that may be empty"),
            _ => Ok(()),
        }
    }

    fn take(&self, state: &mut Temporaries, source: Source) -> Result<(), &'static str> {
        self.expect_full(state, source)?;
        if source < CONSTANT {
            self.set(state, source, Content::Empty);
        }
        Ok(())
    }

    fn read(&self, operand: Operand, state: &mut Temporaries) -> Result<(), &'static str> {
        match operand {
            Operand::Read(source) => self.take(state, source),
            Operand::ReadMany(base, count) => (base..base + count).try_for_each(|register| self.take(state, register)),
            Operand::MayRead(register) | Operand::Clear(register) => {
                self.set(state, register, Content::Empty);
                Ok(())
            }
            Operand::Keep(source) | Operand::Update(source) | Operand::ClearOnJump(source) | Operand::ClearOnFall(source) => {
                self.expect_full(state, source)
            }
            _ => Ok(()),
        }
    }

    fn fill(&self, state: &mut Temporaries, register: Register) -> Result<(), &'static str> {
        if self.content(state, register) == Some(Content::Full) {
            return Err("writes over a full temporary");
        }
        self.set(state, register, Content::Full);
        Ok(())
    }

    fn write(&self, operand: Operand, state: &mut Temporaries) -> Result<(), &'static str> {
        match operand {
            Operand::Write(register) => self.fill(state, register),
            Operand::WriteMany(base, count) => (base..base + count).try_for_each(|register| self.fill(state, register)),
            Operand::WriteOnFall(register) if self.content(state, register) == Some(Content::Full) => {
                Err("writes over a full temporary")
            }
            _ => Ok(()),
        }
    }
}
