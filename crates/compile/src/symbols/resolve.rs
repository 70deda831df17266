//! Finds the owner of each name and gives locals their registers.

use std::rc::Rc;

use super::{Flags, Layout, NAMESPACE, Scope, ScopeId, ScopeKind, Symbols};
use crate::op::Register;

impl Symbols {
    pub(super) fn resolve(&mut self) {
        for index in 0..self.scopes.len() {
            self.resolve_scope(ScopeId(index));
        }
        // Programs see them in this order (`__closure__`).
        self.scopes.iter_mut().for_each(|scope| scope.layout.free.sort());
        for index in 0..self.scopes.len() {
            let id = ScopeId(index);
            if !self.scope(id).kind.is_inlined() {
                self.lay_out_own(id);
            }
        }
        for index in 0..self.scopes.len() {
            let id = ScopeId(index);
            if self.scope(id).kind.is_inlined() {
                self.lay_out_inlined(id);
            }
        }
    }

    fn resolve_scope(&mut self, id: ScopeId) {
        for index in 0..self.scope(id).names.len() {
            let scope = self.scope(id);
            let name = scope.names[index].clone();
            if !is_own(scope, &name)
                && let Some(owner) = self.owner(id, &name)
            {
                self.capture(id, owner, &name);
            }
        }
    }

    /// The scope around `from` that has `name` as a local variable, if it is no global.
    fn owner(&self, from: ScopeId, name: &str) -> Option<ScopeId> {
        let mut child = from;
        // Type parameters in a class body see its names, functions and comprehensions do not.
        let mut sees_class = matches!(self.scope(from).kind, ScopeKind::TypeParameters | ScopeKind::TypeExpression);
        while let Some(id) = self.scope(child).parent {
            let scope = self.scope(id);
            if scope.owns(name) || (scope.kind == ScopeKind::Class && matches!(name, "__class__" | NAMESPACE)) {
                return Some(id);
            }
            if sees_class && scope.kind == ScopeKind::Class && scope.flags(name).has(Flags::BOUND) {
                return None;
            }
            if scope.kind.has_locals() && scope.flags(name).has(Flags::GLOBAL) {
                return None;
            }
            sees_class &= scope.kind == ScopeKind::TypeParameters;
            child = id;
        }
        None
    }

    /// Makes `name` a cell of its owner and a free variable of every frame on the way.
    fn capture(&mut self, user: ScopeId, owner: ScopeId, name: &Rc<str>) {
        let owner_frame = self.frame_of(owner);
        let mut frame = self.frame_of(user);
        if frame == owner_frame {
            return;
        }
        let scope = self.scope_mut(owner);
        if scope.kind == ScopeKind::Class && !scope.class_cells.contains(name) {
            scope.class_cells.push(name.clone());
        }
        scope.mark(name, Flags::CELL);
        while frame != owner_frame {
            self.scope_mut(frame).add_free(name);
            match self.scope(frame).parent {
                Some(parent) => frame = self.frame_of(parent),
                None => return,
            }
        }
    }

    /// Registers for the locals of a frame's own scope.
    fn lay_out_own(&mut self, id: ScopeId) {
        let scope = self.scope(id);
        let names: Vec<Rc<str>> = match scope.kind {
            ScopeKind::Class => scope.class_cells.clone(),
            ScopeKind::Module => Vec::new(),
            _ => scope.bound.iter().filter(|name| scope.owns(name)).cloned().collect(),
        };
        for name in names {
            let register = self.lay_out(id, id, &name, name.clone());
            if self.scope(id).flags(&name).has(Flags::CELL) {
                self.scope_mut(id).layout.own_cells.push(register);
            }
        }
    }

    /// Registers for the hidden locals of an inlined scope, in the frame around it.
    fn lay_out_inlined(&mut self, id: ScopeId) {
        let frame = self.frame_of(id);
        for name in self.scope(id).bound.clone() {
            self.lay_out(frame, id, &name, Rc::from(format!(".{name}")));
        }
    }

    fn lay_out(&mut self, frame: ScopeId, owner: ScopeId, name: &Rc<str>, shown: Rc<str>) -> Register {
        let flags = self.scope(owner).flags(name);
        let layout = &mut self.scope_mut(frame).layout;
        let register = layout.variables.len() as Register;
        layout.variables.push(shown);
        note(layout, register, flags);
        self.scope_mut(owner).place(name, register);
        register
    }
}

/// Nothing has to be looked for: the scope binds the name itself or says that it is global.
fn is_own(scope: &Scope, name: &str) -> bool {
    let flags = scope.flags(name);
    if scope.kind == ScopeKind::Module || flags.has(Flags::GLOBAL) {
        return true;
    }
    flags.has(Flags::BOUND) && !flags.has(Flags::NONLOCAL)
}

fn note(layout: &mut Layout, register: Register, flags: Flags) {
    if flags.has(Flags::CELL) {
        layout.cells.push(register);
    }
    if flags.has(Flags::DELETED) {
        layout.deletable.push(register);
    }
}
