//! Going through an iterable item by item: what `all`, `sum` and `max` do, with calls where they are needed.

use crate::object::{Arguments, ExceptionKind, Outcome, Payload, Result, Value};
use crate::vm::{Input, NativeFrame, Next, Step, Vm};

/// What is done with the items.
pub(super) trait Fold: 'static {
    /// Takes an item.
    fn item(&mut self, vm: &mut Vm, item: Value) -> Result<Flow>;

    /// Takes an item for which nothing has to be looked at or called; false (and nothing taken) where it cannot.
    fn item_at_once(&mut self, _item: &Value) -> bool {
        false
    }

    /// Goes on with the value of what [`Flow::Ask`] asked for.
    fn answer(&mut self, vm: &mut Vm, value: Value) -> Result<Flow>;

    /// The items are at their end.
    fn end(&mut self, vm: &mut Vm) -> Result<Outcome>;

    /// The function's name, for the page.
    fn name(&self) -> &'static str;
}

/// How it goes on after an item.
pub(super) enum Flow {
    Next,
    /// The result is known before the end.
    Done(Value),
    /// Something must be called; [`Fold::answer`] gets its value.
    Ask(Outcome),
}

/// Walks through `iterable`; the outcome is that of the fold.
pub(super) fn walk(vm: &mut Vm, iterable: &Value, fold: impl Fold) -> Result<Outcome> {
    vm.iterate(iterable)?.then(vm, |vm, iterator| {
        let mut walk = Walk { iterator, fold, asking: false, first: None };
        match walk.go_on(vm)? {
            Step::Become(outcome) => Ok(outcome),
            step => {
                walk.first = Some(step);
                Ok(Outcome::Enter(Box::new(walk)))
            }
        }
    })
}

struct Walk<F> {
    iterator: Value,
    fold: F,
    /// Is the next input an answer, not an item?
    asking: bool,
    /// The step at which this became a frame.
    first: Option<Step>,
}

impl<F: Fold> Walk<F> {
    fn go_on(&mut self, vm: &mut Vm) -> Result<Step> {
        loop {
            match vm.quick_next(&self.iterator)? {
                Next::End => return Ok(Step::Become(self.fold.end(vm)?)),
                Next::Item(item) => {
                    let flow = self.fold.item(vm, item)?;
                    if let Some(step) = self.follow(vm, flow)? {
                        return Ok(step);
                    }
                }
                Next::Call => return Ok(self.ask_next(vm)),
            }
        }
    }

    /// Follows a flow until the next item is due (`None`) or a call.
    fn follow(&mut self, vm: &mut Vm, mut flow: Flow) -> Result<Option<Step>> {
        loop {
            match flow {
                Flow::Next => return Ok(None),
                Flow::Done(value) => return Ok(Some(Step::Become(value.into()))),
                Flow::Ask(Outcome::Value(value)) => flow = self.fold.answer(vm, value)?,
                Flow::Ask(later) => {
                    self.asking = true;
                    return Ok(Some(Step::Enter(later)));
                }
            }
        }
    }

    fn ask_next(&self, vm: &mut Vm) -> Step {
        match &self.iterator {
            Value::Object(object) if self.is_generator() => Step::Send(object.clone(), Value::None),
            other => Step::Call(vm.next_function(), Arguments::one(other.clone())),
        }
    }

    fn is_generator(&self) -> bool {
        matches!(self.iterator.payload(), Some(Payload::Generator(_)))
    }
}

impl<F: Fold> NativeFrame for Walk<F> {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(step) = self.first.take() {
            return Ok(step);
        }
        let flow = match input {
            Input::Returned(value) if self.asking => {
                self.asking = false;
                self.fold.answer(vm, value)?
            }
            Input::Returned(_) if self.is_generator() => {
                return Ok(Step::Become(self.fold.end(vm)?));
            }
            Input::Returned(item) | Input::Yielded(item) => self.fold.item(vm, item)?,
            Input::Raised(raised)
                if !self.asking && !self.is_generator() && vm.is_kind(&raised, ExceptionKind::StopIteration) =>
            {
                return Ok(Step::Become(self.fold.end(vm)?));
            }
            Input::Raised(raised) => return Err(raised),
            Input::Start => Flow::Next,
        };
        match self.follow(vm, flow)? {
            Some(step) => Ok(step),
            None => self.go_on(vm),
        }
    }

    fn take_item(&mut self, item: &Value) -> bool {
        !self.asking && self.first.is_none() && self.fold.item_at_once(item)
    }

    fn name(&self) -> &'static str {
        self.fold.name()
    }
}
