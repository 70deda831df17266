//! Iteration: `iter()`, the next item, and collecting all items for native code.

use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::Signed;

use crate::object::iterator::Iter;
use crate::object::object::DictViewKind;
use crate::object::{
    Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Reason, Result, Sent, Str, Value,
};

use crate::types::long_range::integer_value;

use super::Vm;
use super::native::{Input, NativeFrame, Step};

/// Native code takes at most so many items in a row before the machine has its turn.
const ROW: u32 = 1024;

/// An `enumerate` in an `enumerate` in ... is advanced by calls below this depth.
const NESTING: u32 = 8;

/// The next item, as far as no Python code has to run for it.
pub enum Next {
    Item(Value),
    End,
    /// `__next__` must be called, or a generator resumed.
    Call,
}

impl Vm {
    /// `iter(value)`.
    pub fn iterate(&mut self, value: &Value) -> Result<Outcome> {
        if let Some(iterator) = self.quick_iterator(value) {
            return Ok(iterator.into());
        }
        let class = self.class_of(value);
        match class.lookup(&self.names.iter.clone()) {
            Some(Value::None) | None => self.iterate_sequence(value, &class),
            Some(method) => {
                let name = class.name();
                self.call_special(method, value, Arguments::none()).then(self, move |vm, iterator| {
                    if vm.is_iterator(&iterator) {
                        return Ok(iterator.into());
                    }
                    let _ = name;
                    let found = vm.type_name(&iterator);
                    Err(Raised::type_error(format!("iter() returned non-iterator of type '{found}'")))
                })
            }
        }
    }

    /// Would `iter(value)` find something to call?
    pub(super) fn is_iterable(&self, value: &Value) -> bool {
        let class = self.class_of(value);
        match class.lookup(&self.names.iter) {
            Some(method) => !method.is_none(),
            None => class.lookup(&self.names.getitem).is_some(),
        }
    }

    /// The old protocol: `__getitem__` with 0, 1, 2 ...
    fn iterate_sequence(&mut self, value: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let disabled = matches!(class.lookup(&self.names.iter.clone()), Some(Value::None));
        if !disabled && class.lookup(&self.names.getitem.clone()).is_some() {
            return Ok(self.new_iterator(Iter::Sequence { object: value.clone(), index: 0 }).into());
        }
        Err(Raised::type_error(format!("'{}' object is not iterable", class.name())))
    }

    /// Has it a `__next__`?
    pub fn is_iterator(&self, value: &Value) -> bool {
        match value.payload() {
            Some(Payload::Iterator(_)) => true,
            Some(Payload::Generator(generator)) => generator.kind == crate::object::generator::GeneratorKind::Generator,
            _ => self.class_of(value).lookup(&self.names.next).is_some(),
        }
    }

    /// The iterator of a built-in value, for which nothing needs to be called.
    pub(super) fn quick_iterator(&self, value: &Value) -> Option<Value> {
        if let Value::Str(text) = value {
            return Some(self.new_iterator(Iter::Str { text: text.clone(), index: 0 }));
        }
        let object = value.object()?;
        if !object.with_class(|class| class.native) {
            return None;
        }
        let iter = match &object.payload {
            Payload::Iterator(_) => return Some(value.clone()),
            Payload::Generator(generator) if generator.kind == crate::object::generator::GeneratorKind::Generator => {
                return Some(value.clone());
            }
            payload => native_iter(object, payload)?,
        };
        Some(self.new_iterator(iter))
    }

    /// The iterator over what a payload holds, whatever the class: `list.__iter__` called on a subclass.
    pub fn payload_iterator(&self, object: &ObjectRef) -> Option<Value> {
        native_iter(object, &object.payload).map(|iter| self.new_iterator(iter))
    }

    pub fn new_iterator(&self, iter: Iter) -> Value {
        Object::new(self.class_of_iterator(&iter), Payload::Iterator(Box::new(iter).into())).into()
    }

