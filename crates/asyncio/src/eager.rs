//! Eager tasks: the first step is taken while the task is made (`Task(eager_start=True)`, since 3.12).

use loopglass_lang::object::{ObjectRef, Outcome, Result, Value};
use loopglass_lang::vm::{Input, NativeFrame, Step, Vm};

use crate::future::{future_of, task_of};

/// Runs the first step at once, in the task's context, in place of the task that runs now.
pub fn start(vm: &mut Vm, task: &ObjectRef, event_loop: &Value) -> Result<Outcome> {
    let Some(future) = future_of(task) else { return Ok(Value::None.into()) };
    let asyncio = future.asyncio.clone();
    let outer_task = event_loop.object().and_then(|event_loop| asyncio.current_task(event_loop));
    if let (Some(_), Some(event_loop)) = (&outer_task, event_loop.object()) {
        asyncio.leave_task(event_loop);
    }
    let outer_context = asyncio.context.borrow().clone();
    if let Some(part) = task_of(task) {
        *asyncio.context.borrow_mut() = part.context.borrow().clone();
    }
    let step = crate::task_step::step(vm, task, None)?;
    Ok(Outcome::Enter(Box::new(EagerStart {
        step: Some(step),
        task: task.clone(),
        event_loop: event_loop.clone(),
        outer_task,
        outer_context,
    })))
}

struct EagerStart {
    step: Option<Outcome>,
    task: ObjectRef,
    event_loop: Value,
    outer_task: Option<ObjectRef>,
    outer_context: crate::context::ContextRef,
}

impl NativeFrame for EagerStart {
    fn resume(&mut self, _vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(step) = self.step.take() {
            return Ok(Step::Enter(step));
        }
        if let Some(future) = future_of(&self.task) {
            if let Some(part) = task_of(&self.task).filter(|_| future.is_done()) {
                // As in CPython: a task that has ended at once does not keep its coroutine.
                *part.coroutine.borrow_mut() = Value::None;
            }
            *future.asyncio.context.borrow_mut() = self.outer_context.clone();
            if let (Some(outer), Some(event_loop)) = (&self.outer_task, self.event_loop.object()) {
                future.asyncio.enter_task(event_loop, outer);
            }
        }
        input.value()?;
        Ok(Step::Return(Value::None))
    }

    fn name(&self) -> &'static str {
        "eager start"
    }
}
