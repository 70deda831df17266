//! Calling: what a callee is, where its value goes, and how an exception finds the caller.

use std::cell::Cell;

use crate::compile::unit::UnitKind;
use crate::object::function::{Builtin, BuiltinKind, Function};
use crate::object::{Arguments, Call, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Str, Value};

use super::native::{Continuation, Input};
use super::run::Stop;
use super::{Activation, Frame, ReturnTo, Vm};

/// What entering a callee came to.
enum Entered {
    /// A value is there, or a frame was pushed.
    Done,
    /// This is what is really to be called, and where its value goes.
    Next(Value, Arguments, ReturnTo),
}

/// So many callables may stand between a call and what is called in the end; CPython, whose C stack is the limit, bears as many.
const HOPS: u32 = 200_000;

impl Vm {
    /// Calls; the value goes where `to` says, now or when the frame that was pushed has ended.
    /// An error means that the call itself has failed and nothing was pushed.
    pub(crate) fn call(&mut self, callee: Value, arguments: Arguments, to: ReturnTo) -> Result<()> {
        let (mut callee, mut arguments, mut to) = (callee, arguments, to);
        let mut hops = 0;
        loop {
            // A `__call__` that is an object with a `__call__` ... may never come to a function.
            hops += 1;
            if hops > HOPS {
                return self.fail(recursion_error(), to);
            }
            match self.enter(callee, arguments, to) {
                Ok(Entered::Done) => return Ok(()),
                Ok(Entered::Next(next, with, then)) => (callee, arguments, to) = (next, with, then),
                Err(raised) => return self.fail(raised, to),
            }
        }
    }

    fn enter(&mut self, callee: Value, arguments: Arguments, to: ReturnTo) -> Result<Entered> {
        let object = match &callee {
            Value::Object(object) => object,
            Value::Class(class) => {
                let outcome = self.call_class(&class.clone(), arguments)?;
                return self.go_on(outcome, to);
            }
            _ => return Err(self.not_callable(&callee)),
        };
        match &object.payload {
            Payload::Function(function) => {
                self.enter_function(function, arguments, to)?;
                Ok(Entered::Done)
            }
            Payload::Builtin(builtin) => {
                let outcome = self.call_builtin(builtin, arguments)?;
                self.go_on(outcome, to)
            }
            Payload::Method(method) => {
                Ok(Entered::Next(method.function.clone(), arguments.with_first(method.object.clone()), to))
            }
            Payload::StaticMethod(function) => Ok(Entered::Next(function.borrow().clone(), arguments, to)),
            _ => match object.with_class(|class| class.lookup(&self.names.call)) {
                Some(method) => {
                    let method = self.bind_special(method, &callee);
                    Ok(Entered::Next(method, arguments, to))
                }
                None => Err(self.not_callable(&callee)),
            },
        }
    }

    fn not_callable(&self, callee: &Value) -> Raised {
        let hint =
            self.callable_of_same_name(callee).map_or(String::new(), |name| format!(". Did you mean: '{name}.{name}(...)'?"));
        Raised::type_error(format!("'{}' object is not callable{hint}", self.type_name(callee)))
    }

    /// The name of a module that holds something callable of the same name, such as `pprint`.
    fn callable_of_same_name(&self, module: &Value) -> Option<Str> {
        let Some(Payload::Module(namespace)) = module.payload() else { return None };
        let namespace = namespace.borrow();
        let name = namespace.get_str(&self.names.name)?.as_str()?.clone();
        let found = namespace.get_str(&name)?;
        self.is_callable(found).then_some(name)
    }

    /// What a special method found on the class becomes for one object, where it is a function or descriptor.
    pub(crate) fn bind_special(&mut self, method: Value, object: &Value) -> Value {
        match method.payload() {
            Some(Payload::Function(_)) => self.new_method(method, object.clone()),
            Some(Payload::Builtin(builtin)) if builtin.kind != BuiltinKind::Static && builtin.kind != BuiltinKind::Function => {
                self.bind_builtin(builtin, object)
            }
            Some(Payload::StaticMethod(function)) => function.borrow().clone(),
            Some(Payload::ClassMethod(function)) => {
                let class = self.class_of(object);
                let function = function.borrow().clone();
                self.new_method(function, class.into())
            }
            Some(Payload::Property(_) | Payload::Member(_)) => self.bind_when_called(method, object),
            Some(Payload::Instance | Payload::Native(_)) if self.class_of(&method).lookup(&self.names.get).is_some() => {
                self.bind_when_called(method, object)
            }
            Some(_) if method.object().is_some_and(|own| self.own_hook(own, &self.names.get).is_some()) => {
                self.bind_when_called(method, object)
            }
            _ => method,
        }
    }

