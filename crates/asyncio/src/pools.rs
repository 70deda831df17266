//! When the workers of each pool are free: a pool of n workers runs n functions at a time.

use std::cell::RefCell;
use std::rc::Rc;

use loopglass_lang::object::{Arguments, ObjectRef, Value};

/// One for each executor that has been given a function.
#[derive(Default)]
pub struct Pools(RefCell<Vec<Pool>>);

struct Pool {
    executor: ObjectRef,
    workers: usize,
    /// When each worker that has ended its function is free again, in seconds.
    free: Vec<f64>,
    /// Functions that no worker could take, for each of them waits.
    queued: Vec<Arguments>,
    /// Who is to be told when all workers are free.
    listeners: Vec<Value>,
}

/// What is to happen when a worker is free.
#[derive(Default)]
pub struct Freed {
    /// This function begins.
    pub next: Option<Arguments>,
    /// These are called.
    pub told: Vec<Value>,
}

impl Pools {
    fn with<T>(&self, executor: &ObjectRef, work: impl FnOnce(&mut Pool) -> Option<T>) -> Option<T> {
        let mut pools = self.0.borrow_mut();
        pools.iter_mut().find(|pool| Rc::ptr_eq(&pool.executor, executor)).and_then(work)
    }

    /// Makes sure that there are workers.
    fn open(&self, executor: &ObjectRef, workers: usize) {
        if self.with(executor, |_| Some(())).is_some() {
            return;
        }
        let workers = workers.clamp(1, 10_000);
        let (free, queued, listeners) = (vec![0.0; workers], Vec::new(), Vec::new());
        self.0.borrow_mut().push(Pool { executor: executor.clone(), workers, free, queued, listeners });
    }

    /// Takes the worker that is free first; nothing where all of them wait.
    pub fn take(&self, executor: &ObjectRef, workers: usize) -> Option<f64> {
        self.open(executor, workers);
        self.with(executor, |pool| {
            let first = (0..pool.free.len()).min_by(|&a, &b| pool.free[a].total_cmp(&pool.free[b]))?;
            Some(pool.free.swap_remove(first))
        })
    }

    /// Keeps a function until a worker is free.
    pub fn queue(&self, executor: &ObjectRef, function: Arguments) {
        self.with(executor, |pool| {
            pool.queued.push(function);
            Some(())
        });
    }

    /// A worker has ended its function.
    pub fn give_back(&self, executor: &ObjectRef, when: f64) -> Freed {
        let freed = self.with(executor, |pool| {
            pool.free.push(when);
            if !pool.queued.is_empty() {
                return Some(Freed { next: Some(pool.queued.remove(0)), told: Vec::new() });
            }
            let told = if pool.is_idle() { std::mem::take(&mut pool.listeners) } else { Vec::new() };
            Some(Freed { next: None, told })
        });
        freed.unwrap_or_default()
    }

    /// A function that would have ended at `end` ends now: its worker is free from now on.
    pub fn end_early(&self, end: f64, now: f64) {
        let mut pools = self.0.borrow_mut();
        let mut workers = pools.iter_mut().flat_map(|pool| &mut pool.free);
        if let Some(worker) = workers.find(|free| free.to_bits() == end.to_bits()) {
            *worker = now;
        }
    }

    /// When the last function of a pool will have ended; nothing where one of them waits, and `listener` is told later.
    pub fn end(&self, executor: &ObjectRef, listener: &Value) -> Option<f64> {
        let end = self.with(executor, |pool| {
            if pool.is_idle() {
                return Some(Some(pool.free.iter().copied().fold(0.0, f64::max)));
            }
            pool.listeners.push(listener.clone());
            Some(None)
        });
        end.unwrap_or(Some(0.0))
    }
}

impl Pool {
    fn is_idle(&self) -> bool {
        self.free.len() == self.workers && self.queued.is_empty()
    }
}
