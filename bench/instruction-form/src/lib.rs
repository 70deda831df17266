//! Two small machines with the same values and frames, to compare the two forms.
#[cfg(feature = "register")]
pub mod register;
#[cfg(feature = "stack")]
pub mod stack;
pub mod value;

use value::{Outcome, Value};

/// Lines per call of `run`, so that resuming is part of what is measured.
const SLICE: u32 = 10_000;

macro_rules! finish {
    ($machine:expr) => {{
        let mut machine = $machine;
        loop {
            match machine.run(SLICE) {
                Outcome::OutOfFuel => {}
                Outcome::Finished(Value::Int(n)) => return n,
                Outcome::Finished(_) | Outcome::Failed(_) => return -1,
            }
        }
    }};
}

#[cfg(feature = "stack")]
mod stack_export {
    use super::*;
    #[allow(
        unsafe_code,
        reason = "an exported name counts as unsafe; nothing else here is"
    )]
    #[unsafe(no_mangle)]
    pub extern "C" fn run_stack(program: u32) -> i64 {
        finish!(crate::stack::Machine::new(program))
    }
}

#[cfg(feature = "register")]
mod register_export {
    use super::*;
    #[allow(
        unsafe_code,
        reason = "an exported name counts as unsafe; nothing else here is"
    )]
    #[unsafe(no_mangle)]
    pub extern "C" fn run_register(program: u32) -> i64 {
        finish!(crate::register::Machine::new(program))
    }
}

#[cfg(feature = "register")]
pub use register_export::run_register;
#[cfg(feature = "stack")]
pub use stack_export::run_stack;
