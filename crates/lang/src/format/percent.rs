//! `template % arguments` for `str` and `bytes` (CPython's `unicode_format_arg`).
//!
//! The work is a walk over the template that can be set aside wherever a value's own `__str__`, `__repr__`,
//! `__index__` or `__getitem__` must be called. Bytes are walked as characters below 256.

use num_bigint::BigInt;

use super::percent_arguments::{byte_argument, bytes_argument, character_argument, float_argument, integer_argument};
use super::percent_directive::Directive;
use super::text::shortened;
use super::{bytes_of, check_size, percent_text};
use crate::number::{Number, rational};
use crate::object::{Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::vm::Vm;

/// `str % arguments`.
pub fn format_text(vm: &mut Vm, template: &str, arguments: &Value) -> Result<Outcome> {
    Walk::new(vm, template.chars().collect(), arguments, Kind::Text).run(vm)
}

/// `bytes % arguments`; the outcome is `bytes`.
pub fn format_bytes(vm: &mut Vm, template: &[u8], arguments: &Value) -> Result<Outcome> {
    let template = template.iter().map(|&byte| byte as char).collect();
    Walk::new(vm, template, arguments, Kind::Bytes).run(vm)
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Bytes,
}

struct Walk {
    template: Vec<char>,
    at: usize,
    kind: Kind,
    output: String,
    arguments: Supply,
    /// The arguments, where a key can be looked up in them.
    mapping: Option<Value>,
}

/// Where the next argument comes from.
enum Supply {
    Tuple(std::rc::Rc<[Value]>, usize),
    /// One value, that is still to be used or has been.
    Single(Value, bool),
}

impl Walk {
    fn new(vm: &Vm, template: Vec<char>, arguments: &Value, kind: Kind) -> Self {
        let supply = match arguments.payload() {
            Some(Payload::Tuple(items)) => Supply::Tuple(items.clone(), 0),
            _ => Supply::Single(arguments.clone(), false),
        };
        Walk {
            template,
            at: 0,
            kind,
            output: String::new(),
            arguments: supply,
            mapping: is_mapping(vm, arguments, kind).then(|| arguments.clone()),
        }
    }

    /// Goes on to the end, or to the next call.
    fn run(mut self, vm: &mut Vm) -> Result<Outcome> {
        while let Some(character) = self.next() {
            if character != '%' {
                self.output.push(character);
                continue;
            }
            if self.peek() == Some('%') {
                self.at += 1;
                self.output.push('%');
                continue;
            }
            check_size(&vm.limits, self.output.len())?;
            if self.peek() == Some('(') {
                let key = self.key(vm)?;
                let Some(mapping) = self.mapping.clone() else {
                    return Err(Raised::type_error("format requires a mapping"));
                };
                match vm.get_item(&mapping, &key)? {
                    Outcome::Value(value) => self.arguments = Supply::Single(value, false),
                    later => {
                        return later.then(vm, move |vm, value| {
                            self.arguments = Supply::Single(value, false);
                            self.directive(vm)
                        });
                    }
                }
            }
            let directive = self.read(vm)?;
            let value = self.argument()?;
            match self.convert(vm, &directive, &value)? {
                Outcome::Value(text) => self.push(vm, &directive, &text)?,
                later => {
                    return later.then(vm, move |vm, text| {
                        self.push(vm, &directive, &text)?;
                        self.run(vm)
                    });
                }
            }
        }
        self.finish(vm)
    }

    /// The rest of a directive whose key has been looked up, and all that follows.
    fn directive(mut self, vm: &mut Vm) -> Result<Outcome> {
        let directive = self.read(vm)?;
        let value = self.argument()?;
        self.convert(vm, &directive, &value)?.then(vm, move |vm, text| {
            self.push(vm, &directive, &text)?;
            self.run(vm)
        })
    }

    fn finish(self, vm: &mut Vm) -> Result<Outcome> {
        let unused = match self.arguments {
            Supply::Tuple(items, used) => used < items.len(),
            Supply::Single(_, used) => !used,
        };
        if unused && self.mapping.is_none() {
            let kind = match self.kind {
                Kind::Text => "string",
                Kind::Bytes => "bytes",
            };
            return Err(Raised::type_error(format!("not all arguments converted during {kind} formatting")));
        }
        vm.check_object_size(self.output.len())?;
        Ok(match self.kind {
            Kind::Text => Value::from(self.output).into(),
            Kind::Bytes => {
                let bytes: Vec<u8> = self.output.chars().map(|byte| byte as u8).collect();
                Value::from(Object::new(&vm.classes.bytes, Payload::Bytes(bytes.into()))).into()
            }
        })
    }

    fn peek(&self) -> Option<char> {
        self.template.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += 1;
        Some(character)
    }

    /// The key in parentheses, which may nest.
    fn key(&mut self, vm: &Vm) -> Result<Value> {
        if self.mapping.is_none() {
            return Err(Raised::type_error("format requires a mapping"));
        }
        self.at += 1;
        let start = self.at;
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                Some(_) => {}
                None => return Err(Raised::value_error("incomplete format key")),
            }
        }
        let key = self.template.get(start..self.at - 1).unwrap_or(&[]);
        Ok(match self.kind {
            Kind::Text => Value::from(key.iter().collect::<String>()),
            Kind::Bytes => {
                let bytes: Vec<u8> = key.iter().map(|&byte| byte as u8).collect();
                Object::new(&vm.classes.bytes, Payload::Bytes(bytes.into())).into()
            }
        })
    }

    /// Flags, width, precision and conversion.
    fn read(&mut self, vm: &Vm) -> Result<Directive> {
        let mut directive = Directive::default();
        while let Some(flag) = self.peek()
            && directive.take_flag(flag)
        {
            self.at += 1;
        }
        self.read_width(vm, &mut directive)?;
        self.read_precision(vm, &mut directive)?;
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.at += 1;
        }
        directive.at = self.at;
        directive.code = self.next().ok_or_else(|| Raised::value_error("incomplete format"))?;
        Ok(directive)
    }

    fn read_width(&mut self, vm: &Vm, directive: &mut Directive) -> Result<()> {
        if self.peek() == Some('*') {
            let width = self.star(vm, "ssize_t")?;
            directive.left |= width < 0;
            directive.width = width.unsigned_abs() as usize;
            return Ok(());
        }
        let width = self.digits(i64::MAX, "width too big")?;
        directive.width = width.unwrap_or(0);
        Ok(())
    }

    fn read_precision(&mut self, vm: &Vm, directive: &mut Directive) -> Result<()> {
        if self.peek() != Some('.') {
            return Ok(());
        }
        self.at += 1;
        directive.precision = Some(if self.peek() == Some('*') {
            self.star(vm, "int")?.max(0) as usize
        } else {
            self.digits(i64::from(i32::MAX), "precision too big")?.unwrap_or(0)
        });
        Ok(())
    }

    /// A width or precision that is an argument.
    fn star(&mut self, vm: &Vm, c_type: &str) -> Result<i64> {
        self.at += 1;
        let value = self.argument()?;
        let number = Number::of(&value).filter(|number| number.is_int());
        if number.is_none() {
            return Err(Raised::type_error("* wants int"));
        }
        let most = if c_type == "int" { i64::from(i32::MAX) } else { i64::MAX };
        match vm.index(&value) {
            Ok(int) if int <= most && int >= -most => Ok(int),
            _ => Err(Raised::overflow_error(format!("Python int too large to convert to C {c_type}"))),
        }
    }

    fn digits(&mut self, most: i64, too_big: &str) -> Result<Option<usize>> {
        let mut number = None;
        while let Some(digit) = self.peek().and_then(|character| character.to_digit(10)) {
            self.at += 1;
            let next = number
                .unwrap_or(0_i64)
                .checked_mul(10)
                .and_then(|number| number.checked_add(i64::from(digit)))
                .filter(|&number| number <= most);
            number = Some(next.ok_or_else(|| Raised::value_error(too_big))?);
        }
        Ok(number.map(|number| number as usize))
    }

    fn argument(&mut self) -> Result<Value> {
        let value = match &mut self.arguments {
            Supply::Tuple(items, used) => {
                let value = items.get(*used).cloned();
                *used += 1;
                value
            }
            Supply::Single(value, used) => {
                let fresh = !std::mem::replace(used, true);
                fresh.then(|| value.clone())
            }
        };
        value.ok_or_else(|| Raised::type_error("not enough arguments for format string"))
    }

    /// The value as the conversion needs it: a text, an integer, a float.
    fn convert(&self, vm: &mut Vm, directive: &Directive, value: &Value) -> Result<Outcome> {
        match (directive.code, self.kind) {
            ('s', Kind::Text) => vm.str(value),
            ('r', Kind::Text) => vm.repr(value),
            ('a', _) | ('r', Kind::Bytes) => vm.ascii(value),
            ('s' | 'b', Kind::Bytes) => bytes_argument(vm, value),
            ('d' | 'i' | 'u' | 'o' | 'x' | 'X', _) => integer_argument(vm, directive.code, value),
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G', _) => float_argument(vm, self.kind, value),
            ('c', Kind::Text) => character_argument(vm, value),
            ('c', Kind::Bytes) => byte_argument(vm, value),
            (code, _) => Err(unsupported(code, directive.at)),
        }
    }

    /// Appends a converted value.
    fn push(&mut self, vm: &Vm, directive: &Directive, value: &Value) -> Result<()> {
        let limits = &vm.limits;
        check_size(limits, directive.width)?;
        let text = match directive.code {
            's' | 'r' | 'a' | 'b' => {
                let text = latin_text(value);
                directive.pad_text(shortened(&text, directive.precision))
            }
            'c' => directive.pad_text(&latin_text(value)),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => percent_text::integer(limits, directive, &whole(value)?)?,
            _ => {
                let float = Number::of(value).and_then(Number::to_float);
                percent_text::float(limits, directive, float.unwrap_or(Ok(0.0))?)?
            }
        };
        self.output.push_str(&text);
        check_size(limits, self.output.len())
    }
}

