//! Reading JSON (RFC 8259, with Python's `NaN` and `Infinity`).
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use num_bigint::BigInt;

use crate::number::Computed;
use crate::object::{Arguments, DictRef, ExceptionKind, Outcome, Raised, Result, Str, Value};
use crate::source::surrogate;
use crate::types::Table;
use crate::vm::Vm;

use super::json_text;
use super::native::add_functions;

/// What is open is kept in a list, so that no native stack bounds it; CPython gives up at this depth.
const DEPTH: usize = 9998;

/// Fills `_json`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_json", FUNCTIONS);
    Ok(())
}

const FUNCTIONS: Table = &[("parse", parse), ("plain", json_text::plain), ("quote", json_text::quote)];

/// What is wrong, and where (in characters).
struct Fault {
    message: String,
    place: usize,
    is_recursion: bool,
}

/// A list or an object whose end has not been reached.
enum Open {
    Array(Vec<Value>),
    /// The pairs, and the key of the value that comes.
    Object(Vec<(Str, Value)>, Str),
}

type Read<T> = std::result::Result<T, Fault>;

/// How objects and numbers are given back.
#[derive(Clone, Copy)]
struct Marks {
    /// Objects as lists of pairs inside a one-item tuple, for hooks that Python calls.
    pairs: bool,
    /// Numbers as `(kind, text)`.
    numbers: bool,
    strict: bool,
}

struct Reader<'a> {
    vm: &'a mut Vm,
    text: Vec<char>,
    at: usize,
    marks: Marks,
    open: Vec<Open>,
    /// Equal keys are one object.
    keys: hashbrown::HashMap<String, Str, rustc_hash::FxBuildHasher>,
}

