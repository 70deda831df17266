//! What bytes do as ASCII text: cases, predicates, padding, translation, `decode`.

use super::super::Table;
use super::super::codec;
use super::super::indexing::with_integers;
use super::split::is_space;
use super::{Buffer, bytes_argument, new_bytes};
use crate::format::bytes_of;
use crate::object::{Arguments, Outcome, Raised, Result};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("lower", |vm, arguments| mapped(vm, arguments, "lower", <[u8]>::to_ascii_lowercase)),
    ("upper", |vm, arguments| mapped(vm, arguments, "upper", <[u8]>::to_ascii_uppercase)),
    ("title", |vm, arguments| mapped(vm, arguments, "title", title)),
    ("capitalize", |vm, arguments| mapped(vm, arguments, "capitalize", capitalize)),
    ("swapcase", |vm, arguments| mapped(vm, arguments, "swapcase", swapcase)),
    ("isalpha", |vm, arguments| all(vm, arguments, "isalpha", |byte| byte.is_ascii_alphabetic())),
    ("isdigit", |vm, arguments| all(vm, arguments, "isdigit", |byte| byte.is_ascii_digit())),
    ("isalnum", |vm, arguments| all(vm, arguments, "isalnum", |byte| byte.is_ascii_alphanumeric())),
    ("isspace", |vm, arguments| all(vm, arguments, "isspace", is_space)),
    ("isascii", |vm, arguments| asked(vm, arguments, "isascii", <[u8]>::is_ascii)),
    ("islower", |vm, arguments| {
        asked(vm, arguments, "islower", |bytes| {
            !bytes.iter().any(u8::is_ascii_uppercase) && bytes.iter().any(u8::is_ascii_lowercase)
        })
    }),
    ("isupper", |vm, arguments| {
        asked(vm, arguments, "isupper", |bytes| {
            !bytes.iter().any(u8::is_ascii_lowercase) && bytes.iter().any(u8::is_ascii_uppercase)
        })
    }),
    ("istitle", |vm, arguments| asked(vm, arguments, "istitle", is_title)),
    ("center", |vm, arguments| {
        with_integers(vm, arguments, 1..2, |vm, arguments| {
            justify(vm, arguments, "center", |padding, width| padding / 2 + (padding & width & 1))
        })
    }),
    ("ljust", |vm, arguments| with_integers(vm, arguments, 1..2, |vm, arguments| justify(vm, arguments, "ljust", |_, _| 0))),
    ("rjust", |vm, arguments| {
        with_integers(vm, arguments, 1..2, |vm, arguments| justify(vm, arguments, "rjust", |padding, _| padding))
    }),
    ("zfill", |vm, arguments| with_integers(vm, arguments, 1..2, zero_fill)),
    ("expandtabs", |vm, arguments| with_integers(vm, arguments, 1..2, expand_tabs)),
    ("translate", translate),
    ("decode", decode),
];

fn alone(vm: &Vm, mut arguments: Arguments, name: &str) -> Result<Buffer> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    method_arguments::<0>(arguments, (own.type_name(), name), 0)?;
    Ok(own)
}

fn mapped(vm: &mut Vm, arguments: Arguments, name: &str, map: fn(&[u8]) -> Vec<u8>) -> Result<Outcome> {
    let own = alone(vm, arguments, name)?;
    Ok(own.like(vm, &map(&own)).into())
}

fn asked(vm: &mut Vm, arguments: Arguments, name: &str, ask: fn(&[u8]) -> bool) -> Result<Outcome> {
    Ok(ask(&alone(vm, arguments, name)?).into())
}

fn all(vm: &mut Vm, arguments: Arguments, name: &str, test: fn(u8) -> bool) -> Result<Outcome> {
    let own = alone(vm, arguments, name)?;
    Ok((!own.is_empty() && own.iter().all(|&byte| test(byte))).into())
}

fn title(bytes: &[u8]) -> Vec<u8> {
    let mut inside = false;
    let mut mapped = Vec::with_capacity(bytes.len());
    for byte in bytes {
        mapped.push(if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() });
        inside = byte.is_ascii_alphabetic();
    }
    mapped
}

fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut mapped = bytes.to_ascii_lowercase();
    if let Some(first) = mapped.first_mut() {
        first.make_ascii_uppercase();
    }
    mapped
}

fn swapcase(bytes: &[u8]) -> Vec<u8> {
    let swap = |byte: &u8| {
        if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    };
    bytes.iter().map(swap).collect()
}

