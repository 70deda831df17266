//! `find`, `count`, `replace`, `startswith` and their like.

use super::super::Table;
use super::super::indexing::with_integers;
use super::super::slice_indices::range;
use super::{BYTE_RANGE, Buffer, byte, bytes_argument};
use crate::format::bytes_of;
use crate::number::Number;
use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("find", |vm, arguments| {
        with_integers(vm, arguments, 1..4, |vm, arguments| {
            Ok(find(vm, arguments, "find", position)?.map_or(Value::Int(-1), Value::from).into())
        })
    }),
    ("rfind", |vm, arguments| {
        with_integers(vm, arguments, 1..4, |vm, arguments| {
            Ok(find(vm, arguments, "rfind", last_position)?.map_or(Value::Int(-1), Value::from).into())
        })
    }),
    ("index", |vm, arguments| with_integers(vm, arguments, 1..4, |vm, arguments| must(find(vm, arguments, "index", position)?))),
    ("rindex", |vm, arguments| {
        with_integers(vm, arguments, 1..4, |vm, arguments| must(find(vm, arguments, "rindex", last_position)?))
    }),
    ("count", |vm, arguments| with_integers(vm, arguments, 1..4, count)),
    ("replace", |vm, arguments| with_integers(vm, arguments, 3..4, replace)),
    ("startswith", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| affix(vm, arguments, "startswith", <[u8]>::starts_with))
    }),
    ("endswith", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| affix(vm, arguments, "endswith", <[u8]>::ends_with))
    }),
    ("removeprefix", |vm, arguments| remove(vm, arguments, "removeprefix", <[u8]>::strip_prefix)),
    ("removesuffix", |vm, arguments| remove(vm, arguments, "removesuffix", <[u8]>::strip_suffix)),
];

type Find = fn(&[u8], &[u8]) -> Option<usize>;

/// Where a run of bytes stands first.
pub fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn last_position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(bytes.len());
    }
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

fn must(found: Option<usize>) -> Result<Outcome> {
    match found {
        Some(place) => Ok(Value::from(place).into()),
        None => Err(Raised::value_error("subsection not found")),
    }
}

/// What is searched: a run of bytes, or one byte as an integer.
fn wanted(vm: &Vm, value: &Value) -> Result<Vec<u8>> {
    if Number::of(value).is_some_and(Number::is_int) {
        return Ok(vec![byte(vm, value, BYTE_RANGE)?]);
    }
    match bytes_of(value) {
        Some(bytes) => Ok(bytes.into_owned()),
        None => {
            Err(Raised::type_error(format!("argument should be integer or bytes-like object, not '{}'", vm.type_name(value))))
        }
    }
}

fn find(vm: &mut Vm, mut arguments: Arguments, name: &str, search: Find) -> Result<Option<usize>> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [value, start, end] = method_arguments::<3>(arguments, (own.type_name(), name), 1)?;
    let wanted = wanted(vm, &value)?;
    let Some((start, end)) = range(&start, &end, own.len())? else {
        return Ok(None);
    };
    let part = own.get(start..end).unwrap_or(&[]);
    Ok(search(part, &wanted).map(|at| start + at))
}

fn count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "count")?;
    let [value, start, end] = method_arguments::<3>(arguments, (own.type_name(), "count"), 1)?;
    let wanted = wanted(vm, &value)?;
    let count = match range(&start, &end, own.len())? {
        None => 0,
        Some((start, end)) => {
            let part = own.get(start..end).unwrap_or(&[]);
            if wanted.is_empty() { part.len() + 1 } else { places(part, &wanted).len() }
        }
    };
    Ok(Value::from(count).into())
}

/// Where a run of bytes stands, without overlaps.
pub(super) fn places(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    if wanted.is_empty() {
        return (0..=bytes.len()).collect();
    }
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| position(rest, wanted)) {
        places.push(at + found);
        at += found + wanted.len();
    }
    places
}

fn replace(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "replace")?;
    let [old, new, count] = method_arguments::<3>(arguments, (own.type_name(), "replace"), 2)?;
    let (old, new) = (bytes_argument(vm, &old)?, bytes_argument(vm, &new)?);
    let most = if count.is_defined() { usize::try_from(vm.index(&count)?).unwrap_or(usize::MAX) } else { usize::MAX };
    let mut found = places(&own, &old);
    found.truncate(most);
    let length = own.len() - found.len() * old.len();
    vm.check_object_size(length.saturating_add(found.len().saturating_mul(new.len())))?;
    let mut replaced = Vec::with_capacity(own.len());
    let mut at = 0;
    for place in found {
        replaced.extend_from_slice(own.get(at..place).unwrap_or(&[]));
        replaced.extend_from_slice(&new);
        at = place + old.len();
    }
    replaced.extend_from_slice(own.get(at..).unwrap_or(&[]));
    Ok(own.like(vm, &replaced).into())
}

fn affix(vm: &mut Vm, mut arguments: Arguments, name: &str, has: fn(&[u8], &[u8]) -> bool) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [wanted, start, end] = method_arguments::<3>(arguments, (own.type_name(), name), 1)?;
    let part = match range(&start, &end, own.len())? {
        Some((start, end)) => own.get(start..end),
        None => None,
    };
    let has = |wanted: &[u8]| part.is_some_and(|part| has(part, wanted));
    if let Some(Payload::Tuple(items)) = wanted.payload() {
        for item in items.iter() {
            if has(&bytes_argument(vm, item)?) {
                return Ok(true.into());
            }
        }
        return Ok(false.into());
    }
    match bytes_of(&wanted) {
        Some(wanted) => Ok(has(&wanted).into()),
        None => {
            Err(Raised::type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {}", vm.type_name(&wanted))))
        }
    }
}

fn remove(
    vm: &mut Vm,
    mut arguments: Arguments,
    name: &str,
    remove: for<'a> fn(&'a [u8], &[u8]) -> Option<&'a [u8]>,
) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [affix] = method_arguments::<1>(arguments, (own.type_name(), name), 1)?;
    let affix = bytes_argument(vm, &affix)?;
    let rest = remove(&own, &affix).unwrap_or(&own);
    Ok(own.like(vm, rest).into())
}
