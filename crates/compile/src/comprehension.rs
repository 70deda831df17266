//! Comprehensions, in the frame around them, and generator expressions, which are functions.

use ruff_python_ast::{Comprehension, Expr, ExprDictComp, ExprGenerator, ExprListComp, ExprSetComp};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Label;
use super::compiler::Compiler;
use super::op::{Op, Register};
use super::symbols::{Flags, ScopeId, ScopeKind, Variable};

/// A comprehension's clauses, and what is done for each item.
struct Loops<'a, 'f> {
    generators: &'a [Comprehension],
    element: &'f dyn Fn(&mut Compiler<'a>),
}

impl<'a> Compiler<'a> {
    pub fn list_comprehension(&mut self, node: &'a ExprListComp, into: Option<Register>) -> Register {
        let top = self.code.top();
        let list = self.accumulator(into);
        let build = Op::BuildList { dst: list, base: list, count: 0 };
        self.comprehension(node.range, &node.generators, build, &|this| {
            let value = this.operand(&node.elt);
            this.code.emit(Op::ListAppend { list, value }, node.elt.range());
        });
        self.deliver(list, into, top, node.range)
    }

    pub fn set_comprehension(&mut self, node: &'a ExprSetComp, into: Option<Register>) -> Register {
        let top = self.code.top();
        let set = self.accumulator(into);
        let build = Op::BuildSet { dst: set, base: set, count: 0 };
        self.comprehension(node.range, &node.generators, build, &|this| {
            let value = this.operand(&node.elt);
            this.code.emit(Op::SetAdd { set, value }, node.elt.range());
        });
        self.deliver(set, into, top, node.range)
    }

    pub fn dict_comprehension(&mut self, node: &'a ExprDictComp, into: Option<Register>) -> Register {
        let top = self.code.top();
        let dict = self.accumulator(into);
        let build = Op::BuildDict { dst: dict, base: dict, count: 0 };
        self.comprehension(node.range, &node.generators, build, &|this| {
            let Some(key) = &node.key else { return };
            let range = TextRange::new(key.start(), node.value.end());
            let key = this.operand_before(key, &[&node.value]);
            let value = this.operand(&node.value);
            this.code.emit(Op::DictInsert { dict, key, value }, range);
        });
        self.deliver(dict, into, top, node.range)
    }

    /// The loops of a comprehension. `build` makes what they fill, once the outermost iterable is there.
    fn comprehension(&mut self, range: TextRange, generators: &'a [Comprehension], build: Op, element: &dyn Fn(&mut Self)) {
        let Some(first) = generators.first() else {
            return;
        };
        let Some(scope) = self.context.symbols.scope_of(ScopeKind::Comprehension, range) else {
            return;
        };
        let iterator = self.iterator(&first.iter, first.is_async);
        self.code.emit(build, range);
        let outside = self.code.regions.current();
        // Hidden variables must not outlive an exception that is caught in this frame.
        let region = outside.map(|_| self.code.region(iterator));
        if region.is_some() {
            self.code.regions.enter(region);
        }
        self.within_scope(scope, |this| {
            this.make_hidden_cells(scope, range);
            this.loops(&Loops { generators, element }, iterator);
        });
        self.code.reset(iterator);
        self.code.regions.enter(outside);
        self.clear_hidden(scope, range);
        if let Some(region) = region {
            let end = self.code.label();
            self.jump(end, range);
            self.code.place_handler(region);
            self.clear_hidden(scope, range);
            self.code.emit(Op::Reraise { exception: iterator }, range);
            self.code.place(end);
        }
    }

    fn make_hidden_cells(&mut self, scope: ScopeId, range: TextRange) {
        for register in self.hidden(scope, true) {
            self.code.emit(Op::MakeCell { register }, range);
        }
    }

    fn clear_hidden(&mut self, scope: ScopeId, range: TextRange) {
        for register in self.hidden(scope, false) {
            self.code.emit(Op::Clear { register }, range);
            self.code.set_unbound(register);
        }
    }