    fn class_of_iterator(&self, iter: &Iter) -> &Rc<Class> {
        let classes = &self.classes;
        match iter {
            Iter::List { .. } => &classes.list_iterator,
            Iter::Tuple { .. } => &classes.tuple_iterator,
            Iter::Str { text, .. } if text.is_ascii() => &classes.str_ascii_iterator,
            Iter::Str { .. } => &classes.str_iterator,
            Iter::Bytes { .. } => &classes.bytes_iterator,
            Iter::ByteArray { .. } => &classes.bytearray_iterator,
            Iter::Range { .. } => &classes.range_iterator,
            Iter::LongRange { .. } => &classes.longrange_iterator,
            Iter::Dict { kind: DictViewKind::Keys, .. } => &classes.dict_keyiterator,
            Iter::Dict { kind: DictViewKind::Values, .. } => &classes.dict_valueiterator,
            Iter::Dict { kind: DictViewKind::Items, .. } => &classes.dict_itemiterator,
            Iter::ReversedDict { kind: DictViewKind::Keys, .. } => &classes.dict_reversekeyiterator,
            Iter::ReversedDict { kind: DictViewKind::Values, .. } => &classes.dict_reversevalueiterator,
            Iter::ReversedDict { kind: DictViewKind::Items, .. } => &classes.dict_reverseitemiterator,
            Iter::Set { .. } => &classes.set_iterator,
            Iter::ReversedList { .. } => &classes.list_reverseiterator,
            Iter::ReversedSequence { .. } => &classes.reversed,
            Iter::Callable { .. } => &classes.callable_iterator,
            Iter::Enumerate { .. } => &classes.enumerate,
            Iter::Zip { .. } => &classes.zip,
            Iter::Map { .. } => &classes.map,
            Iter::Filter { .. } => &classes.filter,
            Iter::Done | Iter::Sequence { .. } => &classes.iterator,
        }
    }

    /// The next item of an iterator, where no Python code has to run for it. Now and then it asks for a call all the
    /// same, so that native work on a long iterator gives the machine its turn.
    pub fn quick_next(&mut self, iterator: &Value) -> Result<Next> {
        self.row += 1;
        if self.row >= ROW {
            self.row = 0;
            self.burn_row();
            return Ok(Next::Call);
        }
        self.next_now(iterator)
    }

    /// As `quick_next`, for one item alone.
    pub fn next_now(&mut self, iterator: &Value) -> Result<Next> {
        self.next_within(iterator, NESTING)
    }

    fn next_within(&mut self, iterator: &Value, depth: u32) -> Result<Next> {
        let Some(depth) = depth.checked_sub(1) else { return Ok(Next::Call) };
        match iterator.payload() {
            Some(Payload::Iterator(state)) => {
                // The state is taken out while it advances: an iterator may be reached from itself.
                let mut iter = std::mem::replace(&mut **state.borrow_mut(), Iter::Done);
                let next = self.advance(&mut iter, depth);
                if !matches!(next, Ok(Next::End)) {
                    **state.borrow_mut() = iter;
                }
                next
            }
            Some(Payload::Native(native)) if is_of_the_machine(iterator) => match native.send(self, &Value::None) {
                Some(Ok(Sent::Yielded(value))) => Ok(Next::Item(value)),
                Some(Ok(Sent::Returned(_))) => Ok(Next::End),
                Some(Err(raised)) => Err(raised),
                None => Ok(Next::Call),
            },
            _ => Ok(Next::Call),
        }
    }

    fn advance(&mut self, iter: &mut Iter, depth: u32) -> Result<Next> {
        let item = match iter {
            Iter::Done => None,
            Iter::List { list, index } => list_item(list, index),
            Iter::Tuple { items, index } => items.get(step(index)).cloned(),
            Iter::Str { text, index } => next_char(text, index),
            Iter::Bytes { bytes, index } => bytes.get(step(index)).map(|&byte| Value::Int(i64::from(byte))),
            Iter::ByteArray { bytes, index } => byte_item(bytes, index),
            Iter::Range { range, index } => {
                let at = step(index);
                (at < range.length()).then(|| Value::Int(range.at(at)))
            }
            Iter::LongRange { next, step, left } => next_of_long_range(next, step, left).map(|next| integer_value(self, next)),
            Iter::Dict { .. } => return self.next_of_dict(iter),
            Iter::ReversedDict { .. } => return self.next_of_reversed_dict(iter),
            Iter::Set { set, place, length } => return next_of_set(set, place, length),
            Iter::ReversedList { list, remaining } => previous_item(list, remaining),
            Iter::Enumerate { iterator, count } => return self.next_of_enumerate(iterator, count, depth),
            Iter::Zip { iterators, strict: false } => return self.next_of_zip(iterators),
            _ => return Ok(Next::Call),
        };
        Ok(item.map_or(Next::End, Next::Item))
    }

