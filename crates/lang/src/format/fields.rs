//! `str.format` and `str.format_map` (CPython's `unicode_format.h`, PEP 3101).

use std::cell::Cell;
use std::rc::Rc;

use super::spec::decimal_number;
use crate::object::{Outcome, Raised, Result, Str, Value};
use crate::vm::Vm;

/// How deep fields may stand in specifications: a field may have one in its own.
const DEPTH: u32 = 2;

/// What the fields of a template refer to.
pub struct Referents {
    /// `None` for `format_map`.
    pub positional: Option<Vec<Value>>,
    pub keywords: Keywords,
    numbering: Cell<Numbering>,
}

/// Where a name is looked up.
pub enum Keywords {
    Given(crate::object::Keywords),
    Mapping(Value),
}

#[derive(Clone, Copy)]
enum Numbering {
    Open,
    Automatic(usize),
    Manual,
}

/// Formats a template; the outcome is a `str`.
pub fn format_template(vm: &mut Vm, template: &str, positional: Option<Vec<Value>>, keywords: Keywords) -> Result<Outcome> {
    let referents = Referents { positional, keywords, numbering: Cell::new(Numbering::Open) };
    Builder::new(template.chars().collect(), Rc::new(referents), DEPTH).run(vm)
}

/// A walk over a template that can be set aside while a value's own code runs.
struct Builder {
    template: Vec<char>,
    at: usize,
    output: String,
    referents: Rc<Referents>,
    depth: u32,
}

/// A replacement field, taken apart.
struct Field {
    name: Vec<char>,
    conversion: Option<char>,
    spec: Vec<char>,
    /// Has the specification fields of its own?
    nested: bool,
}

impl Builder {
    fn new(template: Vec<char>, referents: Rc<Referents>, depth: u32) -> Self {
        Builder { template, at: 0, output: String::new(), referents, depth }
    }

    fn run(mut self, vm: &mut Vm) -> Result<Outcome> {
        if self.depth == 0 {
            return Err(Raised::value_error("Max string recursion exceeded"));
        }
        while let Some(field) = self.next_field()? {
            vm.check_object_size(self.output.len())?;
            match render(vm, &self.referents, self.depth, field)? {
                Outcome::Value(text) => self.push(&text),
                later => {
                    return later.then(vm, move |vm, text| {
                        self.push(&text);
                        self.run(vm)
                    });
                }
            }
        }
        vm.check_object_size(self.output.len())?;
        Ok(Value::from(self.output).into())
    }

    fn push(&mut self, text: &Value) {
        self.output.push_str(text.as_str().map_or("", |text| &**text));
    }

    fn next_char(&mut self) -> Option<char> {
        let character = self.template.get(self.at).copied()?;
        self.at += 1;
        Some(character)
    }

    /// Copies literal text up to the next field; `None` at the end.
    fn next_field(&mut self) -> Result<Option<Field>> {
        while let Some(character) = self.next_char() {
            if !matches!(character, '{' | '}') {
                self.output.push(character);
                continue;
            }
            let next = self.template.get(self.at).copied();
            if next == Some(character) {
                self.at += 1;
                self.output.push(character);
            } else if character == '}' || next.is_none() {
                return Err(Raised::value_error(format!("Single '{character}' encountered in format string")));
            } else {
                return self.parse_field().map(Some);
            }
        }
        Ok(None)
    }

    fn parse_field(&mut self) -> Result<Field> {
        let start = self.at;
        let end = self.field_name_end()?;
        let mut field = Field {
            name: self.template.get(start..self.at.saturating_sub(1)).unwrap_or(&[]).to_vec(),
            conversion: None,
            spec: Vec::new(),
            nested: false,
        };
        match end {
            Some('}') => return Ok(field),
            Some('!') => {
                let missing = || Raised::value_error("end of string while looking for conversion specifier");
                field.conversion = Some(self.next_char().ok_or_else(missing)?);
                match self.next_char() {
                    Some('}') => return Ok(field),
                    Some(':') | None => {}
                    Some(_) => {
                        return Err(Raised::value_error("expected ':' after conversion specifier"));
                    }
                }
            }
            Some(_) => {}
            None => return Err(Raised::value_error("expected '}' before end of string")),
        }
        self.parse_spec(&mut field)?;
        Ok(field)
    }

