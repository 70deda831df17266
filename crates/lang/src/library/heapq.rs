//! `_heaps`: heaps whose items are numbers, texts and tuples of these are put in order at once. What has to be asked for
//! its order is left as it is, for `heapq` to do in Python. The heap comes to stand as CPython's, item by item.

use crate::builtins::at_once::answer_at_once;
use crate::compile::op::Comparison;
use crate::object::function::AtOnce;
use crate::object::{Arguments, DictRef, ObjectRef, Outcome, Payload, Result, Value};
use crate::types::{Table, quick_order};
use crate::vm::Vm;

use super::native::add_functions;

const FUNCTIONS: Table = &[
    ("push", |vm, arguments| answer(vm, arguments, push)),
    ("pop", |vm, arguments| answer(vm, arguments, pop)),
    ("replace", |vm, arguments| answer(vm, arguments, replace)),
    ("order", |vm, arguments| answer(vm, arguments, order)),
];
const AT_ONCE: &[(&str, AtOnce)] = &[("push", push), ("pop", pop), ("replace", replace), ("order", order)];

/// Fills `_heaps`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_heaps", FUNCTIONS);
    for (name, answer) in AT_ONCE {
        if let Some(function) = namespace.borrow().get_text(name) {
            answer_at_once(function, *answer);
        }
    }
    Ok(())
}

/// `NotImplemented`, where nothing was done.
fn answer(vm: &mut Vm, mut arguments: Arguments, work: AtOnce) -> Result<Outcome> {
    vm.burn_steps(WORK);
    Ok(work(vm, &mut arguments.positional).unwrap_or(Value::NotImplemented).into())
}

/// What a heap of usual size costs, in steps.
const WORK: u64 = 32;

/// A list, and no instance of a class of the program's.
fn list_of(value: &Value) -> Option<&ObjectRef> {
    let object = value.object().filter(|object| object.with_class(|class| class.native))?;
    matches!(object.payload, Payload::List(_)).then_some(object)
}

fn push(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [heap, item] = arguments else { return None };
    let Payload::List(items) = &list_of(heap)?.payload else { return None };
    let mut items = items.borrow_mut();
    vm.check_object_size(items.len() + 1).ok()?;
    let place = risen(&items, items.len(), item)?;
    items.push(std::mem::take(item));
    let mut from = items.len() - 1;
    while from > place {
        let parent = (from - 1) / 2;
        items.swap(from, parent);
        from = parent;
    }
    Some(Value::None)
}

/// Where an item comes to stand that rises from `place`: its parent there is not greater.
fn risen(items: &[Value], mut place: usize, item: &Value) -> Option<usize> {
    while place > 0 {
        let parent = (place - 1) / 2;
        if !quick_order(Comparison::Less, item, &items[parent])? {
            break;
        }
        place = parent;
    }
    Some(place)
}

fn pop(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [heap] = arguments else { return None };
    let Payload::List(items) = &list_of(heap)?.payload else { return None };
    let mut items = items.borrow_mut();
    let (last, rest) = items.split_last()?;
    // It is what says that nothing was done.
    if matches!(rest.first().unwrap_or(last), Value::NotImplemented) {
        return None;
    }
    let path = sunk(rest, 0, last)?;
    let last = items.pop()?;
    Some(put(&mut items, &path, last))
}

fn replace(_: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [heap, item] = arguments else { return None };
    let Payload::List(items) = &list_of(heap)?.payload else { return None };
    let mut items = items.borrow_mut();
    if matches!(items.first()?, Value::NotImplemented) {
        return None;
    }
    let path = sunk(&items, 0, item)?;
    Some(put(&mut items, &path, std::mem::take(item)))
}

/// The places from `top` down to where `item` comes to stand: the smaller child moves up to the bottom, and the item
/// rises from there. What stands at the top is not looked at.
fn sunk(items: &[Value], top: usize, item: &Value) -> Option<Path> {
    let mut path = Path::new();
    let mut place = top;
    while place < items.len() {
        path.push(place);
        let (left, right) = (2 * place + 1, 2 * place + 2);
        let is_right = right < items.len() && !quick_order(Comparison::Less, &items[left], &items[right])?;
        place = if is_right { right } else { left };
    }
    while let [.., _, last] = path[..] {
        if !quick_order(Comparison::Less, item, &items[last])? {
            break;
        }
        path.pop();
    }
    Some(path)
}

type Path = smallvec::SmallVec<[usize; 24]>;

/// Moves what stands on the path up by one place, and puts `item` at its end; what stood first comes back.
fn put(items: &mut [Value], path: &[usize], item: Value) -> Value {
    let mut moved = item;
    for place in path.iter().rev() {
        moved = std::mem::replace(&mut items[*place], moved);
    }
    moved
}

fn order(vm: &Vm, arguments: &mut [Value]) -> Option<Value> {
    let [heap] = arguments else { return None };
    let Payload::List(list) = &list_of(heap)?.payload else { return None };
    let mut items = list.borrow().clone();
    vm.check_object_size(items.len()).ok()?;
    for top in (0..items.len() / 2).rev() {
        let item = std::mem::take(&mut items[top]);
        let path = sunk(&items, top, &item)?;
        put(&mut items, &path, item);
    }
    list.replace(items);
    Some(Value::None)
}
