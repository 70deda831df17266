//! `list.sort` and `sorted`: keys first, then the comparisons, each of which may be a call.

use std::cmp::Ordering;

use crate::compile::op::Comparison;
use crate::object::{Arguments, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::{Input, NativeFrame, Step, Vm};

use super::comparison::quick_order;
use super::list_items::items_of;
use super::sort_steps::Sorter;

/// What becomes of the items: in order, or, with the exception that stopped the sort, as far as it came.
type Finish = Box<dyn FnOnce(&mut Vm, Vec<Value>, Option<Raised>) -> Result<Outcome>>;

/// `list.sort(*, key=None, reverse=False)`.
pub(super) fn sort(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let list = vm.receiver(&mut arguments, ("list", "sort"), |payload| matches!(payload, Payload::List(_)))?;
    arguments.fits_in("sort", 2)?;
    let (key, reverse) = options(&mut arguments)?;
    vm.truth(&reverse)?.then(vm, move |vm, reverse| sort_list(vm, &list, key, is_true(&reverse)))
}

fn is_true(value: &Value) -> bool {
    matches!(value, Value::Bool(true))
}

/// `key` and `reverse`, and nothing else.
pub(crate) fn options(arguments: &mut Arguments) -> Result<(Value, Value)> {
    if !arguments.positional.is_empty() {
        return Err(Raised::type_error("sort() takes no positional arguments"));
    }
    let key = arguments.take_keyword("key").unwrap_or(Value::None);
    let reverse = arguments.take_keyword("reverse").unwrap_or(Value::Bool(false));
    arguments.no_more_keywords("sort", &["key", "reverse"])?;
    Ok((key, reverse))
}

/// Sorts a list in place; the outcome is `None`. Meanwhile the list is empty, as it is in CPython.
pub(crate) fn sort_list(vm: &mut Vm, list: &ObjectRef, key: Value, reverse: bool) -> Result<Outcome> {
    let items = items_of(list).map(std::cell::RefCell::take);
    let list = list.clone();
    let finish: Finish = Box::new(move |_, items, raised| {
        // What was put into it left room, even where it is gone again.
        let meanwhile = items_of(&list).map(|slot| slot.replace(items));
        let modified = meanwhile.is_some_and(|meanwhile| meanwhile.capacity() > 0);
        match raised {
            Some(raised) => Err(raised),
            None if modified => Err(Raised::value_error("list modified during sort")),
            None => Ok(Value::None.into()),
        }
    });
    begin(vm, items.unwrap_or_default(), key, reverse, finish)
}

/// Sorts items, then `finish` with them.
pub(crate) fn sort_items(
    vm: &mut Vm,
    items: Vec<Value>,
    key: Value,
    reverse: bool,
    finish: impl FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let finish: Finish = Box::new(move |vm, items, raised| match raised {
        Some(raised) => Err(raised),
        None => finish(vm, items),
    });
    begin(vm, items, key, reverse, finish)
}

fn begin(vm: &mut Vm, items: Vec<Value>, key: Value, reverse: bool, finish: Finish) -> Result<Outcome> {
    let mut sorting = Sorting { keys: Vec::new(), key, reverse, sorter: None, pending: None, finish: Some(finish), items };
    if !sorting.key.is_none() && !sorting.items.is_empty() {
        return Ok(Outcome::Enter(Box::new(sorting)));
    }
    sorting.key = Value::None;
    match sorting.compare_on(vm) {
        Progress::Done(raised) => sorting.end(vm, raised),
        Progress::Ask(outcome) => {
            sorting.pending = Some(outcome);
            Ok(Outcome::Enter(Box::new(sorting)))
        }
    }
}

struct Sorting {
    items: Vec<Value>,
    /// The keys so far; without a key function the items are their own keys.
    keys: Vec<Value>,
    key: Value,
    reverse: bool,
    sorter: Option<Sorter>,
    /// The comparison that was begun before this became a frame.
    pending: Option<Outcome>,
    finish: Option<Finish>,
}

enum Progress {
    Done(Option<Raised>),
    /// A comparison that takes a call.
    Ask(Outcome),
}

impl Sorting {
    /// Compares as far as no call is needed.
    fn compare_on(&mut self, vm: &mut Vm) -> Progress {
        let keys = if self.key.is_none() { &self.items } else { &self.keys };
        if self.sorter.is_none()
            && let Some(order) = quick_sort(keys, self.reverse)
        {
            self.arrange(order);
            return Progress::Done(None);
        }
        let sorter = self.sorter.get_or_insert_with(|| Sorter::new(keys.len(), self.reverse));
        while let Some((a, b)) = sorter.question() {
            let (a, b) = (&keys[a], &keys[b]);
            if let Some(less) = quick_order(Comparison::Less, a, b) {
                sorter.answer(less);
                continue;
            }
            match vm.less(a, b) {
                Ok(Outcome::Value(less)) => sorter.answer(is_true(&less)),
                Ok(later) => return Progress::Ask(later),
                Err(raised) => return Progress::Done(Some(raised)),
            }
        }
        Progress::Done(None)
    }

    fn arrange(&mut self, order: Vec<usize>) {
        let mut slots: Vec<Option<Value>> = std::mem::take(&mut self.items).into_iter().map(Some).collect();
        let ordered = order.into_iter().filter_map(|place| slots[place].take());
        self.items = ordered.collect();
        if self.reverse {
            self.items.reverse();
        }
    }

    fn end(&mut self, vm: &mut Vm, raised: Option<Raised>) -> Result<Outcome> {
        if let Some(sorter) = self.sorter.take() {
            self.arrange(sorter.into_order());
        }
        let items = std::mem::take(&mut self.items);
        match self.finish.take() {
            Some(finish) => finish(vm, items, raised),
            None => Ok(Value::None.into()),
        }
    }

    /// The next key, or the first comparison.
    fn go_on(&mut self, vm: &mut Vm) -> Result<Step> {
        if !self.key.is_none() && self.keys.len() < self.items.len() {
            let item = self.items[self.keys.len()].clone();
            return Ok(Step::Call(self.key.clone(), Arguments::one(item)));
        }
        match self.compare_on(vm) {
            Progress::Ask(outcome) => Ok(Step::Enter(outcome)),
            Progress::Done(raised) => Ok(Step::Become(self.end(vm, raised)?)),
        }
    }
}

impl NativeFrame for Sorting {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        match input {
            Input::Start => {
                if let Some(outcome) = self.pending.take() {
                    return Ok(Step::Enter(outcome));
                }
            }
            Input::Raised(raised) => return Ok(Step::Become(self.end(vm, Some(raised))?)),
            Input::Returned(value) | Input::Yielded(value) => match &mut self.sorter {
                Some(sorter) => sorter.answer(is_true(&value)),
                None => self.keys.push(value),
            },
        }
        self.go_on(vm)
    }

    fn name(&self) -> &'static str {
        "sort"
    }
}

type Fits = fn(&Value) -> bool;
type Compare = fn(&Value, &Value) -> Ordering;

/// The order of keys that are all integers, all strings or all floats without NaN.
fn quick_sort(keys: &[Value], reverse: bool) -> Option<Vec<usize>> {
    let (fits, compare): (Fits, Compare) = match keys.first()? {
        Value::Int(_) => (|key| matches!(key, Value::Int(_)), by_int),
        Value::Str(_) => (|key| matches!(key, Value::Str(_)), by_text),
        Value::Float(_) => (|key| matches!(key, Value::Float(float) if !float.is_nan()), by_float),
        _ => return None,
    };
    if !keys.iter().all(fits) {
        return None;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    if reverse {
        order.reverse();
    }
    // One sort for all three: each is three kilobytes.
    order.sort_by(|&a, &b| compare(&keys[a], &keys[b]));
    Some(order)
}

fn by_int(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        _ => Ordering::Equal,
    }
}

fn by_text(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => (**a).cmp(&**b),
        _ => Ordering::Equal,
    }
}

fn by_float(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b).unwrap_or(Ordering::Equal),
        _ => Ordering::Equal,
    }
}
