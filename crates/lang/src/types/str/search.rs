//! `str.find`, `count`, `replace`, `startswith` and their like. Places are code points.

use super::super::Table;
use super::super::indexing::with_integers;
use super::super::receiver::{take_text, text_argument};
use super::super::slice_indices::range;
use crate::object::{Arguments, Outcome, Payload, Raised, Result, Str, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("find", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| {
            Ok(find(vm, arguments, "find", Side::First)?.map_or(Value::Int(-1), Value::from).into())
        })
    }),
    ("rfind", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| {
            Ok(find(vm, arguments, "rfind", Side::Last)?.map_or(Value::Int(-1), Value::from).into())
        })
    }),
    ("index", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| must(find(vm, arguments, "index", Side::First)?))
    }),
    ("rindex", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| must(find(vm, arguments, "rindex", Side::Last)?))
    }),
    ("count", |vm, arguments| with_integers(vm, arguments, 2..4, count)),
    ("replace", |vm, arguments| with_integers(vm, arguments, 3..4, replace)),
    ("startswith", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| {
            affix(vm, arguments, "startswith", |text, affix| text.starts_with(affix))
        })
    }),
    ("endswith", |vm, arguments| {
        with_integers(vm, arguments, 2..4, |vm, arguments| affix(vm, arguments, "endswith", |text, affix| text.ends_with(affix)))
    }),
    ("removeprefix", |vm, arguments| remove(vm, arguments, "removeprefix", |text, affix| text.strip_prefix(affix))),
    ("removesuffix", |vm, arguments| remove(vm, arguments, "removesuffix", |text, affix| text.strip_suffix(affix))),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

fn must(found: Option<usize>) -> Result<Outcome> {
    match found {
        Some(place) => Ok(Value::from(place).into()),
        None => Err(Raised::value_error("substring not found")),
    }
}

/// The part between two optional places, and the byte at which it begins.
fn part<'a>(text: &'a Str, start: &Value, end: &Value) -> Result<Option<(&'a str, usize)>> {
    let Some((start, end)) = range(start, end, text.length())? else {
        return Ok(None);
    };
    let (start, end) = (text.byte_of(start), text.byte_of(end));
    Ok(text.get(start..end).map(|part| (part, start)))
}

fn find(vm: &mut Vm, mut arguments: Arguments, name: &str, side: Side) -> Result<Option<usize>> {
    let text = take_text(vm, &mut arguments, name)?;
    let [wanted, start, end] = method_arguments::<3>(arguments, ("str", name), 1)?;
    let wanted = text_argument(vm, &wanted, &format!("{name}() argument 1"))?;
    let Some((part, offset)) = part(&text, &start, &end)? else {
        return Ok(None);
    };
    let found = match side {
        Side::First => part.find(&*wanted),
        Side::Last => part.rfind(&*wanted),
    };
    Ok(found.map(|at| text.point_of(offset + at)))
}

fn count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "count")?;
    let [wanted, start, end] = method_arguments::<3>(arguments, ("str", "count"), 1)?;
    let wanted = text_argument(vm, &wanted, "count() argument 1")?;
    let count = match part(&text, &start, &end)? {
        None => 0,
        Some((part, _)) if wanted.is_empty() => part.chars().count() + 1,
        Some((part, _)) => part.matches(&*wanted).count(),
    };
    Ok(Value::from(count).into())
}

fn replace(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "replace")?;
    let [old, new, count] = arguments.named("replace", ["", "", "count"], 2)?;
    let old = text_argument(vm, &old, "replace() argument 1")?;
    let new = text_argument(vm, &new, "replace() argument 2")?;
    let count = if count.is_defined() { usize::try_from(vm.index(&count)?).unwrap_or(usize::MAX) } else { usize::MAX };
    let places = text.matches(&*old).count().min(count);
    if places == 0 {
        return Ok(Value::Str(text).into());
    }
    let length = text.len() - places * old.len();
    vm.check_object_size(length.saturating_add(places.saturating_mul(new.len())))?;
    Ok(Value::from(text.replacen(&*old, &new, places)).into())
}

fn affix(vm: &mut Vm, mut arguments: Arguments, name: &str, has: fn(&str, &str) -> bool) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let [wanted, start, end] = method_arguments::<3>(arguments, ("str", name), 1)?;
    let part = part(&text, &start, &end)?.map(|(part, _)| part);
    let has = |wanted: &str| part.is_some_and(|part| has(part, wanted));
    if let Some(Payload::Tuple(items)) = wanted.payload() {
        for item in items.iter() {
            let wanted = item.as_str().ok_or_else(|| {
                let found = vm.type_name(item);
                Raised::type_error(format!("tuple for {name} must only contain str, not {found}"))
            })?;
            if has(wanted) {
                return Ok(true.into());
            }
        }
        return Ok(false.into());
    }
    match wanted.as_str() {
        Some(wanted) => Ok(has(wanted).into()),
        None => Err(Raised::type_error(format!("{name} first arg must be str or a tuple of str, not {}", vm.type_name(&wanted)))),
    }
}

fn remove(
    vm: &mut Vm,
    mut arguments: Arguments,
    name: &str,
    remove: for<'a> fn(&'a str, &str) -> Option<&'a str>,
) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let [affix] = method_arguments::<1>(arguments, ("str", name), 1)?;
    let affix = text_argument(vm, &affix, &format!("{name}() argument"))?;
    Ok(match remove(&text, &affix) {
        Some(rest) => Value::from(rest),
        None => Value::Str(text),
    }
    .into())
}