/// The text of a `str`, or bytes as characters below 256.
fn latin_text(value: &Value) -> Str {
    match value.as_str() {
        Some(text) => text.clone(),
        None => bytes_of(value).unwrap_or_default().iter().map(|&byte| byte as char).collect::<String>().into(),
    }
}

fn whole(value: &Value) -> Result<BigInt> {
    match Number::of(value) {
        Some(Number::Float(float)) => rational::float_to_int(float),
        Some(number) => Ok(number.to_big().unwrap_or_default()),
        None => Ok(BigInt::default()),
    }
}

fn unsupported(code: char, at: usize) -> Raised {
    let shown = if ('\x1f'..='~').contains(&code) { code } else { '?' };
    Raised::value_error(format!("unsupported format character '{shown}' ({:#x}) at index {at}", u32::from(code)))
}

/// CPython's `PyMapping_Check`, without tuples and the template's own kind.
fn is_mapping(vm: &Vm, arguments: &Value, kind: Kind) -> bool {
    match (arguments.payload(), kind) {
        (Some(Payload::Tuple(_)), _) | (Some(Payload::Bytes(_) | Payload::ByteArray(_)), Kind::Bytes) => false,
        _ if arguments.as_str().is_some() => false,
        (Some(Payload::Dict(_) | Payload::List(_) | Payload::Bytes(_) | Payload::ByteArray(_)), _) => true,
        _ => !matches!(vm.class_of(arguments).lookup(&vm.names.getitem), None | Some(Value::None)),
    }
}
