//! A code object as the machine runs it: constants as values, names shared, caches beside them.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use ruff_text_size::TextRange;

use crate::compile::op::Op;
use crate::compile::unit::{Handler, Parameters, Unit, UnitKind};
use crate::object::{Str, Value};

use super::Vm;

/// Stands for the place of a frame that has not begun: its line is that of the `def`.
pub const NOT_BEGUN: usize = usize::MAX;

/// A loaded [`Unit`].
pub struct Code {
    pub name: Str,
    pub qualified_name: Str,
    pub kind: UnitKind,
    pub docstring: Option<Str>,
    pub parameters: Parameters,
    pub variables: Vec<Str>,
    pub free: Vec<Str>,
    pub cells: Vec<u16>,
    pub register_count: usize,
    pub first_temporary: usize,
    pub instructions: Vec<Op>,
    pub constants: Vec<Value>,
    /// The code objects among the constants, by place.
    pub units: Vec<(u16, Rc<Code>)>,
    pub sites: Vec<SiteCache>,
    pub first_line: u32,
    pub file: Rc<SourceFile>,
    /// As its file.
    pub(super) is_program: bool,
    ranges: Vec<TextRange>,
    handlers: Vec<Handler>,
    /// A generator function whose generators can be awaited: `types.coroutine` has marked it.
    pub is_iterable_coroutine: Cell<bool>,
    /// How many positional parameters a function has that gathers no arguments by `*` or `**`.
    pub plain_positional: Option<usize>,
    /// How many arguments a function takes that is no generator or coroutine, where it has no other parameters.
    pub(super) takes_only: Option<usize>,
    /// See [`Code::places_in_order`]; made when somebody first looks.
    pub(super) order: OnceCell<Box<[usize]>>,
}

/// The text that code came from.
pub struct SourceFile {
    /// `<program>`, or the dotted name of a library module.
    pub name: Str,
    pub text: Rc<str>,
    /// The learner's own: its lines are steps, its frames are shown.
    pub is_program: bool,
    /// Shown in tracebacks: the program's own, and what it compiled itself.
    pub is_shown: bool,
    /// Offset of the beginning of each line.
    line_starts: Vec<u32>,
}

/// A name at one place of the code, with what was found there last time.
pub struct SiteCache {
    pub name: Str,
    /// The version of the class for which the value was found ([`crate::object::Class::version`]), or what names the
    /// globals in which a global is missing; zero for nothing.
    pub version: Cell<u32>,
    pub value: RefCell<Value>,
    /// Was a value found, and not a place on each instance?
    pub(super) has_value: Cell<bool>,
    /// A place in a dict where the name stood last time.
    pub place: Cell<u32>,
}

/// A place in a source file: lines from 1, columns in bytes from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

impl SiteCache {
    /// For a global name: is it known to be missing among the globals with this stamp?
    pub(super) fn is_builtin_for(&self, stamp: u32) -> bool {
        stamp != 0 && self.version.get() == stamp
    }

    /// Does it hold what was found for instances of this class, as it is now?
    #[inline(always)]
    pub(super) fn is_for(&self, class: &crate::object::Class) -> bool {
        self.version.get() == class.version()
    }

    /// Remembers what was found; undefined for what stands on each object.
    pub(super) fn remember(&self, version: u32, value: Value) {
        self.version.set(version);
        self.has_value.set(value.is_defined());
        let before = self.value.replace(value);
        drop(before);
    }
}

impl Code {
    /// Loads a unit and, inside it, those of its functions.
    pub fn load(vm: &mut Vm, unit: &Unit, file: &Rc<SourceFile>) -> Rc<Code> {
        let mut units = Vec::new();
        let mut constants = Vec::with_capacity(unit.constants.len());
        for (place, constant) in unit.constants.iter().enumerate() {
            if let crate::compile::unit::Constant::Unit(inner) = constant {
                units.push((place as u16, Code::load(vm, inner, file)));
            }
            constants.push(super::constant::value_of(vm, constant));
        }
        let sites = unit
            .sites
            .iter()
            .map(|name| SiteCache {
                name: vm.intern(name),
                version: Cell::new(0),
                value: RefCell::default(),
                has_value: Cell::default(),
                place: Cell::new(0),
            })
            .collect();
        Rc::new(Code {
            name: vm.intern(&unit.name),
            qualified_name: vm.intern(&unit.qualified_name),
            kind: unit.kind,
            docstring: unit.docstring.as_ref().map(|text| Str::from(&**text)),
            parameters: unit.parameters.clone(),
            variables: unit.variables.iter().map(|name| vm.intern(name)).collect(),
            free: unit.free.iter().map(|name| vm.intern(name)).collect(),
            cells: unit.cells.clone(),
            register_count: unit.register_count as usize,
            first_temporary: unit.first_temporary() as usize,
            instructions: unit.instructions.clone(),
            constants,
            units,
            sites,
            first_line: unit.first_line,
            file: file.clone(),
            is_program: file.is_program,
            ranges: unit.ranges.clone(),
            handlers: unit.handlers.clone(),
            is_iterable_coroutine: Cell::new(false),
            plain_positional: plain_positional(unit),
            takes_only: plain_positional(unit).filter(|_| unit.kind == UnitKind::Function && unit.parameters.keyword_only == 0),
            order: OnceCell::new(),
        })
    }