    /// The call of a special method that was found on the class of `object`.
    pub(crate) fn call_special(&mut self, method: Value, object: &Value, arguments: Arguments) -> Outcome {
        match method.payload() {
            Some(Payload::Function(_)) => Outcome::call(method, arguments.with_first(object.clone())),
            Some(Payload::Builtin(builtin)) if matches!(builtin.kind, BuiltinKind::Method | BuiltinKind::SlotWrapper) => {
                Outcome::call(method, arguments.with_first(object.clone()))
            }
            _ => Outcome::call(self.bind_special(method, object), arguments),
        }
    }

    /// A descriptor whose `__get__` is Python: it is asked when the method is called.
    fn bind_when_called(&mut self, descriptor: Value, object: &Value) -> Value {
        let pair = self.new_tuple([descriptor, object.clone()]);
        self.bound_native(&pair, "__get__", get_and_call)
    }

    pub(crate) fn call_builtin(&mut self, builtin: &Builtin, arguments: Arguments) -> Result<Outcome> {
        let arguments = match builtin.kind {
            BuiltinKind::BoundMethod => arguments.with_first(builtin.bound.clone()),
            // `__new__` carries its class.
            BuiltinKind::Static if builtin.bound.is_defined() => arguments.with_first(builtin.bound.clone()),
            BuiltinKind::SlotWrapper if arguments.positional.is_empty() => {
                let class = builtin.qualified_name.rsplit_once('.').map_or("object", |(class, _)| class);
                let name = &builtin.name;
                return Err(Raised::type_error(format!("descriptor '{name}' of '{class}' object needs an argument")));
            }
            BuiltinKind::Method | BuiltinKind::ClassMethod if arguments.positional.is_empty() => {
                return Err(Raised::type_error(format!("unbound method {}() needs an argument", builtin.qualified_name)));
            }
            _ => arguments,
        };
        (builtin.function)(self, arguments)
    }

    fn enter_function(&mut self, function: &Function, arguments: Arguments, to: ReturnTo) -> Result<()> {
        let code = function.code.borrow().clone();
        let depth = self.depth();
        if depth >= self.limits.recursion {
            return Err(recursion_error());
        }
        let mut frame = self.new_frame(None, &code, &function.globals, to);
        frame.depth = depth + 1;
        super::bind::bind(self, function, &code, arguments, &mut frame.registers)?;
        let closure = function.closure.borrow();
        for (index, cell) in closure.iter().enumerate() {
            frame.registers[code.variables.len() + index] = cell.clone();
        }
        drop(closure);
        match code.kind {
            UnitKind::Generator | UnitKind::Coroutine | UnitKind::AsyncGenerator => {
                let generator = self.generator_with(function, frame);
                self.note_origin(&generator, None);
                self.deliver(generator, to)
            }
            UnitKind::Module | UnitKind::Class | UnitKind::Function => {
                debug_assert_eq!(frame.return_to, to);
                self.activations.push(Activation::Python(frame));
                Ok(())
            }
        }
    }

    /// The generator or coroutine that the frame belongs to.
    pub(super) fn generator_with(&mut self, function: &Function, frame: Box<Frame>) -> Value {
        use crate::object::generator::{Generator, GeneratorKind};
        let (class, kind) = match frame.code.kind {
            UnitKind::Coroutine => (&self.classes.coroutine, GeneratorKind::Coroutine),
            UnitKind::AsyncGenerator => (&self.classes.async_generator, GeneratorKind::AsyncGenerator),
            _ => (&self.classes.generator, GeneratorKind::Generator),
        };
        let name = function.name.borrow().clone();
        let qualified_name = function.qualified_name.borrow().clone();
        let generator = Generator::new(kind, frame.code.clone(), name, qualified_name, frame);
        Object::new(class, Payload::Generator(Box::new(generator))).into()
    }

    /// How many Python frames are running.
    pub(crate) fn depth(&self) -> u32 {
        let top = self.activations.iter().rev().find_map(|activation| match activation {
            Activation::Python(frame) => Some(frame.depth),
            Activation::Native { .. } => None,
        });
        top.unwrap_or(0)
    }

