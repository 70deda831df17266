//! Where something was made: what debug mode keeps of Futures, tasks and handles (`_source_traceback`).

use std::rc::Rc;

use loopglass_lang::object::Value;
use loopglass_lang::vm::{Activation, SourceFile, Vm};

/// CPython keeps so many frames (`constants.DEBUG_STACK_DEPTH`).
pub const DEPTH: usize = 10;

/// A place in a file.
#[derive(Clone)]
struct Place {
    file: Rc<SourceFile>,
    line: u32,
    function: loopglass_lang::object::Str,
}

/// The frames that led to the making, outermost first.
#[derive(Clone)]
pub struct Created {
    places: Vec<Place>,
    /// The library's own function that stands innermost on CPython, where it is native here.
    innermost: Option<&'static str>,
}

impl Created {
    /// The stack as it is now, under a native function of this file (`asyncio/base_events.py`) where one is named.
    pub fn here(vm: &Vm, native: Option<&'static str>) -> Created {
        let mut places = Vec::new();
        let mut innermost = native;
        for activation in vm.activations().iter().rev() {
            match activation {
                Activation::Python(frame) if places.len() < DEPTH => places.push(Place {
                    file: frame.code.file.clone(),
                    line: frame.code.line_of(frame.pc.saturating_sub(1)),
                    function: frame.code.name.clone(),
                }),
                // A task's step that nothing of Python's stands above: the loop itself called.
                Activation::Native { frame, .. } if places.is_empty() && innermost.is_none() && frame.name() == "run_forever" => {
                    innermost = Some("asyncio/events.py");
                }
                _ => {}
            }
        }
        let own_frame = |place: &Place| &*place.file.name == "asyncio/tasks.py" && &*place.function == "__init__";
        if places.first().is_some_and(own_frame) {
            // The one of `_PyTask`, which CPython leaves out.
            places.remove(0);
        }
        places.reverse();
        Created { places, innermost }
    }

    /// `created at <program>:7`
    pub fn words(&self) -> String {
        let place = match (self.innermost, self.places.last()) {
            (Some(file), _) => file.to_string(),
            (None, Some(place)) => crate::callback::source_place(&place.file, place.line),
            (None, None) => return String::new(),
        };
        format!("created at {place}")
    }

    /// A list of (file, line, function, text of the line).
    pub fn value(&self, vm: &mut Vm) -> Value {
        let mut frames = Vec::new();
        for place in &self.places {
            let text = place.file.line(place.line).trim().to_string();
            let row = [
                place.file.name.to_string().into(),
                Value::Int(i64::from(place.line)),
                place.function.clone().into(),
                text.into(),
            ];
            frames.push(vm.new_tuple(row));
        }
        if let Some(file) = self.innermost {
            let row = [file.into(), Value::Int(0), "".into(), "".into()];
            frames.push(vm.new_tuple(row));
        }
        vm.new_list(frames)
    }
}

/// The same for whatever belongs to a loop, where that loop is in debug mode.
pub fn in_debug(vm: &Vm, event_loop: &Value, native: Option<&'static str>) -> Option<Box<Created>> {
    let debug = crate::event_loop::as_loop(event_loop).is_some_and(|native| native.debug.get());
    debug.then(|| Box::new(Created::here(vm, native)))
}
