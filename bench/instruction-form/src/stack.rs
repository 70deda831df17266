//! The stack form: operands above the locals in the same vector, with the
//! superinstructions that CPython has.
#![forbid(unsafe_code)]
use crate::value::*;
use std::cell::Cell;
use std::mem;

#[derive(Clone, Copy)]
pub enum Instruction {
    Line,
    LoadFast { local: u16 },
    LoadConst { constant: u16 },
    LoadFastLoadFast { first: u16, second: u16 },
    LoadFastLoadConst { local: u16, constant: u16 },
    StoreFast { local: u16 },
    StoreFastLoadFast { store: u16, load: u16 },
    BinaryAdd,
    BinarySubtract,
    BinaryMultiply,
    BinaryModulo,
    CompareLessJumpIfFalse { target: u16 },
    Jump { target: u16 },
    LoadGlobal { cache: u16 },
    LoadAttribute { cache: u16 },
    StoreAttribute { cache: u16 },
    BinarySubscript,
    Call { count: u16 },
    Return,
}

const _: () = assert!(size_of::<Instruction>() <= 8);

pub struct Machine {
    frames: Vec<Box<Frame>>,
    pool: Vec<Box<Frame>>,
    globals: Globals,
    pub interrupt: Cell<bool>,
}

/// `Vec::push` may grow, which is code in every instruction; the frame has
/// reserved what the code needs, so growing is never right here.
#[inline(always)]
fn push(stack: &mut [Value], top: &mut usize, value: Value) {
    store(&mut stack[*top], value);
    *top += 1;
}

#[inline(always)]
fn pop(stack: &mut [Value], top: &mut usize) -> Value {
    *top -= 1;
    mem::take(&mut stack[*top])
}

impl Machine {
    pub fn new(program: u32) -> Machine {
        let (code, arguments, globals) = setup(program, assemble(program));
        let mut pool = Vec::new();
        let mut frame = take_frame(&mut pool, &code, 0);
        frame.slots.extend(arguments);
        frame.slots.resize_with(code.slots, Value::default);
        frame.return_to = code.locals as u16;
        Machine {
            frames: vec![frame],
            pool,
            globals,
            interrupt: Cell::new(false),
        }
    }

    /// Runs until the fuel (a count of lines) is used up; call again to resume.
    pub fn run(&mut self, mut fuel: u32) -> Outcome {
        let Some(mut frame) = self.frames.pop() else {
            return Outcome::Failed(Error::Type);
        };
        loop {
            match self.run_frame(&mut frame, &mut fuel) {
                Exit::Call(callee) => self.frames.push(mem::replace(&mut frame, callee)),
                Exit::Return(from) => {
                    let Some(caller) = self.frames.pop() else {
                        return Outcome::Finished(mem::take(&mut frame.slots[from]));
                    };
                    let mut callee = mem::replace(&mut frame, caller);
                    move_from(
                        &mut frame.slots[frame.return_to as usize],
                        &mut callee.slots[from],
                    );
                    frame.return_to += 1;
                    callee.slots.clear();
                    self.pool.push(callee);
                }
                Exit::OutOfFuel => {
                    self.frames.push(frame);
                    return Outcome::OutOfFuel;
                }
                Exit::Failed(error) => return Outcome::Failed(error),
            }
        }
    }