/// `parse(text, place, pairs, numbers, strict)`: the value and the place behind it, or a message and its place.
fn parse(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [text, place, pairs, numbers, strict] = arguments.exactly("parse")?;
    let Some(text) = text.as_str().cloned() else { return Err(Raised::type_error("a text is needed")) };
    let at = vm.index(&place)?.max(0) as usize;
    let flag = |value: &Value| matches!(value, Value::Bool(true));
    let marks = Marks { pairs: flag(&pairs), numbers: flag(&numbers), strict: flag(&strict) };
    let mut reader =
        Reader { vm, text: text.chars().collect(), at, marks, open: Vec::new(), keys: hashbrown::HashMap::default() };
    let read = reader.value();
    let end = reader.at;
    let parts = match read {
        Ok(value) => [Value::Bool(true), value, end.into()],
        Err(fault) if fault.is_recursion => return Err(Raised::new(ExceptionKind::RecursionError, fault.message)),
        Err(fault) => [Value::Bool(false), fault.message.into(), fault.place.into()],
    };
    Ok(vm.new_tuple(parts).into())
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    /// A value with all that is in it.
    fn value(&mut self) -> Read<Value> {
        loop {
            let begun = match self.peek() {
                Some('{') => self.begin_object()?,
                Some('[') => self.begin_array()?,
                _ => Some(self.scalar()?),
            };
            let Some(mut value) = begun else { continue };
            // Whatever ends here is a value in what is around it.
            loop {
                value = match self.open.pop() {
                    None => return Ok(value),
                    Some(Open::Array(items)) => match self.go_on_in_array(items, value)? {
                        Some(list) => list,
                        None => break,
                    },
                    Some(Open::Object(pairs, key)) => match self.go_on_in_object(pairs, key, value)? {
                        Some(object) => object,
                        None => break,
                    },
                };
            }
        }
    }

    fn scalar(&mut self) -> Read<Value> {
        match self.peek() {
            Some('"') => {
                self.at += 1;
                Ok(self.string()?.into())
            }
            Some('-' | '0'..='9') if !self.starts_with("-Infinity") => self.number(),
            _ => self.word(),
        }
    }

    /// Opens what stands here.
    fn begin(&mut self, open: Open) -> Read<()> {
        if self.open.len() >= DEPTH {
            let what = if matches!(open, Open::Array(_)) { "array" } else { "object" };
            let message = format!("maximum recursion depth exceeded while decoding a JSON {what} from a unicode string");
            return Err(Fault { message, place: self.at, is_recursion: true });
        }
        self.open.push(open);
        Ok(())
    }

    fn starts_with(&self, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, character)| self.text.get(self.at + offset) == Some(&character))
    }

    fn word(&mut self) -> Read<Value> {
        let words = [
            ("null", Value::None),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
            ("NaN", Value::Float(f64::NAN)),
            ("Infinity", Value::Float(f64::INFINITY)),
            ("-Infinity", Value::Float(f64::NEG_INFINITY)),
        ];
        for (word, value) in words {
            if self.starts_with(word) {
                self.at += word.len();
                let is_constant = word.contains(['N', 'I']);
                return Ok(if is_constant && self.marks.numbers { self.marked("constant", word) } else { value });
            }
        }
        fault("Expecting value", self.at)
    }

    fn marked(&self, kind: &str, text: &str) -> Value {
        let inner = self.vm.new_tuple([kind.into(), text.into()]);
        self.vm.new_tuple([inner, Value::None])
    }

    fn number(&mut self) -> Read<Value> {
        let start = self.at;
        let mut at = start + usize::from(self.peek() == Some('-'));
        let digits = |from: usize| self.text[from.min(self.text.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
        let whole = if self.text.get(at) == Some(&'0') { 1 } else { digits(at) };
        if whole == 0 {
            return fault("Expecting value", start);
        }
        at += whole;
        let mut is_float = false;
        if self.text.get(at) == Some(&'.') && digits(at + 1) > 0 {
            at += 1 + digits(at + 1);
            is_float = true;
        }
        if matches!(self.text.get(at), Some('e' | 'E')) {
            let sign = usize::from(matches!(self.text.get(at + 1), Some('+' | '-')));
            let exponent = digits(at + 1 + sign);
            if exponent > 0 {
                at += 1 + sign + exponent;
                is_float = true;
            }
        }
        let text: String = self.text[start..at].iter().collect();
        self.at = at;
        if self.marks.numbers {
            return Ok(self.marked(if is_float { "float" } else { "int" }, &text));
        }
        if is_float {
            return Ok(Value::Float(text.parse().unwrap_or(f64::NAN)));
        }
        if let Ok(int) = text.parse::<i64>() {
            return Ok(int.into());
        }
        if text.len() > self.vm.limits.int_digits {
            let message = format!("Exceeds the limit ({} digits) for integer string conversion", self.vm.limits.int_digits);
            return fault(&message, start);
        }
        let big: BigInt = text.parse().unwrap_or_default();
        Ok(Computed::from(big).into_value(&self.vm.classes))
    }

    /// Behind the opening quote.
    fn string(&mut self) -> Read<String> {
        let begin = self.at - 1;
        let mut out = String::new();
        loop {
            let Some(character) = self.peek() else { return fault("Unterminated string starting at", begin) };
            self.at += 1;
            match character {
                '"' => return Ok(out),
                '\\' => out.push(self.escape(begin)?),
                c if self.marks.strict && u32::from(c) < 0x20 => {
                    return fault("Invalid control character at", self.at - 1);
                }
                c => out.push(c),
            }
        }
    }

    fn escape(&mut self, begin: usize) -> Read<char> {
        let Some(character) = self.peek() else { return fault("Unterminated string starting at", begin) };
        self.at += 1;
        Ok(match character {
            '"' | '\\' | '/' => character,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.hex()?;
                if (0xd800..0xdc00).contains(&first) && self.starts_with("\\u") {
                    let before = self.at;
                    self.at += 2;
                    let second = self.hex()?;
                    if let Some(character) = surrogate::joined(first, second) {
                        return Ok(character);
                    }
                    self.at = before;
                }
                surrogate::character(first).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return fault("Invalid \\escape", self.at - 2),
        })
    }

    fn hex(&mut self) -> Read<u32> {
        let digits: String = self.text.iter().skip(self.at).take(4).collect();
        let all_hex = digits.len() == 4 && digits.chars().all(|c| c.is_ascii_hexdigit());
        match u32::from_str_radix(&digits, 16) {
            Ok(code) if all_hex => {
                self.at += 4;
                Ok(code)
            }
            _ => fault("Invalid \\uXXXX escape", self.at - 1),
        }
    }

    /// Behind the bracket: nothing where items follow, else the empty list.
    fn begin_array(&mut self) -> Read<Option<Value>> {
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Some(self.vm.new_list(Vec::new())));
        }
        self.begin(Open::Array(Vec::new()))?;
        Ok(None)
    }

    /// Behind an item: nothing where another follows, else the list.
    fn go_on_in_array(&mut self, mut items: Vec<Value>, value: Value) -> Read<Option<Value>> {
        items.push(value);
        if self.ends(']', "array")? {
            return Ok(Some(self.vm.new_list(items)));
        }
        self.open.push(Open::Array(items));
        Ok(None)
    }

    fn begin_object(&mut self) -> Read<Option<Value>> {
        self.at += 1;
        self.skip_space();
        if self.peek() == Some('}') {
            self.at += 1;
            return Ok(Some(self.finished(Vec::new())));
        }
        let key = self.key()?;
        self.begin(Open::Object(Vec::new(), key))?;
        Ok(None)
    }

    fn go_on_in_object(&mut self, mut pairs: Vec<(Str, Value)>, key: Str, value: Value) -> Read<Option<Value>> {
        pairs.push((key, value));
        if self.ends('}', "object")? {
            return Ok(Some(self.finished(pairs)));
        }
        let key = self.key()?;
        self.open.push(Open::Object(pairs, key));
        Ok(None)
    }

    /// Is this the end, and not a comma?
    fn ends(&mut self, bracket: char, what: &str) -> Read<bool> {
        self.skip_space();
        match self.peek() {
            Some(found) if found == bracket => {
                self.at += 1;
                return Ok(true);
            }
            Some(',') => {}
            _ => return fault("Expecting ',' delimiter", self.at),
        }
        let comma = self.at;
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(bracket) {
            return fault(&format!("Illegal trailing comma before end of {what}"), comma);
        }
        Ok(false)
    }

    /// A key, up to the value that it names.
    fn key(&mut self) -> Read<Str> {
        if self.peek() != Some('"') {
            return fault("Expecting property name enclosed in double quotes", self.at);
        }
        self.at += 1;
        let key = self.string()?;
        let key = self.keys.entry(key).or_insert_with_key(|key| Str::from(key.as_str())).clone();
        self.skip_space();
        if self.peek() != Some(':') {
            return fault("Expecting ':' delimiter", self.at);
        }
        self.at += 1;
        self.skip_space();
        Ok(key)
    }

    fn finished(&self, pairs: Vec<(Str, Value)>) -> Value {
        if self.marks.pairs {
            let pairs = pairs.into_iter().map(|(key, value)| self.vm.new_tuple([key.into(), value])).collect();
            let list = self.vm.new_list(pairs);
            return self.vm.new_tuple([list]);
        }
        let dict = DictRef::default();
        for (key, value) in pairs {
            dict.borrow_mut().set_str(&key, value);
        }
        self.vm.new_dict(dict)
    }
}

fn fault<T>(message: &str, place: usize) -> Read<T> {
    Err(Fault { message: message.to_string(), place, is_recursion: false })
}