    /// The handler for an exception at an instruction.
    pub fn handler_at(&self, instruction: usize) -> Option<Handler> {
        self.handlers.iter().find(|handler| (handler.start as usize..handler.end as usize).contains(&instruction)).copied()
    }

    /// Does a handler begin with the instruction?
    pub(super) fn begins_handler(&self, instruction: usize) -> bool {
        self.handlers.iter().any(|handler| handler.target as usize == instruction)
    }

    /// Where in the source an instruction comes from.
    pub fn place_of(&self, instruction: usize) -> Place {
        if instruction == NOT_BEGUN {
            return Place { line: self.first_line, column: 0, end_line: self.first_line, end_column: 0 };
        }
        let range = self.ranges.get(instruction).copied().unwrap_or_default();
        let (line, column) = self.file.position(range.start().to_u32());
        let (end_line, end_column) = self.file.position(range.end().to_u32());
        Place { line, column, end_line, end_column }
    }

    /// The line of an instruction.
    pub fn line_of(&self, instruction: usize) -> u32 {
        if instruction == NOT_BEGUN {
            return self.first_line;
        }
        let range = self.ranges.get(instruction).copied().unwrap_or_default();
        self.file.position(range.start().to_u32()).0
    }

    /// Are so many positional arguments all there is to bind?
    pub(super) fn takes_just(&self, given: usize) -> bool {
        let parameters = &self.parameters;
        given == usize::from(parameters.positional)
            && parameters.keyword_only == 0
            && !parameters.variadic
            && !parameters.variadic_keywords
    }

    /// How many parameters have a name under which an argument can be given.
    pub(super) fn named_count(&self) -> usize {
        usize::from(self.parameters.positional) + usize::from(self.parameters.keyword_only)
    }

    /// How many parameters there are in all, `*args` and `**kwargs` included.
    pub fn parameter_count(&self) -> usize {
        let parameters = &self.parameters;
        usize::from(parameters.positional)
            + usize::from(parameters.keyword_only)
            + usize::from(parameters.variadic)
            + usize::from(parameters.variadic_keywords)
    }

    /// The code of an inner function, by the place of its constant.
    pub fn unit_at(&self, constant: u16) -> Option<&Rc<Code>> {
        self.units.iter().find(|(place, _)| *place == constant).map(|(_, code)| code)
    }
}

fn plain_positional(unit: &Unit) -> Option<usize> {
    let parameters = &unit.parameters;
    let plain = !parameters.variadic && !parameters.variadic_keywords;
    plain.then_some(parameters.positional as usize)
}

impl SourceFile {
    pub fn new(name: &str, text: &str, is_program: bool) -> Rc<Self> {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Rc::new(SourceFile { name: Str::from(name), text: Rc::from(text), is_program, is_shown: is_program, line_starts })
    }

    /// A text that a program compiled: its lines are no steps, but its frames are shown.
    pub fn dynamic(name: &str, text: &str) -> Rc<Self> {
        let file = Self::new(name, text, false);
        Rc::new(SourceFile {
            name: file.name.clone(),
            text: file.text.clone(),
            is_program: false,
            is_shown: true,
            line_starts: file.line_starts.clone(),
        })
    }

    /// Line (from 1) and column (bytes, from 0) of an offset.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        let line = self.line_starts.partition_point(|&start| start <= offset).max(1);
        (line as u32, offset.saturating_sub(self.line_starts[line - 1]))
    }

    /// The text of a line (from 1), without its end; empty where there is none.
    pub fn line(&self, line: u32) -> &str {
        let index = line.saturating_sub(1) as usize;
        let Some(&start) = self.line_starts.get(index) else {
            return "";
        };
        let end = self.line_starts.get(index + 1).map_or(self.text.len(), |&next| next as usize);
        self.text.get(start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<code {} at line {}>", self.qualified_name, self.first_line)
    }
}