fn is_title(bytes: &[u8]) -> bool {
    let mut inside = false;
    let mut any = false;
    for byte in bytes {
        let capital = byte.is_ascii_uppercase();
        if byte.is_ascii_alphabetic() && capital == inside {
            return false;
        }
        inside = byte.is_ascii_alphabetic();
        any |= inside;
    }
    any
}

fn justify(vm: &mut Vm, mut arguments: Arguments, name: &str, before: fn(usize, usize) -> usize) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [width, fill] = method_arguments::<2>(arguments, (own.type_name(), name), 1)?;
    let width = usize::try_from(vm.index(&width)?).unwrap_or(0);
    let fill = match (fill.is_defined(), bytes_of(&fill).as_deref()) {
        (false, _) => b' ',
        (true, Some([fill])) => *fill,
        _ => {
            return Err(Raised::type_error(format!(
                "{name}() argument 2 must be a byte string of length 1, not {}",
                vm.type_name(&fill)
            )));
        }
    };
    vm.check_object_size(width)?;
    let padding = width.saturating_sub(own.len());
    let left = before(padding, width);
    let mut padded = vec![fill; left];
    padded.extend_from_slice(&own);
    padded.extend(std::iter::repeat_n(fill, padding - left));
    Ok(own.like(vm, &padded).into())
}

fn zero_fill(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "zfill")?;
    let [width] = method_arguments::<1>(arguments, (own.type_name(), "zfill"), 1)?;
    let width = usize::try_from(vm.index(&width)?).unwrap_or(0);
    vm.check_object_size(width)?;
    let sign = usize::from(matches!(own.first(), Some(b'+' | b'-')));
    let (sign, digits) = own.split_at(sign);
    let mut filled = sign.to_vec();
    filled.extend(std::iter::repeat_n(b'0', width.saturating_sub(own.len())));
    filled.extend_from_slice(digits);
    Ok(own.like(vm, &filled).into())
}

fn expand_tabs(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "expandtabs")?;
    let [size] = arguments.named("expandtabs", ["tabsize"], 0)?;
    let size = if size.is_defined() { usize::try_from(vm.index(&size)?).unwrap_or(0) } else { 8 };
    let mut expanded = Vec::with_capacity(own.len());
    let mut column = 0;
    for &byte in own.iter() {
        match byte {
            b'\t' => {
                let blanks = if size == 0 { 0 } else { size - column % size };
                vm.check_object_size(expanded.len().saturating_add(blanks))?;
                expanded.extend(std::iter::repeat_n(b' ', blanks));
                column += blanks;
            }
            b'\n' | b'\r' => {
                expanded.push(byte);
                column = 0;
            }
            _ => {
                expanded.push(byte);
                column += 1;
            }
        }
    }
    Ok(own.like(vm, &expanded).into())
}

fn translate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "translate")?;
    let delete = arguments.take_keyword("delete");
    arguments.no_more_keywords("translate", &["delete"])?;
    let [table, second] = method_arguments::<2>(arguments, (own.type_name(), "translate"), 1)?;
    let delete = delete.unwrap_or(second);
    let delete = if delete.is_defined() { bytes_argument(vm, &delete)?.into_owned() } else { Vec::new() };
    let table = if table.is_none() { None } else { Some(bytes_argument(vm, &table)?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(Raised::value_error("translation table must be 256 characters long"));
    }
    let kept = own.iter().filter(|byte| !delete.contains(byte));
    let mapped: Vec<u8> = kept
        .map(|&byte| match &table {
            Some(table) => table.get(usize::from(byte)).copied().unwrap_or(byte),
            None => byte,
        })
        .collect();
    Ok(own.like(vm, &mapped).into())
}

/// `bytes.maketrans`.
pub fn make_table(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [from, to] = method_arguments::<2>(arguments, ("bytes", "maketrans"), 2)?;
    let (from, to) = (bytes_argument(vm, &from)?, bytes_argument(vm, &to)?);
    if from.len() != to.len() {
        return Err(Raised::value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=u8::MAX).collect();
    for (&from, &to) in from.iter().zip(to.iter()) {
        table[usize::from(from)] = to;
    }
    Ok(new_bytes(vm, table).into())
}

fn decode(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "decode")?;
    let [encoding, errors] = arguments.named("decode", ["encoding", "errors"], 0)?;
    let optional = super::super::str::optional_text;
    let encoding = optional(vm, &encoding, "decode() argument 'encoding'")?;
    let errors = optional(vm, &errors, "decode() argument 'errors'")?;
    codec::decode(vm, &own, encoding, errors)
}
