//! The register form: three operands, a register or (from `CONSTANT` up) a constant.
#![forbid(unsafe_code)]
use crate::value::*;
use std::cell::Cell;
use std::mem;

pub const CONSTANT: u16 = 0x8000;

#[derive(Clone, Copy)]
pub enum Instruction {
    Line,
    Move {
        to: u16,
        from: u16,
    },
    Add {
        to: u16,
        a: u16,
        b: u16,
    },
    Subtract {
        to: u16,
        a: u16,
        b: u16,
    },
    Multiply {
        to: u16,
        a: u16,
        b: u16,
    },
    Modulo {
        to: u16,
        a: u16,
        b: u16,
    },
    JumpIfNotLess {
        a: u16,
        b: u16,
        target: u16,
    },
    Jump {
        target: u16,
    },
    LoadGlobal {
        to: u16,
        cache: u16,
    },
    GetAttribute {
        to: u16,
        object: u16,
        cache: u16,
    },
    SetAttribute {
        object: u16,
        cache: u16,
        from: u16,
    },
    GetItem {
        to: u16,
        object: u16,
        index: u16,
    },
    /// The arguments follow the function in consecutive temporaries.
    Call {
        to: u16,
        function: u16,
        count: u16,
    },
    Return {
        from: u16,
    },
}

const _: () = assert!(size_of::<Instruction>() == 8);

pub struct Machine {
    frames: Vec<Box<Frame>>,
    pool: Vec<Box<Frame>>,
    globals: Globals,
    pub interrupt: Cell<bool>,
}

#[inline(always)]
fn read<'a>(registers: &'a [Value], constants: &'a [Value], operand: u16) -> &'a Value {
    if operand < CONSTANT {
        &registers[operand as usize]
    } else {
        &constants[(operand - CONSTANT) as usize]
    }
}

/// A used temporary must not keep its object alive.
#[inline(always)]
fn clear(registers: &mut [Value], locals: usize, operand: u16) {
    if operand < CONSTANT && operand as usize >= locals {
        store(&mut registers[operand as usize], Value::Undefined);
    }
}

impl Machine {
    pub fn new(program: u32) -> Machine {
        let (code, arguments, globals) = setup(program, assemble(program));
        let mut pool = Vec::new();
        let mut frame = take_frame(&mut pool, &code, 0);
        frame.slots.extend(arguments);
        frame.slots.resize_with(code.slots, Value::default);
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
                        &mut frame.slots[callee.return_to as usize],
                        &mut callee.slots[from],
                    );
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

