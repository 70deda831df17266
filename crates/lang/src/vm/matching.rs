//! The `match` statement (Language Reference, "Patterns").

use crate::compile::op::{Register, Source};
use crate::object::class::Collection;
use crate::object::{Arguments, Dict, Object, Outcome, Payload, Raised, Result, Str, Value};

use super::{ReturnTo, Vm};

impl Vm {
    pub(super) fn match_sequence(&mut self, dst: Register, subject: Register) -> Result<()> {
        let subject = self.peek(subject);
        let is_sequence = match subject.payload() {
            Some(Payload::List(_) | Payload::Tuple(_) | Payload::Range(_) | Payload::LongRange(_)) => true,
            Some(Payload::Native(native)) if native.as_any().is::<crate::types::MemoryView>() => true,
            Some(Payload::Native(_) | Payload::Instance) => self.is_marked(&subject, Collection::Sequence),
            _ => false,
        };
        self.put(dst, Value::Bool(is_sequence));
        Ok(())
    }

    pub(super) fn match_mapping(&mut self, dst: Register, subject: Register) -> Result<()> {
        let subject = self.peek(subject);
        let is_mapping = match subject.payload() {
            Some(Payload::Dict(_)) => true,
            Some(Payload::Native(_) | Payload::Instance) => self.is_marked(&subject, Collection::Mapping),
            _ => false,
        };
        self.put(dst, Value::Bool(is_mapping));
        Ok(())
    }

    fn is_marked(&mut self, subject: &Value, collection: Collection) -> bool {
        self.class_of(subject).fits_as() == Some(collection)
    }

