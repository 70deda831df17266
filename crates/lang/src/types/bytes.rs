//! temporary
use crate::object::*; use crate::vm::Vm;
pub fn concatenate(_vm:&mut Vm,_a:&ObjectRef,_b:&ObjectRef)->Result<Outcome>{Err(Raised::type_error("pending"))}
pub fn repeat(_vm:&mut Vm,_a:&ObjectRef,_n:i64)->Result<Outcome>{Err(Raised::type_error("pending"))}
pub fn get_item(_vm:&mut Vm,_a:&ObjectRef,_i:&Value)->Result<Outcome>{Err(Raised::type_error("pending"))}
