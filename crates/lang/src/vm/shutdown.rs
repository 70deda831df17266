//! The end of the interpreter: functions of `atexit`, then the last say of what the program still holds.

use std::collections::VecDeque;

use crate::object::generator::GeneratorState;
use crate::object::{Arguments, ObjectRef, Outcome, Payload, Result, Value};

use super::Vm;
use super::native::{Input, NativeFrame, Step};

impl Vm {
    /// What CPython does between a program's last line and the end of its process (`Py_FinalizeEx`). Objects have their say
    /// in the order of their making and stay as they are, for whoever looks at them afterwards; generators that wait at a
    /// `yield` or an `await` are left waiting.
    pub fn shut_down(&mut self) -> Outcome {
        Outcome::Enter(Box::new(Shutdown { stage: Stage::ExitFunctions }))
    }

    /// The part of it that waits for threads, which a program does before it has ended.
    pub fn end_threads(&mut self) -> Outcome {
        match self.at_exit("_end_threads") {
            Some(function) => Outcome::call(function, Arguments::none()),
            None => Value::None.into(),
        }
    }

    /// A function of `atexit`, where that has been imported.
    fn at_exit(&self, name: &str) -> Option<Value> {
        let module = self.modules.borrow().get_text("atexit").cloned()?;
        match module.payload()? {
            Payload::Module(namespace) => namespace.borrow().get_text(name).cloned(),
            _ => None,
        }
    }
}

struct Shutdown {
    stage: Stage,
}

enum Stage {
    ExitFunctions,
    Find,
    Finalize(VecDeque<ObjectRef>),
}

impl NativeFrame for Shutdown {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Input::Raised(raised) = input {
            vm.report_unraisable(raised);
        }
        if matches!(self.stage, Stage::ExitFunctions) {
            self.stage = Stage::Find;
            if let Some(function) = vm.at_exit("_run_exitfuncs") {
                return Ok(Step::Enter(Outcome::call(function, Arguments::none())));
            }
        }
        if matches!(self.stage, Stage::Find) {
            self.stage = Stage::Finalize(vm.heap.containers().into_iter().filter(has_a_last_say).collect());
        }
        let Stage::Finalize(waiting) = &mut self.stage else { return Ok(Step::Return(Value::None)) };
        let Some(object) = waiting.pop_front() else { return Ok(Step::Return(Value::None)) };
        Ok(Step::Enter(vm.last_say(&object)))
    }

    fn name(&self) -> &'static str {
        "shut_down"
    }
}

fn has_a_last_say(object: &ObjectRef) -> bool {
    let waits = matches!(&object.payload, Payload::Generator(generator) if generator.state.get() == GeneratorState::Suspended);
    object.needs_finalizer() && !waits
}
