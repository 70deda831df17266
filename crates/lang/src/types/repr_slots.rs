//! `__repr__` and `__str__` as methods, and the frame that shows objects whose parts need calls.

use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::vm::{Input, NativeFrame, Step, Vm};

use super::receive::slot_arguments;
use super::repr::{Piece, Shown};
use super::repr_rest::Rest;

/// `__repr__` of a built-in type: what the payload shows.
pub(super) fn container(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let value = Vm::any_receiver(&mut arguments, ("object", "__repr__"))?;
    let [] = slot_arguments(arguments, "__repr__")?;
    let shown = match &value {
        Value::Object(object) => vm.payload_repr(object),
        _ => vm.shown_repr(&value),
    };
    Ok(show(vm, shown, &value))
}

/// `BaseException.__str__` and those of the classes that have rules of their own.
pub(super) fn exception_str(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let value = Vm::any_receiver(&mut arguments, ("BaseException", "__str__"))?;
    let [] = slot_arguments(arguments, "__str__")?;
    let shown = match &value {
        Value::Object(object) => super::repr_objects::text_of_exception(vm, object),
        _ => vm.shown_str(&value),
    };
    Ok(show(vm, shown, &value))
}

fn show(vm: &Vm, shown: Shown, value: &Value) -> Outcome {
    match shown {
        Shown::Text(text) => Value::Str(text).into(),
        Shown::Call => Value::Str(vm.default_repr(value)).into(),
        Shown::Pieces(pieces) => {
            let (id, again) = (pieces.id, pieces.again.clone());
            Outcome::Enter(Box::new(Showing { id, again, rest: Rest::of(vm, value, pieces), text: String::new() }))
        }
    }
}

/// Goes through the pieces; the object's id stands in `vm.showing` meanwhile.
struct Showing {
    id: u32,
    again: std::borrow::Cow<'static, str>,
    rest: Rest,
    text: String,
}

impl Showing {
    fn go_on(&mut self, vm: &mut Vm) -> Result<Step> {
        while let Some(piece) = self.rest.next() {
            let outcome = match piece {
                Piece::Text(text) => {
                    self.text.push_str(&text);
                    continue;
                }
                Piece::Repr(value) => vm.repr(&value)?,
                Piece::Str(value) => vm.str(&value)?,
            };
            match outcome {
                Outcome::Value(text) => self.add(vm, &text)?,
                later => return Ok(Step::Enter(later)),
            }
        }
        vm.stop_showing(self.id);
        Ok(Step::Return(std::mem::take(&mut self.text).into()))
    }

    fn add(&mut self, vm: &Vm, text: &Value) -> Result<()> {
        if let Some(text) = text.as_str() {
            self.text.push_str(text);
        }
        vm.check_object_size(self.text.len())
    }

    fn start(&mut self, vm: &mut Vm) -> Result<Step> {
        if vm.showing.contains(&self.id) {
            return Ok(Step::Return(Value::from(&*self.again)));
        }
        vm.showing.push(self.id);
        self.guarded(vm)
    }

    /// As [`Showing::go_on`]; an exception ends the showing of the object.
    fn guarded(&mut self, vm: &mut Vm) -> Result<Step> {
        let step = self.go_on(vm);
        if step.is_err() {
            vm.stop_showing(self.id);
        }
        step
    }

    fn failed(&self, vm: &mut Vm, raised: Raised) -> Result<Step> {
        vm.stop_showing(self.id);
        Err(raised)
    }
}

impl Vm {
    pub(super) fn stop_showing(&mut self, id: u32) {
        if let Some(place) = self.showing.iter().rposition(|&showing| showing == id) {
            self.showing.remove(place);
        }
    }
}

impl NativeFrame for Showing {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        match input {
            Input::Start => self.start(vm),
            Input::Raised(raised) => self.failed(vm, raised),
            Input::Returned(text) | Input::Yielded(text) => match self.add(vm, &text) {
                Ok(()) => self.guarded(vm),
                Err(raised) => self.failed(vm, raised),
            },
        }
    }

    fn name(&self) -> &'static str {
        "repr"
    }
}