    /// As in the register form; `return_to` of a frame holds its saved stack top.
    #[inline(always)]
    fn run_frame(&mut self, frame: &mut Frame, fuel: &mut u32) -> Exit {
        let Frame {
            code,
            pc: saved_pc,
            slots,
            return_to,
        } = frame;
        let code = &**code;
        let stack = &mut slots[..];
        let (instructions, constants) = (&code.stack[..], &code.constants[..]);
        let mut pc = *saved_pc;
        let mut top = *return_to as usize;

        macro_rules! attempt {
            ($result:expr) => {
                match $result {
                    Ok(value) => value,
                    Err(error) => return Exit::Failed(error),
                }
            };
        }
        // Integers may stay above the top: nothing is kept alive by them.
        macro_rules! binary {
            ($operation:expr) => {{
                let fast = match (&stack[top - 2], &stack[top - 1]) {
                    (Value::Int(a), Value::Int(b)) => integers($operation, *a, *b),
                    _ => None,
                };
                if let Some(n) = fast {
                    store_int(&mut stack[top - 2], n);
                    top -= 1;
                } else {
                    let b = pop(stack, &mut top);
                    let a = pop(stack, &mut top);
                    push(stack, &mut top, attempt!(binary_slow($operation, &a, &b)));
                }
            }};
        }

        loop {
            let instruction = instructions[pc];
            pc += 1;
            match instruction {
                Instruction::Line => {
                    if *fuel == 0 || self.interrupt.get() {
                        *saved_pc = pc - 1;
                        *return_to = top as u16;
                        return Exit::OutOfFuel;
                    }
                    *fuel -= 1;
                }
                Instruction::LoadFast { local } => {
                    copy_within(stack, local as usize, top);
                    top += 1;
                }
                Instruction::LoadConst { constant } => {
                    copy_from(&mut stack[top], &constants[constant as usize]);
                    top += 1;
                }
                Instruction::LoadFastLoadFast { first, second } => {
                    copy_within(stack, first as usize, top);
                    top += 1;
                    copy_within(stack, second as usize, top);
                    top += 1;
                }
                Instruction::LoadFastLoadConst { local, constant } => {
                    copy_within(stack, local as usize, top);
                    top += 1;
                    copy_from(&mut stack[top], &constants[constant as usize]);
                    top += 1;
                }
                Instruction::StoreFast { local } => {
                    top -= 1;
                    move_within(stack, top, local as usize);
                }
                Instruction::StoreFastLoadFast { store: to, load } => {
                    top -= 1;
                    move_within(stack, top, to as usize);
                    copy_within(stack, load as usize, top);
                    top += 1;
                }
                Instruction::BinaryAdd => binary!(Operation::Add),
                Instruction::BinarySubtract => binary!(Operation::Subtract),
                Instruction::BinaryMultiply => binary!(Operation::Multiply),
                Instruction::BinaryModulo => binary!(Operation::Modulo),
                Instruction::CompareLessJumpIfFalse { target } => {
                    let pair = (&stack[top - 2], &stack[top - 1]);
                    let less = if let (Value::Int(a), Value::Int(b)) = pair {
                        let less = a < b;
                        top -= 2;
                        less
                    } else {
                        let b = pop(stack, &mut top);
                        let a = pop(stack, &mut top);
                        attempt!(less_slow(&a, &b))
                    };
                    if !less {
                        pc = target as usize;
                    }
                }
                Instruction::Jump { target } => pc = target as usize,
                Instruction::LoadGlobal { cache } => {
                    let value = attempt!(self.globals.get(&code.caches[cache as usize]));
                    push(stack, &mut top, value);
                }
                Instruction::LoadAttribute { cache } => {
                    let object = &stack[top - 1];
                    let cache = &code.caches[cache as usize];
                    if let Some(n) = get_int_attribute(object, cache) {
                        store_int(&mut stack[top - 1], n);
                    } else {
                        let value = attempt!(get_attribute(object, cache));
                        store(&mut stack[top - 1], value);
                    }
                }
                Instruction::StoreAttribute { cache } => {
                    let (value, object) = (&stack[top - 2], &stack[top - 1]);
                    attempt!(set_attribute(object, &code.caches[cache as usize], value));
                    store(&mut stack[top - 1], Value::Undefined);
                    store(&mut stack[top - 2], Value::Undefined);
                    top -= 2;
                }
                Instruction::BinarySubscript => {
                    let (list, index) = (&stack[top - 2], &stack[top - 1]);
                    if let Some(n) = get_int_item(list, index) {
                        store_int(&mut stack[top - 2], n);
                    } else {
                        let value = attempt!(get_item(list, index));
                        store(&mut stack[top - 1], Value::Undefined);
                        store(&mut stack[top - 2], value);
                    }
                    top -= 1;
                }
                Instruction::Call { count } => {
                    let first = top - count as usize;
                    let callee = mem::take(&mut stack[first - 1]);
                    let Value::Object(callee) = callee else {
                        return Exit::Failed(Error::Type);
                    };
                    let Object::Function(target) = &*callee else {
                        return Exit::Failed(Error::Type);
                    };
                    let mut next = take_frame(&mut self.pool, target, target.locals as u16);
                    pass(&mut stack[first..top], &mut next);
                    *saved_pc = pc;
                    *return_to = (first - 1) as u16;
                    return Exit::Call(next);
                }
                Instruction::Return => return Exit::Return(top - 1),
            }
        }
    }
}

