//! `str.center`, `zfill`, `expandtabs`, `strip` and their like.

use super::super::Table;
use super::super::indexing::with_integers;
use super::super::receiver::take_text;
use crate::format::unicode;
use crate::object::{Arguments, Outcome, Raised, Result, Str, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("center", |vm, arguments| with_integers(vm, arguments, 1..2, |vm, arguments| justify(vm, arguments, "center", centered))),
    ("ljust", |vm, arguments| with_integers(vm, arguments, 1..2, |vm, arguments| justify(vm, arguments, "ljust", |_, _| 0))),
    ("rjust", |vm, arguments| {
        with_integers(vm, arguments, 1..2, |vm, arguments| justify(vm, arguments, "rjust", |padding, _| padding))
    }),
    ("zfill", |vm, arguments| with_integers(vm, arguments, 1..2, zero_fill)),
    ("expandtabs", |vm, arguments| with_integers(vm, arguments, 1..2, expand_tabs)),
    ("strip", |vm, arguments| strip(vm, arguments, "strip", true, true)),
    ("lstrip", |vm, arguments| strip(vm, arguments, "lstrip", true, false)),
    ("rstrip", |vm, arguments| strip(vm, arguments, "rstrip", false, true)),
];

/// An odd blank goes to the left where the width is odd.
fn centered(padding: usize, width: usize) -> usize {
    padding / 2 + (padding & width & 1)
}

fn justify(vm: &mut Vm, mut arguments: Arguments, name: &str, before: fn(usize, usize) -> usize) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let [width, fill] = method_arguments::<2>(arguments, ("str", name), 1)?;
    let width = usize::try_from(vm.index(&width)?).unwrap_or(0);
    let fill = fill_character(vm, &fill)?;
    vm.check_object_size(width)?;
    let padding = width.saturating_sub(text.length());
    if padding == 0 {
        return Ok(Value::Str(text).into());
    }
    let left = before(padding, width);
    let mut padded = String::with_capacity(text.len() + padding);
    padded.extend(std::iter::repeat_n(fill, left));
    padded.push_str(&text);
    padded.extend(std::iter::repeat_n(fill, padding - left));
    Ok(Value::from(padded).into())
}

fn fill_character(vm: &Vm, fill: &Value) -> Result<char> {
    if !fill.is_defined() {
        return Ok(' ');
    }
    let Some(text) = fill.as_str() else {
        return Err(Raised::type_error(format!("The fill character must be a unicode character, not {}", vm.type_name(fill))));
    };
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(fill), None) => Ok(fill),
        _ => Err(Raised::type_error("The fill character must be exactly one character long")),
    }
}

fn zero_fill(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "zfill")?;
    let [width] = method_arguments::<1>(arguments, ("str", "zfill"), 1)?;
    let width = usize::try_from(vm.index(&width)?).unwrap_or(0);
    vm.check_object_size(width)?;
    let zeros = "0".repeat(width.saturating_sub(text.length()));
    let sign = text.len() - text.strip_prefix(['+', '-']).unwrap_or(&text).len();
    let (sign, digits) = text.split_at(sign);
    Ok(Value::from(format!("{sign}{zeros}{digits}")).into())
}

fn expand_tabs(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "expandtabs")?;
    let [size] = arguments.named("expandtabs", ["tabsize"], 0)?;
    let size = if size.is_defined() { usize::try_from(vm.index(&size)?).unwrap_or(0) } else { 8 };
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.chars() {
        match character {
            '\t' => {
                let blanks = if size == 0 { 0 } else { size - column % size };
                vm.check_object_size(expanded.len().saturating_add(blanks))?;
                expanded.extend(std::iter::repeat_n(' ', blanks));
                column += blanks;
            }
            '\n' | '\r' => {
                expanded.push(character);
                column = 0;
            }
            _ => {
                expanded.push(character);
                column += 1;
            }
        }
    }
    Ok(Value::from(expanded).into())
}

fn strip(vm: &mut Vm, mut arguments: Arguments, name: &str, left: bool, right: bool) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let [characters] = method_arguments::<1>(arguments, ("str", name), 0)?;
    let wanted: Option<Str> = match &characters {
        Value::None | Value::Undefined => None,
        other => Some(other.as_str().cloned().ok_or_else(|| Raised::type_error(format!("{name} arg must be None or str")))?),
    };
    let goes = |character: char| match &wanted {
        None => unicode::is_space(character),
        Some(wanted) => wanted.contains(character),
    };
    let mut rest = &*text;
    if left {
        rest = rest.trim_start_matches(goes);
    }
    if right {
        rest = rest.trim_end_matches(goes);
    }
    if rest.len() == text.len() {
        return Ok(Value::Str(text).into());
    }
    Ok(Value::from(rest).into())
}
