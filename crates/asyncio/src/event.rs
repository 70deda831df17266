//! What happens in a run of the loop, as a flat list of typed events for whoever records it.

use std::rc::Rc;

use loopglass_lang::vm::Vm;

/// Names an entry of the ready queue or a timer for the whole of a run.
pub type EntryId = u32;

/// Names a Future or Task for the whole of a run (`id()` of the object).
pub type FutureId = u32;

/// Names a lock, a queue, a loop or any other object for the whole of a run (`id()` of it).
pub type ThingId = u32;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// `run_forever` begins.
    LoopStarted {
        event_loop: ThingId,
    },
    /// `run_forever` has ended, by `stop` or by an exception.
    LoopStopped {
        event_loop: ThingId,
    },
    LoopClosed {
        event_loop: ThingId,
    },
    /// A loop was asked to run inside a running one, and refused.
    RunRefused,
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
        label: Rc<str>,
        task: Option<FutureId>,
    },
    /// A handle is taken from the ready queue and called.
    Ran {
        entry: EntryId,
        label: Rc<str>,
        task: Option<FutureId>,
    },
    /// What a handle called has come to its end, or has raised.
    Returned {
        entry: EntryId,
    },
    /// A handle or a timer was cancelled before its time.
    HandleCancelled {
        entry: EntryId,
    },
    /// A timer was put on the heap, due at `when` seconds.
    TimerSet {
        entry: EntryId,
        label: Rc<str>,
        when: f64,
    },
    /// A timer's time has come: it moves to the ready queue.
    TimerDue {
        entry: EntryId,
    },
    /// Nothing is ready: the loop waits until this virtual time.
    Idle {
        until: f64,
    },
    /// Nothing is ready and nothing will be.
    Stuck,
    /// A Future that is not a task; `by_program` where the program's own line made it.
    FutureMade {
        future: FutureId,
        by_program: bool,
    },
    CallbackAdded {
        future: FutureId,
        label: Rc<str>,
        wakes: Option<FutureId>,
        /// The function that is told, or the object whose method it is.
        told: Option<ThingId>,
    },
    CallbackRemoved {
        future: FutureId,
        count: usize,
    },
    TaskMade {
        task: FutureId,
    },
    /// A task's step has begun.
    TaskStarted {
        task: FutureId,
    },
    /// A task waits for this Future or Task.
    Waits {
        task: FutureId,
        future: FutureId,
    },
    /// What a task waited for is done: the task goes on.
    Woken {
        task: FutureId,
        future: FutureId,
    },
    /// An `await` found its Future done already: it went on without a pause.
    AwaitedDone {
        future: FutureId,
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
    /// `CancelledError` is thrown into the task's coroutine.
    CancelDelivered {
        task: FutureId,
    },
    /// `uncancel()` has taken the last request back.
    CancelWithdrawn {
        task: FutureId,
    },
    /// A task has a lock (or a place of a semaphore).
    Acquired {
        thing: ThingId,
        task: FutureId,
    },
    /// A lock (or a place of a semaphore) was given back.
    Released {
        thing: ThingId,
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
}