    /// Slices and the program counter are locals here, so that an instruction
    /// does not go through the frame; they are set up again for each call and return.
    #[inline(always)]
    fn run_frame(&mut self, frame: &mut Frame, fuel: &mut u32) -> Exit {
        let Frame {
            code,
            pc: saved_pc,
            slots,
            ..
        } = frame;
        let code = &**code;
        let registers = &mut slots[..];
        let (instructions, constants) = (&code.register[..], &code.constants[..]);
        let mut pc = *saved_pc;

        macro_rules! attempt {
            ($result:expr) => {
                match $result {
                    Ok(value) => value,
                    Err(error) => return Exit::Failed(error),
                }
            };
        }
        // Integers need no clearing, so only the slow path clears its temporaries.
        macro_rules! binary {
            ($operation:expr, $to:expr, $a:expr, $b:expr) => {{
                let (a, b) = (
                    read(registers, constants, $a),
                    read(registers, constants, $b),
                );
                let fast = match (a, b) {
                    (Value::Int(a), Value::Int(b)) => integers($operation, *a, *b),
                    _ => None,
                };
                if let Some(n) = fast {
                    store_int(&mut registers[$to as usize], n);
                } else {
                    let value = attempt!(binary_slow($operation, a, b));
                    clear(registers, code.locals, $a);
                    clear(registers, code.locals, $b);
                    store(&mut registers[$to as usize], value);
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
                        return Exit::OutOfFuel;
                    }
                    *fuel -= 1;
                }
                Instruction::Move { to, from } => {
                    if from >= CONSTANT {
                        let constant = &constants[(from - CONSTANT) as usize];
                        copy_from(&mut registers[to as usize], constant);
                    } else if from as usize >= code.locals {
                        move_within(registers, from as usize, to as usize);
                    } else {
                        copy_within(registers, from as usize, to as usize);
                    }
                }
                Instruction::Add { to, a, b } => binary!(Operation::Add, to, a, b),
                Instruction::Subtract { to, a, b } => binary!(Operation::Subtract, to, a, b),
                Instruction::Multiply { to, a, b } => binary!(Operation::Multiply, to, a, b),
                Instruction::Modulo { to, a, b } => binary!(Operation::Modulo, to, a, b),
                Instruction::JumpIfNotLess { a: x, b: y, target } => {
                    let (a, b) = (read(registers, constants, x), read(registers, constants, y));
                    let less = if let (Value::Int(a), Value::Int(b)) = (a, b) {
                        a < b
                    } else {
                        let less = attempt!(less_slow(a, b));
                        clear(registers, code.locals, x);
                        clear(registers, code.locals, y);
                        less
                    };
                    if !less {
                        pc = target as usize;
                    }
                }
                Instruction::Jump { target } => pc = target as usize,
                Instruction::LoadGlobal { to, cache } => {
                    let value = attempt!(self.globals.get(&code.caches[cache as usize]));
                    store(&mut registers[to as usize], value);
                }
                Instruction::GetAttribute { to, object, cache } => {
                    let from = read(registers, constants, object);
                    let cache = &code.caches[cache as usize];
                    if let Some(n) = get_int_attribute(from, cache) {
                        clear(registers, code.locals, object);
                        store_int(&mut registers[to as usize], n);
                    } else {
                        let value = attempt!(get_attribute(from, cache));
                        clear(registers, code.locals, object);
                        store(&mut registers[to as usize], value);
                    }
                }
                Instruction::SetAttribute {
                    object,
                    cache,
                    from,
                } => {
                    let value = read(registers, constants, from);
                    let into = read(registers, constants, object);
                    attempt!(set_attribute(into, &code.caches[cache as usize], value));
                    clear(registers, code.locals, from);
                    clear(registers, code.locals, object);
                }
                Instruction::GetItem { to, object, index } => {
                    let list = read(registers, constants, object);
                    let place = read(registers, constants, index);
                    if let Some(n) = get_int_item(list, place) {
                        clear(registers, code.locals, object);
                        store_int(&mut registers[to as usize], n);
                    } else {
                        let value = attempt!(get_item(list, place));
                        clear(registers, code.locals, object);
                        clear(registers, code.locals, index);
                        store(&mut registers[to as usize], value);
                    }
                }
                Instruction::Call {
                    to,
                    function,
                    count,
                } => {
                    let callee = mem::take(&mut registers[function as usize]);
                    let Value::Object(callee) = callee else {
                        return Exit::Failed(Error::Type);
                    };
                    let Object::Function(target) = &*callee else {
                        return Exit::Failed(Error::Type);
                    };
                    let mut next = take_frame(&mut self.pool, target, to);
                    let first = function as usize + 1;
                    pass(&mut registers[first..first + count as usize], &mut next);
                    *saved_pc = pc;
                    return Exit::Call(next);
                }
                Instruction::Return { from } => {
                    if from >= CONSTANT {
                        copy_from(&mut registers[0], &constants[(from - CONSTANT) as usize]);
                        return Exit::Return(0);
                    }
                    return Exit::Return(from as usize);
                }
            }
        }
    }
}

