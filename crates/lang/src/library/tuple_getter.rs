//! The fields of a named tuple: a descriptor that reads one item.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, Native, Outcome, Payload, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::native::{add_class, new_native, receiver};

struct TupleGetter {
    index: usize,
    doc: RefCell<Value>,
}

pub(super) fn add(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let class = add_class(vm, namespace, "collections", "_tuplegetter", &GETTER)?;
    vm.add_property(&class, "__doc__", doc, Some(set_doc));
    Ok(())
}

const GETTER: Type = Type {
    new: Some(new),
    methods: &[],
    slots: &[("__init__", nothing), ("__repr__", repr), ("__get__", get), ("__set__", refuse), ("__delete__", refuse)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

impl Native for TupleGetter {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.doc.borrow());
    }

    fn clear(&self) {
        drop(self.doc.take());
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [index, doc] = arguments.clone().exactly("_tuplegetter")?;
    let index = vm.index(&index)?.max(0) as usize;
    Ok(new_native(class, TupleGetter { index, doc: doc.into() }).into())
}

fn nothing(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn get(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, object, _] = arguments.between("__get__", 2)?;
    let getter = receiver::<TupleGetter>(vm, &this, "_tuplegetter", "__get__")?;
    let index = getter.native::<TupleGetter>().map_or(0, |getter| getter.index);
    match object.payload() {
        Some(Payload::Tuple(items)) => {
            items.get(index).cloned().map(Outcome::Value).ok_or_else(|| Raised::index_error("tuple index out of range"))
        }
        _ if object.is_none() || !object.is_defined() => Ok(this.into()),
        _ => Err(Raised::type_error(format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
            vm.type_name(&object)
        ))),
    }
}

fn repr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__repr__")?;
    let getter = receiver::<TupleGetter>(vm, &this, "_tuplegetter", "__repr__")?;
    let Some((index, doc)) = getter.native::<TupleGetter>().map(|getter| (getter.index, getter.doc.borrow().clone())) else {
        return Ok(Value::None.into());
    };
    vm.repr(&doc)?.then(vm, move |_, doc| {
        let doc = doc.as_str().map_or("", |text| text);
        Ok(Value::from(format!("_tuplegetter({index}, {doc})")).into())
    })
}

fn refuse(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Err(Raised::attribute_error("can't set attribute"))
}

fn doc(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let getter = receiver::<TupleGetter>(vm, &this, "_tuplegetter", "__doc__")?;
    Ok(getter.native::<TupleGetter>().map_or(Value::None, |getter| getter.doc.borrow().clone()).into())
}

fn set_doc(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let getter = receiver::<TupleGetter>(vm, &this, "_tuplegetter", "__doc__")?;
    let old = getter.native::<TupleGetter>().map(|getter| getter.doc.replace(arguments.take_self()));
    drop(old);
    Ok(Value::None.into())
}
