//! A unit as readable text.

use std::fmt::{Display, Formatter, Result, Write};

use super::op::{CONSTANT, Op, Register, Source};
use super::operands::{Operand, operands};
use super::unit::{Constant, Handler, Unit, UnitKind};

impl Display for Unit {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_heading(f, self)?;
        for (index, op) in self.instructions.iter().enumerate() {
            write_instruction(f, self, index, *op)?;
        }
        for handler in &self.handlers {
            write_handler(f, self, *handler)?;
        }
        for constant in &self.constants {
            if let Constant::Unit(inner) = constant {
                write!(f, "\n{inner}")?;
            }
        }
        Ok(())
    }
}

fn write_heading(f: &mut Formatter<'_>, unit: &Unit) -> Result {
    let kind = match unit.kind {
        UnitKind::Module => "module",
        UnitKind::Class => "class",
        UnitKind::Function => "function",
        UnitKind::Generator => "generator",
        UnitKind::Coroutine => "coroutine",
        UnitKind::AsyncGenerator => "async generator",
    };
    writeln!(f, "{kind} {} (line {}, {} registers)", unit.qualified_name, unit.first_line, unit.register_count)?;
    write_parameters(f, unit)?;
    write_names(f, "variables", &unit.variables)?;
    write_names(f, "free", &unit.free)?;
    let cells = unit.cells.iter().map(|cell| register(unit, *cell)).collect::<Vec<_>>();
    write_names(f, "cells", &cells)?;
    match &unit.docstring {
        Some(text) => writeln!(f, "  docstring: {text:?}"),
        None => Ok(()),
    }
}

fn write_parameters(f: &mut Formatter<'_>, unit: &Unit) -> Result {
    let parameters = &unit.parameters;
    let parts = [
        (parameters.positional_only, "positional-only"),
        (parameters.positional - parameters.positional_only, "positional"),
        (parameters.keyword_only, "keyword-only"),
        (parameters.variadic.into(), "variadic"),
        (parameters.variadic_keywords.into(), "variadic keywords"),
    ];
    let shown: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    write_names(f, "parameters", &shown)
}

fn write_names(f: &mut Formatter<'_>, title: &str, names: &[impl AsRef<str>]) -> Result {
    if names.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    writeln!(f, "  {title}: {}", names.join(", "))
}

fn write_instruction(f: &mut Formatter<'_>, unit: &Unit, index: usize, op: Op) -> Result {
    let mut text = name(op);
    let mut result = String::new();
    for operand in operands(op) {
        match operand {
            Operand::Write(_) | Operand::WriteMany(..) | Operand::WriteOnFall(_) => {
                write!(result, " -> {}", shown(unit, operand))?;
            }
            _ => write!(text, " {}", shown(unit, operand))?,
        }
    }
    writeln!(f, "{index:5} {text}{result}")
}

/// The instruction's name and the variants of its operands that are not registers.
fn name(op: Op) -> String {
    let debug = format!("{op:?}");
    let name = debug.split([' ', '{']).next().unwrap_or_default();
    let variant = match op {
        Op::Binary { op, .. } | Op::InPlace { op, .. } => format!("{op:?}"),
        Op::Unary { op, .. } => format!("{op:?}"),
        Op::Compare { op, .. } | Op::JumpUnless { op, .. } => format!("{op:?}"),
        Op::Is { negate: true, .. } | Op::Contains { negate: true, .. } => "Not".to_owned(),
        Op::Format { conversion, .. } => format!("{conversion:?}"),
        Op::GetAwaitable { context, .. } => format!("{context:?}"),
        Op::MakeFunction { parts, .. } => format!("{parts:#06b}"),
        _ => return name.to_owned(),
    };
    format!("{name} {variant}")
}

fn shown(unit: &Unit, operand: Operand) -> String {
    match operand {
        Operand::Read(source) | Operand::Keep(source) => source_text(unit, source),
        Operand::MayRead(place)
        | Operand::Update(place)
        | Operand::Clear(place)
        | Operand::Write(place)
        | Operand::ClearOnJump(place)
        | Operand::ClearOnFall(place)
        | Operand::WriteOnFall(place) => register(unit, place),
        Operand::ReadMany(base, count) | Operand::WriteMany(base, count) => {
            format!("{}[{count}]", register(unit, base))
        }
        Operand::Jump(target) => format!("=> {target}"),
        Operand::Name(site) => unit.sites.get(usize::from(site)).map_or("?", |name| name).to_owned(),
        Operand::Number(number) => number.to_string(),
    }
}

fn source_text(unit: &Unit, source: Source) -> String {
    if source < CONSTANT {
        return register(unit, source);
    }
    unit.constants.get(usize::from(source - CONSTANT)).map_or_else(|| "?".to_owned(), constant)
}

fn register(unit: &Unit, register: Register) -> String {
    let names = unit.variables.iter().chain(&unit.free);
    match names.into_iter().nth(usize::from(register)) {
        Some(name) => name.to_string(),
        None => format!("t{}", register - unit.first_temporary()),
    }
}

fn constant(constant: &Constant) -> String {
    match constant {
        Constant::None => "None".to_owned(),
        Constant::Ellipsis => "...".to_owned(),
        Constant::Bool(true) => "True".to_owned(),
        Constant::Bool(false) => "False".to_owned(),
        Constant::Int(value) => value.to_string(),
        Constant::BigInt(digits) => digits.to_string(),
        Constant::Float(value) => format!("{value:?}"),
        Constant::Complex(imaginary) => format!("{imaginary:?}j"),
        Constant::Str(text) => format!("{text:?}"),
        Constant::Bytes(bytes) => format!("b\"{}\"", bytes.escape_ascii()),
        Constant::Tuple(items) => format!("({})", list(items)),
        Constant::FrozenSet(items) => format!("frozenset({})", list(items)),
        Constant::Unit(unit) => format!("<{}>", unit.qualified_name),
    }
}

fn list(items: &[Constant]) -> String {
    items.iter().map(constant).collect::<Vec<_>>().join(", ")
}

fn write_handler(f: &mut Formatter<'_>, unit: &Unit, handler: Handler) -> Result {
    let Handler { start, end, target, .. } = handler;
    writeln!(f, "  handler {start}..{end} => {target} in {}", register(unit, handler.register))
}
