//! The receiver of a method that `bytes` and `bytearray` share.

use std::ops::Deref;
use std::rc::Rc;

use super::super::receiver::{take_self, wrong_receiver};
use crate::object::{Arguments, Object, Payload, Result, Value};
use crate::vm::Vm;

/// The bytes of a receiver, and of which type what a method makes of them is.
#[derive(Clone)]
pub struct Buffer {
    bytes: Rc<[u8]>,
    is_array: bool,
}

impl Deref for Buffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Buffer {
    /// The bytes in a value.
    pub fn of(value: &Value) -> Option<Self> {
        Some(match value.payload()? {
            Payload::Bytes(bytes) => Buffer { bytes: bytes.clone(), is_array: false },
            Payload::ByteArray(bytes) => Buffer { bytes: bytes.borrow().as_slice().into(), is_array: true },
            _ => return None,
        })
    }

    /// The receiver of the method `name`.
    pub fn take(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Self> {
        let own = take_self(arguments, name)?;
        Buffer::of(&own).ok_or_else(|| wrong_receiver(vm, name, "bytes", &own))
    }

    /// `bytes` or `bytearray`.
    pub fn type_name(&self) -> &'static str {
        if self.is_array { "bytearray" } else { "bytes" }
    }

    /// Bytes of the receiver's own type.
    pub fn like(&self, vm: &Vm, bytes: &[u8]) -> Value {
        if self.is_array {
            let bytes = bytes.to_vec().into();
            Object::new(&vm.classes.bytearray, Payload::ByteArray(bytes)).into()
        } else {
            Object::new(&vm.classes.bytes, Payload::Bytes(bytes.into())).into()
        }
    }
}
