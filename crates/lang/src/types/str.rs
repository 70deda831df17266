//! temporary
use crate::object::*; use crate::vm::Vm;
pub fn concatenate(_vm:&mut Vm,a:&Str,b:&Str)->Result<Value>{Ok(format!("{a}{b}").into())}
pub fn repeat(_vm:&mut Vm,a:&Str,n:i64)->Result<Value>{Ok(a.repeat(n.max(0) as usize).into())}
pub fn get_item(vm:&mut Vm,a:&Str,i:&Value)->Result<Outcome>{let i=vm.index(i)?;a.char_at(i as usize).map(|c|Value::from(Str::from(c)).into()).ok_or_else(||Raised::index_error("string index out of range"))}
pub fn contains(_vm:&mut Vm,a:&Str,b:&Value)->Result<bool>{Ok(b.as_str().is_some_and(|b|a.contains(&**b)))}
