//! The memory of the whole page: a program that has filled it is stopped while there is still room to say so.

use super::Vm;
use super::run::Stop;

/// A machine may always take so much more than was taken before it was made: freed memory is not given back.
const AT_LEAST: usize = 64 * 1024 * 1024;

/// Bytes taken from the host, where that can be known.
#[cfg(target_arch = "wasm32")]
fn taken() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536
}

/// Bytes taken from the host, where that can be known.
#[cfg(not(target_arch = "wasm32"))]
fn taken() -> usize {
    0
}

/// Up to where a new machine may let the memory grow.
pub(super) fn ceiling(limit: usize) -> usize {
    limit.max(taken() + AT_LEAST)
}

impl Vm {
    /// Is there room for so many bytes more?
    pub(super) fn has_room(&self, size: usize) -> bool {
        taken().saturating_add(size) <= self.memory_ceiling
    }

    /// Ends the run where the memory is full.
    pub(super) fn stop_without_room(&mut self) {
        if !self.has_room(0) {
            let limit = self.limits.memory / (1024 * 1024);
            self.stop = Some(Stop::Halted(format!("a program may use about {limit} MiB here")));
        }
    }
}
