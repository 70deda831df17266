//! Calls as instructions make them, and the making of functions.

use std::rc::Rc;

use crate::compile::op::{Register, Source, function_parts};
use crate::object::function::Function;
use crate::object::{Arguments, DictRef, Object, Outcome, Payload, Raised, Result, Value};

use super::{ReturnTo, Vm};

impl Vm {
    /// A call whose callee and arguments stand in registers.
    pub(super) fn call_registers(
        &mut self,
        count: u8,
        dst: Register,
        base: Register,
        names: Option<Source>,
        is_method: bool,
    ) -> Result<()> {
        let names = names.map(|names| self.take(names));
        let frame = self.top();
        let base = base as usize;
        let callee = std::mem::take(&mut frame.registers[base]);
        let mut first = base + 1;
        let mut given = count as usize;
        if is_method {
            if frame.registers[first].is_defined() { given += 1 } else { first += 1 }
        }
        let mut arguments = Arguments::none();
        arguments.positional.extend(frame.registers[first..first + given].iter_mut().map(std::mem::take));
        if let Some(names) = names {
            take_keywords(&mut arguments, &names);
        }
        if let Some(Payload::Builtin(builtin)) = callee.payload() {
            return match self.call_builtin(builtin, arguments)? {
                Outcome::Value(value) => {
                    self.put(dst, value);
                    Ok(())
                }
                later => self.settle(later, ReturnTo::Register(dst)),
            };
        }
        self.call(callee, arguments, ReturnTo::Register(dst))
    }

    /// `f(*args, **kwargs)`.
    pub(super) fn call_spread(&mut self, dst: Register, base: Register) -> Result<()> {
        let mut parts = self.take_range(base, 3).into_iter();
        let mut next = || parts.next().unwrap_or_default();
        let (callee, positional, keywords) = (next(), next(), next());
        let mut arguments = Arguments::none();
        match positional.payload() {
            Some(Payload::List(items)) => arguments.positional.extend(items.borrow().iter().cloned()),
            Some(Payload::Tuple(items)) => arguments.positional.extend(items.iter().cloned()),
            _ => {}
        }
        if let Some(Payload::Dict(dict)) = keywords.payload() {
            for (key, value) in dict.borrow().iter() {
                let Some(name) = key.as_str() else { return Err(Raised::type_error("keywords must be strings")) };
                arguments.keywords.push((name.clone(), value.clone()));
            }
        }
        self.call(callee, arguments, ReturnTo::Register(dst))
    }

    pub(super) fn make_function(&mut self, parts: u8, dst: Register, code: Source, base: Register) -> Result<()> {
        let frame = self.top();
        let Some(unit) = frame.code.unit_at(code & !crate::compile::op::CONSTANT).cloned() else { return Ok(()) };
        let globals = frame.globals.clone();
        let mut place = base as usize;
        let mut part = |bit: u8| {
            if parts & bit == 0 {
                return Value::Undefined;
            }
            place += 1;
            std::mem::take(&mut frame.registers[place - 1])
        };
        let (defaults, keyword_defaults) = (part(function_parts::DEFAULTS), part(function_parts::KEYWORD_DEFAULTS));
        let (annotations, closure) = (part(function_parts::ANNOTATIONS), part(function_parts::CLOSURE));
        let module = globals.borrow().get_str(&self.names.name).cloned().unwrap_or(Value::None);
        let function = Function {
            name: unit.name.clone().into(),
            qualified_name: unit.qualified_name.clone().into(),
            doc: Value::from(unit.docstring.clone()).into(),
            code: unit.into(),
            globals,
            module: module.into(),
            defaults: items_of(&defaults).into(),
            keyword_defaults: dict_of(&keyword_defaults).into(),
            annotations: dict_of(&annotations).into(),
            closure: items_of(&closure).into(),
            type_parameters: Value::Undefined.into(),
            is_built_in: false.into(),
            makes_built_in: false.into(),
        };
        let function = Object::new(&self.classes.function, Payload::Function(Box::new(function)));
        self.put(dst, function.into());
        Ok(())
    }

    /// `next` as a value, for native code that has to call it.
    pub fn next_function(&self) -> Value {
        self.next_function.clone()
    }

    pub fn is_callable(&self, value: &Value) -> bool {
        match value {
            Value::Class(_) => true,
            Value::Object(object) => match object.payload {
                Payload::Function(_) | Payload::Builtin(_) | Payload::Method(_) | Payload::StaticMethod(_) => true,
                _ => object.with_class(|class| class.lookup(&self.names.call).is_some()),
            },
            _ => false,
        }
    }

    /// `isinstance(value, class)` by the order of resolution alone.
    pub fn is_instance(&self, value: &Value, class: &Rc<crate::object::Class>) -> bool {
        self.class_of(value).derives_from(class)
    }

    /// A call of a method by name.
    pub fn call_method(&mut self, object: &Value, name: &str, arguments: Arguments) -> Result<Outcome> {
        let name = self.intern(name);
        self.get_attribute(object, &name)?.then(self, move |_, method| Ok(Outcome::call(method, arguments)))
    }
}

fn take_keywords(arguments: &mut Arguments, names: &Value) {
    let Some(Payload::Tuple(names)) = names.payload() else { return };
    let first = arguments.positional.len() - names.len();
    let values: Vec<Value> = arguments.positional.drain(first..).collect();
    let names = names.iter().filter_map(Value::as_str).cloned();
    arguments.keywords = names.zip(values).collect();
}

fn items_of(tuple: &Value) -> Rc<[Value]> {
    match tuple.payload() {
        Some(Payload::Tuple(items)) => items.clone(),
        _ => Rc::from([]),
    }
}

fn dict_of(dict: &Value) -> Option<DictRef> {
    match dict.payload() {
        Some(Payload::Dict(dict)) => Some(dict.clone()),
        _ => None,
    }
}
