//! `next()`: what advancing an iterator takes where Python code has to run for it.

use crate::object::iterator::Iter;
use crate::object::{Arguments, ExceptionKind, Keywords, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::{Input, NativeFrame, Next, Step, Vm};

use super::caught::caught;

/// What a built-in iterator has to do for its next item.
enum Work {
    Sequence(Value, i64),
    ReversedSequence(Value, i64),
    Callable(Value, Value),
    Enumerate(Value, i64),
    Zip(Vec<Value>, bool),
    Map(Value, Vec<Value>),
    Filter(Value, Value),
    Nothing,
}

impl Vm {
    /// `next(iterator)`: the item, or `StopIteration`.
    pub fn next_item(&mut self, iterator: &Value) -> Result<Outcome> {
        match self.next_now(iterator)? {
            Next::Item(item) => return Ok(item.into()),
            Next::End => return Err(Raised::stop_iteration(Value::None)),
            Next::Call => {}
        }
        match iterator.object() {
            Some(object) if matches!(object.payload, Payload::Iterator(_)) => {
                // A subclass of `map` or `zip` may have a `__next__` of its own.
                match self.own_next(iterator) {
                    Some(method) => Ok(Outcome::call(method, Arguments::one(iterator.clone()))),
                    None => self.advance_slowly(object.clone()),
                }
            }
            Some(object) if matches!(object.payload, Payload::Generator(_)) => {
                Ok(Outcome::Enter(Box::new(Resume(object.clone()))))
            }
            _ => self.call_next(iterator),
        }
    }

    /// `__next__` that a program has written.
    fn own_next(&self, iterator: &Value) -> Option<Value> {
        let class = self.class_of(iterator);
        if class.native {
            return None;
        }
        class.lookup(&self.names.next).filter(|method| !matches!(method.payload(), Some(Payload::Builtin(_))))
    }

    fn call_next(&mut self, iterator: &Value) -> Result<Outcome> {
        let class = self.class_of(iterator);
        match class.lookup(&self.names.next) {
            Some(method) => Ok(Outcome::call(method, Arguments::one(iterator.clone()))),
            None => Err(Raised::type_error(format!("'{}' object is not an iterator", class.message_name()))),
        }
    }

    /// The next item of a built-in iterator, by calls.
    pub(crate) fn advance_slowly(&mut self, iterator: ObjectRef) -> Result<Outcome> {
        if let Some((function, inner)) = map_of_one(&iterator) {
            match self.next_now(&inner)? {
                Next::Item(item) => return Ok(Outcome::call(function, Arguments::one(item))),
                Next::End => return Err(Raised::stop_iteration(Value::None)),
                Next::Call => {}
            }
        }
        match work_of(&iterator) {
            Work::Nothing => Err(Raised::stop_iteration(Value::None)),
            Work::Sequence(object, index) => self.next_of_sequence(iterator, &object, index, 1),
            Work::ReversedSequence(object, index) if index < 0 => {
                drop(object);
                end(&iterator);
                Err(Raised::stop_iteration(Value::None))
            }
            Work::ReversedSequence(object, index) => self.next_of_sequence(iterator, &object, index, -1),
            Work::Callable(callable, sentinel) => self.next_of_callable(iterator, callable, sentinel),
            Work::Enumerate(inner, count) => self.next_inner(&iterator, &inner, move |vm, iterator, item| {
                if let Payload::Iterator(state) = &iterator.payload
                    && let Iter::Enumerate { count, .. } = &mut **state.borrow_mut()
                {
                    *count += 1;
                }
                Ok(vm.new_tuple([Value::Int(count), item]).into())
            }),
            Work::Zip(iterators, strict) => {
                if iterators.is_empty() {
                    return Err(Raised::stop_iteration(Value::None));
                }
                self.next_of_zip_slowly(iterators, strict, Vec::new())
            }
            Work::Map(function, iterators) => self.next_of_map(&iterator, function, iterators, Vec::new()),
            Work::Filter(function, inner) => self.next_of_filter(iterator, function, inner),
        }
    }

    /// The next item of an inner iterator; its end is the end of the outer one.
    fn next_inner(
        &mut self,
        iterator: &ObjectRef,
        inner: &Value,
        finish: impl FnOnce(&mut Vm, &ObjectRef, Value) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let iterator = iterator.clone();
        self.next_then(inner, move |vm, item| match item {
            Some(item) => finish(vm, &iterator, item),
            None => Err(Raised::stop_iteration(Value::None)),
        })
    }

    fn next_of_sequence(&mut self, iterator: ObjectRef, object: &Value, index: i64, by: i64) -> Result<Outcome> {
        let item = self.get_item(object, &Value::Int(index));
        caught(self, item, move |vm, item| match item {
            Ok(item) => {
                if let Payload::Iterator(state) = &iterator.payload {
                    match &mut **state.borrow_mut() {
                        Iter::Sequence { index, .. } => *index += by,
                        Iter::ReversedSequence { remaining, .. } => *remaining += by,
                        _ => {}
                    }
                }
                Ok(item.into())
            }
            Err(raised)
                if vm.is_kind(&raised, ExceptionKind::IndexError) || vm.is_kind(&raised, ExceptionKind::StopIteration) =>
            {
                end(&iterator);
                Err(Raised::stop_iteration(Value::None))
            }
            Err(raised) => Err(raised),
        })
    }

    fn next_of_callable(&mut self, iterator: ObjectRef, callable: Value, sentinel: Value) -> Result<Outcome> {
        let called = Ok(Outcome::call(callable, Arguments::none()));
        caught(self, called, move |vm, item| match item {
            Ok(item) => vm.equals(&sentinel, &item)?.then(vm, move |_, same| {
                if matches!(same, Value::Bool(true)) {
                    end(&iterator);
                    return Err(Raised::stop_iteration(Value::None));
                }
                Ok(item.into())
            }),
            Err(raised) => {
                if vm.is_kind(&raised, ExceptionKind::StopIteration) {
                    end(&iterator);
                }
                Err(raised)
            }
        })
    }

    fn next_of_zip_slowly(&mut self, iterators: Vec<Value>, strict: bool, mut items: Vec<Value>) -> Result<Outcome> {
        while let Some(inner) = iterators.get(items.len()) {
            match self.quick_next(inner)? {
                Next::Item(item) => items.push(item),
                Next::End if strict && !items.is_empty() => {
                    return Err(length_error("shorter", items.len()));
                }
                Next::End if strict => return self.check_ended(iterators, 1),
                Next::End => return Err(Raised::stop_iteration(Value::None)),
                Next::Call => break,
            }
        }
        let Some(inner) = iterators.get(items.len()).cloned() else {
            return Ok(self.new_tuple(items).into());
        };
        self.next_then(&inner, move |vm, item| match item {
            Some(item) => {
                items.push(item);
                vm.next_of_zip_slowly(iterators, strict, items)
            }
            None if strict && !items.is_empty() => Err(length_error("shorter", items.len())),
            None if strict => vm.check_ended(iterators, 1),
            None => Err(Raised::stop_iteration(Value::None)),
        })
    }

    /// After the first iterator of a strict zip has ended, so must the others have.
    fn check_ended(&mut self, iterators: Vec<Value>, mut index: usize) -> Result<Outcome> {
        while let Some(inner) = iterators.get(index) {
            match self.quick_next(inner)? {
                Next::Item(_) => return Err(length_error("longer", index)),
                Next::End => index += 1,
                Next::Call => break,
            }
        }
        let Some(inner) = iterators.get(index).cloned() else {
            return Err(Raised::stop_iteration(Value::None));
        };
        self.next_then(&inner, move |vm, item| match item {
            Some(_) => Err(length_error("longer", index)),
            None => vm.check_ended(iterators, index + 1),
        })
    }

    fn next_of_map(
        &mut self,
        iterator: &ObjectRef,
        function: Value,
        iterators: Vec<Value>,
        mut items: Vec<Value>,
    ) -> Result<Outcome> {
        while let Some(inner) = iterators.get(items.len()) {
            match self.quick_next(inner)? {
                Next::Item(item) => items.push(item),
                Next::End => return Err(Raised::stop_iteration(Value::None)),
                Next::Call => break,
            }
        }
        let Some(inner) = iterators.get(items.len()).cloned() else {
            let arguments = Arguments { positional: items.into(), keywords: Keywords::new() };
            return Ok(Outcome::call(function, arguments));
        };
        self.next_inner(iterator, &inner, move |vm, iterator, item| {
            items.push(item);
            vm.next_of_map(iterator, function, iterators, items)
        })
    }

    fn next_of_filter(&mut self, iterator: ObjectRef, function: Value, inner: Value) -> Result<Outcome> {
        loop {
            let Next::Item(item) = self.quick_next(&inner)? else {
                break;
            };
            match self.filter_test(&function, &item)? {
                Outcome::Value(Value::Bool(true)) => return Ok(item.into()),
                Outcome::Value(_) => {}
                later => {
                    return later.then(self, move |vm, kept| match kept {
                        Value::Bool(true) => Ok(item.into()),
                        _ => vm.next_of_filter(iterator, function, inner),
                    });
                }
            }
        }
        let searched = inner.clone();
        self.next_inner(&iterator, &inner, move |vm, iterator, item| {
            let iterator = iterator.clone();
            vm.filter_test(&function, &item)?.then(vm, move |vm, kept| match kept {
                Value::Bool(true) => Ok(item.into()),
                _ => vm.next_of_filter(iterator, function, searched),
            })
        })
    }

    fn filter_test(&mut self, function: &Value, item: &Value) -> Result<Outcome> {
        let by_truth =
            function.is_none() || matches!(function, Value::Class(class) if std::rc::Rc::ptr_eq(class, &self.classes.bool));
        if by_truth {
            return self.truth(item);
        }
        Outcome::call(function.clone(), Arguments::one(item.clone())).then(self, |vm, kept| vm.truth(&kept))
    }
}

fn length_error(how: &str, index: usize) -> Raised {
    let others = if index == 1 { "argument 1".to_owned() } else { format!("arguments 1-{index}") };
    Raised::value_error(format!("zip() argument {} is {how} than {others}", index + 1))
}

/// The function and the only iterator of a `map` that has one.
fn map_of_one(iterator: &ObjectRef) -> Option<(Value, Value)> {
    let Payload::Iterator(state) = &iterator.payload else { return None };
    match &**state.borrow() {
        Iter::Map { function, iterators } if iterators.len() == 1 => Some((function.clone(), iterators[0].clone())),
        _ => None,
    }
}

fn work_of(iterator: &ObjectRef) -> Work {
    let Payload::Iterator(state) = &iterator.payload else {
        return Work::Nothing;
    };
    match &**state.borrow() {
        Iter::Sequence { object, index } => Work::Sequence(object.clone(), *index),
        Iter::ReversedSequence { object, remaining } => Work::ReversedSequence(object.clone(), *remaining - 1),
        Iter::Callable { callable, sentinel } => Work::Callable(callable.clone(), sentinel.clone()),
        Iter::Enumerate { iterator, count } => Work::Enumerate(iterator.clone(), *count),
        Iter::Zip { iterators, strict } => Work::Zip(iterators.clone(), *strict),
        Iter::Map { function, iterators } => Work::Map(function.clone(), iterators.clone()),
        Iter::Filter { function, iterator } => Work::Filter(function.clone(), iterator.clone()),
        _ => Work::Nothing,
    }
}

/// An ended iterator stays ended.
fn end(iterator: &ObjectRef) {
    if let Payload::Iterator(state) = &iterator.payload {
        let gone = std::mem::replace(&mut **state.borrow_mut(), Iter::Done);
        drop(gone);
    }
}

/// `next(generator)`.
struct Resume(ObjectRef);

impl NativeFrame for Resume {
    fn resume(&mut self, _: &mut Vm, input: Input) -> Result<Step> {
        match input {
            Input::Start => Ok(Step::Send(self.0.clone(), Value::None)),
            Input::Yielded(item) => Ok(Step::Return(item)),
            Input::Returned(value) => Err(Raised::stop_iteration(value)),
            Input::Raised(raised) => Err(raised),
        }
    }

    fn name(&self) -> &'static str {
        "next"
    }
}
