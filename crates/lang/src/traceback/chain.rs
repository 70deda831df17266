//! Exceptions one after the other (`__cause__`, `__context__`) and inside each other (groups, as a tree).

use std::rc::Rc;

use crate::object::ObjectRef;
use crate::vm::{Traceback, Vm, parts_of};

use super::{Options, Texts, frames, message};

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Wider and deeper groups are cut.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

/// Piece by piece, as `traceback.format_exception` gives them.
pub(super) fn format(vm: &mut Vm, exception: &ObjectRef, texts: &Texts, options: Options) -> Vec<String> {
    let mut printer =
        Printer { texts, options, first: Some(exception.clone()), pieces: Vec::new(), depth: 0, open: false, seen: Vec::new() };
    printer.exception(vm, exception);
    printer.pieces
}

struct Printer<'a> {
    texts: &'a Texts,
    options: Options,
    /// The exception that was asked for, whose traceback the options may replace.
    first: Option<ObjectRef>,
    pieces: Vec<String>,
    /// How many groups surround what is printed.
    depth: usize,
    /// The line that closes a group has not been printed.
    open: bool,
    /// A chain that comes back to itself ends there.
    seen: Vec<ObjectRef>,
}

impl Printer<'_> {
    fn exception(&mut self, vm: &mut Vm, exception: &ObjectRef) {
        for (link, exception) in self.chain(exception).into_iter().rev() {
            if let Some(link) = link {
                self.emit(link, '|');
            }
            if parts_of(&exception).is_some_and(|parts| parts.members.borrow().is_some()) {
                self.group(vm, &exception);
            } else {
                self.plain(vm, &exception, "Traceback (most recent call last):\n", '|');
            }
        }
    }

    /// The exception, then what it followed from, each with the words that stand above it.
    fn chain(&mut self, exception: &ObjectRef) -> Vec<(Option<&'static str>, ObjectRef)> {
        let mut chain = Vec::new();
        let mut next = Some(exception.clone());
        while let Some(exception) = next {
            self.seen.push(exception.clone());
            let mut link = None;
            next = None;
            if let Some(parts) = parts_of(&exception).filter(|_| self.options.chain) {
                let is_new = |other: &ObjectRef| !self.seen.iter().any(|known| Rc::ptr_eq(known, other));
                if let Some(cause) = parts.cause.borrow().clone() {
                    next = Some(cause).filter(is_new);
                    link = next.is_some().then_some(CAUSE);
                } else if !parts.suppress_context.get() {
                    next = parts.context.borrow().clone().filter(is_new);
                    link = next.is_some().then_some(CONTEXT);
                }
            }
            chain.push((link, exception));
        }
        chain
    }

    /// One exception: its traceback, where it has one, and its own lines.
    fn plain(&mut self, vm: &mut Vm, exception: &ObjectRef, title: &str, margin: char) {
        let traceback = self.traceback(exception);
        if traceback.is_some() && self.options.limit != Some(0) {
            self.emit(title, margin);
            for entry in frames::format(traceback.as_ref(), self.options.limit) {
                self.emit(&entry, '|');
            }
        }
        for piece in message::format(vm, exception, self.texts, traceback.as_ref()) {
            self.emit(&piece, '|');
        }
    }

    fn traceback(&self, exception: &ObjectRef) -> Option<Rc<Traceback>> {
        let is_first = self.first.as_ref().is_some_and(|first| Rc::ptr_eq(first, exception));
        match &self.options.traceback {
            Some(given) if is_first => given.clone(),
            _ => parts_of(exception).and_then(|parts| parts.traceback.borrow().clone()),
        }
    }

    fn group(&mut self, vm: &mut Vm, group: &ObjectRef) {
        if self.depth > GROUP_DEPTH {
            self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
            return;
        }
        let is_outermost = self.depth == 0;
        if is_outermost {
            self.depth = 1;
        }
        let margin = if is_outermost { '+' } else { '|' };
        self.plain(vm, group, "Exception Group Traceback (most recent call last):\n", margin);
        self.members(vm, group);
        if is_outermost {
            self.depth = 0;
        }
    }

    fn members(&mut self, vm: &mut Vm, group: &ObjectRef) {
        let members = parts_of(group).and_then(|parts| parts.members.borrow().clone());
        let members: Vec<ObjectRef> =
            members.iter().flat_map(|members| members.iter()).filter_map(|member| member.object().cloned()).collect();
        let rows = members.len().min(GROUP_WIDTH + 1);
        self.open = false;
        for row in 0..rows {
            let is_last = row + 1 == rows;
            if is_last {
                self.open = true;
            }
            let is_cut = row >= GROUP_WIDTH;
            let title = if is_cut { "...".to_string() } else { (row + 1).to_string() };
            let branch = if row == 0 { "+-" } else { "  " };
            self.pieces.push(format!("{}{branch}+---------------- {title} ----------------\n", self.indentation()));
            self.depth += 1;
            if is_cut {
                let left = members.len() - GROUP_WIDTH;
                let plural = if left == 1 { "" } else { "s" };
                self.emit(&format!("and {left} more exception{plural}\n"), '|');
            } else {
                self.exception(vm, &members[row]);
            }
            if is_last && self.open {
                self.pieces.push(format!("{}+------------------------------------\n", self.indentation()));
                self.open = false;
            }
            self.depth -= 1;
        }
    }

    fn indentation(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Lines, behind the margin of the groups around them.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.pieces.push(text.to_string());
            return;
        }
        let before = format!("{}{margin} ", self.indentation());
        self.pieces.push(text.split_inclusive('\n').flat_map(|line| [before.as_str(), line]).collect());
    }
}