fn assemble(program: u32) -> Code {
    use Instruction::*;
    let k = |index: u16| CONSTANT + index;
    let (register, constants, locals, slots) = match program {
        // if n < 2: return n
        // return fib(n - 1) + fib(n - 2)
        0 => (
            vec![
                Line,
                JumpIfNotLess {
                    a: 0,
                    b: k(1),
                    target: 4,
                },
                Line,
                Return { from: 0 },
                Line,
                LoadGlobal { to: 1, cache: 0 },
                Subtract {
                    to: 2,
                    a: 0,
                    b: k(0),
                },
                Call {
                    to: 1,
                    function: 1,
                    count: 1,
                },
                LoadGlobal { to: 2, cache: 1 },
                Subtract {
                    to: 3,
                    a: 0,
                    b: k(1),
                },
                Call {
                    to: 2,
                    function: 2,
                    count: 1,
                },
                Add { to: 1, a: 1, b: 2 },
                Return { from: 1 },
            ],
            vec![1, 2],
            1,
            4,
        ),
        // total = 0; i = 0
        // while i < 1000000: total = total + i * 2 % 7; i = i + 1
        1 => (
            vec![
                Line,
                Move { to: 0, from: k(0) },
                Line,
                Move { to: 1, from: k(0) },
                Line,
                JumpIfNotLess {
                    a: 1,
                    b: k(1),
                    target: 13,
                },
                Line,
                Multiply {
                    to: 2,
                    a: 1,
                    b: k(2),
                },
                Modulo {
                    to: 2,
                    a: 2,
                    b: k(3),
                },
                Add { to: 0, a: 0, b: 2 },
                Line,
                Add {
                    to: 1,
                    a: 1,
                    b: k(4),
                },
                Jump { target: 4 },
                Line,
                Return { from: 0 },
            ],
            vec![0, 1_000_000, 2, 7, 1],
            2,
            3,
        ),
        // while o.n < 1000000: o.n = o.n + 1
        2 => (
            vec![
                Line,
                GetAttribute {
                    to: 1,
                    object: 0,
                    cache: 0,
                },
                JumpIfNotLess {
                    a: 1,
                    b: k(0),
                    target: 8,
                },
                Line,
                GetAttribute {
                    to: 1,
                    object: 0,
                    cache: 1,
                },
                Add {
                    to: 1,
                    a: 1,
                    b: k(1),
                },
                SetAttribute {
                    object: 0,
                    cache: 2,
                    from: 1,
                },
                Jump { target: 0 },
                Line,
                GetAttribute {
                    to: 1,
                    object: 0,
                    cache: 0,
                },
                Return { from: 1 },
            ],
            vec![1_000_000, 1],
            1,
            2,
        ),
        // while i < 1000000: x = xs[i % 100]; s = s + x; i = i + 1
        3 => (
            vec![
                Move { to: 1, from: k(0) },
                Move { to: 3, from: k(0) },
                Line,
                JumpIfNotLess {
                    a: 1,
                    b: k(1),
                    target: 12,
                },
                Line,
                Modulo {
                    to: 4,
                    a: 1,
                    b: k(2),
                },
                GetItem {
                    to: 2,
                    object: 0,
                    index: 4,
                },
                Line,
                Add { to: 3, a: 3, b: 2 },
                Line,
                Add {
                    to: 1,
                    a: 1,
                    b: k(3),
                },
                Jump { target: 2 },
                Line,
                Return { from: 3 },
            ],
            vec![0, 1_000_000, 100, 1],
            4,
            5,
        ),
        // while i < 1000000: a = b; b = c; c = a; i = i + 1
        _ => (
            vec![
                Move { to: 3, from: k(0) },
                Line,
                JumpIfNotLess {
                    a: 3,
                    b: k(1),
                    target: 12,
                },
                Line,
                Move { to: 0, from: 1 },
                Line,
                Move { to: 1, from: 2 },
                Line,
                Move { to: 2, from: 0 },
                Line,
                Add {
                    to: 3,
                    a: 3,
                    b: k(2),
                },
                Jump { target: 1 },
                Line,
                Return { from: 3 },
            ],
            vec![0, 1_000_000, 1],
            4,
            4,
        ),
    };
    let constants = constants.into_iter().map(Value::Int).collect();
    Code {
        register,
        constants,
        locals,
        slots,
        ..Code::default()
    }
}
