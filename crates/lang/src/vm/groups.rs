//! `except*` and exception groups (PEP 654).

use std::rc::Rc;

use crate::compile::op::{Register, Source};
use crate::object::{ExceptionKind, ObjectRef, Outcome, Payload, Raised, Result, Value};

use super::Vm;
use super::split_groups::Parts;
use super::unwind::parts_of;

impl Vm {
    pub(super) fn match_exception_group(&mut self, dst: Register, exception: Register, class: Source) -> Result<()> {
        let class = self.take(class);
        let rest = std::mem::take(&mut self.top().registers[exception as usize]);
        self.refuse_group_class(&class)?;
        let Value::Object(raised) = &rest else {
            self.put(dst, Value::None);
            self.put(exception, Value::None);
            return Ok(());
        };
        if self.is_group(raised) {
            let raised = raised.clone();
            let finish = move |vm: &mut Vm, parts| {
                // The frame below this continuation is the one that asked.
                if let Some(super::Activation::Python(_)) = vm.activations.last() {
                    vm.put_parts(dst, exception, parts);
                }
                Ok(Value::None.into())
            };
            let outcome = self.split_group_then(&raised, &|vm, member| vm.matches_class(member, &class), finish)?;
            return self.settle_here(outcome);
        }
        let parts = if self.matches_class(raised, &class) {
            // A naked exception is handed over in a group of its own.
            let group = self.new_group_from("", vec![rest.clone()], self.new_tuple([rest.clone()]));
            if let (Some(new), Some(old)) = (parts_of(&group), parts_of(raised)) {
                new.traceback.borrow_mut().clone_from(&old.traceback.borrow());
            }
            (Some(group), None)
        } else {
            (None, Some(raised.clone()))
        };
        self.put_parts(dst, exception, parts);
        Ok(())
    }

    /// What an `except*` takes, which is handled from now on, and what it leaves.
    fn put_parts(&mut self, dst: Register, exception: Register, (matched, left): Parts) {
        if let Some(matched) = &matched {
            self.top().handled = matched.clone().into();
        }
        self.put(dst, matched.into());
        self.put(exception, left.into());
    }

    fn refuse_group_class(&self, class: &Value) -> Result<()> {
        let group = self.classes.exception(ExceptionKind::BaseExceptionGroup);
        let base = self.classes.exception(ExceptionKind::BaseException);
        let check = |class: &Value| match class {
            Value::Class(class) if class.derives_from(group) => {
                Err(Raised::type_error("catching ExceptionGroup with except* is not allowed. Use except instead."))
            }
            Value::Class(class) if class.derives_from(base) => Ok(()),
            _ => Err(Raised::type_error("catching classes that do not inherit from BaseException is not allowed")),
        };
        match class.payload() {
            Some(Payload::Tuple(classes)) => classes.iter().try_for_each(check),
            _ => check(class),
        }
    }

    fn matches_class(&self, exception: &ObjectRef, class: &Value) -> bool {
        let value = Value::Object(exception.clone());
        match (class, class.payload()) {
            (Value::Class(class), _) => self.is_instance(&value, class),
            (_, Some(Payload::Tuple(classes))) => {
                classes.iter().any(|class| matches!(class, Value::Class(class) if self.is_instance(&value, class)))
            }
            _ => false,
        }
    }

    pub fn is_group(&self, exception: &ObjectRef) -> bool {
        self.is_exception_kind(exception, ExceptionKind::BaseExceptionGroup)
    }

    /// A group of the fitting class: an `ExceptionGroup` where all members are `Exception`s.
    pub fn new_group(&self, message: &str, members: Vec<Value>) -> ObjectRef {
        let list = self.new_list(members.clone());
        self.new_group_from(message, members, list)
    }

    fn new_group_from(&self, message: &str, members: Vec<Value>, given: Value) -> ObjectRef {
        let plain = self.classes.exception(ExceptionKind::Exception);
        let all_plain = members.iter().all(|member| self.is_instance(member, plain));
        let kind = if all_plain { ExceptionKind::ExceptionGroup } else { ExceptionKind::BaseExceptionGroup };
        let class = self.classes.exception(kind).clone();
        let group = self.new_exception(&class, vec![message.into(), given]);
        if let Some(parts) = parts_of(&group) {
            *parts.members.borrow_mut() = Some(members.into());
            *parts.message.borrow_mut() = message.into();
        }
        group
    }

