//! asyncio for the machine of `loopglass-lang`: Futures, tasks and the event loop, on a virtual clock.
//!
//! Native here is what CPython has in C, and the loop itself; everything above is Python in `library/`, which the
//! machine runs. The rules of order are in `docs/ARCHITECTURE.md`.

mod asked_names;
mod asked_reprs;
mod async_generators;
mod callback;
pub mod clock;
mod context;
mod context_module;
mod created;
mod eager;
pub mod event;
mod event_loop;
mod exception_handler;
mod external;
mod finalize;
mod future;
mod future_iterator;
mod future_methods;
mod handle;
pub mod inspect;
mod library;
mod loop_attributes;
mod loop_methods;
mod module;
mod parking;
mod plain_queue;
mod pools;
mod repr;
mod run_loop;
mod running;
mod setup;
mod short_repr;
mod shown_lists;
mod state;
mod step_wrapper;
mod task;
mod task_step;
mod thread;
mod threads;
mod time_module;

pub use callback::Callback;
pub use event_loop::{Entry, EntryKind, EventLoop, as_loop, loop_of};
pub use future::{Future, FutureState, TaskPart, cancel as cancel_future, future_of, set_exception, set_result, task_of};
pub use future_iterator::awaited_future;
pub use handle::{Handle, handle_of};
pub use loop_methods::loop_repr;
pub use parking::{awaits_line, wake_readers};
pub use repr::quick_future_repr;
pub use setup::install;
pub use state::Asyncio;
pub use task::cancel;

/// Is a loop of the machine inside `run_forever`?
pub fn is_loop_running(vm: &loopglass_lang::vm::Vm) -> bool {
    Asyncio::of(vm).is_some_and(|asyncio| asyncio.is_loop_running())
}
