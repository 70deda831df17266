//! Comprehensions, and the assignment expressions in them, whose target belongs to the scope around.

use super::scopes::{ScopeKind, mark};
use super::symbols::Symbols;
use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{Comprehension, Expr, ExprNamed};
use ruff_text_size::{Ranged, TextRange};

/// The element or elements of a comprehension, its clauses, and what it is called.
pub(super) struct Parts<'tree> {
    pub(super) elements: Vec<&'tree Expr>,
    pub(super) clauses: &'tree [Comprehension],
    pub(super) name: &'static str,
}

/// The parts of an expression that is a comprehension.
pub(super) fn parts(expression: &Expr) -> Option<Parts<'_>> {
    let (elements, clauses, name): (Vec<&Expr>, &[Comprehension], _) = match expression {
        Expr::ListComp(list) => (vec![&list.elt], &list.generators, "list comprehension"),
        Expr::SetComp(set) => (vec![&set.elt], &set.generators, "set comprehension"),
        Expr::Generator(generator) => (vec![&generator.elt], &generator.generators, "generator expression"),
        Expr::DictComp(dict) => {
            let elements = dict.key.iter().map(AsRef::as_ref).chain([dict.value.as_ref()]).collect();
            (elements, &dict.generators, "dict comprehension")
        }
        _ => return None,
    };
    Some(Parts { elements, clauses, name })
}

impl<'tree> Symbols<'tree, '_> {
    /// Walks a comprehension; false when the expression is something else. The first iterable is evaluated outside.
    pub(super) fn comprehension(&mut self, expression: &'tree Expr) -> bool {
        let Some(Parts { elements, clauses, name }) = parts(expression) else {
            return false;
        };
        let Some((first, rest)) = clauses.split_first() else {
            return true;
        };
        self.iterable(&first.iter);
        self.scopes.enter(ScopeKind::Comprehension(name));
        self.iteration_target(&first.target);
        first.ifs.iter().for_each(|condition| self.visit_expr(condition));
        for clause in rest {
            self.iteration_target(&clause.target);
            self.iterable(&clause.iter);
            clause.ifs.iter().for_each(|condition| self.visit_expr(condition));
        }
        for element in elements {
            self.visit_expr(element);
        }
        self.scopes.leave();
        true
    }

    fn iterable(&mut self, iterable: &'tree Expr) {
        self.scopes.current().iterables += 1;
        self.visit_expr(iterable);
        self.scopes.current().iterables -= 1;
    }

    fn iteration_target(&mut self, target: &'tree Expr) {
        self.scopes.current().in_target = true;
        self.visit_expr(target);
        self.scopes.current().in_target = false;
    }

    pub(super) fn named_expression(&mut self, named: &'tree ExprNamed) {
        self.refuse_in_types("named expression", named.range());
        if self.scopes.current().iterables > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.refuse(named.range(), message);
        }
        let inside = matches!(self.scopes.current().kind, ScopeKind::Comprehension(_));
        if let (true, Expr::Name(target)) = (inside, named.target.as_ref()) {
            self.bind_outside(&target.id, target.range());
        }
        self.visit_expr(&named.value);
        self.visit_expr(&named.target);
    }

    /// The target is a name of the nearest scope that is no comprehension.
    fn bind_outside(&mut self, name: &'tree str, range: TextRange) {
        let message = "assignment expression within a comprehension cannot be used in";
        for index in self.scopes.outwards() {
            let scope = self.scopes.get(index);
            match scope.kind {
                ScopeKind::Comprehension(_) => {
                    if scope.marks(name) & mark::ITERATION != 0 {
                        let message = format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                        return self.refuse(range, message);
                    }
                }
                ScopeKind::Function => {
                    let global = scope.marks(name) & mark::GLOBAL != 0;
                    scope.add(name, mark::LOCAL);
                    return self.declare_inside(name, if global { mark::GLOBAL } else { mark::NONLOCAL }, range);
                }
                ScopeKind::Module => {
                    scope.add(name, mark::GLOBAL);
                    return self.declare_inside(name, mark::GLOBAL, range);
                }
                ScopeKind::Class => return self.refuse(range, format!("{message} a class body")),
                ScopeKind::Types(place) => return self.refuse(range, format!("{message} {place}")),
            }
        }
    }

    fn declare_inside(&mut self, name: &'tree str, kind: u16, range: TextRange) {
        let scope = self.scopes.current();
        scope.add(name, kind);
        scope.declare(name, range);
    }
}
