//! One scope: what it does with each name.

use rustc_hash::FxHashMap;
use std::rc::Rc;

use super::{Layout, ScopeId, Variable};
use crate::op::Register;

/// What opens a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Lambda,
    /// A generator expression: a function of its own.
    Generator,
    /// A list, set or dict comprehension: lives in the frame around it.
    Comprehension,
    /// The parameters in the brackets of `def f[T]`: live in the frame around them.
    TypeParameters,
    /// The value of a `type` statement, a bound or a default: evaluated when it is asked for.
    TypeExpression,
}

/// The hidden name of a class body's namespace, for the types in it that are evaluated later.
pub(crate) const NAMESPACE: &str = ".namespace";

impl ScopeKind {
    pub fn is_inlined(self) -> bool {
        matches!(self, Self::Comprehension | Self::TypeParameters)
    }

    /// Has locals that an inner function can capture.
    pub fn has_locals(self) -> bool {
        !matches!(self, Self::Module | Self::Class)
    }
}

/// What a scope does with a name: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u8);

impl Flags {
    pub const USED: Self = Self(1);
    pub const BOUND: Self = Self(2);
    pub const GLOBAL: Self = Self(4);
    pub const NONLOCAL: Self = Self(8);
    /// Captured by an inner frame.
    pub const CELL: Self = Self(16);
    /// Bound by `:=`.
    pub const WALRUS: Self = Self(32);
    /// Emptied by `del` or at the end of an `except` clause.
    pub const DELETED: Self = Self(64);

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn insert(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// One scope of the program.
#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The class whose private names are mangled here.
    pub private: Option<Rc<str>>,
    /// Contains `yield`.
    pub is_generator: bool,
    /// Contains `await`, or another thing that only a coroutine does.
    pub is_async: bool,
    /// Of a class: the cells that its body keeps, `__class__` where a method uses it or `super`, and [`NAMESPACE`] where a
    /// type in the class is evaluated later and sees its names.
    pub class_cells: Vec<Rc<str>>,
    /// Of a class: names that methods assign on `self`.
    pub static_attributes: Vec<Rc<str>>,
    /// Names in the order in which they were first seen.
    pub names: Vec<Rc<str>>,
    /// Names in the order in which they were first bound.
    pub bound: Vec<Rc<str>>,
    flags: FxHashMap<Rc<str>, Flags>,
    registers: FxHashMap<Rc<str>, Register>,
    pub layout: Layout,
}

impl Scope {
    pub fn new(kind: ScopeKind, parent: Option<ScopeId>, private: Option<Rc<str>>) -> Self {
        Self {
            kind,
            parent,
            private,
            is_generator: false,
            is_async: false,
            class_cells: Vec::new(),
            static_attributes: Vec::new(),
            names: Vec::new(),
            bound: Vec::new(),
            flags: FxHashMap::default(),
            registers: FxHashMap::default(),
            layout: Layout::default(),
        }
    }

    pub fn flags(&self, name: &str) -> Flags {
        self.flags.get(name).copied().unwrap_or_default()
    }

    pub fn mark(&mut self, name: &Rc<str>, flags: Flags) {
        let entry = self.flags.entry(name.clone()).or_insert_with(|| {
            self.names.push(name.clone());
            Flags::default()
        });
        if flags.has(Flags::BOUND) && !entry.has(Flags::BOUND) {
            self.bound.push(name.clone());
        }
        entry.insert(flags);
    }

    /// The name is a local variable of this scope (a class body's names are none).
    pub fn owns(&self, name: &str) -> bool {
        let flags = self.flags(name);
        self.kind.has_locals() && flags.has(Flags::BOUND) && !flags.has(Flags::GLOBAL) && !flags.has(Flags::NONLOCAL)
    }

    /// The register of a variable that this scope owns.
    pub fn local(&self, name: &str) -> Variable {
        let register = self.registers.get(name).copied().unwrap_or_default();
        if self.flags(name).has(Flags::CELL) { Variable::Cell(register) } else { Variable::Local(register) }
    }

    pub fn place(&mut self, name: &Rc<str>, register: Register) {
        self.registers.insert(name.clone(), register);
    }

    /// The register of a free variable's cell; a class body finds its own `__class__` here too.
    pub fn free_register(&self, name: &str) -> Option<Register> {
        let index = self.layout.free.iter().position(|free| &**free == name);
        index.map(|index| (self.layout.variables.len() + index) as Register)
    }

    /// The register of `__class__` in the class body that owns it.
    pub fn class_cell(&self) -> Option<Register> {
        self.registers.get("__class__").copied()
    }

    /// The register of the cell with the namespace, in the class body that keeps it.
    pub fn namespace_cell(&self) -> Option<Register> {
        self.registers.get(NAMESPACE).copied()
    }

    pub fn add_static_attribute(&mut self, name: &str) {
        if !self.static_attributes.iter().any(|known| &**known == name) {
            self.static_attributes.push(Rc::from(name));
        }
    }

    pub fn add_free(&mut self, name: &Rc<str>) {
        if !self.layout.free.contains(name) {
            self.layout.free.push(name.clone());
        }
    }
}