    fn hidden(&self, scope: ScopeId, only_cells: bool) -> Vec<Register> {
        let scope = self.context.symbols.scope(scope);
        let names = scope.bound.iter().filter(|name| !only_cells || scope.flags(name).has(Flags::CELL));
        names
            .filter_map(|name| match scope.local(name) {
                Variable::Local(register) | Variable::Cell(register) => Some(register),
                _ => None,
            })
            .collect()
    }

    /// The iterator of an iterable, in the next temporary.
    pub fn iterator(&mut self, iterable: &'a Expr, is_async: bool) -> Register {
        let top = self.code.top();
        let src = self.operand(iterable);
        let dst = self.code.result(top, None);
        let op = if is_async { Op::GetAsyncIterator { dst, src } } else { Op::GetIterator { dst, src } };
        self.code.emit(op, iterable.range());
        dst
    }

    fn loops(&mut self, loops: &Loops<'a, '_>, iterator: Register) {
        let Some((generator, rest)) = loops.generators.split_first() else {
            return;
        };
        if generator.is_async {
            self.async_loop(generator, rest, loops, iterator);
        } else {
            self.sync_loop(generator, rest, loops, iterator);
        }
    }

    fn sync_loop(&mut self, generator: &'a Comprehension, rest: &'a [Comprehension], loops: &Loops<'a, '_>, iterator: Register) {
        let end = self.code.label();
        let again = self.code.label();
        let head = self.code.place_head();
        self.next_item(&generator.target, iterator, end, generator.iter.range());
        self.inside(generator, rest, loops, again);
        self.code.place(again);
        self.jump_back(head, generator.range);
        self.code.place(end);
    }

    fn async_loop(&mut self, generator: &'a Comprehension, rest: &'a [Comprehension], loops: &Loops<'a, '_>, iterator: Register) {
        let end = self.code.label();
        let again = self.code.label();
        let head = self.code.place_head();
        let ended = self.next_async_item(&generator.target, iterator, generator.iter.range());
        self.inside(generator, rest, loops, again);
        self.code.place(again);
        self.jump_back(head, generator.range);
        self.end_async(ended, end, generator.range);
        self.code.place(end);
        self.code.emit(Op::Clear { register: iterator }, generator.range);
    }

    /// The conditions of one clause and what is in it: the next clause or the element.
    fn inside(&mut self, generator: &'a Comprehension, rest: &'a [Comprehension], loops: &Loops<'a, '_>, again: Label) {
        for condition in &generator.ifs {
            self.jump_if(condition, false, again);
        }
        let top = self.code.top();
        match rest.first() {
            Some(inner) => {
                let iterator = self.iterator(&inner.iter, inner.is_async);
                self.loops(&Loops { generators: rest, element: loops.element }, iterator);
            }
            None => (loops.element)(self),
        }
        self.code.reset(top);
    }

    pub fn generator(&mut self, node: &'a ExprGenerator, into: Option<Register>) -> Register {
        let top = self.code.top();
        let range = self.call_brackets.take().unwrap_or(node.range);
        let inner = self.inner(ScopeKind::Generator, node.range, "<genexpr>", range.start());
        let (Some(first), Some(inner)) = (node.generators.first(), inner) else {
            return self.code.result(top, into);
        };
        let unit = inner.compile_generator(node);
        let callee = self.make_function(unit, 0, top, None, range);
        self.iterator(&first.iter, first.is_async);
        let dst = self.code.result(top, into);
        self.code.emit(Op::Call { count: 1, dst, base: callee }, range);
        dst
    }

    fn compile_generator(mut self, node: &'a ExprGenerator) -> Result<super::unit::Unit, super::CompileError> {
        self.parameters.positional = 1;
        self.parameters.positional_only = 1;
        self.code.set_bound(0);
        self.make_own_cells();
        self.line(node.range);
        let element = |this: &mut Self| {
            let top = this.code.top();
            let src = this.operand(&node.elt);
            let dst = this.code.result(top, None);
            this.code.emit(Op::Yield { dst, src }, node.elt.range());
            this.code.emit(Op::Clear { register: dst }, node.elt.range());
        };
        // `.0`, the iterator, is the first local.
        self.loops(&Loops { generators: &node.generators, element: &element }, 0);
        self.return_none();
        self.finish()
    }
}