fn assemble(program: u32) -> Code {
    use Instruction::*;
    let (stack, constants, locals, slots) = match program {
        // if n < 2: return n
        // return fib(n - 1) + fib(n - 2)
        0 => (
            vec![
                Line,
                LoadFastLoadConst {
                    local: 0,
                    constant: 1,
                },
                CompareLessJumpIfFalse { target: 6 },
                Line,
                LoadFast { local: 0 },
                Return,
                Line,
                LoadGlobal { cache: 0 },
                LoadFastLoadConst {
                    local: 0,
                    constant: 0,
                },
                BinarySubtract,
                Call { count: 1 },
                LoadGlobal { cache: 1 },
                LoadFastLoadConst {
                    local: 0,
                    constant: 1,
                },
                BinarySubtract,
                Call { count: 1 },
                BinaryAdd,
                Return,
            ],
            vec![1, 2],
            1,
            5,
        ),
        // total = 0; i = 0
        // while i < 1000000: total = total + i * 2 % 7; i = i + 1
        1 => (
            vec![
                Line,
                LoadConst { constant: 0 },
                StoreFast { local: 0 },
                Line,
                LoadConst { constant: 0 },
                StoreFast { local: 1 },
                Line,
                LoadFastLoadConst {
                    local: 1,
                    constant: 1,
                },
                CompareLessJumpIfFalse { target: 22 },
                Line,
                LoadFastLoadFast {
                    first: 0,
                    second: 1,
                },
                LoadConst { constant: 2 },
                BinaryMultiply,
                LoadConst { constant: 3 },
                BinaryModulo,
                BinaryAdd,
                StoreFast { local: 0 },
                Line,
                LoadFastLoadConst {
                    local: 1,
                    constant: 4,
                },
                BinaryAdd,
                StoreFast { local: 1 },
                Jump { target: 6 },
                Line,
                LoadFast { local: 0 },
                Return,
            ],
            vec![0, 1_000_000, 2, 7, 1],
            2,
            5,
        ),
        // while o.n < 1000000: o.n = o.n + 1
        2 => (
            vec![
                Line,
                LoadFast { local: 0 },
                LoadAttribute { cache: 0 },
                LoadConst { constant: 0 },
                CompareLessJumpIfFalse { target: 13 },
                Line,
                LoadFast { local: 0 },
                LoadAttribute { cache: 1 },
                LoadConst { constant: 1 },
                BinaryAdd,
                LoadFast { local: 0 },
                StoreAttribute { cache: 2 },
                Jump { target: 0 },
                Line,
                LoadFast { local: 0 },
                LoadAttribute { cache: 0 },
                Return,
            ],
            vec![1_000_000, 1],
            1,
            3,
        ),
        // while i < 1000000: x = xs[i % 100]; s = s + x; i = i + 1
        3 => (
            vec![
                LoadConst { constant: 0 },
                StoreFast { local: 1 },
                LoadConst { constant: 0 },
                StoreFast { local: 3 },
                Line,
                LoadFastLoadConst {
                    local: 1,
                    constant: 1,
                },
                CompareLessJumpIfFalse { target: 22 },
                Line,
                LoadFastLoadFast {
                    first: 0,
                    second: 1,
                },
                LoadConst { constant: 2 },
                BinaryModulo,
                BinarySubscript,
                StoreFast { local: 2 },
                Line,
                LoadFastLoadFast {
                    first: 3,
                    second: 2,
                },
                BinaryAdd,
                StoreFast { local: 3 },
                Line,
                LoadFastLoadConst {
                    local: 1,
                    constant: 3,
                },
                BinaryAdd,
                StoreFast { local: 1 },
                Jump { target: 4 },
                Line,
                LoadFast { local: 3 },
                Return,
            ],
            vec![0, 1_000_000, 100, 1],
            4,
            7,
        ),
        // while i < 1000000: a = b; b = c; c = a; i = i + 1
        _ => (
            vec![
                LoadConst { constant: 0 },
                StoreFast { local: 3 },
                Line,
                LoadFastLoadConst {
                    local: 3,
                    constant: 1,
                },
                CompareLessJumpIfFalse { target: 19 },
                Line,
                LoadFast { local: 1 },
                StoreFast { local: 0 },
                Line,
                LoadFast { local: 2 },
                StoreFast { local: 1 },
                Line,
                LoadFast { local: 0 },
                StoreFast { local: 2 },
                Line,
                LoadFastLoadConst {
                    local: 3,
                    constant: 2,
                },
                BinaryAdd,
                StoreFast { local: 3 },
                Jump { target: 2 },
                Line,
                LoadFast { local: 3 },
                Return,
            ],
            vec![0, 1_000_000, 1],
            4,
            6,
        ),
    };
    let constants = constants.into_iter().map(Value::Int).collect();
    Code {
        stack,
        constants,
        locals,
        slots,
        ..Code::default()
    }
}