    /// Goes behind the character that ends a field's name: `}`, `:` or `!`.
    fn field_name_end(&mut self) -> Result<Option<char>> {
        while let Some(character) = self.next_char() {
            match character {
                '{' => return Err(Raised::value_error("unexpected '{' in field name")),
                '[' => {
                    while self.template.get(self.at).is_some_and(|&next| next != ']') {
                        self.at += 1;
                    }
                }
                '}' | ':' | '!' => return Ok(Some(character)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn parse_spec(&mut self, field: &mut Field) -> Result<()> {
        let start = self.at;
        let mut open = 1;
        while let Some(character) = self.next_char() {
            match character {
                '{' => {
                    field.nested = true;
                    open += 1;
                }
                '}' => open -= 1,
                _ => {}
            }
            if open == 0 {
                field.spec = self.template.get(start..self.at - 1).unwrap_or(&[]).to_vec();
                return Ok(());
            }
        }
        Err(Raised::value_error("unmatched '{' in format spec"))
    }
}

/// The text of a field.
fn render(vm: &mut Vm, referents: &Rc<Referents>, depth: u32, field: Field) -> Result<Outcome> {
    let referents = referents.clone();
    let conversion = field.conversion;
    refer(vm, &referents, &field.name)?.then(vm, move |vm, value| convert(vm, conversion, &value))?.then(vm, move |vm, value| {
        if !field.nested {
            return vm.format(&value, &field.spec.iter().collect::<String>().into());
        }
        Builder::new(field.spec, referents, depth - 1).run(vm)?.then(vm, move |vm, spec| {
            let spec = spec.as_str().cloned().unwrap_or_else(|| Str::from(""));
            vm.format(&value, &spec)
        })
    })
}

fn convert(vm: &mut Vm, conversion: Option<char>, value: &Value) -> Result<Outcome> {
    match conversion {
        None => Ok(value.clone().into()),
        Some('r') => vm.repr(value),
        Some('s') => vm.str(value),
        Some('a') => vm.ascii(value),
        Some(other) => {
            let shown = if ('!'..'\u{7f}').contains(&other) { other.to_string() } else { format!("\\x{:x}", u32::from(other)) };
            Err(Raised::value_error(format!("Unknown conversion specifier {shown}")))
        }
    }
}

/// The object that a field's name refers to.
fn refer(vm: &mut Vm, referents: &Referents, name: &[char]) -> Result<Outcome> {
    let end = name.iter().position(|&character| matches!(character, '.' | '[')).unwrap_or(name.len());
    let (first, rest) = name.split_at(end);
    let index = decimal_number(first)?;
    let first =
        if first.is_empty() || index.is_some() { referents.positional(index)?.into() } else { referents.named(vm, first)? };
    follow(vm, first, rest.to_vec(), 0)
}

impl Referents {
    fn positional(&self, index: Option<usize>) -> Result<Value> {
        let index = self.number(index)?;
        let Some(positional) = &self.positional else {
            return Err(Raised::value_error("Format string contains positional fields"));
        };
        positional
            .get(index)
            .cloned()
            .ok_or_else(|| Raised::index_error(format!("Replacement index {index} out of range for positional args tuple")))
    }

    /// The index itself, or the next automatic one; the two do not mix.
    fn number(&self, index: Option<usize>) -> Result<usize> {
        match (index, self.numbering.get()) {
            (Some(_), Numbering::Automatic(_)) => {
                Err(Raised::value_error("cannot switch from automatic field numbering to manual field specification"))
            }
            (None, Numbering::Manual) => {
                Err(Raised::value_error("cannot switch from manual field specification to automatic field numbering"))
            }
            (Some(index), _) => {
                self.numbering.set(Numbering::Manual);
                Ok(index)
            }
            (None, numbering) => {
                let next = match numbering {
                    Numbering::Automatic(next) => next,
                    _ => 0,
                };
                self.numbering.set(Numbering::Automatic(next + 1));
                Ok(next)
            }
        }
    }

    fn named(&self, vm: &mut Vm, name: &[char]) -> Result<Outcome> {
        let name = Str::from(name.iter().collect::<String>());
        match &self.keywords {
            Keywords::Mapping(mapping) => vm.get_item(mapping, &Value::Str(name)),
            Keywords::Given(keywords) => keywords
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.clone().into())
                .ok_or_else(|| Raised::key_error(Value::Str(name))),
        }
    }
}

/// Follows `.attribute` and `[index]` from a value on.
fn follow(vm: &mut Vm, mut from: Outcome, path: Vec<char>, mut at: usize) -> Result<Outcome> {
    loop {
        let value = match from {
            Outcome::Value(value) => value,
            later => return later.then(vm, move |vm, value| follow(vm, value.into(), path, at)),
        };
        let Some(&kind) = path.get(at) else {
            return Ok(value.into());
        };
        let (part, next) = path_part(&path, at)?;
        at = next;
        from = if kind == '.' {
            let name = vm.intern(&part.iter().collect::<String>());
            vm.get_attribute(&value, &name)?
        } else {
            let index = match decimal_number(part)? {
                Some(index) => Value::from(index),
                None => Value::from(part.iter().collect::<String>()),
            };
            vm.get_item(&value, &index)?
        };
    }
}

/// The name behind a `.` or between brackets, and where the path goes on.
fn path_part(path: &[char], at: usize) -> Result<(&[char], usize)> {
    let rest = path.get(at + 1..).unwrap_or(&[]);
    let (length, next) = match path.get(at) {
        Some('.') => {
            let length = rest.iter().position(|&character| matches!(character, '.' | '[')).unwrap_or(rest.len());
            (length, at + 1 + length)
        }
        Some('[') => {
            let missing = || Raised::value_error("Missing ']' in format string");
            let length = rest.iter().position(|&character| character == ']').ok_or_else(missing)?;
            (length, at + 2 + length)
        }
        _ => {
            return Err(Raised::value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
    };
    if length == 0 {
        return Err(Raised::value_error("Empty attribute in format string"));
    }
    Ok((rest.get(..length).unwrap_or(&[]), next))
}