    fn go_on(&mut self, outcome: Outcome, to: ReturnTo) -> Result<Entered> {
        match outcome {
            Outcome::Call(call) => Ok(Entered::Next(call.callee, call.arguments, to)),
            // Not through `settle`: calls that lead to calls must not pile up on the native stack.
            Outcome::Then(work) => {
                let (call, then) = *work;
                self.push_native(Continuation::then(then), to)?;
                Ok(Entered::Next(call.callee, call.arguments, ReturnTo::Native))
            }
            Outcome::Always(work) => {
                let (call, always) = *work;
                self.push_native(Continuation::always(always), to)?;
                Ok(Entered::Next(call.callee, call.arguments, ReturnTo::Native))
            }
            other => {
                self.settle(other, to)?;
                Ok(Entered::Done)
            }
        }
    }

    /// Brings an outcome to its end: a value is delivered, a call is made.
    pub(crate) fn settle(&mut self, outcome: Outcome, to: ReturnTo) -> Result<()> {
        match outcome {
            Outcome::Value(value) => self.deliver(value, to),
            Outcome::Call(call) => self.call(call.callee, call.arguments, to),
            Outcome::Then(work) => {
                let (call, then) = *work;
                self.push_native(Continuation::then(then), to)?;
                self.call_for_native(call);
                Ok(())
            }
            Outcome::Always(work) => {
                let (call, always) = *work;
                self.push_native(Continuation::always(always), to)?;
                self.call_for_native(call);
                Ok(())
            }
            Outcome::Enter(frame) => {
                self.push_native(frame, to)?;
                Ok(())
            }
        }
    }

    /// A call whose value or exception goes to the native frame on top.
    fn call_for_native(&mut self, call: Call) {
        if let Err(raised) = self.call(call.callee, call.arguments, ReturnTo::Native) {
            self.give(Input::Raised(raised));
        }
    }

    /// Native work also counts against the depth of recursion: `repr` of a list in a list in a list ...
    fn push_native(&mut self, frame: Box<dyn super::NativeFrame>, return_to: ReturnTo) -> Result<()> {
        if self.activations.len() > 4 * self.limits.recursion as usize {
            return Err(recursion_error());
        }
        self.activations.push(Activation::Native { frame, return_to, input: Input::Start });
        Ok(())
    }

    /// What the native frame on top goes on with.
    pub(super) fn give(&mut self, with: Input) {
        if let Some(Activation::Native { input, .. }) = self.activations.last_mut() {
            *input = with;
        }
    }

    /// Gives a value to whoever waits for it.
    pub(crate) fn deliver(&mut self, value: Value, to: ReturnTo) -> Result<()> {
        match to {
            ReturnTo::Register(dst)
            | ReturnTo::Next { dst }
            | ReturnTo::ForNext { dst, .. }
            | ReturnTo::Send { value: dst, .. } => {
                self.top().registers[dst as usize] = value;
            }
            ReturnTo::Instance { .. } if value.is_none() => to.put(self.top(), &mut Value::None),
            ReturnTo::Instance { .. } => return Err(self.refused_init(&value)),
            ReturnTo::Discard => drop(value),
            ReturnTo::Native => self.give(Input::Returned(value)),
            ReturnTo::Host => self.stop = Some(Stop::Done(Ok(()))),
            ReturnTo::Branch { when, target } => match self.quick_truth(&value) {
                Some(truth) if truth == when => self.top().pc = target as usize,
                Some(_) => {}
                None => {
                    let outcome = self.truth(&value)?;
                    return self.settle(outcome, to);
                }
            },
            ReturnTo::Truth { dst, negate } => {
                if let Some(truth) = self.quick_truth(&value) {
                    self.top().registers[dst as usize] = Value::Bool(truth != negate);
                } else {
                    let outcome = self.truth(&value)?;
                    return self.settle(outcome, to);
                }
            }
        }
        Ok(())
    }

