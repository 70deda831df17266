//! Subscripts, displays, unpacking and the fields of f-strings.

use crate::compile::op::{Conversion, NOTHING, Register, Source};
use crate::object::dict::DictRef;
use crate::object::set::Set;
use crate::object::{Arguments, Object, Outcome, Payload, Raised, Result, Str, Value};
use crate::types;

use super::{ReturnTo, Vm};

impl Vm {
    /// `object[index]`.
    pub fn get_item(&mut self, object: &Value, index: &Value) -> Result<Outcome> {
        if let Some(outcome) = types::text_operators::get_item(self, object, index)? {
            return Ok(outcome);
        }
        if let Some(outcome) = types::sequence_operators::get_item(self, object, index)? {
            return Ok(outcome);
        }
        if let Value::Class(class) = object {
            return self.class_item(class, index);
        }
        match self.class_of(object).lookup(&self.names.getitem) {
            Some(method) => Ok(self.call_special(method, object, Arguments::one(index.clone()))),
            None => Err(Raised::type_error(format!("'{}' object is not subscriptable", self.type_name(object)))),
        }
    }

    /// `Class[item]`: the metaclass's `__getitem__`, then `__class_getitem__`.
    fn class_item(&mut self, class: &std::rc::Rc<crate::object::Class>, index: &Value) -> Result<Outcome> {
        let value = Value::Class(class.clone());
        let name = self.names.getitem.clone();
        if let Some(method) = self.special(&value, &name) {
            return Ok(Outcome::call(method, Arguments::one(index.clone())));
        }
        let hook = self.names.class_getitem.clone();
        if class.lookup(&hook).is_some() {
            let index = index.clone();
            return self
                .get_attribute(&value, &hook)?
                .then(self, move |_, method| Ok(Outcome::call(method, Arguments::one(index))));
        }
        if self.is_generic(class) {
            return Ok(self.new_generic_alias(&value, index).into());
        }
        Err(Raised::type_error(format!("type '{}' is not subscriptable", class.name())))
    }

    pub fn set_item(&mut self, object: &Value, index: &Value, value: Value) -> Result<Outcome> {
        let value = match types::sequence_operators::set_item(self, object, index, value)? {
            Ok(outcome) => return Ok(outcome),
            Err(value) => value,
        };
        let name = self.names.setitem.clone();
        match self.special(object, &name) {
            Some(method) => Ok(Outcome::call(method, Arguments::two(index.clone(), value))),
            None => Err(self.no_item_method(object, "__setitem__", "__delitem__", "does not support item assignment")),
        }
    }

    pub fn delete_item(&mut self, object: &Value, index: &Value) -> Result<Outcome> {
        if let Some(outcome) = types::sequence_operators::delete_item(self, object, index)? {
            return Ok(outcome);
        }
        let name = self.names.delitem.clone();
        if let Some(method) = self.special(object, &name) {
            return Ok(Outcome::call(method, Arguments::one(index.clone())));
        }
        let refuses = if self.deletes_by_place(object, index) { "doesn't" } else { "does not" };
        let what = format!("{refuses} support item deletion");
        Err(self.no_item_method(object, "__delitem__", "__setitem__", &what))
    }

    /// A class that has one of the two methods misses the other one by name.
    fn no_item_method(&mut self, object: &Value, missing: &str, other: &str, what: &str) -> Raised {
        let other = self.intern(other);
        let class = self.class_of(object);
        if self.written_in_python(&class, &other).is_some() {
            return Raised::attribute_error(missing.to_owned());
        }
        Raised::type_error(format!("'{}' object {what}", self.type_name(object)))
    }

    /// CPython asks sequences and classes of programs in other words, where the index is a place (`PyObject_DelItem`).
    fn deletes_by_place(&self, object: &Value, index: &Value) -> bool {
        let class = self.class_of(object);
        let is_sequence = !class.native || class.lookup(&self.names.len).is_some();
        is_sequence && self.class_of(index).lookup(&self.names.index).is_some()
    }

