//! `str.translate` and `str.maketrans`.

use super::super::Table;
use super::super::caught::caught;
use super::super::receiver::{take_text, text_argument};
use crate::number::Number;
use crate::object::{Arguments, Dict, ExceptionKind, Outcome, Payload, Raised, Result, Search, Str, Value};
use crate::source::surrogate;
use crate::types::receive::method_arguments;
use crate::vm::Vm;
use crate::vm::hash::quick_hash;

pub const METHODS: Table = &[("translate", translate)];

fn translate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "translate")?;
    let [table] = method_arguments::<1>(arguments, ("str", "translate"), 1)?;
    let walk = Translation { characters: text.chars().collect(), at: 0, table, output: String::with_capacity(text.len()) };
    walk.run(vm)
}

/// A walk over a text that can be set aside while the table looks up a character.
struct Translation {
    characters: Vec<char>,
    at: usize,
    table: Value,
    output: String,
}

impl Translation {
    fn run(mut self, vm: &mut Vm) -> Result<Outcome> {
        while let Some(&character) = self.characters.get(self.at) {
            self.at += 1;
            let key = Value::Int(i64::from(surrogate::code(character)));
            if let Some(dict) = plain_dict(&self.table) {
                let hash = quick_hash(&key)?.unwrap_or(0);
                let dict = dict.borrow();
                let found = match dict.search(hash, &key) {
                    Search::At(place) => dict.entry(place).map(|(_, value)| value.clone()),
                    _ => None,
                };
                drop(dict);
                self.push(vm, character, found)?;
                continue;
            }
            let asked = match vm.get_item(&self.table, &key) {
                Ok(Outcome::Value(found)) => {
                    self.push(vm, character, Some(found))?;
                    continue;
                }
                Err(raised) => {
                    self.missing(vm, character, raised)?;
                    continue;
                }
                Ok(later) => later,
            };
            return caught(vm, Ok(asked), move |vm, found| {
                match found {
                    Ok(found) => self.push(vm, character, Some(found))?,
                    Err(raised) => self.missing(vm, character, raised)?,
                }
                self.run(vm)
            });
        }
        Ok(Value::from(self.output).into())
    }

    /// A character that the table does not know stays.
    fn missing(&mut self, vm: &Vm, character: char, raised: Raised) -> Result<()> {
        if !vm.is_kind(&raised, ExceptionKind::LookupError) {
            return Err(raised);
        }
        self.output.push(character);
        Ok(())
    }

    fn push(&mut self, vm: &Vm, character: char, found: Option<Value>) -> Result<()> {
        let Some(found) = found else {
            self.output.push(character);
            return Ok(());
        };
        if found.is_none() {
            return Ok(());
        }
        if let Some(text) = found.as_str() {
            self.output.push_str(text);
            return vm.check_object_size(self.output.len());
        }
        if !Number::of(&found).is_some_and(Number::is_int) {
            return Err(Raised::type_error("character mapping must return integer, None or str"));
        }
        let code = vm.index(&found).ok().and_then(|code| u32::try_from(code).ok());
        let code = code
            .filter(|&code| code < 0x11_0000)
            .ok_or_else(|| Raised::value_error("character mapping must be in range(0x110000)"))?;
        self.output.push(surrogate::character(code).ok_or_else(|| Raised::value_error(surrogate::REFUSAL))?);
        Ok(())
    }
}

/// The table of a plain dict, in which nothing needs to be called.
fn plain_dict(value: &Value) -> Option<&crate::object::DictRef> {
    match value.object() {
        Some(object) if object.with_class(|class| class.native) => match &object.payload {
            Payload::Dict(dict) => Some(dict),
            _ => None,
        },
        _ => None,
    }
}

/// `str.maketrans`.
pub fn make_table(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [from, to, delete] = method_arguments::<3>(arguments, ("str", "maketrans"), 1)?;
    let mut table = Dict::default();
    if to.is_defined() {
        let from = text_argument(vm, &from, "first maketrans argument")
            .map_err(|_| Raised::type_error("first maketrans argument must be a string if there is a second argument"))?;
        let to = text_argument(vm, &to, "maketrans() argument 2")?;
        if from.length() != to.length() {
            return Err(Raised::value_error("the first two maketrans arguments must have equal length"));
        }
        for (from, to) in from.chars().zip(to.chars()) {
            put(&mut table, code_of(from), code_of(to))?;
        }
        if delete.is_defined() {
            let delete = text_argument(vm, &delete, "maketrans() argument 3")?;
            for character in delete.chars() {
                put(&mut table, code_of(character), Value::None)?;
            }
        }
    } else {
        copy_table(&mut table, &from)?;
    }
    Ok(vm.new_dict(table).into())
}

fn copy_table(table: &mut Dict, from: &Value) -> Result<()> {
    let Some(Payload::Dict(dict)) = from.payload() else {
        return Err(Raised::type_error("if you give only one argument to maketrans it must be a dict"));
    };
    for (key, value) in dict.borrow().iter() {
        let key = match (key.as_str(), Number::of(key)) {
            (Some(text), _) => single(text)?,
            (None, Some(Number::Int(int))) => Value::Int(int),
            _ => {
                return Err(Raised::type_error("keys in translate table must be strings or integers"));
            }
        };
        put(table, key, value.clone())?;
    }
    Ok(())
}

fn single(text: &Str) -> Result<Value> {
    match text.char_at(0) {
        Some(character) if text.length() == 1 => Ok(code_of(character)),
        _ => Err(Raised::value_error("string keys in translate table must be of length 1")),
    }
}

fn code_of(character: char) -> Value {
    Value::Int(i64::from(surrogate::code(character)))
}

fn put(table: &mut Dict, key: Value, value: Value) -> Result<()> {
    let hash = quick_hash(&key)?.unwrap_or(0);
    match table.search(hash, &key) {
        Search::At(place) => drop(table.replace(place, value)),
        _ => table.insert_new(hash, key, value),
    }
    Ok(())
}
