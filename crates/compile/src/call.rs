//! Calls.

use std::rc::Rc;

use ruff_python_ast::{Arguments, Expr, ExprAttribute, ExprCall, Keyword};
use ruff_text_size::{Ranged, TextRange};

use super::chain::Step;
use super::compiler::Compiler;
use super::constants::text;
use super::op::{Op, Register, Source};
use super::unit::Constant;

/// More arguments than an instruction counts are passed as a list and a dict.
const MOST_ARGUMENTS: usize = 200;

impl<'a> Compiler<'a> {
    /// `*` or `**`, or too many arguments.
    pub fn is_spread(arguments: &Arguments) -> bool {
        arguments.args.iter().any(Expr::is_starred_expr)
            || arguments.keywords.iter().any(|keyword| keyword.arg.is_none())
            || arguments.len() > MOST_ARGUMENTS
    }

    pub fn call(&mut self, callee: Source, node: &'a ExprCall, step: Step) -> Register {
        if callee != step.top {
            let dst = self.code.allocate();
            self.code.emit(Op::Move { dst, src: callee }, node.func.range());
        }
        self.call_with(step.top, &[], Some(&node.arguments), step, node.range())
    }

    /// Calls what stands in `base`, which the arguments already in registers follow, with them and `arguments`.
    pub fn call_with(
        &mut self,
        base: Register,
        before: &[Register],
        arguments: Option<&'a Arguments>,
        step: Step,
        range: TextRange,
    ) -> Register {
        let Some(arguments) = arguments else {
            let dst = self.code.result(step.top, step.into);
            let count = before.len() as u8;
            self.code.emit(Op::Call { count, dst, base }, range);
            return dst;
        };
        if Self::is_spread(arguments) {
            return self.call_spread(base, before, arguments, step, range);
        }
        let last = self.arguments(arguments);
        let names = self.keyword_names(&arguments.keywords);
        let count = (before.len() + arguments.len()) as u8;
        let dst = self.code.result(step.top, step.into);
        let op = match (names, last) {
            (Some(names), _) => Op::CallKeywords { count, dst, base, names },
            (None, Some(last)) => Op::CallWith { count, dst, base, last },
            (None, None) => Op::Call { count, dst, base },
        };
        self.code.emit(op, range);
        dst
    }

    pub fn method_call(&mut self, object: Source, method: &'a ExprAttribute, node: &'a ExprCall, step: Step) -> Register {
        self.code.reset(step.top);
        let base = self.code.allocate_many(2);
        let site = self.attribute_site(method);
        let load_range = self.attribute_range(method.range, method);
        self.code.emit(Op::LoadMethod { base, object, site }, load_range);
        let last = self.arguments(&node.arguments);
        let names = self.keyword_names(&node.arguments.keywords);
        let count = node.arguments.len() as u8;
        let dst = self.code.result(step.top, step.into);
        let op = match (names, last) {
            (Some(names), _) => Op::CallMethodKeywords { count, dst, base, names },
            (None, Some(last)) => Op::CallMethodWith { count, dst, base, last },
            (None, None) => Op::CallMethod { count, dst, base },
        };
        let range = self.attribute_range(node.range(), method);
        self.code.emit(op, range);
        dst
    }

    /// The arguments, each in its place; but the last one where it is, if it is a local or a constant and no keyword.
    fn arguments(&mut self, arguments: &'a Arguments) -> Option<Source> {
        if let (Some((last, others)), []) = (arguments.args.split_last(), &*arguments.keywords) {
            for argument in others {
                self.argument(argument, arguments);
            }
            return self.last_argument(last, arguments);
        }
        for argument in &arguments.args {
            self.argument(argument, arguments);
        }
        for keyword in &arguments.keywords {
            self.expression(&keyword.value, None);
        }
        None
    }

    fn argument(&mut self, argument: &'a Expr, arguments: &'a Arguments) {
        if matches!(argument, Expr::Generator(node) if !node.parenthesized) {
            self.call_brackets = Some(arguments.range);
        }
        self.expression(argument, None);
    }

    /// Its place is kept for it, whether it is there or not.
    fn last_argument(&mut self, argument: &'a Expr, arguments: &'a Arguments) -> Option<Source> {
        if !matches!(argument, Expr::Name(_)) && super::literal::constant(argument).is_none() {
            self.argument(argument, arguments);
            return None;
        }
        let source = self.operand(argument);
        if self.is_temporary_source(source) {
            return None;
        }
        self.code.allocate();
        Some(source)
    }

