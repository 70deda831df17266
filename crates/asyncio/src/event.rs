//! What happens in a run of the loop, as a flat list of typed events for whoever records it.

use loopglass_lang::object::ObjectRef;
use loopglass_lang::vm::Vm;

/// Names an entry of the ready queue or a timer for the whole of a run.
pub type EntryId = u32;

/// Names a Future or Task for the whole of a run (`id()` of the object).
pub type FutureId = u32;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A pass that calls something begins, at this virtual time (seconds).
    PassBegan {
        number: u32,
        time: f64,
        handles: usize,
        due: usize,
    },
    /// A handle was appended to the ready queue.
    Scheduled {
        entry: EntryId,
        label: String,
        task: Option<FutureId>,
    },
    /// A handle is taken from the ready queue and called.
    Ran {
        entry: EntryId,
        label: String,
        task: Option<FutureId>,
    },
    /// A timer was put on the heap, due at `when` seconds.
    TimerSet {
        entry: EntryId,
        label: String,
        when: f64,
    },
    /// Nothing is ready: the loop waits until this virtual time.
    Idle {
        until: f64,
    },
    /// Nothing is ready and nothing will be.
    Stuck,
    TaskMade {
        task: FutureId,
    },
    /// A task's step has begun.
    TaskStarted {
        task: FutureId,
    },
    /// A task's step has ended: it waits for something, or is in the queue again, or has ended.
    TaskPaused {
        task: FutureId,
        state: TaskPause,
    },
    /// A Future or Task is done.
    Settled {
        future: FutureId,
    },
    CancelRequested {
        task: FutureId,
    },
}

/// How a task's step ended.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskPause {
    /// A bare yield: it is in the ready queue again.
    Ready,
    /// Named after what it waits for.
    Waiting(String),
    Result,
    Exception,
    Cancelled,
}

/// Whoever records events. It sees the machine as it is at that moment.
pub trait Recorder {
    fn event(&mut self, vm: &Vm, event: Event);

    /// A task that is not done is about to be gone.
    fn task_dies(&mut self, _vm: &Vm, _task: &ObjectRef) {}
}
