//! What both forms share: values, code, frames, and the slow paths.
#![forbid(unsafe_code)]
use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

#[derive(Clone, Default)]
pub enum Value {
    #[default]
    Undefined,
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// `Box<str>` inside the `Rc` keeps the pointer thin, so a value is 16 bytes.
    Str(Rc<Box<str>>),
    Object(Rc<Object>),
}

const _: () = assert!(size_of::<Value>() == 16);

pub enum Object {
    Function(Rc<Code>),
    Instance {
        shape: Rc<Shape>,
        fields: RefCell<Vec<Value>>,
    },
    List(RefCell<Vec<Value>>),
}

pub struct Shape {
    pub id: u32,
    pub names: Vec<u32>,
}

/// Where a name was found last time: an entry of the globals, or a field of a shape.
pub struct Cache {
    pub name: u32,
    pub shape: Cell<u32>,
    pub index: Cell<u32>,
}

/// One code object; only the vector of the form that runs it is filled.
#[derive(Default)]
pub struct Code {
    #[cfg(feature = "stack")]
    pub stack: Vec<crate::stack::Instruction>,
    #[cfg(feature = "register")]
    pub register: Vec<crate::register::Instruction>,
    pub constants: Vec<Value>,
    pub caches: Vec<Cache>,
    pub locals: usize,
    /// Locals and the most operands or temporaries alive at once.
    pub slots: usize,
}

pub struct Frame {
    pub code: Rc<Code>,
    pub pc: usize,
    pub slots: Vec<Value>,
    pub return_to: u16,
}

pub struct Globals(pub Vec<(u32, Value)>);

#[derive(Debug)]
pub enum Error {
    Type,
    Overflow,
    ZeroDivision,
    Name,
    Attribute,
    Index,
}

pub enum Outcome {
    OutOfFuel,
    Finished(Value),
    Failed(Error),
}

pub enum Exit {
    Call(Box<Frame>),
    /// The slot of the result; the frame dies, so it can be moved out.
    Return(usize),
    OutOfFuel,
    Failed(Error),
}

#[derive(Clone, Copy)]
pub enum Operation {
    Add,
    Subtract,
    Multiply,
    Modulo,
}

#[inline(always)]
fn is_counted(value: &Value) -> bool {
    matches!(value, Value::Str(_) | Value::Object(_))
}

/// Overwrites a slot. The drop of a counted value is out of line so that the
/// drop code is not repeated in every instruction.
#[inline(always)]
pub fn store(slot: &mut Value, value: Value) {
    let old = mem::replace(slot, value);
    if is_counted(&old) {
        release(old);
    } else {
        mem::forget(old);
    }
}

/// Integers do not travel as a whole `Value`: moving them as a tag and a payload
/// measured up to three times faster. The likely reason (not confirmed with
/// counters) is that the two are written apart, and one wide load of both then
/// has to wait for the stores.
#[inline(always)]
pub fn store_int(slot: &mut Value, n: i64) {
    if is_counted(slot) {
        release(mem::take(slot));
    }
    mem::forget(mem::replace(slot, Value::Int(n)));
}

#[inline(always)]
pub fn copy_from(slot: &mut Value, value: &Value) {
    if let Value::Int(n) = value {
        store_int(slot, *n)
    } else {
        store(slot, value.clone())
    }
}

#[inline(always)]
pub fn copy_within(slots: &mut [Value], from: usize, to: usize) {
    if let Value::Int(n) = slots[from] {
        store_int(&mut slots[to], n);
    } else {
        let value = slots[from].clone();
        store(&mut slots[to], value);
    }
}

#[inline(always)]
pub fn move_from(slot: &mut Value, value: &mut Value) {
    if let Value::Int(n) = value {
        store_int(slot, *n)
    } else {
        store(slot, mem::take(value))
    }
}

#[inline(always)]
pub fn move_within(slots: &mut [Value], from: usize, to: usize) {
    if let Value::Int(n) = slots[from] {
        store_int(&mut slots[to], n);
    } else {
        let value = mem::take(&mut slots[from]);
        store(&mut slots[to], value);
    }
}

