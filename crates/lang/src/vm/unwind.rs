//! Exceptions: making them, raising them, finding who handles them.

use std::cell::RefCell;
use std::rc::Rc;

use crate::compile::op::{NOTHING, Register, Source};
use crate::compile::unit::Handler;
use crate::object::exception::Exception;
use crate::object::{
    Argument, Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Reason, Result, Value,
};

use crate::types::set_unicode_error;

use super::native::Input;
use super::{Activation, Frame, FrameObject, NOT_BEGUN, Traceback, Vm};

/// The parts of an exception object.
pub fn parts_of(exception: &ObjectRef) -> Option<&Exception> {
    match &exception.payload {
        Payload::Exception(parts) => Some(parts),
        _ => None,
    }
}

impl Vm {
    /// A new exception object, as the class's own `__new__` makes it.
    pub fn new_exception(&self, class: &Rc<Class>, arguments: Vec<Value>) -> ObjectRef {
        Object::new(class, Payload::Exception(Box::new(Exception::new(arguments.into()))))
    }

    /// The exception object behind a [`Raised`].
    pub fn exception_object(&mut self, raised: Raised) -> ObjectRef {
        self.object_of(raised.into_reason())
    }

    fn object_of(&mut self, reason: Reason) -> ObjectRef {
        let (kind, argument) = match reason {
            Reason::Object(object) | Reason::Passing(object) => return object,
            Reason::New(kind, argument) => (kind, argument),
            Reason::Several(kind, arguments) => return self.exception_of_several(kind, arguments),
            Reason::Stop(why) => (ExceptionKind::SystemError, why.into()),
        };
        let class = self.classes.exception(kind).clone();
        let bare = !argument.is_defined() || kind == ExceptionKind::StopIteration && argument.is_none();
        let arguments = if bare { Vec::new() } else { vec![argument] };
        self.new_exception(&class, arguments)
    }

    fn exception_of_several(&mut self, kind: ExceptionKind, arguments: Vec<Argument>) -> ObjectRef {
        let value = |argument| match argument {
            Argument::Text(text) => text.into(),
            Argument::Number(number) => Value::Int(number),
            Argument::Bytes(bytes) => Object::new(&self.classes.bytes, Payload::Bytes(bytes.into())).into(),
        };
        let arguments = arguments.into_iter().map(value).collect();
        let class = self.classes.exception(kind).clone();
        let exception = self.new_exception(&class, arguments);
        set_unicode_error(self, &exception);
        exception
    }

    /// The exception object with its context: the exception that is being handled where it is raised.
    pub(super) fn exception_in_flight(&mut self, reason: Reason) -> ObjectRef {
        let is_passing = matches!(reason, Reason::Passing(_));
        let exception = self.object_of(reason);
        if is_passing || self.reraising {
            return exception;
        }
        let Some(handled) = self.handled() else { return exception };
        if Rc::ptr_eq(&handled, &exception) {
            return exception;
        }
        if let Some(parts) = parts_of(&exception) {
            break_context_cycle(&handled, &exception);
            *parts.context.borrow_mut() = Some(handled);
        }
        exception
    }

    /// The exception that is being handled: `sys.exception()`.
    pub fn handled(&self) -> Option<ObjectRef> {
        self.activations.iter().rev().find_map(|activation| match activation {
            Activation::Python(frame) => frame.handled.object().cloned(),
            Activation::Native { .. } => None,
        })
    }

    /// Raises in the activation on top: its handler takes the exception, or it ends and the next one must.
    pub(super) fn unwind(&mut self, exception: ObjectRef) -> Result<()> {
        let mut exception = exception;
        loop {
            let Some(Activation::Python(_)) = self.activations.last() else {
                // Native work gets it as its input.
                self.give(Input::Raised(Raised::passing(exception)));
                return Ok(());
            };
            if !std::mem::take(&mut self.reraising) {
                self.note_traceback(&exception);
            }
            let frame = self.top();
            if let Some(handler) = frame.code.handler_at(frame.pc.saturating_sub(1)) {
                take_exception(frame, handler, exception);
                return Ok(());
            }
            let Some(Activation::Python(frame)) = self.activations.pop() else { return Ok(()) };
            let to = frame.return_to;
            exception = self.end_by_exception(frame, exception);
            if !to.is_register() {
                return self.fail(Raised::passing(exception), to);
            }
        }
    }

    /// A Python frame ends by an exception: the one that goes on.
    fn end_by_exception(&mut self, mut frame: Box<Frame>, exception: ObjectRef) -> ObjectRef {
        // A frame that cleans up before it ends stands, seen from outside, where the exception left it.
        if let Some(entry) = parts_of(&exception).and_then(|parts| parts.traceback.borrow().clone())
            && frame.object.as_ref().is_some_and(|object| Rc::ptr_eq(object, &entry.frame))
        {
            frame.pc = entry.instruction.wrapping_add(1);
        }
        let Some(generator) = frame.generator.take() else {
            self.recycle(frame);
            return exception;
        };
        match self.endure(&generator, frame, &exception) {
            Some(frame) => {
                self.recycle(frame);
                self.close_generator(&generator);
                self.wrap_stop(&generator, exception)
            }
            None => exception,
        }
    }

