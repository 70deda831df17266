//! `match`: the cases, one after the other.

use ruff_python_ast::{MatchCase, StmtMatch};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Label;
use super::compiler::Compiler;
use super::match_pattern::Matching;
use super::op::{Op, Register};

impl<'a> Compiler<'a> {
    pub fn match_statement(&mut self, node: &'a StmtMatch) {
        let subject = self.expression(&node.subject, None);
        let end = self.code.label();
        for case in &node.cases {
            self.case(case, subject, end);
        }
        self.code.emit(Op::Clear { register: subject }, node.range);
        self.code.place(end);
    }

    /// A case; where its pattern or its guard fails, the program goes on behind it, with the subject still there.
    fn case(&mut self, case: &'a MatchCase, subject: Register, end: Label) {
        let range = case.pattern.range();
        self.line(TextRange::new(case.range.start(), range.end()));
        let mut matching = Matching::new(self.code.top());
        self.pattern(&case.pattern, subject, &mut matching);
        self.bind(&matching, range);
        let rejected = self.code.label();
        if let Some(guard) = &case.guard {
            self.jump_if(guard, false, rejected);
        }
        self.code.emit(Op::Clear { register: subject }, range);
        self.body(&case.body);
        self.jump(end, range);
        self.place_failures(&matching, range);
        self.code.place(rejected);
    }

    /// The whole pattern matches: binds the names and drops all other temporaries.
    fn bind(&mut self, matching: &Matching<'a>, range: TextRange) {
        let top = self.code.top();
        for (index, (name, register)) in matching.captures.iter().enumerate() {
            let is_last = matching.captures[index + 1..].iter().all(|(_, other)| other != register);
            let mut source = *register;
            if source < matching.base || !is_last {
                source = self.code.allocate();
                self.code.emit(Op::Copy { dst: source, src: *register }, range);
            }
            self.store_name(name, source, range);
            self.code.reset(top);
        }
        for register in matching.base..top {
            if !matching.captures.iter().any(|(_, captured)| *captured == register) {
                self.code.emit(Op::Clear { register }, range);
            }
        }
        self.code.reset(matching.base);
    }

    /// Where a pattern fails, the temporaries that it has filled so far are cleared.
    pub fn place_failures(&mut self, matching: &Matching<'a>, range: TextRange) {
        for (height, label) in matching.failures.iter().enumerate().rev() {
            if let Some(label) = label {
                self.code.place(*label);
            }
            if height > 0 {
                let register = matching.base + height as Register - 1;
                self.code.emit(Op::Clear { register }, range);
            }
        }
    }
}
