//! `str.split`, `splitlines`, `partition`, `join`.

use super::super::Table;
use super::super::indexing::with_integers;
use super::super::receiver::{take_text, text_argument};
use crate::format::unicode;
use crate::object::{Arguments, Outcome, Raised, Result, Str, Value};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[
    ("split", |vm, arguments| {
        with_integers(vm, arguments, 2..3, |vm, arguments| split(vm, arguments, "split", from_left, from_left_blank))
    }),
    ("rsplit", |vm, arguments| {
        with_integers(vm, arguments, 2..3, |vm, arguments| split(vm, arguments, "rsplit", from_right, from_right_blank))
    }),
    ("splitlines", split_lines),
    ("partition", |vm, arguments| partition(vm, arguments, "partition")),
    ("rpartition", |vm, arguments| partition(vm, arguments, "rpartition")),
    ("join", join),
];

type Separated = for<'a> fn(&'a str, &str, usize) -> Vec<&'a str>;
type Blank = for<'a> fn(&'a str, usize) -> Vec<&'a str>;

fn split(vm: &mut Vm, mut arguments: Arguments, name: &str, separated: Separated, blank: Blank) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let given = arguments.positional.len() + arguments.keywords.len();
    if given > 2 {
        return Err(Raised::type_error(format!("{name}() takes at most 2 arguments ({given} given)")));
    }
    let [separator, most] = arguments.named(name, ["sep", "maxsplit"], 0)?;
    let most = if most.is_defined() { usize::try_from(vm.index(&most)?).unwrap_or(usize::MAX) } else { usize::MAX };
    let parts = if matches!(separator, Value::None | Value::Undefined) {
        blank(&text, most)
    } else {
        let Some(separator) = separator.as_str() else {
            return Err(Raised::type_error(format!("must be str or None, not {}", vm.type_name(&separator))));
        };
        if separator.is_empty() {
            return Err(Raised::value_error("empty separator"));
        }
        separated(&text, separator, most)
    };
    vm.check_object_size(parts.len())?;
    let parts = parts.into_iter().map(Value::from).collect();
    Ok(vm.new_list(parts).into())
}

fn from_left<'a>(text: &'a str, separator: &str, most: usize) -> Vec<&'a str> {
    text.splitn(most.saturating_add(1), separator).collect()
}

fn from_right<'a>(text: &'a str, separator: &str, most: usize) -> Vec<&'a str> {
    let mut parts: Vec<&str> = text.rsplitn(most.saturating_add(1), separator).collect();
    parts.reverse();
    parts
}

fn from_left_blank(text: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(unicode::is_space);
    while !rest.is_empty() {
        if parts.len() == most {
            // What is left keeps the blanks at its end.
            parts.push(rest);
            break;
        }
        let end = rest.find(unicode::is_space).unwrap_or(rest.len());
        let (part, tail) = rest.split_at(end);
        parts.push(part);
        rest = tail.trim_start_matches(unicode::is_space);
    }
    parts
}

fn from_right_blank(text: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(unicode::is_space);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let start = rest
            .char_indices()
            .rfind(|&(_, character)| unicode::is_space(character))
            .map_or(0, |(at, character)| at + character.len_utf8());
        let (head, part) = rest.split_at(start);
        parts.push(part);
        rest = head.trim_end_matches(unicode::is_space);
    }
    parts.reverse();
    parts
}

fn split_lines(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "splitlines")?;
    let [keep] = arguments.named("splitlines", ["keepends"], 0)?;
    let keep = vm.quick_truth(&keep).unwrap_or(true);
    let parts = lines(&text, keep).into_iter().map(Value::from).collect();
    Ok(vm.new_list(parts).into())
}

/// The lines of a text, in Python's sense: more characters than the newline end one.
pub(super) fn lines(text: &str, keep: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().find(|&(_, character)| ends_line(character));
        let Some((at, character)) = end else {
            lines.push(rest);
            break;
        };
        let mut next = at + character.len_utf8();
        if character == '\r' && rest[next..].starts_with('\n') {
            next += 1;
        }
        lines.push(&rest[..if keep { next } else { at }]);
        rest = &rest[next..];
    }
    lines
}

fn ends_line(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c' | '\x1d' | '\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn partition(vm: &mut Vm, mut arguments: Arguments, name: &str) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, name)?;
    let [separator] = method_arguments::<1>(arguments, ("str", name), 1)?;
    let separator = text_argument(vm, &separator, "")
        .map_err(|_| Raised::type_error(format!("must be str, not {}", vm.type_name(&separator))))?;
    if separator.is_empty() {
        return Err(Raised::value_error("empty separator"));
    }
    let from_left = name == "partition";
    let found = if from_left { text.split_once(&*separator) } else { text.rsplit_once(&*separator) };
    let empty = || Value::from("");
    let parts: [Value; 3] = match found {
        Some((before, after)) => [before.into(), Value::Str(separator), after.into()],
        None if from_left => [Value::Str(text), empty(), empty()],
        None => [empty(), empty(), Value::Str(text)],
    };
    Ok(vm.new_tuple(parts).into())
}

fn join(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let separator = take_text(vm, &mut arguments, "join")?;
    let [items] = method_arguments::<1>(arguments, ("str", "join"), 1)?;
    if !super::super::receiver::is_iterable(vm, &items) {
        return Err(Raised::type_error("can only join an iterable"));
    }
    vm.collect(&items, move |vm, items| join_items(vm, &separator, items))
}

fn join_items(vm: &mut Vm, separator: &Str, mut items: Vec<Value>) -> Result<Outcome> {
    let mut length = separator.len().saturating_mul(items.len().saturating_sub(1));
    for (at, item) in items.iter().enumerate() {
        let Some(text) = item.as_str() else {
            return Err(Raised::type_error(format!("sequence item {at}: expected str instance, {} found", vm.type_name(item))));
        };
        length = length.saturating_add(text.len());
    }
    if items.len() == 1 && matches!(items[0], Value::Str(_)) {
        return Ok(items.remove(0).into());
    }
    vm.check_object_size(length)?;
    let mut joined = String::with_capacity(length);
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            joined.push_str(separator);
        }
        joined.push_str(item.as_str().map_or("", |text| &**text));
    }
    Ok(Value::from(joined).into())
}