    /// The same group with other members: class by the members, message, traceback and causes as before.
    pub(crate) fn derive_group(&self, group: &ObjectRef, members: Vec<Value>) -> ObjectRef {
        let message = parts_of(group).map_or(Value::None, |parts| parts.message.borrow().clone());
        let derived = self.new_group(message.as_str().map_or("", |text| text), members);
        self.keep_history(group, &derived);
        derived
    }

    /// Traceback, causes and notes of a group are also those of a part of it.
    pub(super) fn keep_history(&self, group: &ObjectRef, part: &ObjectRef) {
        if let (Some(new), Some(old)) = (parts_of(part), parts_of(group)) {
            new.traceback.borrow_mut().clone_from(&old.traceback.borrow());
            new.cause.borrow_mut().clone_from(&old.cause.borrow());
            new.context.borrow_mut().clone_from(&old.context.borrow());
            new.suppress_context.set(old.suppress_context.get());
        }
        let notes = group.own_attribute(&self.names.notes);
        if let Some(Payload::List(notes)) = notes.as_ref().and_then(Value::payload) {
            let copy = self.new_list(notes.borrow().clone());
            part.attributes_or_new().borrow_mut().set_str(&self.names.notes, copy);
        }
    }

    pub(super) fn merge_exception_group(&mut self, dst: Register, original: Register, list: Source) -> Result<()> {
        let list = self.take(list);
        let original = self.peek(original);
        let raised: Vec<Value> = match list.payload() {
            Some(Payload::List(items)) => items.borrow().iter().filter(|item| !item.is_none()).cloned().collect(),
            _ => Vec::new(),
        };
        let Value::Object(original) = original else { return Ok(()) };
        let outcome = self.merged(&original, raised)?.then(self, move |vm, result| {
            // The frame below this continuation is the one that asked.
            if let Some(super::Activation::Python(_)) = vm.activations.last() {
                vm.put(dst, result);
            }
            Ok(Value::None.into())
        })?;
        self.settle_here(outcome)
    }

    /// What was left or raised again keeps the shape of the original; what is new stands beside it.
    fn merged(&mut self, original: &ObjectRef, raised: Vec<Value>) -> Result<Outcome> {
        if raised.is_empty() {
            return Ok(Value::None.into());
        }
        if !self.is_group(original) {
            // One naked exception: it is itself, or what replaced it.
            return Ok(raised.into_iter().next().unwrap_or(Value::None).into());
        }
        let same_source = |value: &Value| {
            let (Some(Payload::Exception(parts)), Some(own)) = (value.payload(), parts_of(original)) else { return false };
            value.object().is_some_and(|object| self.is_group(object))
                && match (&*parts.traceback.borrow(), &*own.traceback.borrow()) {
                    (Some(a), Some(b)) => {
                        a.entries().any(|entry| Rc::ptr_eq(&entry.frame, &b.frame)) && shares_leaf(self, value, original)
                    }
                    _ => false,
                }
        };
        let (again, new): (Vec<Value>, Vec<Value>) = raised.into_iter().partition(|value| same_source(value));
        if again.is_empty() {
            return Ok(self.beside(new, None).into());
        }
        let leaves: Vec<Value> = again.iter().flat_map(|value| leaves_of(self, value)).collect();
        let matches = |vm: &Vm, member: &ObjectRef| {
            !vm.is_group(member) && leaves.iter().any(|leaf| leaf.is(&Value::Object(member.clone())))
        };
        self.split_group_then(original, &matches, move |vm, (kept, _)| Ok(vm.beside(new, kept).into()))
    }

    /// What is new, and what is left of the original.
    fn beside(&self, new: Vec<Value>, kept: Option<ObjectRef>) -> Value {
        if new.is_empty() {
            return kept.into();
        }
        let members: Vec<Value> = new.into_iter().chain(kept.map(Value::Object)).collect();
        if members.len() == 1 {
            return members.into_iter().next().unwrap_or(Value::None);
        }
        self.new_group("", members).into()
    }
}

fn leaves_of(vm: &Vm, value: &Value) -> Vec<Value> {
    let mut leaves = Vec::new();
    let mut waiting = vec![value.clone()];
    while let Some(next) = waiting.pop() {
        let members = next
            .object()
            .filter(|object| vm.is_group(object))
            .and_then(parts_of)
            .and_then(|parts| parts.members.borrow().clone());
        match members {
            Some(members) => waiting.extend(members.iter().cloned()),
            None => leaves.push(next),
        }
    }
    leaves
}

fn shares_leaf(vm: &Vm, value: &Value, original: &ObjectRef) -> bool {
    let own = leaves_of(vm, &Value::Object(original.clone()));
    leaves_of(vm, value).iter().any(|leaf| own.iter().any(|known| known.is(leaf)))
}
