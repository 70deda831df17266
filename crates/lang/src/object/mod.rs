//! Values and objects: what a program handles.

pub mod arguments;
pub mod class;
mod code_points;
pub mod compare;
pub mod dict;
pub mod exception;
pub mod function;
pub mod generator;
pub mod heap;
pub mod iterator;
pub(crate) mod links;
pub mod long_range;
#[expect(clippy::module_inception, reason = "the object among the objects")]
pub mod object;
pub mod raised;
mod range;
pub mod set;
mod slots;
mod storage;
pub mod string;
pub mod value;

pub use arguments::{Arguments, Call, Keywords, NativeFunction, Outcome};
pub use class::Class;
pub use dict::{Dict, DictRef, Search};
pub use object::{Native, Object, ObjectRef, Payload, Sent};
pub use raised::{Argument, ExceptionKind, Raised, Reason, Result};
pub use storage::Storage;
pub use string::Str;
pub use value::Value;
