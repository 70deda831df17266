//! What the compiler makes: a code object as plain data, before a machine has loaded it.

use std::rc::Rc;

use ruff_text_size::TextRange;

use super::op::{Op, Register, Target};

/// One code object: a module, a function, a class body, a lambda or a generator expression.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// `<module>`, `<lambda>`, `<genexpr>` or the name of the function or class.
    pub name: Rc<str>,
    /// The dotted name as `CPython` builds it, with `<locals>`.
    pub qualified_name: Rc<str>,
    pub kind: UnitKind,
    pub docstring: Option<Rc<str>>,
    pub parameters: Parameters,
    /// Names of the locals, parameters first (positional, keyword-only, `*args`, `**kwargs`): register `i` is
    /// `variables[i]`. A name that the program cannot say (the variable of an inlined comprehension) is hidden by
    /// a leading dot.
    pub variables: Vec<Rc<str>>,
    /// Names of the free variables; their cells stand in the registers after the locals.
    pub free: Vec<Rc<str>>,
    /// Registers of the locals that hold a cell.
    pub cells: Vec<Register>,
    /// Registers in all, temporaries included.
    pub register_count: u16,
    pub instructions: Vec<Op>,
    /// The place in the source of each instruction.
    pub ranges: Vec<TextRange>,
    pub constants: Vec<Constant>,
    /// The name of each [`Site`](super::op::Site).
    pub sites: Vec<Rc<str>>,
    /// Innermost first: the first that covers an instruction takes its exception.
    pub handlers: Vec<Handler>,
    /// Line of the `def`, `class`, `lambda` or first decorator; 1 for a module.
    pub first_line: u32,
    /// Of a program: the lines and words that the compiler warns of.
    pub warnings: Vec<(u32, String)>,
}

impl Unit {
    /// The first register that is a temporary.
    pub fn first_temporary(&self) -> Register {
        (self.variables.len() + self.free.len()) as Register
    }
}

/// What calling the code object makes of its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    Module,
    Class,
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
}

/// How arguments bind to registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    /// Positional-only ones, the first of `positional`.
    pub positional_only: u16,
    /// All positional ones.
    pub positional: u16,
    pub keyword_only: u16,
    /// `*args`; its register follows the keyword-only ones.
    pub variadic: bool,
    /// `**kwargs`; its register is the last.
    pub variadic_keywords: bool,
}

/// A constant of a code object.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    /// Decimal digits of an integer beyond 64 bits.
    BigInt(Rc<str>),
    Float(f64),
    /// The imaginary part.
    Complex(f64),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Tuple(Rc<[Constant]>),
    FrozenSet(Rc<[Constant]>),
    Unit(Rc<Unit>),
}

/// A stretch of instructions whose exceptions go to `target`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    pub start: Target,
    /// Exclusive.
    pub end: Target,
    pub target: Target,
    /// Receives the exception; it and all temporaries above it are cleared first.
    pub register: Register,
}