    fn next_of_dict(&mut self, iter: &mut Iter) -> Result<Next> {
        let Iter::Dict { dict, kind, place, length, remaining } = iter else {
            return Ok(Next::End);
        };
        let dict = dict.borrow();
        check_size(dict.len(), length, "dictionary")?;
        while *place < dict.places() {
            let at = step(place);
            if let Some((key, value)) = dict.entry(at) {
                *remaining =
                    remaining.checked_sub(1).ok_or_else(|| Raised::runtime_error("dictionary keys changed during iteration"))?;
                return Ok(Next::Item(self.dict_item(*kind, key, value)));
            }
        }
        Ok(Next::End)
    }

    fn next_of_reversed_dict(&mut self, iter: &mut Iter) -> Result<Next> {
        let Iter::ReversedDict { dict, kind, place, length } = iter else {
            return Ok(Next::End);
        };
        let dict = dict.borrow();
        check_size(dict.len(), length, "dictionary")?;
        while *place > 0 {
            *place -= 1;
            if let Some((key, value)) = dict.entry(*place) {
                return Ok(Next::Item(self.dict_item(*kind, key, value)));
            }
        }
        Ok(Next::End)
    }

    fn dict_item(&self, kind: DictViewKind, key: &Value, value: &Value) -> Value {
        match kind {
            DictViewKind::Keys => key.clone(),
            DictViewKind::Values => value.clone(),
            DictViewKind::Items => self.new_tuple([key.clone(), value.clone()]),
        }
    }

    fn next_of_enumerate(&mut self, iterator: &Value, count: &mut i64, depth: u32) -> Result<Next> {
        let item = match self.next_within(iterator, depth)? {
            Next::Item(item) => item,
            other => return Ok(other),
        };
        let pair = self.new_tuple([Value::Int(*count), item]);
        *count += 1;
        Ok(Next::Item(pair))
    }

    /// Only where every iterator is one of a container: then none has moved when another asks for a call.
    fn next_of_zip(&mut self, iterators: &[Value]) -> Result<Next> {
        let simple = |value: &Value| matches!(value.payload(), Some(Payload::Iterator(iter)) if is_simple(&iter.borrow()));
        if iterators.is_empty() {
            return Ok(Next::End);
        }
        if !iterators.iter().all(simple) {
            return Ok(Next::Call);
        }
        let mut items = Vec::with_capacity(iterators.len());
        for iterator in iterators {
            match self.next_now(iterator)? {
                Next::Item(item) => items.push(item),
                _ => return Ok(Next::End),
            }
        }
        Ok(Next::Item(self.new_tuple(items)))
    }

