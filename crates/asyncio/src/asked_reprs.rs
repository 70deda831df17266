//! Texts of values that only a `__repr__` of the program knows.

use loopglass_lang::object::{Outcome, Result, Value};
use loopglass_lang::vm::Vm;

/// What programs have answered.
#[derive(Default)]
pub struct AskedReprs(Vec<(Value, String)>);

impl AskedReprs {
    /// The repr of a value; its class and address where nobody has been asked.
    pub fn text(&self, vm: &Vm, value: &Value) -> String {
        if let Some((_, text)) = self.0.iter().find(|(own, _)| own.is(value)) {
            return text.clone();
        }
        let text = vm.quick_repr(value).ok().flatten().unwrap_or_else(|| vm.default_repr(value));
        text.to_string()
    }
}

/// Asks those of the values that the machine cannot show without a call, and goes on with the answers.
pub fn ask(
    vm: &mut Vm,
    values: Vec<Value>,
    go_on: impl FnOnce(&mut Vm, &AskedReprs) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let needed: Vec<Value> = values.into_iter().filter(|value| matches!(vm.quick_repr(value), Ok(None))).collect();
    ask_next(vm, needed.into_iter(), AskedReprs::default(), Box::new(go_on))
}

type GoOn = Box<dyn FnOnce(&mut Vm, &AskedReprs) -> Result<Outcome>>;

fn ask_next(vm: &mut Vm, mut left: std::vec::IntoIter<Value>, mut known: AskedReprs, go_on: GoOn) -> Result<Outcome> {
    let Some(value) = left.next() else { return go_on(vm, &known) };
    vm.repr(&value)?.then(vm, move |vm, text| {
        known.0.push((value, text.as_str().map_or(String::new(), std::string::ToString::to_string)));
        ask_next(vm, left, known, go_on)
    })
}
