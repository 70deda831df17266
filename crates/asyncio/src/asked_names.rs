//! The name of a callback that only a `__repr__` of the program knows, for recordings of a whole run.
//!
//! Nobody else asks: a view of a run calls nothing of the program.

use std::rc::Rc;

use loopglass_lang::object::{Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::callback::{Callback, own_label};
use crate::state::Asyncio;

/// Goes on with the name, where it has to be asked for.
pub fn with_name(
    vm: &mut Vm,
    asyncio: &Asyncio,
    function: &Value,
    go_on: impl FnOnce(&mut Vm, Option<Rc<str>>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    let asks = asyncio.asks_names.get() && own_label(function).is_none();
    let nameless = if asks { Callback::Call(function.clone()).nameless() } else { None };
    let Some(value) = nameless else { return go_on(vm, None) };
    crate::asked_reprs::ask(vm, vec![value.clone()], move |vm, asked| {
        let name = asked.text(vm, &value);
        go_on(vm, Some(name.into()))
    })
}