    /// A callee has failed: gives the exception to whoever takes it, or back, to be raised in the frame on top.
    pub(crate) fn fail(&mut self, raised: Raised, to: ReturnTo) -> Result<()> {
        match to {
            ReturnTo::Native => self.give(Input::Raised(raised)),
            ReturnTo::Discard => self.report_unraisable(raised),
            ReturnTo::Host => {
                let exception = match raised.into_reason() {
                    crate::object::Reason::Stop(why) => {
                        self.stop = Some(Stop::Halted(why));
                        return Ok(());
                    }
                    reason => self.exception_in_flight(reason),
                };
                self.stop = Some(Stop::Done(Err(exception)));
            }
            ReturnTo::ForNext { iterator, target, .. } if self.is_kind(&raised, ExceptionKind::StopIteration) => {
                self.end_loop(iterator, target);
            }
            ReturnTo::Send { value, iterator, done } if self.is_kind(&raised, ExceptionKind::StopIteration) => {
                let result = self.stop_iteration_value(raised);
                self.end_send(result, value, iterator, done);
            }
            _ => return Err(raised),
        }
        Ok(())
    }

    /// A `for` loop is over.
    pub(super) fn end_loop(&mut self, iterator: u16, target: u16) {
        let frame = self.top();
        frame.registers[iterator as usize] = Value::Undefined;
        frame.pc = target as usize;
    }

    /// An awaited thing has its result.
    pub(super) fn end_send(&mut self, result: Value, value: u16, iterator: u16, done: u16) {
        let frame = self.top();
        frame.registers[iterator as usize] = Value::Undefined;
        frame.registers[value as usize] = result;
        frame.pc = done as usize;
    }

    /// A Python frame has ended with a value.
    pub(super) fn return_from(&mut self, mut frame: Box<Frame>, value: Value) -> Result<()> {
        let to = frame.return_to;
        let generator = frame.generator.take();
        self.recycle(frame);
        let Some(generator) = generator else { return self.deliver(value, to) };
        self.close_generator(&generator);
        match to {
            ReturnTo::Next { .. } => return Err(Raised::stop_iteration(value)),
            ReturnTo::ForNext { iterator, target, .. } => self.end_loop(iterator, target),
            ReturnTo::Send { value: register, iterator, done } => self.end_send(value, register, iterator, done),
            other => return self.deliver(value, other),
        }
        Ok(())
    }

    /// The Python frame on top: an instruction of it is being executed.
    pub(super) fn top(&mut self) -> &mut Frame {
        match self.activations.last_mut() {
            Some(Activation::Python(frame)) => frame,
            _ => unreachable!("an instruction is executed with its frame on top"),
        }
    }

    pub(crate) fn new_method(&self, function: Value, object: Value) -> Value {
        let method = crate::object::function::Method { function, object };
        Object::new(&self.classes.method, Payload::Method(Box::new(method))).into()
    }

    /// A function of the machine bound to its first argument.
    pub(crate) fn bind_builtin(&self, builtin: &Builtin, object: &Value) -> Value {
        let class = if builtin.kind == BuiltinKind::SlotWrapper { &self.classes.method_wrapper } else { &self.classes.builtin };
        let bound =
            Builtin { kind: BuiltinKind::BoundMethod, bound: object.clone(), shortcut: Cell::default(), ..builtin.clone() };
        Object::new(class, Payload::Builtin(bound.into())).into()
    }

    /// The result that a `StopIteration` carries.
    pub(super) fn stop_iteration_value(&mut self, raised: Raised) -> Value {
        match raised.into_reason() {
            crate::object::Reason::New(_, value) => value,
            crate::object::Reason::Object(exception) | crate::object::Reason::Passing(exception) => first_argument(&exception),
            crate::object::Reason::Several(..) | crate::object::Reason::Stop(_) => Value::None,
        }
    }
}

fn get_and_call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let pair = arguments.take_self();
    let Some(Payload::Tuple(pair)) = pair.payload() else { return Ok(Value::None.into()) };
    let (descriptor, object) = (pair[0].clone(), pair[1].clone());
    let class = vm.class_of(&object);
    vm.bind(&descriptor, &object, &class)?.then(vm, |_, callee| Ok(Outcome::call(callee, arguments)))
}

/// The first of an exception's arguments, or `None`.
pub fn first_argument(exception: &ObjectRef) -> Value {
    match &exception.payload {
        Payload::Exception(parts) => parts.arguments.borrow().first().cloned().unwrap_or(Value::None),
        _ => Value::None,
    }
}

pub(crate) fn recursion_error() -> Raised {
    Raised::new(ExceptionKind::RecursionError, "maximum recursion depth exceeded")
}
