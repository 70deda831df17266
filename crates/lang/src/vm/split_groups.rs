//! How exception groups are split: `split()`, `subgroup()` and `except*`. A class of a program's own may say by `derive()`
//! what its parts are.

use std::rc::Rc;

use crate::object::{Arguments, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};

use super::Vm;
use super::unwind::parts_of;

/// What matched, and what did not.
pub(crate) type Parts = (Option<ObjectRef>, Option<ObjectRef>);

/// A group that was made in the place of another: first the inner ones.
type Derived = Vec<(ObjectRef, ObjectRef)>;

type TakeParts = Box<dyn FnOnce(&mut Vm, Parts) -> Result<Outcome>>;

impl Vm {
    /// The members that match and those that do not, nested groups kept. Each group is what the `derive()` of its original
    /// makes of its members.
    pub(crate) fn split_group_then(
        &mut self,
        group: &ObjectRef,
        matches: &dyn Fn(&Vm, &ObjectRef) -> bool,
        finish: impl FnOnce(&mut Vm, Parts) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let mut derived = Vec::new();
        let parts = self.split_within(group, matches, 100, &mut derived);
        if derived.iter().any(|(original, _)| self.derives_itself(original)) {
            return rederive(self, derived, 0, parts, Box::new(finish));
        }
        finish(self, parts)
    }

    /// Groups nest as deep as a program built them; below a hundred levels a group counts as a whole.
    fn split_within(
        &self,
        group: &ObjectRef,
        matches: &dyn Fn(&Vm, &ObjectRef) -> bool,
        depth: u32,
        derived: &mut Derived,
    ) -> Parts {
        if matches(self, group) {
            return (Some(group.clone()), None);
        }
        if !self.is_group(group) || depth == 0 {
            return (None, Some(group.clone()));
        }
        let members = parts_of(group).and_then(|parts| parts.members.borrow().clone());
        let (mut yes, mut no) = (Vec::new(), Vec::new());
        for member in members.iter().flat_map(|members| members.iter()).filter_map(Value::object) {
            let (matched, rest) = self.split_within(member, matches, depth - 1, derived);
            yes.extend(matched.map(Value::Object));
            no.extend(rest.map(Value::Object));
        }
        let mut part = |members: Vec<Value>| {
            if members.is_empty() {
                return None;
            }
            let made = self.derive_group(group, members);
            derived.push((group.clone(), made.clone()));
            Some(made)
        };
        (part(yes), part(no))
    }

    fn derives_itself(&self, group: &ObjectRef) -> bool {
        let method = group.with_class(|class| class.lookup(&Str::from("derive")));
        !matches!(method.as_ref().and_then(Value::payload), Some(Payload::Builtin(_)) | None)
    }
}

/// Asks the originals of the groups from a place on for groups of their own.
fn rederive(vm: &mut Vm, derived: Derived, place: usize, parts: Parts, finish: TakeParts) -> Result<Outcome> {
    let Some((original, made)) = derived.get(place).cloned() else { return finish(vm, parts) };
    if !vm.derives_itself(&original) {
        return rederive(vm, derived, place + 1, parts, finish);
    }
    let members = parts_of(&made).and_then(|parts| parts.members.borrow().clone());
    let members = vm.new_list(members.map_or(Vec::new(), |members| members.to_vec()));
    let name = vm.intern("derive");
    let Some(method) = vm.special(&original.clone().into(), &name) else { return finish(vm, parts) };
    Outcome::call(method, Arguments::one(members)).then(vm, move |vm, group| {
        let Some(group) = group.object().filter(|group| vm.is_group(group)).cloned() else {
            return Err(Raised::type_error("derive must return an instance of BaseExceptionGroup"));
        };
        vm.keep_history(&original, &group);
        let in_place = |part: Option<ObjectRef>| part.map(|part| if Rc::ptr_eq(&part, &made) { group.clone() } else { part });
        let parts = (in_place(parts.0), in_place(parts.1));
        for (_, outer) in derived.iter().skip(place + 1) {
            replace_member(outer, &made, &group);
        }
        rederive(vm, derived, place + 1, parts, finish)
    })
}

/// Puts another exception into the place of a member.
fn replace_member(group: &ObjectRef, old: &ObjectRef, new: &ObjectRef) {
    let Some(parts) = parts_of(group) else { return };
    let replaced = |member: &Value| match member {
        Value::Object(member) if Rc::ptr_eq(member, old) => Value::Object(new.clone()),
        other => other.clone(),
    };
    let members: Option<Rc<[Value]>> = parts.members.borrow().as_ref().map(|members| members.iter().map(replaced).collect());
    if let Some(Payload::List(given)) = parts.arguments.borrow().get(1).and_then(Value::payload) {
        let items = given.borrow().iter().map(replaced).collect();
        *given.borrow_mut() = items;
    }
    *parts.members.borrow_mut() = members;
}