    /// The next item, whatever must run for it. `finish` gets the item, or nothing at the end.
    pub fn next_then(
        &mut self,
        iterator: &Value,
        finish: impl FnOnce(&mut Vm, Option<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        match self.quick_next(iterator)? {
            Next::Item(item) => finish(self, Some(item)),
            Next::End => finish(self, None),
            Next::Call => Ok(self.next_called(iterator, Box::new(finish))),
        }
    }

    fn next_called(&self, iterator: &Value, finish: TakeNext) -> Outcome {
        Outcome::always(
            self.next_function(),
            Arguments::one(iterator.clone()),
            Box::new(move |vm, result| match result {
                Ok(item) => finish(vm, Some(item)),
                Err(raised) if vm.is_kind(&raised, ExceptionKind::StopIteration) => finish(vm, None),
                Err(raised) => Err(raised),
            }),
        )
    }

    /// All items of an iterable, then `finish` with them.
    pub fn collect(
        &mut self,
        iterable: &Value,
        finish: impl FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        match self.quick_items(iterable) {
            Some(items) => finish(self, items),
            None => self.collect_later(iterable, Box::new(finish), false),
        }
    }

    /// The same for what becomes a list or tuple: the iterable is asked how many items to expect.
    pub(crate) fn collect_asking(
        &mut self,
        iterable: &Value,
        finish: impl FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        match self.quick_items(iterable) {
            Some(items) => finish(self, items),
            None => self.collect_later(iterable, Box::new(finish), true),
        }
    }

    /// Gives each item of an iterable to `take` before it asks for the next; the outcome is `None`. What is a list or a
    /// tuple is read as it stands at the beginning.
    pub(crate) fn each_item(
        &mut self,
        iterable: &Value,
        take: impl FnMut(&mut Vm, Value) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        match self.quick_items(iterable) {
            Some(items) => self.each_of(items.into_iter(), Box::new(take)),
            None => self.iterate(iterable)?.then(self, move |vm, iterator| vm.each_on(iterator, Box::new(take))),
        }
    }

    fn each_of(&mut self, mut items: std::vec::IntoIter<Value>, mut take: TakeEach) -> Result<Outcome> {
        while let Some(item) = items.next() {
            let taken = take(self, item)?;
            if !matches!(taken, Outcome::Value(_)) {
                return taken.then(self, move |vm, _| vm.each_of(items, take));
            }
        }
        Ok(Value::None.into())
    }

    fn each_on(&mut self, iterator: Value, mut take: TakeEach) -> Result<Outcome> {
        loop {
            let taken = match self.quick_next(&iterator)? {
                Next::End => return Ok(Value::None.into()),
                Next::Item(item) => take(self, item)?,
                Next::Call => {
                    let asked = iterator.clone();
                    return Ok(self.next_called(
                        &asked,
                        Box::new(move |vm, item| match item {
                            None => Ok(Value::None.into()),
                            Some(item) => take(vm, item)?.then(vm, move |vm, _| vm.each_on(iterator, take)),
                        }),
                    ));
                }
            };
            if !matches!(taken, Outcome::Value(_)) {
                return taken.then(self, move |vm, _| vm.each_on(iterator, take));
            }
        }
    }

    /// Not generic, as it stands behind every caller of [`Vm::collect`].
    fn collect_later(&mut self, iterable: &Value, finish: Finish, asks: bool) -> Result<Outcome> {
        let asked = asks.then(|| iterable.clone());
        self.iterate(iterable)?.then(self, move |vm, iterator| {
            let collecting = Collect { iterator, items: Vec::new(), finish: Some(finish) };
            match asked.map_or(Ok(None), |asked| vm.length_hint(&asked))? {
                None => vm.collect_on(collecting),
                Some(hint) => hint.then(vm, move |vm, _| vm.collect_on(collecting)),
            }
        })
    }

    fn collect_on(&mut self, mut collecting: Collect) -> Result<Outcome> {
        if collecting.take_quick(self)? { collecting.end(self) } else { Ok(Outcome::Enter(Box::new(collecting))) }
    }

    /// The items of a list or tuple, for which no iterator is needed.
    fn quick_items(&self, iterable: &Value) -> Option<Vec<Value>> {
        let object = iterable.object()?;
        if !object.with_class(|class| class.native) {
            return None;
        }
        match &object.payload {
            Payload::List(items) => Some(items.borrow().clone()),
            Payload::Tuple(items) => Some(items.to_vec()),
            _ => None,
        }
    }

    /// Is it this built-in exception, or one that derives from it?
    pub fn is_kind(&self, raised: &Raised, kind: ExceptionKind) -> bool {
        let wanted = self.classes.exception(kind);
        match raised.reason() {
            Reason::Object(object) | Reason::Passing(object) => object.with_class(|class| class.derives_from(wanted)),
            Reason::New(given, _) | Reason::Several(given, _) => self.classes.exception(*given).derives_from(wanted),
            Reason::Stop(_) => false,
        }
    }
}

fn native_iter(object: &ObjectRef, payload: &Payload) -> Option<Iter> {
    Some(match payload {
        Payload::List(_) => Iter::List { list: object.clone(), index: 0 },
        Payload::Tuple(items) => Iter::Tuple { items: items.clone(), index: 0 },
        Payload::Str(text) => Iter::Str { text: text.clone(), index: 0 },
        Payload::Bytes(bytes) => Iter::Bytes { bytes: bytes.clone(), index: 0 },
        Payload::ByteArray(_) => Iter::ByteArray { bytes: object.clone(), index: 0 },
        Payload::Range(range) => Iter::Range { range: **range, index: 0 },
        Payload::LongRange(range) => {
            Iter::LongRange { next: range.start.clone(), step: range.step.clone(), left: range.length() }
        }
        Payload::Dict(dict) => {
            let length = dict.borrow().len();
            Iter::Dict { dict: dict.clone(), kind: DictViewKind::Keys, place: 0, length, remaining: length }
        }
        Payload::DictView(kind, dict) => {
            let length = dict.borrow().len();
            Iter::Dict { dict: dict.clone(), kind: *kind, place: 0, length, remaining: length }
        }
        Payload::Set(_) | Payload::FrozenSet(_) => {
            let length = crate::object::set::with_set(object, crate::object::set::Set::len)?;
            Iter::Set { set: object.clone(), place: 0, length }
        }
        _ => return None,
    })
}

/// Has no program written its `__next__`?
fn is_of_the_machine(value: &Value) -> bool {
    value.object().is_some_and(|object| object.with_class(|class| class.native))
}

fn next_of_long_range(next: &mut BigInt, step: &BigInt, left: &mut BigInt) -> Option<BigInt> {
    if !left.is_positive() {
        return None;
    }
    *left -= 1;
    let following = &*next + step;
    Some(std::mem::replace(next, following))
}

fn is_simple(iter: &Iter) -> bool {
    matches!(
        iter,
        Iter::List { .. } | Iter::Tuple { .. } | Iter::Str { .. } | Iter::Range { .. } | Iter::Dict { .. } | Iter::Set { .. }
    )
}

fn step(index: &mut usize) -> usize {
    let at = *index;
    *index += 1;
    at
}

fn list_item(list: &ObjectRef, index: &mut usize) -> Option<Value> {
    match &list.payload {
        Payload::List(items) => items.borrow().get(step(index)).cloned(),
        _ => None,
    }
}

fn previous_item(list: &ObjectRef, remaining: &mut usize) -> Option<Value> {
    *remaining = remaining.checked_sub(1)?;
    match &list.payload {
        Payload::List(items) => items.borrow().get(*remaining).cloned(),
        _ => None,
    }
}

fn byte_item(bytes: &ObjectRef, index: &mut usize) -> Option<Value> {
    match &bytes.payload {
        Payload::ByteArray(bytes) => bytes.borrow().get(step(index)).map(|&byte| Value::Int(i64::from(byte))),
        _ => None,
    }
}

fn next_char(text: &Str, index: &mut usize) -> Option<Value> {
    let character = text.get(*index..)?.chars().next()?;
    *index += character.len_utf8();
    Some(Value::Str(Str::from(character)))
}

fn next_of_set(set: &ObjectRef, place: &mut usize, length: &mut usize) -> Result<Next> {
    let found = crate::object::set::with_set(set, |set| {
        check_size(set.len(), length, "Set")?;
        while *place < set.places() {
            if let Some(item) = set.at(step(place)) {
                return Ok(Next::Item(item.clone()));
            }
        }
        Ok(Next::End)
    });
    found.unwrap_or(Ok(Next::End))
}

/// Once the size has changed, the iterator refuses for good.
fn check_size(now: usize, then: &mut usize, what: &str) -> Result<()> {
    if now == *then {
        return Ok(());
    }
    *then = usize::MAX;
    Err(Raised::runtime_error(format!("{what} changed size during iteration")))
}

type Finish = Box<dyn FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome>>;
/// What is done with each item.
type TakeEach = Box<dyn FnMut(&mut Vm, Value) -> Result<Outcome>>;

type TakeNext = Box<dyn FnOnce(&mut Vm, Option<Value>) -> Result<Outcome>>;

/// Collects the items of an iterator, with calls where they are needed.
struct Collect {
    iterator: Value,
    items: Vec<Value>,
    finish: Option<Finish>,
}

impl Collect {
    /// Takes what can be had without calls; true at the end.
    fn take_quick(&mut self, vm: &mut Vm) -> Result<bool> {
        loop {
            vm.check_object_size(self.items.len())?;
            match vm.quick_next(&self.iterator)? {
                Next::Item(item) => self.items.push(item),
                Next::End => return Ok(true),
                Next::Call => return Ok(false),
            }
        }
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Outcome> {
        let items = std::mem::take(&mut self.items);
        match self.finish.take() {
            Some(finish) => finish(vm, items),
            None => Ok(Value::None.into()),
        }
    }

    /// Asks for the next item: a generator is resumed, anything else has its `__next__` called.
    fn ask(&self, vm: &mut Vm) -> Step {
        match &self.iterator {
            Value::Object(object) if matches!(object.payload, Payload::Generator(_)) => Step::Send(object.clone(), Value::None),
            other => Step::Call(vm.next_function(), Arguments::one(other.clone())),
        }
    }
}

impl NativeFrame for Collect {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let is_generator = matches!(self.iterator.payload(), Some(Payload::Generator(_)));
        match input {
            Input::Start => {}
            Input::Returned(_) if is_generator => return Ok(Step::Become(self.end(vm)?)),
            Input::Yielded(item) | Input::Returned(item) => self.items.push(item),
            Input::Raised(raised) if !is_generator && vm.is_kind(&raised, ExceptionKind::StopIteration) => {
                return Ok(Step::Become(self.end(vm)?));
            }
            Input::Raised(raised) => return Err(raised),
        }
        if !is_generator && self.take_quick(vm)? {
            return Ok(Step::Become(self.end(vm)?));
        }
        Ok(self.ask(vm))
    }

    fn take_item(&mut self, item: &Value) -> bool {
        self.items.push(item.clone());
        true
    }

    fn name(&self) -> &'static str {
        "collect"
    }
}