    /// `StopIteration` out of a generator or coroutine is a mistake, not an end (PEP 479).
    fn wrap_stop(&mut self, generator: &ObjectRef, exception: ObjectRef) -> ObjectRef {
        use crate::object::generator::GeneratorKind;
        let Some(generator) = super::generators::generator_of(generator) else { return exception };
        let stop = self.classes.exception(ExceptionKind::StopIteration);
        let stop_async = self.classes.exception(ExceptionKind::StopAsyncIteration);
        let raised = if exception.with_class(|class| class.derives_from(stop)) {
            "StopIteration"
        } else if generator.kind == GeneratorKind::AsyncGenerator && exception.with_class(|class| class.derives_from(stop_async))
        {
            "StopAsyncIteration"
        } else {
            return exception;
        };
        let what = super::generators::kind_name(generator.kind);
        let class = self.classes.exception(ExceptionKind::RuntimeError).clone();
        let wrapped = self.new_exception(&class, vec![format!("{what} raised {raised}").into()]);
        if let Some(parts) = parts_of(&wrapped) {
            *parts.cause.borrow_mut() = Some(exception.clone());
            *parts.context.borrow_mut() = Some(exception);
            parts.suppress_context.set(true);
        }
        wrapped
    }

    /// Adds the frame on top to the exception's traceback.
    fn note_traceback(&mut self, exception: &ObjectRef) {
        let Some(parts) = parts_of(exception) else { return };
        let frame = self.frame_object();
        let instruction = frame.instruction.get();
        let next = parts.traceback.take();
        *parts.traceback.borrow_mut() = Some(Rc::new(Traceback { frame, instruction, next }));
    }

    /// The object of the frame on top, made where there is none yet.
    pub(crate) fn frame_object(&mut self) -> Rc<FrameObject> {
        object_of(self.top())
    }

    /// The object of the uppermost Python frame.
    pub(super) fn calling_frame(&mut self) -> Option<Rc<FrameObject>> {
        self.activations.iter_mut().rev().find_map(|activation| match activation {
            Activation::Python(frame) => Some(object_of(frame)),
            Activation::Native { .. } => None,
        })
    }

    /// The objects of the lowest `count` Python frames, each with the one that called it as its `f_back`: the uppermost of them.
    pub(crate) fn chain_of_frames(&mut self, count: usize) -> Option<Rc<FrameObject>> {
        let frames = self.activations.iter_mut().filter_map(|activation| match activation {
            Activation::Python(frame) => Some(frame),
            Activation::Native { .. } => None,
        });
        let mut back: Option<Rc<FrameObject>> = None;
        for frame in frames.take(count) {
            let shown = object_of(frame);
            *shown.back.borrow_mut() = back.replace(shown.clone());
        }
        back
    }

    // -- instructions -----------------------------------------------------------

    /// `raise`: the exception being handled, again.
    pub(super) fn raise_again(&mut self) -> Result<()> {
        match self.handled() {
            Some(exception) => {
                self.reraising = true;
                Err(Raised::object(exception))
            }
            None => Err(Raised::runtime_error("No active exception to reraise")),
        }
    }

    pub(super) fn reraise(&mut self, exception: Register) -> Result<()> {
        let exception = std::mem::take(&mut self.top().registers[exception as usize]);
        self.reraising = true;
        match exception {
            Value::Object(exception) => Err(Raised::object(exception)),
            _ => Ok(()),
        }
    }

    pub(super) fn raise_value(&mut self, exception: Source, cause: Source) -> Result<()> {
        let exception = self.take(exception);
        if cause == NOTHING && matches!(exception.payload(), Some(Payload::Exception(_))) {
            return raise_object(&exception).map(|_| ());
        }
        let cause = if cause == NOTHING { None } else { Some(self.take(cause)) };
        let outcome = self.instance_to_raise(&exception, "exceptions must derive from BaseException")?.then(
            self,
            move |vm, exception| match cause {
                None => raise_object(&exception),
                Some(cause) => vm.raise_from(exception, &cause),
            },
        )?;
        self.settle_here(outcome)
    }

    /// A class is called, an instance taken as it is.
    fn instance_to_raise(&mut self, exception: &Value, refusal: &str) -> Result<Outcome> {
        let base = self.classes.exception(ExceptionKind::BaseException).clone();
        match exception {
            Value::Class(class) if class.derives_from(&base) => {
                Outcome::call(exception.clone(), Arguments::none()).then(self, move |vm, made| {
                    if vm.is_instance(&made, &base) {
                        return Ok(made.into());
                    }
                    Err(Raised::type_error(format!(
                        "calling {} should have returned an instance of BaseException, not {}",
                        "exception class",
                        vm.type_name(&made)
                    )))
                })
            }
            Value::Object(_) if self.is_instance(exception, &base) => Ok(exception.clone().into()),
            _ => Err(Raised::type_error(refusal)),
        }
    }

