//! Who owns each name: the symbol table, made before any code is.
//!
//! [`collect`](self::collect) walks the tree and notes what every scope does with every name; [`resolve`](self::resolve)
//! then finds the owner of each name that a scope uses but does not bind, and gives every local its register.

mod collect;
mod mangle;
mod resolve;
mod scope;

use rustc_hash::FxHashMap;
use std::rc::Rc;

use ruff_python_ast::{Expr, ModModule};
use ruff_text_size::TextRange;

pub(super) use self::collect::spine;
pub(super) use self::mangle::mangle;
pub(super) use self::scope::{Flags, NAMESPACE, Scope, ScopeKind};

use self::collect::Collector;
use super::op::Register;

/// Where a name lives, seen from one scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variable {
    /// A register of the frame.
    Local(Register),
    /// A register of the frame that holds a cell: an own one or a free variable.
    Cell(Register),
    /// A free variable that a class body reads: its namespace comes first.
    ClassCell(Register),
    Global,
    /// The namespace of a class body.
    Namespace,
}

/// A scope's place in [`Symbols`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ScopeId(usize);

/// All scopes of one source text.
#[derive(Debug)]
pub(super) struct Symbols {
    scopes: Vec<Scope>,
    by_node: FxHashMap<(ScopeKind, TextRange), ScopeId>,
    /// The names of the outermost scope live in a namespace of their own, in front of the globals.
    pub has_namespace: bool,
}

impl Symbols {
    pub const ROOT: ScopeId = ScopeId(0);

    pub fn of_module(module: &ModModule, future_annotations: bool) -> Self {
        let mut collector = Collector::new(future_annotations);
        collector.body(&module.body);
        Self::resolved(collector)
    }

    pub fn of_expression(expression: &Expr) -> Self {
        let mut collector = Collector::new(false);
        collector.expression(expression);
        Self::resolved(collector)
    }

    fn resolved(collector: Collector) -> Self {
        let mut symbols = collector.finish();
        symbols.resolve();
        symbols
    }

    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0]
    }

    fn scope_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0]
    }

    /// The scope that a node opens.
    pub fn scope_of(&self, kind: ScopeKind, range: TextRange) -> Option<ScopeId> {
        self.by_node.get(&(kind, range)).copied()
    }

    /// The scope whose frame holds the locals of `id`: itself unless it is inlined.
    pub fn frame_of(&self, mut id: ScopeId) -> ScopeId {
        while self.scope(id).kind.is_inlined() {
            match self.scope(id).parent {
                Some(parent) => id = parent,
                None => break,
            }
        }
        id
    }

    /// Looks a (mangled) name up from a scope.
    pub fn lookup(&self, from: ScopeId, name: &str) -> Variable {
        let mut through_comprehension = false;
        let mut id = from;
        while self.scope(id).kind.is_inlined() {
            let scope = self.scope(id);
            if scope.owns(name) {
                return scope.local(name);
            }
            through_comprehension |= scope.kind == ScopeKind::Comprehension;
            match scope.parent {
                Some(parent) => id = parent,
                None => return Variable::Global,
            }
        }
        self.lookup_in_frame(self.scope(id), name, through_comprehension)
    }

    fn lookup_in_frame(&self, frame: &Scope, name: &str, through_comprehension: bool) -> Variable {
        let flags = frame.flags(name);
        match frame.kind {
            ScopeKind::Module if self.has_namespace && !flags.has(Flags::GLOBAL) => Variable::Namespace,
            ScopeKind::Module => Variable::Global,
            _ if flags.has(Flags::GLOBAL) => Variable::Global,
            ScopeKind::Class => Self::lookup_in_class(frame, name, through_comprehension),
            ScopeKind::TypeExpression if frame.free_register(NAMESPACE).is_some() => {
                Self::lookup_in_class(frame, name, through_comprehension)
            }
            _ if frame.owns(name) => frame.local(name),
            _ => frame.free_register(name).map_or(Variable::Global, Variable::Cell),
        }
    }

    /// A class body's names are no variables to a comprehension in it, except for `__class__`.
    fn lookup_in_class(class: &Scope, name: &str, through_comprehension: bool) -> Variable {
        let flags = class.flags(name);
        let free = class.free_register(name);
        if through_comprehension || flags.has(Flags::NONLOCAL) {
            return free.map_or(Variable::Global, Variable::Cell);
        }
        match free {
            Some(register) if !flags.has(Flags::BOUND) => Variable::ClassCell(register),
            _ => Variable::Namespace,
        }
    }
}

/// The names of a frame's registers.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub variables: Vec<Rc<str>>,
    pub free: Vec<Rc<str>>,
    /// Registers of locals that hold cells.
    pub cells: Vec<Register>,
    /// Of `cells`, those of the frame's own scope: the others belong to a comprehension and are made by it.
    pub own_cells: Vec<Register>,
    /// Registers that a `del` or the end of an `except` clause may empty.
    pub deletable: Vec<Register>,
}