    pub(super) fn build_set(&mut self, dst: Register, base: Register, count: u16) -> Result<()> {
        let items = self.take_range(base, count);
        let set = Object::new(&self.classes.set, Payload::Set(Set::default().into()));
        let result = set.clone();
        let outcome = add_all(self, set, items.into_iter())?.then(self, move |_, _| Ok(result.into()))?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn build_dict(&mut self, dst: Register, base: Register, count: u16) -> Result<()> {
        let items = self.take_range(base, count * 2);
        let dict = DictRef::default();
        let value = self.new_dict(dict.clone());
        let outcome = insert_all(self, dict, items.into_iter())?.then(self, move |_, _| Ok(value.into()))?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn build_string(&mut self, dst: Register, base: Register, count: u16) -> Result<()> {
        let parts = &mut self.top().registers[base as usize..base as usize + count as usize];
        let length = parts.iter().filter_map(Value::as_str).map(|part| part.len()).sum();
        let mut text = String::with_capacity(length);
        for part in parts {
            if let Some(part) = std::mem::take(part).as_str() {
                text.push_str(part);
            }
        }
        self.check_object_size(length)?;
        self.put(dst, text.into());
        Ok(())
    }

    pub(super) fn build_slice(&mut self, dst: Register, base: Register) -> Result<()> {
        let mut parts = self.take_range(base, 3).into_iter();
        let parts = std::array::from_fn(|_| parts.next().unwrap_or(Value::None));
        let slice = Object::new(&self.classes.slice, Payload::Slice(Box::new(parts)));
        self.put(dst, slice.into());
        Ok(())
    }

    pub(super) fn list_append(&mut self, list: Register, value: Source) -> Result<()> {
        let value = self.take(value);
        let Some(Payload::List(items)) = self.top().registers[list as usize].payload() else { return Ok(()) };
        let mut items = items.borrow_mut();
        items.push(value);
        let length = items.len() - 1;
        drop(items);
        self.check_object_size(length)
    }

    /// `*iterable`; with a callee, as the only positional argument of a call.
    pub(super) fn list_extend(&mut self, list: Register, iterable: Source, callee: Option<Register>) -> Result<()> {
        let iterable = self.take(iterable);
        let list = self.peek(list);
        if !self.is_iterable(&iterable) {
            let callee = callee.map(|callee| self.peek(callee));
            let what = callee.map_or("Value".to_string(), |callee| format!("{} argument", self.callee_name(&callee)));
            let found = self.type_name(&iterable);
            return Err(Raised::type_error(format!("{what} after * must be an iterable, not {found}")));
        }
        let outcome = self.collect_asking(&iterable, move |vm, mut items| {
            if let Some(Payload::List(known)) = list.payload() {
                vm.check_object_size(known.borrow().len() + items.len())?;
                known.borrow_mut().append(&mut items);
            }
            Ok(Value::None.into())
        })?;
        self.settle_here(outcome)
    }

    pub(super) fn list_to_tuple(&mut self, dst: Register, list: Register) -> Result<()> {
        let list = std::mem::take(&mut self.top().registers[list as usize]);
        let items = match list.payload() {
            Some(Payload::List(items)) => items.take(),
            _ => Vec::new(),
        };
        let tuple = self.new_tuple(items);
        self.put(dst, tuple);
        Ok(())
    }

    pub(super) fn set_add_op(&mut self, set: Register, value: Source) -> Result<()> {
        let value = self.take(value);
        let Value::Object(set) = self.peek(set) else { return Ok(()) };
        let outcome = self.set_add(&set, value)?;
        self.settle_here(outcome)
    }

    pub(super) fn set_update(&mut self, set: Register, iterable: Source) -> Result<()> {
        let iterable = self.take(iterable);
        let Value::Object(set) = self.peek(set) else { return Ok(()) };
        let outcome = self.set_extend(&set, &iterable)?;
        self.settle_here(outcome)
    }

    pub(super) fn dict_insert(&mut self, dict: Register, key: Source, value: Source) -> Result<()> {
        let (key, value) = (self.take(key), self.take(value));
        let dict = self.peek(dict);
        let Some(Payload::Dict(dict)) = dict.payload() else { return Ok(()) };
        let outcome = self.dict_set(&dict.clone(), key, value)?;
        self.settle_here(outcome)
    }

    /// `**mapping`; with a callee, of a call: then no key may come twice.
    pub(super) fn dict_update(&mut self, dict: Register, mapping: Source, callee: Option<Register>) -> Result<()> {
        let mapping = self.take(mapping);
        let callee = callee.map(|callee| self.peek(callee));
        let dict = self.peek(dict);
        let Some(Payload::Dict(dict)) = dict.payload() else { return Ok(()) };
        let dict = dict.clone();
        if let Some(Payload::Dict(other)) = mapping.payload() {
            let entries: Vec<(u64, Value, Value)> =
                other.borrow().iter_hashed().map(|(hash, key, value)| (hash, key.clone(), value.clone())).collect();
            let flat = entries.into_iter().flat_map(|(_, key, value)| [key, value]).collect::<Vec<_>>();
            let outcome = self.merge(&dict, flat, callee)?;
            return self.settle_here(outcome);
        }
        let keys_name = self.names.keys.clone();
        let Some(keys) = self.special(&mapping, &keys_name) else {
            let found = self.type_name(&mapping);
            return Err(Raised::type_error(match &callee {
                Some(callee) => format!("{} argument after ** must be a mapping, not {found}", self.callee_name(callee)),
                None => format!("'{found}' object is not a mapping"),
            }));
        };
        let outcome = Outcome::call(keys, Arguments::none()).then(self, move |vm, keys| {
            vm.collect(&keys, move |vm, keys| {
                gather_items(vm, mapping, keys.into_iter(), Vec::new(), Box::new(move |vm, flat| vm.merge(&dict, flat, callee)))
            })
        })?;
        self.settle_here(outcome)
    }

    fn merge(&mut self, dict: &DictRef, flat: Vec<Value>, callee: Option<Value>) -> Result<Outcome> {
        if let Some(callee) = callee {
            for key in flat.iter().step_by(2) {
                let Some(name) = key.as_str() else { return Err(Raised::type_error("keywords must be strings")) };
                if dict.borrow().get_str(name).is_some() {
                    let callee = self.callee_name(&callee);
                    return Err(Raised::type_error(format!("{callee} got multiple values for keyword argument '{name}'")));
                }
            }
        }
        insert_all(self, dict.clone(), flat.into_iter())
    }

    /// `f()` or `module.f()`, as call errors name a callee.
    fn callee_name(&self, callee: &Value) -> String {
        match callee.payload() {
            Some(Payload::Function(function)) => {
                let module = function.module.borrow().as_str().cloned();
                match module {
                    Some(module) if &*module != "builtins" => format!("{module}.{}()", function.qualified_name.borrow()),
                    _ => format!("{}()", function.qualified_name.borrow()),
                }
            }
            Some(Payload::Method(method)) => self.callee_name(&method.function),
            Some(Payload::Builtin(builtin)) => format!("{}()", builtin.qualified_name),
            _ => match callee {
                Value::Class(class) => format!("{}()", class.full_name()),
                other => self.quick_str(other).ok().flatten().unwrap_or_else(|| self.default_repr(other)).to_string(),
            },
        }
    }

    /// A field of an f-string.
    pub(super) fn format_field(&mut self, conversion: Conversion, dst: Register, src: Source, spec: Source) -> Result<()> {
        let value = self.take(src);
        let spec =
            if spec == NOTHING { Str::from("") } else { self.take(spec).as_str().cloned().unwrap_or_else(|| Str::from("")) };
        let converted = match conversion {
            Conversion::None if spec.is_empty() => match &value {
                Value::Str(_) => Ok(value.clone().into()),
                _ => self.format(&value, &spec),
            },
            Conversion::None => self.format(&value, &spec),
            Conversion::Str => self.str(&value),
            Conversion::Repr => self.repr(&value),
            Conversion::Ascii => self.repr(&value)?.then(self, |_, text| {
                let text = text.as_str().map_or(String::new(), |text| crate::format::ascii(text));
                Ok(text.into())
            }),
        }?;
        let outcome = if conversion == Conversion::None || spec.is_empty() {
            converted
        } else {
            converted.then(self, move |vm, text| vm.format(&text, &spec))?
        };
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn unpack_sequence(&mut self, src: Source, base: Register, count: u16) -> Result<()> {
        let value = self.take(src);
        let count = count as usize;
        // A class that derives from these may have an `__iter__` of its own.
        if let Some(object) = value.object().filter(|object| object.with_class(|class| class.native)) {
            match &object.payload {
                Payload::Tuple(items) => return self.place_items(base, count, items),
                Payload::List(items) => return self.place_items(base, count, &items.borrow()),
                _ => {}
            }
        }
        let outcome = self.iterator_to_unpack(&value)?.then(self, move |vm, iterator| {
            take_items(
                vm,
                iterator,
                Vec::new(),
                count + 1,
                Box::new(move |vm, items, _| {
                    if items.len() != count {
                        return Err(if items.len() > count { wrong_length(count, None) } else { too_few(count, items.len()) });
                    }
                    vm.place(base, items)?;
                    Ok(Value::None.into())
                }),
            )
        })?;
        self.settle_here(outcome)
    }

    fn iterator_to_unpack(&mut self, value: &Value) -> Result<Outcome> {
        self.iterate(value).map_err(|raised| match self.class_of(value).lookup(&self.names.iter) {
            None => Raised::type_error(format!("cannot unpack non-iterable {} object", self.type_name(value))),
            Some(_) => raised,
        })
    }

    pub(super) fn unpack_star(&mut self, before: u8, src: Source, base: Register, after: u16) -> Result<()> {
        let value = self.take(src);
        let (before, after) = (before as usize, after as usize);
        let outcome = self.iterator_to_unpack(&value)?.then(self, move |vm, iterator| {
            vm.collect(&iterator, move |vm, mut items| {
                if items.len() < before + after {
                    return Err(Raised::value_error(format!(
                        "not enough values to unpack (expected at least {}, got {})",
                        before + after,
                        items.len()
                    )));
                }
                let last = items.split_off(items.len() - after);
                let middle = items.split_off(before);
                items.push(vm.new_list(middle));
                items.extend(last);
                vm.place(base, items)?;
                Ok(Value::None.into())
            })
        })?;
        self.settle_here(outcome)
    }

    /// Writes copies into registers from `base` on.
    fn place_items(&mut self, base: Register, count: usize, items: &[Value]) -> Result<()> {
        if items.len() != count {
            return Err(wrong_length(count, Some(items.len())));
        }
        self.top().registers[base as usize..base as usize + count].clone_from_slice(items);
        Ok(())
    }

    /// Writes registers from `base` on.
    fn place(&mut self, base: Register, items: Vec<Value>) -> Result<()> {
        for (slot, item) in self.top().registers[base as usize..].iter_mut().zip(items) {
            *slot = item;
        }
        Ok(())
    }
}

fn wrong_length(expected: usize, got: Option<usize>) -> Raised {
    match got {
        Some(got) if got < expected => too_few(expected, got),
        // Since 3.14 the number found is said for every sequence; in 3.13 it is not.
        _ => Raised::value_error(format!("too many values to unpack (expected {expected})")),
    }
}

fn too_few(expected: usize, got: usize) -> Raised {
    Raised::value_error(format!("not enough values to unpack (expected {expected}, got {got})"))
}

type Taken = Box<dyn FnOnce(&mut Vm, Vec<Value>, Value) -> Result<Outcome>>;

/// At most `most` items of an iterator: unpacking asks for one more than it needs, and no further.
fn take_items(vm: &mut Vm, iterator: Value, mut items: Vec<Value>, most: usize, finish: Taken) -> Result<Outcome> {
    if items.len() == most {
        return finish(vm, items, iterator);
    }
    let source = iterator.clone();
    vm.next_then(&source, move |vm, item| match item {
        Some(item) => {
            items.push(item);
            take_items(vm, iterator, items, most, finish)
        }
        None => finish(vm, items, iterator),
    })
}

fn add_all(vm: &mut Vm, set: crate::object::ObjectRef, mut items: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let Some(item) = items.next() {
        match vm.set_add(&set, item)? {
            Outcome::Value(_) => {}
            later => return later.then(vm, move |vm, _| add_all(vm, set, items)),
        }
    }
    Ok(Value::None.into())
}

/// Key, value, key, value.
fn insert_all(vm: &mut Vm, dict: DictRef, mut flat: std::vec::IntoIter<Value>) -> Result<Outcome> {
    while let (Some(key), Some(value)) = (flat.next(), flat.next()) {
        match vm.dict_set(&dict, key, value)? {
            Outcome::Value(_) => {}
            later => return later.then(vm, move |vm, _| insert_all(vm, dict, flat)),
        }
    }
    Ok(Value::None.into())
}

type Flat = Box<dyn FnOnce(&mut Vm, Vec<Value>) -> Result<Outcome>>;

fn gather_items(
    vm: &mut Vm,
    mapping: Value,
    mut keys: std::vec::IntoIter<Value>,
    mut flat: Vec<Value>,
    finish: Flat,
) -> Result<Outcome> {
    let Some(key) = keys.next() else { return finish(vm, flat) };
    vm.get_item(&mapping, &key)?.then(vm, move |vm, value| {
        flat.extend([key, value]);
        gather_items(vm, mapping, keys, flat, finish)
    })
}
