//! A part of the stack that does not run for a while: what a thread has when it waits.

use crate::object::{Result, Value};

use super::native::Input;
use super::{Activation, Vm};

/// Frames that stood one above the other. The uppermost is native, and goes on with a value when they are back.
pub struct SetAside(Vec<Activation>);

impl Vm {
    /// How many activations there are.
    pub fn height(&self) -> usize {
        self.activations.len()
    }

    /// Takes all that stands above so many activations off the stack; the native frame that is then on top goes on with
    /// [`Input::Yielded`].
    pub fn set_aside(&mut self, height: usize) -> SetAside {
        let height = height.min(self.activations.len());
        let above = self.activations.split_off(height);
        self.give(Input::Yielded(Value::None));
        SetAside(above)
    }

    /// Puts it on top of what is there; its uppermost frame gets the value.
    pub fn put_back(&mut self, stack: SetAside, value: Value) -> Result<()> {
        self.activations.extend(stack.0);
        self.give(Input::Returned(value));
        Ok(())
    }
}