    fn keyword_names(&mut self, keywords: &[Keyword]) -> Option<Source> {
        if keywords.is_empty() {
            return None;
        }
        let names = keywords.iter().filter_map(|keyword| keyword.arg.as_ref());
        let names: Rc<[Constant]> = names.map(|name| text(name)).collect();
        Some(self.code.constant(Constant::Tuple(names)))
    }

    fn call_spread(
        &mut self,
        base: Register,
        before: &[Register],
        arguments: &'a Arguments,
        step: Step,
        range: TextRange,
    ) -> Register {
        match (before, &*arguments.args, &*arguments.keywords) {
            ([], [Expr::Starred(star)], keywords @ [_, ..]) => self.only_star_and_keywords(base, &star.value, keywords, range),
            (_, args, []) => {
                self.positional_list(base, before, args, range);
                self.code.allocate();
            }
            (_, args, keywords) => {
                self.positional_list(base, before, args, range);
                self.keyword_dict(base, keywords, range);
            }
        }
        let dst = self.code.result(step.top, step.into);
        self.code.emit(Op::CallSpread { dst, base }, range);
        dst
    }

    /// `f(*args, **options)`: what stands behind the star is only gone through when the keywords are known.
    fn only_star_and_keywords(&mut self, base: Register, value: &'a Expr, keywords: &'a [Keyword], range: TextRange) {
        let list = base + 1;
        let src = self.operand(value);
        self.code.reset(list);
        let iterable = self.code.allocate();
        self.move_to(iterable, src, range);
        self.keyword_dict(base, keywords, range);
        // The callee, a list for its arguments, and what goes into it stand in a row.
        let callee = self.code.allocate();
        let spread = self.code.allocate();
        self.code.emit(Op::Copy { dst: callee, src: base }, range);
        self.code.emit(Op::BuildList { dst: spread, base: spread, count: 0 }, range);
        self.code.emit(Op::SpreadArguments { list: spread, iterable }, range);
        self.code.emit(Op::Move { dst: list, src: spread }, range);
        self.code.emit(Op::Clear { register: callee }, range);
    }

    /// The positional arguments as a list (or a constant tuple) behind the callee.
    fn positional_list(&mut self, base: Register, before: &[Register], arguments: &'a [Expr], range: TextRange) {
        let list = base + 1;
        if let (true, [Expr::Starred(star)]) = (before.is_empty(), arguments) {
            self.code.allocate();
            self.code.emit(Op::BuildList { dst: list, base: list, count: 0 }, range);
            let iterable = self.operand(&star.value);
            self.code.emit(Op::SpreadArguments { list, iterable }, range);
            self.code.reset(list + 1);
            return;
        }
        if before.is_empty() {
            self.list(arguments, range, None);
            return;
        }
        let count = before.len() as u16;
        self.code.reset(list);
        self.code.allocate();
        self.code.emit(Op::BuildList { dst: list, base: list, count }, range);
        self.extend_list(list, arguments, range);
    }

    /// Keywords and mappings, each group of keywords merged as a dict of its own.
    pub fn keyword_dict(&mut self, callee: Register, keywords: &'a [Keyword], range: TextRange) {
        let mut dict = None;
        for group in keywords.chunk_by(|left, right| left.arg.is_some() && right.arg.is_some()) {
            let first = *dict.get_or_insert_with(|| callee + 2);
            let is_named = group.iter().all(|keyword| keyword.arg.is_some());
            if is_named && self.code.top() == first {
                self.named_arguments(group, range);
                continue;
            }
            if self.code.top() == first {
                let dst = self.code.allocate();
                self.code.emit(Op::BuildDict { dst, base: dst, count: 0 }, range);
            }
            let mapping = match group {
                [Keyword { arg: None, value, .. }] => self.operand(value),
                _ => self.named_arguments(group, range),
            };
            self.code.emit(Op::DictMerge { dict: first, mapping, callee }, range);
            self.code.reset(first + 1);
        }
    }

    /// A new dict of keywords.
    fn named_arguments(&mut self, group: &'a [Keyword], range: TextRange) -> Register {
        let pairs = group.iter().filter_map(|keyword| {
            let name = keyword.arg.as_ref()?;
            Some((name.as_str(), &keyword.value))
        });
        self.dict_of_names(pairs, range)
    }
}
