//! `itertools.count` and `itertools.repeat`.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::compile::op::Binary;
use crate::object::{Arguments, Class, DictRef, Native, Outcome, Raised, Result, Sent, Value};
use crate::types::Type;
use crate::types::indexing::not_an_integer;
use crate::vm::Vm;

use super::native::{add_class, new_native, receiver};

/// Fills `_itertools`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_class(vm, namespace, "itertools", "count", &COUNT)?;
    add_class(vm, namespace, "itertools", "repeat", &REPEAT)?;
    super::rows::fill(vm, namespace)
}

fn itself(_: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(arguments.take_self().into())
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

// -- count ----------------------------------------------------------------------

const COUNT: Type = Type {
    new: Some(new_count),
    methods: &[],
    slots: &[("__init__", nothing), ("__iter__", itself), ("__next__", next_count), ("__repr__", show_count)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

struct Count {
    now: RefCell<Value>,
    step: Value,
}

impl Native for Count {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.now.borrow());
        visit(&self.step);
    }

    fn clear(&self) {
        self.now.take();
    }

    fn send(&self, _: &mut Vm, _: &Value) -> Option<Result<Sent>> {
        let mut now = self.now.borrow_mut();
        let (Value::Int(value), Value::Int(step)) = (&*now, &self.step) else { return None };
        let (value, next) = (*value, value.checked_add(*step)?);
        *now = Value::Int(next);
        Some(Ok(Sent::Yielded(Value::Int(value))))
    }
}

fn new_count(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [start, step] = arguments.clone().named("count", ["start", "step"], 0)?;
    let or = |value: Value, default: i64| if value.is_defined() { value } else { Value::Int(default) };
    let (start, step) = (or(start, 0), or(step, 1));
    for value in [&start, &step] {
        if !is_number(vm, value) {
            return Err(Raised::type_error("a number is required"));
        }
    }
    Ok(new_native(class, Count { now: start.into(), step }).into())
}

/// Has it a number's methods? (`PyNumber_Check` of the C interface.)
fn is_number(vm: &Vm, value: &Value) -> bool {
    let class = vm.class_of(value);
    crate::number::Number::of(value).is_some()
        || [&vm.names.index, &vm.names.int, &vm.names.float].iter().any(|name| class.lookup(name).is_some())
}

fn next_count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Count>(vm, &this, "itertools.count", "__next__")?;
    let Some(count) = object.native::<Count>() else { return Ok(Value::None.into()) };
    if let Some(Ok(Sent::Yielded(value))) = count.send(vm, &Value::None) {
        return Ok(value.into());
    }
    let now = count.now.borrow().clone();
    let step = count.step.clone();
    vm.binary(Binary::Add, &now.clone(), &step)?.then(vm, move |_, next| {
        if let Some(count) = object.native::<Count>() {
            count.now.replace(next);
        }
        Ok(now.into())
    })
}

fn show_count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Count>(vm, &this, "itertools.count", "__repr__")?;
    let Some(count) = object.native::<Count>() else { return Ok(Value::None.into()) };
    let mut parts = vec![count.now.borrow().clone()];
    if !matches!(count.step, Value::Int(1)) {
        parts.push(count.step.clone());
    }
    vm.texts(parts, Vm::repr, |_, texts| {
        let texts: Vec<&str> = texts.iter().map(|text| &**text).collect();
        Ok(format!("count({})", texts.join(", ")).into())
    })
}

// -- repeat ---------------------------------------------------------------------

const REPEAT: Type = Type {
    new: Some(new_repeat),
    methods: &[("__length_hint__", repeat_hint)],
    slots: &[("__init__", nothing), ("__iter__", itself), ("__next__", next_repeat), ("__repr__", show_repeat)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

struct Repeat {
    item: Value,
    /// How many are left; `None` without end.
    left: Cell<Option<i64>>,
}

impl Native for Repeat {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.item);
    }

    fn clear(&self) {}

    fn send(&self, _: &mut Vm, _: &Value) -> Option<Result<Sent>> {
        Some(Ok(self.step()))
    }
}

impl Repeat {
    fn step(&self) -> Sent {
        match self.left.get() {
            Some(left) if left <= 0 => return Sent::Returned(Value::None),
            left => self.left.set(left.map(|left| left - 1)),
        }
        Sent::Yielded(self.item.clone())
    }
}

fn new_repeat(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [item, times] = arguments.clone().named("repeat", ["object", "times"], 1)?;
    if !times.is_defined() {
        return Ok(new_native(class, Repeat { item, left: Cell::new(None) }).into());
    }
    let class = class.clone();
    vm.index_then(&times, not_an_integer, move |_, times| {
        Ok(new_native(&class, Repeat { item, left: Cell::new(Some(times.value.max(0))) }).into())
    })
}

fn next_repeat(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Repeat>(vm, &this, "itertools.repeat", "__next__")?;
    match object.native::<Repeat>().map(Repeat::step) {
        Some(Sent::Yielded(item)) => Ok(item.into()),
        _ => Err(Raised::stop_iteration(Value::None)),
    }
}

fn repeat_hint(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Repeat>(vm, &this, "itertools.repeat", "__length_hint__")?;
    match object.native::<Repeat>().and_then(|repeat| repeat.left.get()) {
        Some(left) => Ok(left.into()),
        None => Err(Raised::type_error("len() of unsized object")),
    }
}

fn show_repeat(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object = receiver::<Repeat>(vm, &this, "itertools.repeat", "__repr__")?;
    let Some(repeat) = object.native::<Repeat>() else { return Ok(Value::None.into()) };
    let left = repeat.left.get().map_or(String::new(), |left| format!(", {left}"));
    vm.repr(&repeat.item)?.then(vm, move |_, text| {
        let text = text.as_str().map_or(String::new(), ToString::to_string);
        Ok(format!("repeat({text}{left})").into())
    })
}
