//! What an object refers to, one by one: the collector of cycles counts these references.

use std::rc::Rc;

use super::dict::DictRef;
use super::exception::Exception;
use super::function::Function;
use super::generator::Generator;
use super::iterator::Iter;
use super::object::{Object, ObjectRef, Payload, Property};
use super::value::Value;
use crate::vm::{Frame, FrameObject, Traceback};

/// One reference. Each that is shown must be held exactly once by what shows it; one that is not shown counts as
/// held from outside, which keeps its target alive.
pub(crate) enum Link<'a> {
    Value(&'a Value),
    Object(&'a ObjectRef),
    Dict(&'a DictRef),
    Items(&'a Rc<[Value]>),
    Frame(&'a Rc<FrameObject>),
    Traceback(&'a Rc<Traceback>),
}

pub(crate) type Visit<'a> = &'a mut dyn FnMut(Link<'_>);

fn values<'a>(values: impl IntoIterator<Item = &'a Value>, visit: Visit<'_>) {
    for value in values {
        visit(Link::Value(value));
    }
}

pub(crate) fn links_of_object(object: &Object, visit: Visit<'_>) {
    object.with_attributes(|attributes| visit(Link::Dict(attributes)));
    match &object.payload {
        Payload::List(items) => values(items.borrow().iter(), visit),
        Payload::Tuple(items) => visit(Link::Items(items)),
        Payload::Dict(dict) | Payload::Module(dict) | Payload::DictView(_, dict) => visit(Link::Dict(dict)),
        Payload::Set(set) => values(set.borrow().iter(), visit),
        Payload::FrozenSet(set) => values(set.iter(), visit),
        Payload::Slice(parts) => values(parts.iter(), visit),
        Payload::Cell(cell) | Payload::StaticMethod(cell) | Payload::ClassMethod(cell) => visit(Link::Value(&cell.borrow())),
        Payload::Function(function) => links_of_function(function, visit),
        Payload::Builtin(builtin) => values([&builtin.bound, &builtin.module], visit),
        Payload::Method(method) => values([&method.function, &method.object], visit),
        Payload::Property(property) => links_of_property(property, visit),
        Payload::Super(parts) => visit(Link::Value(&parts.1)),
        Payload::Exception(exception) => links_of_exception(exception, visit),
        Payload::Generator(generator) => links_of_generator(generator, visit),
        Payload::Iterator(iter) => links_of_iterator(&iter.borrow(), visit),
        Payload::Frame(frame) => visit(Link::Frame(frame)),
        Payload::Traceback(traceback) => visit(Link::Traceback(traceback)),
        Payload::Native(native) => {
            native.trace(&mut |value| visit(Link::Value(value)));
            native.trace_tracebacks(&mut |traceback| visit(Link::Traceback(traceback)));
        }
        Payload::Instance
        | Payload::Int(_)
        | Payload::BigInt(_)
        | Payload::Float(_)
        | Payload::Complex(..)
        | Payload::Str(_)
        | Payload::Bytes(_)
        | Payload::ByteArray(_)
        | Payload::Range(_)
        | Payload::LongRange(_)
        | Payload::Member(_)
        | Payload::Code(_) => {}
    }
}

fn links_of_function(function: &Function, visit: Visit<'_>) {
    visit(Link::Dict(&function.globals));
    visit(Link::Items(&function.defaults.borrow()));
    visit(Link::Items(&function.closure.borrow()));
    function.keyword_defaults.borrow().iter().for_each(|dict| visit(Link::Dict(dict)));
    function.annotations.borrow().iter().for_each(|dict| visit(Link::Dict(dict)));
    values([&*function.module.borrow(), &*function.doc.borrow(), &*function.type_parameters.borrow()], visit);
}

fn links_of_property(property: &Property, visit: Visit<'_>) {
    for part in [&property.get, &property.set, &property.delete, &property.doc, &property.name] {
        visit(Link::Value(&part.borrow()));
    }
}

fn links_of_exception(exception: &Exception, visit: Visit<'_>) {
    visit(Link::Items(&exception.arguments.borrow()));
    exception.cause.borrow().iter().for_each(|cause| visit(Link::Object(cause)));
    exception.context.borrow().iter().for_each(|context| visit(Link::Object(context)));
    exception.traceback.borrow().iter().for_each(|traceback| visit(Link::Traceback(traceback)));
    exception.members.borrow().iter().for_each(|members| visit(Link::Items(members)));
}

fn links_of_generator(generator: &Generator, visit: Visit<'_>) {
    visit(Link::Value(&generator.finalizer.borrow()));
    if let Some(frame) = generator.frame.borrow().as_deref() {
        links_of_waiting_frame(frame, visit);
    }
}

fn links_of_waiting_frame(frame: &Frame, visit: Visit<'_>) {
    values(&frame.registers, visit);
    visit(Link::Dict(&frame.globals));
    values([&frame.namespace, &frame.handled], visit);
    frame.generator.iter().for_each(|generator| visit(Link::Object(generator)));
    frame.object.iter().for_each(|object| visit(Link::Frame(object)));
}

fn links_of_iterator(iter: &Iter, visit: Visit<'_>) {
    match iter {
        Iter::List { list: object, .. }
        | Iter::ByteArray { bytes: object, .. }
        | Iter::Set { set: object, .. }
        | Iter::ReversedList { list: object, .. } => visit(Link::Object(object)),
        Iter::Tuple { items, .. } => visit(Link::Items(items)),
        Iter::Dict { dict, .. } | Iter::ReversedDict { dict, .. } => visit(Link::Dict(dict)),
        Iter::Sequence { object, .. } | Iter::ReversedSequence { object, .. } => visit(Link::Value(object)),
        Iter::Callable { callable, sentinel } => values([callable, sentinel], visit),
        Iter::Enumerate { iterator, .. } => visit(Link::Value(iterator)),
        Iter::Zip { iterators, .. } => values(iterators, visit),
        Iter::Map { function, iterators } => {
            visit(Link::Value(function));
            values(iterators, visit);
        }
        Iter::Filter { function, iterator } => values([function, iterator], visit),
        Iter::Done | Iter::Str { .. } | Iter::Bytes { .. } | Iter::Range { .. } | Iter::LongRange { .. } => {}
    }
}
