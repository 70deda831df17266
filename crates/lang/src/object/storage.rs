//! Bytes that can be changed in place, and that views may be looking at.

use std::cell::{Cell, RefCell};
use std::ops::Deref;

use super::{ExceptionKind, Raised, Result};

/// The bytes of a `bytearray` or an `array`.
#[derive(Default)]
pub struct Storage {
    bytes: RefCell<Vec<u8>>,
    /// So many views look at them: as long as there is one, there are as many bytes as there are.
    views: Cell<u32>,
}

impl Storage {
    /// Changes the bytes, unless that would move them away from under a view.
    pub fn change<T>(&self, change: impl FnOnce(&mut Vec<u8>) -> T) -> Result<T> {
        if self.views.get() == 0 {
            return Ok(change(&mut self.bytes.borrow_mut()));
        }
        let mut changed = self.bytes.borrow().clone();
        let answer = change(&mut changed);
        if changed.len() != self.bytes.borrow().len() {
            let words = "Existing exports of data: object cannot be re-sized";
            return Err(Raised::new(ExceptionKind::BufferError, words));
        }
        self.bytes.replace(changed);
        Ok(answer)
    }

    /// A view begins to look.
    pub fn lend(&self) {
        self.views.set(self.views.get() + 1);
    }

    /// A view has ended.
    pub fn take_back(&self) {
        self.views.set(self.views.get().saturating_sub(1));
    }
}

impl From<Vec<u8>> for Storage {
    fn from(bytes: Vec<u8>) -> Self {
        Storage { bytes: bytes.into(), views: Cell::new(0) }
    }
}

impl Deref for Storage {
    type Target = RefCell<Vec<u8>>;

    fn deref(&self) -> &RefCell<Vec<u8>> {
        &self.bytes
    }
}
