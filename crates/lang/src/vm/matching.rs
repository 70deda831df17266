//! The `match` statement (Language Reference, "Patterns").

use crate::compile::op::{Register, Source};
use crate::object::{Dict, Outcome, Payload, Raised, Result, Str, Value};

use super::{ReturnTo, Vm};

impl Vm {
    pub(super) fn match_sequence(&mut self, dst: Register, subject: Register) -> Result<()> {
        let subject = self.peek(subject);
        let is_sequence = match subject.payload() {
            Some(Payload::List(_) | Payload::Tuple(_) | Payload::Range(_)) => true,
            Some(Payload::Native(_) | Payload::Instance) => self.is_registered(&subject, "Sequence"),
            _ => false,
        };
        self.put(dst, Value::Bool(is_sequence));
        Ok(())
    }

    pub(super) fn match_mapping(&mut self, dst: Register, subject: Register) -> Result<()> {
        let subject = self.peek(subject);
        let is_mapping = matches!(subject.payload(), Some(Payload::Dict(_))) || self.is_registered(&subject, "Mapping");
        self.put(dst, Value::Bool(is_mapping));
        Ok(())
    }

    /// Does one of the classes carry the mark of the abstract base class from `collections.abc`?
    fn is_registered(&mut self, subject: &Value, mark: &str) -> bool {
        let class = self.class_of(subject);
        class.mro().iter().any(|base| &*base.name() == mark || base.name().contains("deque") && mark == "Sequence")
    }

    pub(super) fn match_keys(&mut self, dst: Register, subject: Register, keys: Source) -> Result<()> {
        let subject = self.peek(subject);
        let keys = self.take(keys);
        let Some(Payload::Tuple(keys)) = keys.payload() else { return Ok(()) };
        let outcome = next_key(self, subject, keys.iter().cloned().collect::<Vec<_>>().into_iter(), Vec::new())?;
        self.settle(outcome, ReturnTo::Register(dst))
    }

    pub(super) fn match_rest(&mut self, dst: Register, subject: Register, keys: Source) -> Result<()> {
        let subject = self.peek(subject);
        let keys = self.take(keys);
        let mut rest = match subject.payload() {
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
        let rest = self.new_dict(rest);
        self.put(dst, rest);
        Ok(())
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
        if !self.is_instance(&subject, &class) {
            self.put(dst, Value::None);
            return Ok(());
        }
        let count = count as usize;
        let outcome = if count == 0 {
            attributes_of(self, subject, named.into_iter(), Vec::new())?
        } else {
            self.positional_pattern(&class, &subject, count, named)?
        };
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
        let mut names: Vec<Str> = known.iter().take(count).filter_map(|name| name.as_str().cloned()).collect();
        if let Some(twice) = named.iter().find(|name| names.contains(name)) {
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
    let Some(Payload::Dict(dict)) = subject.payload() else { return Ok(Value::None.into()) };
    let dict = dict.clone();
    vm.dict_get(&dict, &key, move |vm, value| match value {
        Some(value) => {
            found.push(value);
            next_key(vm, subject, keys, found)
        }
        None => Ok(Value::None.into()),
    })
}
