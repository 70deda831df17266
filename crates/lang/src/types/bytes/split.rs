//! `split`, `splitlines`, `partition`, `join`, `strip`.

use super::super::Table;
use super::super::indexing::with_integers;
use super::search::places;
use super::{Buffer, bytes_argument};
use crate::format::bytes_of;
use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("split", |vm, arguments| with_integers(vm, arguments, 2..3, |vm, arguments| split(vm, arguments, "split", false))),
    ("rsplit", |vm, arguments| with_integers(vm, arguments, 2..3, |vm, arguments| split(vm, arguments, "rsplit", true))),
    ("splitlines", split_lines),
    ("partition", |vm, arguments| partition(vm, arguments, "partition", false)),
    ("rpartition", |vm, arguments| partition(vm, arguments, "rpartition", true)),
    ("join", join),
    ("strip", |vm, arguments| strip(vm, arguments, "strip", true, true)),
    ("lstrip", |vm, arguments| strip(vm, arguments, "lstrip", true, false)),
    ("rstrip", |vm, arguments| strip(vm, arguments, "rstrip", false, true)),
];

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn split(vm: &mut Vm, mut arguments: Arguments, name: &str, from_right: bool) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [separator, most] = arguments.named(name, ["sep", "maxsplit"], 0)?;
    let most = if most.is_defined() { usize::try_from(vm.index(&most)?).unwrap_or(usize::MAX) } else { usize::MAX };
    let parts = if matches!(separator, Value::None | Value::Undefined) {
        if from_right { blank_from_right(&own, most) } else { blank_from_left(&own, most) }
    } else {
        let separator = bytes_argument(vm, &separator)?;
        if separator.is_empty() {
            return Err(Raised::value_error("empty separator"));
        }
        separated(&own, &separator, most, from_right)
    };
    let parts = parts.into_iter().map(|part| own.like(vm, part)).collect();
    Ok(vm.new_list(parts).into())
}

fn separated<'a>(own: &'a [u8], separator: &[u8], most: usize, from_right: bool) -> Vec<&'a [u8]> {
    let mut found = if from_right { places_from_right(own, separator) } else { places(own, separator) };
    found.truncate(most);
    found.sort_unstable();
    let mut parts = Vec::with_capacity(found.len() + 1);
    let mut at = 0;
    for place in found {
        parts.push(own.get(at..place).unwrap_or(&[]));
        at = place + separator.len();
    }
    parts.push(own.get(at..).unwrap_or(&[]));
    parts
}

/// Where a separator stands, those further to the right first.
fn places_from_right(own: &[u8], separator: &[u8]) -> Vec<usize> {
    let reversed = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
    let found = places(&reversed(own), &reversed(separator));
    found.into_iter().map(|place| own.len() - place - separator.len()).collect()
}

fn blank_from_left(own: &[u8], most: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = trimmed(own, is_space, true, false);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let end = rest.iter().position(|&byte| is_space(byte)).unwrap_or(rest.len());
        let (part, tail) = rest.split_at(end);
        parts.push(part);
        rest = trimmed(tail, is_space, true, false);
    }
    parts
}

fn blank_from_right(own: &[u8], most: usize) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = trimmed(own, is_space, false, true);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let start = rest.iter().rposition(|&byte| is_space(byte)).map_or(0, |at| at + 1);
        let (head, part) = rest.split_at(start);
        parts.push(part);
        rest = trimmed(head, is_space, false, true);
    }
    parts.reverse();
    parts
}

fn trimmed(bytes: &[u8], goes: impl Fn(u8) -> bool, left: bool, right: bool) -> &[u8] {
    let stays = |&byte: &u8| !goes(byte);
    let start = if left { bytes.iter().position(stays).unwrap_or(bytes.len()) } else { 0 };
    let end = if right { bytes.iter().rposition(stays).map_or(start, |at| at + 1) } else { bytes.len() };
    bytes.get(start..end.max(start)).unwrap_or(&[])
}

fn strip(vm: &mut Vm, mut arguments: Arguments, name: &str, left: bool, right: bool) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [wanted] = method_arguments::<1>(arguments, (own.type_name(), name), 0)?;
    let stripped = if matches!(wanted, Value::None | Value::Undefined) {
        trimmed(&own, is_space, left, right)
    } else {
        let wanted = bytes_argument(vm, &wanted)?;
        trimmed(&own, |byte| wanted.contains(&byte), left, right)
    };
    Ok(own.like(vm, stripped).into())
}

fn split_lines(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "splitlines")?;
    let [keep] = arguments.named("splitlines", ["keepends"], 0)?;
    let keep = vm.quick_truth(&keep).unwrap_or(true);
    let mut lines = Vec::new();
    let mut rest: &[u8] = &own;
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let end = end.unwrap_or(rest.len());
        let tail = rest.get(end..).unwrap_or(&[]);
        let ending = if tail.starts_with(b"\r\n") { 2 } else { tail.len().min(1) };
        let shown = if keep { end + ending } else { end };
        lines.push(own.like(vm, rest.get(..shown).unwrap_or(&[])));
        rest = rest.get(end + ending..).unwrap_or(&[]);
    }
    Ok(vm.new_list(lines).into())
}

fn partition(vm: &mut Vm, mut arguments: Arguments, name: &str, last: bool) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, name)?;
    let [separator] = method_arguments::<1>(arguments, (own.type_name(), name), 1)?;
    let separator = bytes_argument(vm, &separator)?;
    if separator.is_empty() {
        return Err(Raised::value_error("empty separator"));
    }
    let found = if last { places_from_right(&own, &separator) } else { places(&own, &separator) };
    let place = found.first();
    let like = |bytes: &[u8]| own.like(vm, bytes);
    let parts = match place {
        Some(&place) => {
            [like(own.get(..place).unwrap_or(&[])), like(&separator), like(own.get(place + separator.len()..).unwrap_or(&[]))]
        }
        None if last => [like(&[]), like(&[]), like(&own)],
        None => [like(&own), like(&[]), like(&[])],
    };
    Ok(vm.new_tuple(parts).into())
}

fn join(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Buffer::take(vm, &mut arguments, "join")?;
    let [items] = method_arguments::<1>(arguments, (own.type_name(), "join"), 1)?;
    if !super::super::receiver::is_iterable(vm, &items) {
        return Err(Raised::type_error("can only join an iterable"));
    }
    vm.collect(&items, move |vm, items| {
        let mut joined = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let Some(bytes) = bytes_of(item) else {
                return Err(Raised::type_error(format!(
                    "sequence item {at}: expected a bytes-like object, {} found",
                    vm.type_name(item)
                )));
            };
            if at > 0 {
                joined.extend_from_slice(&own);
            }
            joined.extend_from_slice(&bytes);
            vm.check_object_size(joined.len())?;
        }
        Ok(own.like(vm, &joined).into())
    })
}
