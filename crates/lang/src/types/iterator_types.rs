//! `enumerate`, `zip`, `map`, `filter` and `reversed`: classes whose instances are iterators.

use std::rc::Rc;

use crate::object::iterator::Iter;
use crate::object::{Arguments, Class, Keywords, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::Type;
use super::indexing::{not_an_integer, quick_index};
use super::new_method::refuse_keywords;
use super::{iterators, long_range};

const fn of(new: crate::object::class::NewFunction) -> Type {
    Type {
        new: Some(new),
        methods: iterators::UNSIZED.methods,
        slots: iterators::UNSIZED.slots,
        class_methods: &[],
        static_methods: &[],
        getters: &[],
    }
}

pub(super) const ENUMERATE: Type = of(new_enumerate);
pub(super) const ZIP: Type = of(new_zip);
pub(super) const MAP: Type = of(new_map);
pub(super) const FILTER: Type = of(new_filter);
pub(super) const REVERSED: Type = Type {
    new: Some(new_reversed),
    methods: iterators::SIZED.methods,
    slots: iterators::SIZED.slots,
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

fn make(class: &Rc<Class>, iter: Iter) -> Outcome {
    Object::new(class, Payload::Iterator(Box::new(iter).into())).into()
}

fn new_enumerate(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.clone();
    check_names(&given)?;
    let [iterable, start] = given.named("enumerate", ["iterable", "start"], 1)?;
    let start = if start.is_defined() { start } else { Value::Int(0) };
    let class = class.clone();
    vm.index_value(&start, not_an_integer)?.then(vm, move |vm, start| {
        vm.iterate(&iterable)?.then(vm, move |vm, iterator| {
            Ok(make(
                &class,
                match quick_index(&start).filter(|start| start.exact) {
                    Some(start) => Iter::Enumerate { iterator, count: start.value },
                    None => counted(vm, &start, iterator),
                },
            ))
        })
    })
}

/// CPython asks for what is missing last.
fn check_names(given: &Arguments) -> Result<()> {
    let (by_place, by_name) = (given.positional.len(), &given.keywords);
    if by_place + by_name.len() == 0 {
        return Err(Raised::type_error("enumerate() missing required argument 'iterable'"));
    }
    if by_place + by_name.len() > 2 {
        return given.fits_in("enumerate", 2);
    }
    let known: &[&str] = match (by_place, by_name.len()) {
        (0, 1) => &["iterable"],
        (0, _) => &["iterable", "start"],
        _ => &["start"],
    };
    match by_name.iter().find(|(name, _)| !known.contains(&&**name)) {
        Some((name, _)) => Err(Raised::type_error(format!("'{name}' is an invalid keyword argument for enumerate()"))),
        None => Ok(()),
    }
}

/// Numbers beyond 64 bits, each with an item.
fn counted(vm: &Vm, start: &Value, iterator: Value) -> Iter {
    let counter = long_range::counter(vm, start);
    Iter::Zip { iterators: counter.into_iter().chain([iterator]).collect(), strict: false }
}

type Finish = Box<dyn FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome>>;

/// The iterators of all values, then `finish`.
fn iterators_of(
    vm: &mut Vm,
    mut values: std::vec::IntoIter<Value>,
    mut iterators: Vec<Value>,
    finish: Finish,
) -> Result<Outcome> {
    while let Some(value) = values.next() {
        match vm.iterate(&value)? {
            Outcome::Value(iterator) => iterators.push(iterator),
            later => {
                return later.then(vm, move |vm, iterator| {
                    iterators.push(iterator);
                    iterators_of(vm, values, iterators, finish)
                });
            }
        }
    }
    finish(vm, iterators)
}

fn new_zip(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let mut given = arguments.clone();
    let strict = given.take_keyword("strict").unwrap_or(Value::Bool(false));
    given.no_more_keywords("zip", &["strict"])?;
    let class = class.clone();
    let values = given.positional.into_vec().into_iter();
    vm.truth(&strict)?.then(vm, move |vm, strict| {
        let strict = matches!(strict, Value::Bool(true));
        let finish = move |_: &mut Vm, iterators| Ok(make(&class, Iter::Zip { iterators, strict }));
        iterators_of(vm, values, Vec::new(), Box::new(finish))
    })
}

fn new_map(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    refuse_keywords(vm, class, &vm.names.init, "map", arguments)?;
    let mut given = arguments.clone();
    if given.positional.len() < 2 {
        return Err(Raised::type_error("map() must have at least two arguments."));
    }
    let function = given.take_self();
    let class = class.clone();
    let values = given.positional.into_vec().into_iter();
    let finish = move |_: &mut Vm, iterators| Ok(make(&class, Iter::Map { function, iterators }));
    iterators_of(vm, values, Vec::new(), Box::new(finish))
}

fn without_keywords(arguments: &Arguments) -> Arguments {
    Arguments { positional: arguments.positional.clone(), keywords: Keywords::new() }
}

fn new_filter(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    refuse_keywords(vm, class, &vm.names.init, "filter", arguments)?;
    let [function, iterable] = without_keywords(arguments).exactly("filter")?;
    let class = class.clone();
    vm.iterate(&iterable)?.then(vm, move |_, iterator| Ok(make(&class, Iter::Filter { function, iterator })))
}

/// `reversed(value)`: `__reversed__`, or length and items.
fn new_reversed(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.clone();
    refuse_keywords(vm, class, &vm.names.init, "reversed", &given)?;
    let count = given.positional.len();
    if count != 1 {
        return Err(Raised::type_error(format!("reversed expected 1 argument, got {count}")));
    }
    let value = given.positional[0].clone();
    let own = vm.class_of(&value);
    let name = vm.intern("__reversed__");
    let not_reversible = || Raised::type_error(format!("'{}' object is not reversible", own.message_name()));
    match own.lookup(&name) {
        Some(Value::None) => return Err(not_reversible()),
        Some(method) => return Ok(Outcome::call(method, Arguments::one(value))),
        None => {}
    }
    let is_sequence = own.lookup(&vm.names.getitem).is_some() && !matches!(value.payload(), Some(Payload::Dict(_)));
    if !is_sequence {
        return Err(not_reversible());
    }
    let class = class.clone();
    vm.length(&value)?.then(vm, move |_, length| {
        let remaining = match length {
            Value::Int(length) => length,
            _ => 0,
        };
        Ok(make(&class, Iter::ReversedSequence { object: value, remaining }))
    })
}
