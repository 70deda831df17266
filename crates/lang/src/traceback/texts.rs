//! Asks every exception that will be shown for its text.

use std::rc::Rc;

use crate::object::{ObjectRef, Outcome, Result, Str, Value};
use crate::types::caught;
use crate::vm::{Vm, parts_of};

/// The texts of exceptions, as their `__str__` gave them; `None` where it failed.
#[derive(Default)]
pub struct Texts(Vec<(ObjectRef, Option<Str>)>);

impl Texts {
    /// The text of an exception: as asked, or what can be had without asking.
    pub fn of(&self, vm: &Vm, exception: &ObjectRef) -> Option<Str> {
        if let Some((_, text)) = self.0.iter().find(|(known, _)| Rc::ptr_eq(known, exception)) {
            return text.clone();
        }
        vm.quick_str(&exception.clone().into()).ok().flatten()
    }
}

type Finish = Box<dyn FnOnce(&mut Vm, Texts) -> Result<Outcome>>;

pub(super) fn ask(
    vm: &mut Vm,
    exception: &ObjectRef,
    chain: bool,
    finish: impl FnOnce(&mut Vm, Texts) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let mut all = Vec::new();
    gather(exception, chain, &mut all);
    ask_next(vm, all.into_iter(), Texts::default(), Box::new(finish))
}

/// An exception and all that are shown with it, each once.
fn gather(exception: &ObjectRef, chain: bool, all: &mut Vec<ObjectRef>) {
    let mut left = vec![exception.clone()];
    while let Some(exception) = left.pop() {
        if all.iter().any(|known| Rc::ptr_eq(known, &exception)) {
            continue;
        }
        if let Some(parts) = parts_of(&exception) {
            if chain {
                left.extend(parts.cause.borrow().clone());
                left.extend(parts.context.borrow().clone());
            }
            if let Some(members) = parts.members.borrow().as_ref() {
                left.extend(members.iter().filter_map(|member| member.object().cloned()));
            }
        }
        all.push(exception);
    }
}

fn ask_next(vm: &mut Vm, mut left: std::vec::IntoIter<ObjectRef>, mut texts: Texts, finish: Finish) -> Result<Outcome> {
    while let Some(exception) = left.next() {
        match vm.str(&Value::Object(exception.clone())) {
            Ok(Outcome::Value(text)) => texts.0.push((exception, text.as_str().cloned())),
            other => {
                return caught(vm, other, move |vm, result| {
                    let text = result.ok().and_then(|text| text.as_str().cloned());
                    texts.0.push((exception, text));
                    ask_next(vm, left, texts, finish)
                });
            }
        }
    }
    finish(vm, texts)
}