    fn raise_from(&mut self, exception: Value, cause: &Value) -> Result<Outcome> {
        if cause.is_none() {
            set_cause(&exception, None);
            return raise_object(&exception);
        }
        self.instance_to_raise(cause, "exception causes must derive from BaseException")?.then(self, move |_, cause| {
            set_cause(&exception, cause.object().cloned());
            raise_object(&exception)
        })
    }

    pub(super) fn match_exception(&mut self, dst: Register, exception: Register, class: Source) -> Result<()> {
        let exception = self.peek(exception);
        let class = self.take(class);
        let matches = self.exception_matches(&exception, &class)?;
        self.put(dst, Value::Bool(matches));
        Ok(())
    }

    fn exception_matches(&mut self, exception: &Value, class: &Value) -> Result<bool> {
        let base = self.classes.exception(ExceptionKind::BaseException).clone();
        let refusal = || Raised::type_error("catching classes that do not inherit from BaseException is not allowed");
        match class {
            Value::Class(class) if class.derives_from(&base) => Ok(self.is_instance(exception, class)),
            Value::Object(object) => match &object.payload {
                Payload::Tuple(classes) => {
                    for class in classes.iter() {
                        if !matches!(class, Value::Class(class) if class.derives_from(&base)) {
                            return Err(refusal());
                        }
                    }
                    Ok(classes.iter().any(|class| matches!(class, Value::Class(class) if self.is_instance(exception, class))))
                }
                _ => Err(refusal()),
            },
            _ => Err(refusal()),
        }
    }

    /// An exception that nobody can catch any more: a finalizer's, a discarded callback's.
    pub(crate) fn report_unraisable(&mut self, raised: Raised) {
        if let Reason::Stop(why) = raised.reason() {
            self.stop = Some(super::run::Stop::Halted(why.clone()));
            return;
        }
        let exception = self.exception_object(raised);
        let text = self.exception_line(&exception);
        self.report(&text);
        let what = std::mem::take(&mut self.finalized);
        let traceback = crate::traceback::format_exception(self, &exception);
        self.write_error(format!("Exception ignored in: {what}\n{traceback}").trim_end());
    }

    /// `ValueError: message`, for reports; a `__str__` of the program is not called.
    pub fn exception_line(&mut self, exception: &ObjectRef) -> String {
        let name = exception.class().full_name();
        let value = Value::Object(exception.clone());
        match self.quick_str(&value) {
            Ok(Some(text)) if !text.is_empty() => format!("{name}: {text}"),
            _ => name,
        }
    }
}

/// The frame goes on at its handler; what it was about to do is dropped.
fn take_exception(frame: &mut Frame, handler: Handler, exception: ObjectRef) {
    let register = handler.register as usize;
    let temporaries = frame.registers[register..].iter_mut().filter(|temporary| temporary.is_defined());
    let cleared: smallvec::SmallVec<[Value; 4]> = temporaries.map(std::mem::take).collect();
    frame.registers[register] = exception.into();
    frame.pc = handler.target as usize;
    drop(cleared);
}

/// The object of a frame, made where there is none yet.
pub(super) fn object_of(frame: &mut Frame) -> Rc<FrameObject> {
    let instruction = frame.pc.checked_sub(1).unwrap_or(NOT_BEGUN);
    let object = frame.object.get_or_insert_with(|| {
        Rc::new(FrameObject {
            code: frame.code.clone(),
            globals: frame.globals.clone(),
            instruction: instruction.into(),
            registers: Vec::new().into(),
            back: None.into(),
            generator: RefCell::default(),
            extra: RefCell::default(),
        })
    });
    object.instruction.set(instruction);
    object.clone()
}

fn raise_object(exception: &Value) -> Result<Outcome> {
    match exception {
        Value::Object(exception) => Err(Raised::object(exception.clone())),
        _ => Ok(Value::None.into()),
    }
}

/// `__cause__`; it hides the context.
pub(crate) fn set_cause(exception: &Value, cause: Option<ObjectRef>) {
    if let Some(Payload::Exception(parts)) = exception.payload() {
        *parts.cause.borrow_mut() = cause;
        parts.suppress_context.set(true);
    }
}

/// A chain of contexts must not lead back to the exception that is raised.
fn break_context_cycle(handled: &ObjectRef, exception: &ObjectRef) {
    let context_of = |object: &ObjectRef| parts_of(object).and_then(|parts| parts.context.borrow().clone());
    let mut at = handled.clone();
    // A program can have made a cycle of its own: the second runner, half as fast, is met again there.
    let mut slow = handled.clone();
    for steps in 1_u32.. {
        let Some(next) = context_of(&at) else { return };
        if Rc::ptr_eq(&next, exception) {
            if let Some(parts) = parts_of(&at) {
                parts.context.take();
            }
            return;
        }
        at = next;
        if Rc::ptr_eq(&at, &slow) {
            return;
        }
        if steps % 2 == 0 {
            slow = context_of(&slow).unwrap_or(slow);
        }
    }
}
