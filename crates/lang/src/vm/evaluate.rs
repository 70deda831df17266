//! Doing something to a program that stands still: an expression, a call of a method. It runs on a stack of its own,
//! and counts neither moments nor lines.

use std::cell::RefCell;
use std::rc::Rc;

use crate::compile::unit::Unit;
use crate::object::{DictRef, ObjectRef, Outcome, Result, Value};

use super::native::{Input, NativeFrame, Step};
use super::run::Stop;
use super::{Activation, Code, ReturnTo, SourceFile, Vm};

/// How many lines such a thing may take.
const FUEL: u32 = 200_000;

/// Why it has no value.
#[derive(Debug)]
pub enum NotDone {
    Raised(ObjectRef),
    /// It took too long, or was stopped, in these words.
    Halted(String),
    /// It needs a text of the library that is still to come.
    NeedsLibrary,
}

impl Vm {
    /// The value of an expression in a namespace.
    pub fn evaluate(&mut self, unit: &Unit, namespace: &DictRef) -> std::result::Result<Value, NotDone> {
        let file = SourceFile::new("<input>", "", false);
        let code = Code::load(self, unit, &file);
        let namespace = namespace.clone();
        self.apart(move |_| Ok(Outcome::Enter(Box::new(Expression { start: Some((code, namespace)) }))))
    }

    /// Brings a piece of work to its end while the program stands still.
    pub fn apart(&mut self, work: impl FnOnce(&mut Vm) -> Result<Outcome>) -> std::result::Result<Value, NotDone> {
        let value = Rc::new(RefCell::new(Value::None));
        let program = std::mem::take(&mut self.activations);
        let (trail, stop, stop_at, line) = (self.trail.take(), self.stop.take(), self.stop_at, self.line);
        let (moments, fuel) = (self.moments, self.fuel);
        // What the program reads is not for others.
        let standard_input = std::mem::take(&mut self.standard_input);
        self.stop_at = u64::MAX;
        let begun = work(self).and_then(|outcome| {
            let capture = Capture { work: Some(outcome), value: value.clone() };
            self.settle(Outcome::Enter(Box::new(capture)), ReturnTo::Host)
        });
        let ended = match begun {
            Ok(()) => self.run(FUEL),
            Err(raised) => Stop::Done(Err(self.exception_object(raised))),
        };
        self.activations = program;
        (self.trail, self.stop, self.stop_at, self.line) = (trail, stop, stop_at, line);
        (self.moments, self.fuel) = (moments, fuel);
        self.standard_input = standard_input;
        match ended {
            Stop::Done(Ok(())) => Ok(value.take()),
            Stop::Done(Err(exception)) => Err(NotDone::Raised(exception)),
            Stop::Halted(why) => Err(NotDone::Halted(why)),
            Stop::NeedsLibrary => Err(NotDone::NeedsLibrary),
            Stop::OutOfFuel | Stop::Reached | Stop::Waiting => Err(NotDone::Halted("this takes too long".to_string())),
        }
    }
}

/// Keeps the value of the work.
struct Capture {
    work: Option<Outcome>,
    value: Rc<RefCell<Value>>,
}

impl NativeFrame for Capture {
    fn resume(&mut self, _vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(work) = self.work.take() {
            return Ok(Step::Enter(work));
        }
        *self.value.borrow_mut() = input.value()?;
        Ok(Step::Return(Value::None))
    }

    fn name(&self) -> &'static str {
        "evaluate"
    }
}

struct Expression {
    start: Option<(Rc<Code>, DictRef)>,
}

impl NativeFrame for Expression {
    fn resume(&mut self, _vm: &mut Vm, input: Input) -> Result<Step> {
        match self.start.take() {
            Some((code, namespace)) => Ok(Step::Push(Box::new(move |vm| {
                vm.push_module(code, namespace, ReturnTo::Native);
                debug_assert!(matches!(vm.activations.last(), Some(Activation::Python(_))));
                Ok(())
            }))),
            None => Ok(Step::Return(input.value()?)),
        }
    }

    fn name(&self) -> &'static str {
        "expression"
    }
}
