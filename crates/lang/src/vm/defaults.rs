//! The defaults of parameters that a call has given nothing.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use crate::object::function::Function;
use crate::object::{Dict, Str, Value};

use super::quick_call::fill_cells;
use super::{Code, Frame};

/// How many positional parameters take their defaults; nothing where the arguments do not fit a plain function.
#[inline(always)]
pub(super) fn missing_of(function: &Function, code: &Code, given: usize) -> Option<usize> {
    let missing = code.plain_positional?.checked_sub(given)?;
    let fits = missing == 0 || missing <= function.defaults.borrow().len();
    (fits && (code.parameters.keyword_only == 0 || has_keyword_defaults(function, code))).then_some(missing)
}

/// Have all parameters that are given by name alone a default?
fn has_keyword_defaults(function: &Function, code: &Code) -> bool {
    let defaults = function.keyword_defaults.borrow();
    let Some(defaults) = &*defaults else { return false };
    let defaults = defaults.borrow();
    let names = &code.variables[usize::from(code.parameters.positional)..code.named_count()];
    names.iter().enumerate().all(|(place, name)| keyword_default(&defaults, place, name).is_some())
}

/// The default under a name, most often at the place of its parameter among the others.
fn keyword_default<'a>(defaults: &'a Dict, place: usize, name: &Str) -> Option<&'a Value> {
    defaults.is_at(place, name).or_else(|| defaults.get_str(name))
}

pub(super) fn has_default(function: &Function, code: &Code, slot: usize) -> bool {
    let positional = usize::from(code.parameters.positional);
    if slot < positional {
        return slot + function.defaults.borrow().len() >= positional;
    }
    let defaults = function.keyword_defaults.borrow();
    defaults
        .as_ref()
        .is_some_and(|defaults| keyword_default(&defaults.borrow(), slot - positional, &code.variables[slot]).is_some())
}

pub(super) fn default_of(function: &Function, code: &Code, slot: usize) -> Option<Value> {
    let positional = usize::from(code.parameters.positional);
    if slot >= positional {
        let defaults = function.keyword_defaults.borrow();
        return keyword_default(&defaults.as_ref()?.borrow(), slot - positional, &code.variables[slot]).cloned();
    }
    let defaults = function.defaults.borrow();
    defaults.get((slot + defaults.len()).checked_sub(positional)?).cloned()
}

/// The defaults of the parameters from `first` on that have got nothing.
pub(super) fn fill_defaults(function: &Function, code: &Code, first: usize, called: &mut Frame) {
    let positional = usize::from(code.parameters.positional);
    let defaults = function.defaults.borrow();
    let optional = positional.saturating_sub(defaults.len());
    let last = &defaults[defaults.len() - (positional - optional)..];
    for (slot, default) in called.registers[optional..positional].iter_mut().zip(last).skip(first.saturating_sub(optional)) {
        if !slot.is_defined() {
            slot.copy_from(default);
        }
    }
    let Some(defaults) = &*function.keyword_defaults.borrow() else { return };
    let defaults = defaults.borrow();
    for slot in positional..code.named_count() {
        let default = keyword_default(&defaults, slot - positional, &code.variables[slot]);
        if let (Some(default), false) = (default, called.registers[slot].is_defined()) {
            called.registers[slot].copy_from(default);
        }
    }
}

/// After the positional arguments: defaults and cells.
#[inline(always)]
pub(super) fn fill_rest(function: &Function, code: &Code, missing: usize, called: &mut Frame) {
    let positional = usize::from(code.parameters.positional);
    if missing > 0 || code.parameters.keyword_only > 0 {
        fill_defaults(function, code, positional - missing, called);
    }
    fill_cells(function, code, called);
}
