//! The wrapper that `functools.lru_cache` puts around a function.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::object::{Arguments, Class, DictRef, Keywords, Native, ObjectRef, Outcome, Raised, Result, Value};
use crate::types::Type;
use crate::vm::Vm;

use super::native::{add_class, new_native, receiver};

/// Adds the class to `_functools`.
pub(super) fn add(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let class = add_class(vm, namespace, "functools", "_lru_cache_wrapper", &WRAPPER)?;
    class.has_dict.set(true);
    Ok(())
}

const WRAPPER: Type = Type {
    new: Some(new),
    methods: &[("cache_info", cache_info), ("cache_clear", cache_clear)],
    slots: &[("__init__", init), ("__call__", call), ("__get__", get)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

struct Cache {
    function: Value,
    /// `None`: as many as there are.
    most: Option<usize>,
    typed: bool,
    info: Value,
    /// The entry that was used longest ago is the first.
    results: RefCell<DictRef>,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

impl Native for Cache {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.function);
        visit(&self.info);
        for (key, value) in self.results.borrow().borrow().iter() {
            visit(key);
            visit(value);
        }
    }

    fn clear(&self) {
        self.results.borrow().borrow_mut().clear();
    }
}

fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [function, most, typed, info] = arguments.clone().exactly("lru_cache")?;
    if !vm.is_callable(&function) {
        return Err(Raised::type_error("the first argument must be callable"));
    }
    let most = if most.is_none() { None } else { Some(vm.index(&most)?.max(0) as usize) };
    let typed = vm.quick_truth(&typed).unwrap_or(true);
    let (hits, misses) = (Cell::new(0), Cell::new(0));
    Ok(new_native(class, Cache { function, most, typed, info, results: RefCell::default(), hits, misses }).into())
}

fn init(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::None.into())
}

fn this(vm: &mut Vm, arguments: &mut Arguments, method: &str) -> Result<ObjectRef> {
    let this = arguments.take_self();
    receiver::<Cache>(vm, &this, "functools._lru_cache_wrapper", method)
}

fn call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "__call__")?;
    let Some(cache) = object.native::<Cache>() else { return Ok(Value::None.into()) };
    if cache.most == Some(0) {
        cache.misses.set(cache.misses.get() + 1);
        return Ok(Outcome::call(cache.function.clone(), arguments));
    }
    let key = key_of(vm, cache.typed, &arguments);
    let results = cache.results.borrow().clone();
    let wanted = key.clone();
    vm.dict_remove(&results, &wanted, move |vm, found| match found {
        Some(value) => {
            count(&object, |cache| &cache.hits);
            keep(vm, &object, key, value)
        }
        None => compute(vm, object, key, arguments),
    })
}

fn compute(vm: &mut Vm, object: ObjectRef, key: Value, arguments: Arguments) -> Result<Outcome> {
    count(&object, |cache| &cache.misses);
    let Some(cache) = object.native::<Cache>() else { return Ok(Value::None.into()) };
    Outcome::call(cache.function.clone(), arguments).then(vm, move |vm, value| {
        let Some(cache) = object.native::<Cache>() else { return Ok(value.into()) };
        let results = cache.results.borrow().clone();
        if let Some(most) = cache.most {
            while results.borrow().len() >= most {
                let place = (0..results.borrow().places()).find(|&place| results.borrow().entry(place).is_some());
                let Some(place) = place else { break };
                let _oldest = results.borrow_mut().remove(place);
            }
        }
        keep(vm, &object, key, value)
    })
}

/// Puts a result behind all others, and gives it.
fn keep(vm: &mut Vm, object: &ObjectRef, key: Value, value: Value) -> Result<Outcome> {
    let Some(cache) = object.native::<Cache>() else { return Ok(value.into()) };
    let results = cache.results.borrow().clone();
    vm.dict_set(&results, key, value.clone())?.then(vm, move |_, _| Ok(value.into()))
}

fn count(object: &ObjectRef, counter: fn(&Cache) -> &Cell<i64>) {
    if let Some(cache) = object.native::<Cache>() {
        let counter = counter(cache);
        counter.set(counter.get() + 1);
    }
}

/// The arguments as one value. One `int` or `str` stands for itself.
fn key_of(vm: &Vm, typed: bool, arguments: &Arguments) -> Value {
    if let ([only @ (Value::Int(_) | Value::Str(_))], [], false) =
        (arguments.positional.as_slice(), arguments.keywords.as_slice(), typed)
    {
        return only.clone();
    }
    let mut parts: Vec<Value> = arguments.positional.to_vec();
    if !arguments.keywords.is_empty() {
        // What no argument can be marks the beginning of the keywords.
        parts.push(Value::Undefined);
        for (name, value) in &arguments.keywords {
            parts.extend([name.clone().into(), value.clone()]);
        }
    }
    if typed {
        parts.extend(arguments.positional.iter().map(|value| Value::Class(vm.class_of(value))));
        parts.extend(arguments.keywords.iter().map(|(_, value)| Value::Class(vm.class_of(value))));
    }
    vm.new_tuple(parts)
}

/// A cached method is bound like any other.
fn get(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this, object, _] = arguments.between("__get__", 2)?;
    if object.is_none() || !object.is_defined() {
        return Ok(this.into());
    }
    Ok(vm.new_method(this, object).into())
}

fn cache_info(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "cache_info")?;
    let Some(cache) = object.native::<Cache>() else { return Ok(Value::None.into()) };
    let most = cache.most.map(Value::from).into();
    let size = cache.results.borrow().borrow().len();
    let positional = smallvec::smallvec![cache.hits.get().into(), cache.misses.get().into(), most, size.into()];
    Ok(Outcome::call(cache.info.clone(), Arguments { positional, keywords: Keywords::new() }))
}

fn cache_clear(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(vm, &mut arguments, "cache_clear")?;
    if let Some(cache) = object.native::<Cache>() {
        let old = cache.results.take();
        cache.hits.set(0);
        cache.misses.set(0);
        drop(old);
    }
    Ok(Value::None.into())
}
