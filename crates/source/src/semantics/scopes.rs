//! Scopes and what their names are, as CPython's symbol table keeps them, and the checks that need all of it.

use super::Places;
use crate::error::Fault;
use ruff_text_size::TextRange;
use rustc_hash::FxHashMap;

/// How a name is used in a scope; several may hold.
pub(super) mod mark {
    pub(in super::super) const LOCAL: u16 = 1;
    pub(in super::super) const PARAMETER: u16 = 1 << 1;
    pub(in super::super) const USE: u16 = 1 << 2;
    pub(in super::super) const GLOBAL: u16 = 1 << 3;
    pub(in super::super) const NONLOCAL: u16 = 1 << 4;
    pub(in super::super) const ANNOTATION: u16 = 1 << 5;
    pub(in super::super) const IMPORT: u16 = 1 << 6;
    pub(in super::super) const TYPE_PARAMETER: u16 = 1 << 7;
    pub(in super::super) const ITERATION: u16 = 1 << 8;
    pub(super) const BOUND: u16 = LOCAL | PARAMETER | IMPORT | TYPE_PARAMETER;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Function,
    Class,
    /// A comprehension, with the words that name it.
    Comprehension(&'static str),
    /// Where only types are written, with the words for where that is.
    Types(&'static str),
}

#[derive(Debug)]
pub(super) struct Scope<'tree> {
    pub(super) kind: ScopeKind,
    parent: Option<usize>,
    /// The names in the order in which they were first seen, which is the order in which they are looked into.
    order: Vec<&'tree str>,
    marks: FxHashMap<&'tree str, u16>,
    directives: Vec<(&'tree str, TextRange)>,
    /// How many iterable expressions of comprehensions the walk is in.
    pub(super) iterables: u32,
    /// Whether the walk is in the target of a comprehension's `for`.
    pub(super) in_target: bool,
}

/// All scopes of a program; the first is the module.
#[derive(Debug)]
pub(super) struct Scopes<'tree> {
    list: Vec<Scope<'tree>>,
    /// The scopes that the walk is in.
    open: Vec<usize>,
}

impl<'tree> Scopes<'tree> {
    pub(super) fn new() -> Self {
        let mut scopes = Self { list: Vec::new(), open: Vec::new() };
        scopes.enter(ScopeKind::Module);
        scopes
    }

    pub(super) fn enter(&mut self, kind: ScopeKind) {
        let parent = self.open.last().copied();
        self.open.push(self.list.len());
        self.list.push(Scope {
            kind,
            parent,
            order: Vec::new(),
            marks: FxHashMap::default(),
            directives: Vec::new(),
            iterables: 0,
            in_target: false,
        });
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    pub(super) fn current(&mut self) -> &mut Scope<'tree> {
        let index = self.open.last().copied().unwrap_or(0);
        &mut self.list[index]
    }

    pub(super) fn at_module(&self) -> bool {
        self.open.len() == 1
    }

    /// The open scopes, the innermost first.
    pub(super) fn outwards(&self) -> Vec<usize> {
        self.open.iter().rev().copied().collect()
    }

    pub(super) fn get(&mut self, index: usize) -> &mut Scope<'tree> {
        &mut self.list[index]
    }

    /// The checks that CPython makes when it has seen the whole program.
    pub(super) fn analyze(&self, places: Places<'_>) -> Result<(), Fault> {
        for scope in &self.list {
            for name in &scope.order {
                self.analyze_name(scope, name, places)?;
            }
        }
        Ok(())
    }

    fn analyze_name(&self, scope: &Scope<'tree>, name: &str, places: Places<'_>) -> Result<(), Fault> {
        let marks = scope.marks(name);
        if marks & mark::NONLOCAL == 0 {
            return Ok(());
        }
        let message = if marks & mark::GLOBAL != 0 {
            format!("name '{name}' is nonlocal and global")
        } else if scope.kind == ScopeKind::Module {
            "nonlocal declaration not allowed at module level".to_owned()
        } else {
            match self.binding(scope, name) {
                None => format!("no binding for nonlocal '{name}' found"),
                Some(found) if found & mark::TYPE_PARAMETER != 0 => {
                    format!("nonlocal binding not allowed for type parameter '{name}'")
                }
                Some(_) => return Ok(()),
            }
        };
        let directive = scope.directives.iter().find(|(declared, _)| *declared == name);
        let Some((_, range)) = directive else {
            return Ok(());
        };
        Err(places.fault(*range, message))
    }

    /// What the name is in the nearest scope of a function that binds it.
    fn binding(&self, scope: &Scope<'tree>, name: &str) -> Option<u16> {
        let mut parent = scope.parent;
        while let Some(outer) = parent.and_then(|index| self.list.get(index)) {
            parent = outer.parent;
            if outer.kind == ScopeKind::Class && name == "__class__" {
                // The cell that `super()` reads.
                return Some(mark::LOCAL);
            }
            if matches!(outer.kind, ScopeKind::Module | ScopeKind::Class) {
                continue;
            }
            let marks = outer.marks(name);
            if marks & mark::GLOBAL != 0 {
                return None;
            }
            if marks & mark::BOUND != 0 && marks & mark::NONLOCAL == 0 {
                return Some(marks);
            }
        }
        None
    }
}

impl<'tree> Scope<'tree> {
    pub(super) fn marks(&self, name: &str) -> u16 {
        self.marks.get(name).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, name: &'tree str, marks: u16) {
        if let Some(known) = self.marks.get_mut(name) {
            *known |= marks;
            return;
        }
        self.marks.insert(name, marks);
        self.order.push(name);
    }

    pub(super) fn declare(&mut self, name: &'tree str, range: TextRange) {
        self.directives.push((name, range));
    }
}