/// Moves the arguments into the empty slots of a callee.
#[inline(always)]
pub fn pass(arguments: &mut [Value], callee: &mut Frame) {
    for argument in arguments {
        if let Value::Int(n) = argument {
            callee.slots.push(Value::Int(*n));
        } else {
            callee.slots.push(mem::take(argument));
        }
    }
    callee.slots.resize_with(callee.code.slots, Value::default);
}

#[inline(never)]
pub fn release(value: Value) {
    drop(value);
}

#[inline(always)]
pub fn integers(operation: Operation, a: i64, b: i64) -> Option<i64> {
    match operation {
        Operation::Add => a.checked_add(b),
        Operation::Subtract => a.checked_sub(b),
        Operation::Multiply => a.checked_mul(b),
        // The sign of the divisor, as in Python; the rest is for the slow path.
        Operation::Modulo if b > 0 => Some(a.rem_euclid(b)),
        Operation::Modulo => None,
    }
}

#[cold]
#[inline(never)]
pub fn binary_slow(operation: Operation, a: &Value, b: &Value) -> Result<Value, Error> {
    let float = |value: &Value| match value {
        Value::Int(n) => Some(*n as f64),
        Value::Float(n) => Some(*n),
        _ => None,
    };
    match (operation, a, b) {
        (Operation::Modulo, Value::Int(_), Value::Int(0)) => Err(Error::ZeroDivision),
        (Operation::Modulo, Value::Int(_), Value::Int(-1)) => Ok(Value::Int(0)),
        (Operation::Modulo, Value::Int(a), Value::Int(b)) => Ok(Value::Int(((a % b) + b) % b)),
        (_, Value::Int(_), Value::Int(_)) => Err(Error::Overflow),
        (Operation::Add, Value::Str(a), Value::Str(b)) => {
            Ok(Value::Str(Rc::new(format!("{a}{b}").into_boxed_str())))
        }
        _ => {
            let (Some(a), Some(b)) = (float(a), float(b)) else {
                return Err(Error::Type);
            };
            Ok(Value::Float(match operation {
                Operation::Add => a + b,
                Operation::Subtract => a - b,
                Operation::Multiply => a * b,
                Operation::Modulo => a - b * (a / b).floor(),
            }))
        }
    }
}

#[cold]
#[inline(never)]
pub fn less_slow(a: &Value, b: &Value) -> Result<bool, Error> {
    match (a, b) {
        (Value::Float(a), Value::Float(b)) => Ok(a < b),
        (Value::Int(a), Value::Float(b)) => Ok((*a as f64) < *b),
        (Value::Float(a), Value::Int(b)) => Ok(*a < *b as f64),
        (Value::Str(a), Value::Str(b)) => Ok(a < b),
        _ => Err(Error::Type),
    }
}

impl Globals {
    #[inline(always)]
    pub fn get(&self, cache: &Cache) -> Result<Value, Error> {
        match self.0.get(cache.index.get() as usize) {
            Some((name, value)) if *name == cache.name => Ok(value.clone()),
            _ => self.find(cache),
        }
    }

    #[cold]
    #[inline(never)]
    fn find(&self, cache: &Cache) -> Result<Value, Error> {
        let index = self
            .0
            .iter()
            .position(|entry| entry.0 == cache.name)
            .ok_or(Error::Name)?;
        cache.index.set(index as u32);
        Ok(self.0[index].1.clone())
    }
}

#[cold]
#[inline(never)]
fn find_field(shape: &Shape, cache: &Cache) -> Result<usize, Error> {
    let index = shape
        .names
        .iter()
        .position(|name| *name == cache.name)
        .ok_or(Error::Attribute)?;
    cache.shape.set(shape.id);
    cache.index.set(index as u32);
    Ok(index)
}

#[inline(always)]
fn field<'a>(object: &'a Value, cache: &Cache) -> Result<(&'a RefCell<Vec<Value>>, usize), Error> {
    let Value::Object(object) = object else {
        return Err(Error::Attribute);
    };
    let Object::Instance { shape, fields } = &**object else {
        return Err(Error::Attribute);
    };
    if shape.id == cache.shape.get() {
        return Ok((fields, cache.index.get() as usize));
    }
    Ok((fields, find_field(shape, cache)?))
}

