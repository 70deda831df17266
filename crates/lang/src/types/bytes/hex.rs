//! `bytes.hex` and `bytes.fromhex`.

use std::fmt::Write;

use super::super::Table;
use super::super::indexing::with_integers;
use super::{Buffer, new_bytes};
use crate::format::bytes_of;
use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::vm::Vm;

pub const METHODS: Table = &[("hex", |vm, arguments| with_integers(vm, arguments, 2..3, hex))];

fn hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "hex")?;
    let [separator, group] = arguments.named("hex", ["sep", "bytes_per_sep"], 0)?;
    let group = if group.is_defined() { vm.index(&group)? } else { 1 };
    let separator = match (separator.is_defined(), separator.as_str()) {
        (false, _) => None,
        (true, Some(text)) => Some(single(&text.chars().map(u32::from).collect::<Vec<_>>())?),
        (true, None) => match bytes_of(&separator) {
            Some(bytes) => Some(single(&bytes.iter().map(|&byte| u32::from(byte)).collect::<Vec<_>>())?),
            None => {
                return Err(Raised::type_error(format!("object of type '{}' has no len()", vm.type_name(&separator))));
            }
        },
    };
    let size = if separator.is_some() { 3 } else { 2 };
    vm.check_object_size(own.len().saturating_mul(size))?;
    Ok(Value::from(to_hex(&own, separator, group)).into())
}

fn single(codes: &[u32]) -> Result<char> {
    match codes {
        [code] => match char::from_u32(*code) {
            Some(separator) if separator.is_ascii() => Ok(separator),
            _ => Err(Raised::value_error("sep must be ASCII.")),
        },
        _ => Err(Raised::value_error("sep must be length 1.")),
    }
}

/// Groups are counted from the right; from the left where the number is negative.
fn to_hex(bytes: &[u8], separator: Option<char>, group: i64) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    for (at, byte) in bytes.iter().enumerate() {
        let counted = if group < 0 { at } else { bytes.len() - at };
        if at > 0 && size > 0 && counted % size == 0 {
            text.extend(separator);
        }
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// `bytes.fromhex` and `bytearray.fromhex`.
pub fn from_hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let [text] = arguments.exactly("bytes.fromhex")?;
    let Some(text) = text.as_str() else {
        return Err(Raised::type_error(format!("fromhex() argument must be str, not {}", vm.argument_name(&text))));
    };
    let bytes = new_bytes(vm, read(text)?);
    match class {
        Value::Class(ref wanted) if !std::rc::Rc::ptr_eq(wanted, &vm.classes.bytes) => {
            Ok(Outcome::call(class, Arguments::one(bytes)))
        }
        _ => Ok(bytes.into()),
    }
}

fn read(text: &str) -> Result<Vec<u8>> {
    let wrong = |at: usize| Raised::value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"));
    let characters: Vec<char> = text.chars().collect();
    let digit = |at: usize| {
        let digit = characters.get(at).and_then(|character| character.to_digit(16));
        digit.ok_or_else(|| wrong(at))
    };
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        if matches!(character, ' ' | '\t'..='\r') {
            at += 1;
            continue;
        }
        bytes.push((digit(at)? * 16 + digit(at + 1)?) as u8);
        at += 2;
    }
    Ok(bytes)
}