    pub(super) fn match_keys(&mut self, dst: Register, subject: Register, keys: Source) -> Result<()> {
        let subject = self.peek(subject);
        let keys = self.take(keys);
        let Some(Payload::Tuple(keys)) = keys.payload() else { return Ok(()) };
        for (place, key) in keys.iter().enumerate() {
            if keys[..place]
                .iter()
                .any(|other| matches!(crate::object::compare::same_key(other, key), crate::object::compare::Same::Yes))
            {
                let shown = self.quick_repr(key)?.unwrap_or_else(|| Str::from("..."));
                return Err(Raised::value_error(format!("mapping pattern checks duplicate key ({shown})")));
            }
        }
        let outcome = next_key(self, subject, keys.iter().cloned().collect::<Vec<_>>().into_iter(), Vec::new())?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn match_rest(&mut self, dst: Register, subject: Register, keys: Source) -> Result<()> {
        let subject = self.peek(subject);
        let keys = self.take(keys);
        let Some(Payload::Dict(dict)) = subject.payload() else {
            let class = self.classes.dict.clone();
            let copied = Outcome::call(class.into(), Arguments::one(subject));
            let outcome = copied.then(self, move |vm, copy| vm.without_keys(&copy, &keys).map(Outcome::Value))?;
            return self.settle(outcome, ReturnTo::Register(dst));
        };
        let copy = dict.borrow().clone();
        let copy = self.new_dict(copy);
        let rest = self.without_keys(&copy, &keys)?;
        self.put(dst, rest);
        Ok(())
    }

    /// A dict without the keys that a pattern has matched.
    fn without_keys(&mut self, dict: &Value, keys: &Value) -> Result<Value> {
        let mut rest = match dict.payload() {
            Some(Payload::Dict(dict)) => dict.borrow().clone(),
            _ => Dict::default(),
        };
        if let Some(Payload::Tuple(keys)) = keys.payload() {
            for key in keys.iter() {
                let hash = super::hash::quick_hash(key)?.unwrap_or(0);
                if let crate::object::Search::At(place) = rest.search(hash, key) {
                    rest.remove(place);
                }
            }
        }
        Ok(self.new_dict(rest))
    }

    pub(super) fn match_class(&mut self, count: u8, dst: Register, subject: Register, base: Register) -> Result<()> {
        let subject = self.peek(subject);
        let mut parts = self.take_range(base, 2).into_iter();
        let (class, names) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if !matches!(class, Value::Class(_)) {
            return Err(Raised::type_error("called match pattern must be a class"));
        }
        let named: Vec<Str> = match names.payload() {
            Some(Payload::Tuple(names)) => names.iter().filter_map(|name| name.as_str().cloned()).collect(),
            _ => Vec::new(),
        };
        let Value::Class(class) = class else { return Ok(()) };
        let asked = crate::builtins::is_instance_of(self, subject.clone(), class.clone().into())?;
        let outcome = asked.then(self, move |vm, answer| match answer {
            Value::Bool(true) if count == 0 => attributes_of(vm, subject, named.into_iter(), Vec::new()),
            Value::Bool(true) => vm.positional_pattern(&class, &subject, count as usize, named),
            _ => Ok(Value::None.into()),
        })?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    fn positional_pattern(
        &mut self,
        class: &std::rc::Rc<crate::object::Class>,
        subject: &Value,
        count: usize,
        named: Vec<Str>,
    ) -> Result<Outcome> {
        let arguments = class.lookup(&self.names.match_args.clone());
        let Some(arguments) = arguments else {
            // The built-in types that stand for themselves: `int(x)` binds the whole.
            let classes = &self.classes;
            let whole = [
                &classes.bool,
                &classes.bytearray,
                &classes.bytes,
                &classes.dict,
                &classes.float,
                &classes.frozenset,
                &classes.int,
                &classes.list,
                &classes.set,
                &classes.str,
                &classes.tuple,
            ];
            if count == 1 && whole.iter().any(|base| class.derives_from(base)) {
                let first = subject.clone();
                return attributes_of(self, subject.clone(), named.into_iter(), vec![first]);
            }
            let allowed = usize::from(whole.iter().any(|base| class.derives_from(base)));
            return Err(wrong_count(&class.name(), allowed, count));
        };
        let Some(Payload::Tuple(known)) = arguments.payload() else {
            let found = self.type_name(&arguments);
            return Err(Raised::type_error(format!("{}.__match_args__ must be a tuple (got {found})", class.name())));
        };
        if known.len() < count {
            return Err(wrong_count(&class.name(), known.len(), count));
        }
        let mut names: Vec<Str> = Vec::new();
        let mut twice = None;
        for name in known.iter().take(count) {
            let Some(name) = name.as_str() else {
                let found = self.type_name(name);
                return Err(Raised::type_error(format!("__match_args__ elements must be strings (got {found})")));
            };
            if names.contains(name) {
                twice = Some(name.clone());
            }
            names.push(name.clone());
        }
        if let Some(twice) = twice.or_else(|| named.iter().find(|name| names.contains(name)).cloned()) {
            return Err(Raised::type_error(format!("{}() got multiple sub-patterns for attribute '{twice}'", class.name())));
        }
        names.extend(named);
        attributes_of(self, subject.clone(), names.into_iter(), Vec::new())
    }
}

fn wrong_count(class: &str, allowed: usize, given: usize) -> Raised {
    let plural = if allowed == 1 { "" } else { "s" };
    Raised::type_error(format!("{class}() accepts {allowed} positional sub-pattern{plural} ({given} given)"))
}

/// Any other mapping is asked with its `get`, and a default that nobody else has.
fn ask_for_key(
    vm: &mut Vm,
    subject: Value,
    key: Value,
    keys: std::vec::IntoIter<Value>,
    mut found: Vec<Value>,
) -> Result<Outcome> {
    let missing: Value = Object::new(&vm.classes.object, Payload::Instance).into();
    let get = vm.intern("get");
    vm.get_attribute(&subject, &get)?.then(vm, move |vm, get| {
        Outcome::call(get, Arguments::two(key, missing.clone())).then(vm, move |vm, value| {
            if value.is(&missing) {
                return Ok(Value::None.into());
            }
            found.push(value);
            next_key(vm, subject, keys, found)
        })
    })
}

/// The attributes of the subject; None where one is missing.
fn attributes_of(vm: &mut Vm, subject: Value, mut names: std::vec::IntoIter<Str>, mut found: Vec<Value>) -> Result<Outcome> {
    let Some(name) = names.next() else { return Ok(vm.new_tuple(found).into()) };
    match vm.get_attribute(&subject, &name) {
        Ok(outcome) => outcome.then(vm, move |vm, value| {
            found.push(value);
            attributes_of(vm, subject, names, found)
        }),
        Err(raised) if vm.is_kind(&raised, crate::object::ExceptionKind::AttributeError) => Ok(Value::None.into()),
        Err(raised) => Err(raised),
    }
}

fn next_key(vm: &mut Vm, subject: Value, mut keys: std::vec::IntoIter<Value>, mut found: Vec<Value>) -> Result<Outcome> {
    let Some(key) = keys.next() else { return Ok(vm.new_tuple(found).into()) };
    let is_plain = vm.class_of(&subject).native;
    let dict = match subject.payload() {
        Some(Payload::Dict(dict)) if is_plain => dict.clone(),
        _ => return ask_for_key(vm, subject, key, keys, found),
    };
    vm.dict_get(&dict, &key, move |vm, value| match value {
        Some(value) => {
            found.push(value);
            next_key(vm, subject, keys, found)
        }
        None => Ok(Value::None.into()),
    })
}