#[inline(always)]
pub fn get_attribute(object: &Value, cache: &Cache) -> Result<Value, Error> {
    let (fields, index) = field(object, cache)?;
    Ok(fields.borrow()[index].clone())
}

/// The common case of `get_attribute`: the cache hits and the field is an integer.
#[inline(always)]
pub fn get_int_attribute(object: &Value, cache: &Cache) -> Option<i64> {
    let Value::Object(object) = object else {
        return None;
    };
    let Object::Instance { shape, fields } = &**object else {
        return None;
    };
    match fields.borrow().get(cache.index.get() as usize) {
        Some(Value::Int(n)) if shape.id == cache.shape.get() => Some(*n),
        _ => None,
    }
}

#[inline(always)]
pub fn set_attribute(object: &Value, cache: &Cache, value: &Value) -> Result<(), Error> {
    let (fields, index) = field(object, cache)?;
    copy_from(&mut fields.borrow_mut()[index], value);
    Ok(())
}

/// The common case of `get_item`: the index is in range and the item an integer.
#[inline(always)]
pub fn get_int_item(object: &Value, index: &Value) -> Option<i64> {
    let (Value::Object(object), Value::Int(index)) = (object, index) else {
        return None;
    };
    let Object::List(items) = &**object else {
        return None;
    };
    match items.borrow().get(*index as usize) {
        Some(Value::Int(n)) if *index >= 0 => Some(*n),
        _ => None,
    }
}

#[inline(always)]
pub fn get_item(object: &Value, index: &Value) -> Result<Value, Error> {
    let (Value::Object(object), Value::Int(index)) = (object, index) else {
        return Err(Error::Type);
    };
    let Object::List(items) = &**object else {
        return Err(Error::Type);
    };
    let items = items.borrow();
    let index = if *index < 0 {
        *index + items.len() as i64
    } else {
        *index
    };
    items.get(index as usize).cloned().ok_or(Error::Index)
}

/// A frame from the pool; its slots are empty and keep their capacity.
#[inline(always)]
pub fn take_frame(pool: &mut Vec<Box<Frame>>, code: &Rc<Code>, return_to: u16) -> Box<Frame> {
    match pool.pop() {
        Some(mut frame) if !cfg!(feature = "no-pool") => {
            frame.code = code.clone();
            frame.pc = 0;
            frame.return_to = return_to;
            frame.slots.reserve(code.slots);
            frame
        }
        _ => {
            let slots = Vec::with_capacity(code.slots);
            Box::new(Frame {
                code: code.clone(),
                pc: 0,
                slots,
                return_to,
            })
        }
    }
}

/// What a program needs besides its instructions; the same for both forms.
pub fn setup(program: u32, mut code: Code) -> (Rc<Code>, Vec<Value>, Globals) {
    let text = |s: &str| Value::Str(Rc::new(s.into()));
    let object = |object| Value::Object(Rc::new(object));
    let cache = || Cache {
        name: 7,
        shape: Cell::new(u32::MAX),
        index: Cell::new(u32::MAX),
    };
    code.caches = (0..3).map(|_| cache()).collect();
    let arguments = match program {
        0 => vec![Value::Int(27)],
        2 => {
            let shape = Rc::new(Shape {
                id: 3,
                names: vec![5, 6, 7],
            });
            let fields = RefCell::new(vec![Value::None, Value::None, Value::Int(0)]);
            vec![object(Object::Instance { shape, fields })]
        }
        3 => vec![object(Object::List(RefCell::new(
            (0..100).map(Value::Int).collect(),
        )))],
        4 => vec![text("a"), text("b"), text("c")],
        _ => vec![],
    };
    let code = Rc::new(code);
    let function = object(Object::Function(code.clone()));
    (
        code,
        arguments,
        Globals(vec![(6, Value::None), (7, function)]),
    )
}
