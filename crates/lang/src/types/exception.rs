//! Exceptions: how they are made, shown and grouped.

use crate::object::exception::Exception;
use crate::object::raised::Reason;
use crate::object::{Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::{Vm, parts_of};

use crate::vm::split_groups::Parts;

use super::unicode_error::{check_unicode_error, set_unicode_error};
use super::{Type, install};

/// Puts the methods of exceptions into their classes.
pub(super) fn install_exceptions(vm: &mut Vm) {
    let base = vm.classes.exception(ExceptionKind::BaseException).clone();
    install(vm, &base, &Type { new: Some(new), methods: METHODS, slots: SLOTS, ..Type::default() });
    for kind in ExceptionKind::ALL {
        vm.classes.exception(*kind).new.set(Some(new));
    }
    let group = vm.classes.exception(ExceptionKind::BaseExceptionGroup).clone();
    install(vm, &group, &Type { new: Some(new_group), methods: GROUP_METHODS, ..Type::default() });
    vm.classes.exception(ExceptionKind::ExceptionGroup).new.set(Some(new_group));
    let os_error = vm.classes.exception(ExceptionKind::OSError).clone();
    install(vm, &os_error, &Type { new: Some(new), ..Type::default() });
}

const METHODS: super::Table = &[("add_note", add_note), ("with_traceback", with_traceback), ("__setstate__", set_state)];
const SLOTS: super::Table = &[("__init__", init)];
const GROUP_METHODS: super::Table = &[("split", split), ("subgroup", subgroup), ("derive", derive)];

/// `BaseException.__new__`: keeps the positional arguments as `args`.
fn new(vm: &mut Vm, class: &std::rc::Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let class = &class_by_number(vm, class, arguments);
    let kept = std::rc::Rc::from(arguments.positional.as_slice());
    let exception = Object::new(class, Payload::Exception(Box::new(Exception::new(kept))));
    if class.derives_from(vm.classes.exception(ExceptionKind::OSError)) {
        fill_os_error(vm, &exception, arguments)?;
    }
    Ok(Value::from(exception).into())
}

/// `OSError(errno, ...)` is an instance of the class for that number.
fn class_by_number(vm: &Vm, class: &std::rc::Rc<Class>, arguments: &Arguments) -> std::rc::Rc<Class> {
    let os_error = vm.classes.exception(ExceptionKind::OSError);
    let kind = match arguments.positional.as_slice() {
        [Value::Int(number), _, ..] if std::rc::Rc::ptr_eq(class, os_error) => kind_of_number(*number),
        _ => None,
    };
    kind.map_or_else(|| class.clone(), |kind| vm.classes.exception(kind).clone())
}

/// The arguments of an `OSError` are read by `__new__`, but for a class that has an `__init__` and no `__new__` of its own.
fn fill_os_error(vm: &mut Vm, exception: &ObjectRef, arguments: &Arguments) -> Result<()> {
    let Some(parts) = parts_of(exception) else { return Ok(()) };
    let mut kept = smallvec::SmallVec::new();
    if !init_reads_arguments(vm, exception) {
        arguments.no_keywords(&exception.class().name())?;
        kept.clone_from(&arguments.positional);
        take_file_names(vm, exception, &mut kept);
    }
    *parts.arguments.borrow_mut() = std::rc::Rc::from(kept.as_slice());
    Ok(())
}

fn init_reads_arguments(vm: &Vm, exception: &ObjectRef) -> bool {
    let class = exception.class();
    vm.written_in_python(&class, &vm.names.init).is_some() && vm.written_in_python(&class, &vm.names.new).is_none()
}

/// The numbers are Linux's (Library Reference, "OS exceptions", and `errno`).
fn kind_of_number(number: i64) -> Option<ExceptionKind> {
    Some(match number {
        1 | 13 => ExceptionKind::PermissionError,
        2 => ExceptionKind::FileNotFoundError,
        3 => ExceptionKind::ProcessLookupError,
        4 => ExceptionKind::InterruptedError,
        10 => ExceptionKind::ChildProcessError,
        11 | 114 | 115 => ExceptionKind::BlockingIOError,
        17 => ExceptionKind::FileExistsError,
        20 => ExceptionKind::NotADirectoryError,
        21 => ExceptionKind::IsADirectoryError,
        32 | 108 => ExceptionKind::BrokenPipeError,
        103 => ExceptionKind::ConnectionAbortedError,
        104 => ExceptionKind::ConnectionResetError,
        110 => ExceptionKind::TimeoutError,
        111 => ExceptionKind::ConnectionRefusedError,
        _ => return None,
    })
}

/// The names of files among the arguments of an `OSError` become attributes, and are no longer in `args`.
fn take_file_names(vm: &mut Vm, exception: &ObjectRef, kept: &mut smallvec::SmallVec<[Value; 3]>) {
    if !vm.is_exception_kind(exception, ExceptionKind::OSError) || !(3..=5).contains(&kept.len()) || kept[2].is_none() {
        return;
    }
    let attributes = exception.attributes_or_new();
    if vm.is_exception_kind(exception, ExceptionKind::BlockingIOError) && matches!(kept[2], Value::Int(_)) {
        attributes.borrow_mut().set_str(&vm.intern("characters_written"), kept[2].clone());
        return;
    }
    for (name, place) in [("filename", 2), ("filename2", 4)] {
        if let Some(file) = kept.get(place) {
            attributes.borrow_mut().set_str(&vm.intern(name), file.clone());
        }
    }
    kept.truncate(2);
}

/// `BaseException.__init__`: sets `args`; some classes take keywords that become attributes.
fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let Some(exception) = this.object() else { return Ok(Value::None.into()) };
    if vm.is_exception_kind(exception, ExceptionKind::OSError) && !init_reads_arguments(vm, exception) {
        return Ok(Value::None.into());
    }
    take_keywords(vm, exception, &mut arguments)?;
    if let Some(parts) = parts_of(exception) {
        take_file_names(vm, exception, &mut arguments.positional);
        *parts.arguments.borrow_mut() = std::rc::Rc::from(arguments.positional.as_slice());
    }
    check_place(vm, exception)?;
    check_unicode_error(vm, exception)?;
    set_syntax_error(vm, exception);
    set_unicode_error(vm, exception);
    Ok(Value::None.into())
}

/// The second argument of a `SyntaxError` is the place: four parts, or six with the end.
fn check_place(vm: &Vm, exception: &ObjectRef) -> Result<()> {
    let arguments = parts_of(exception).map(|parts| parts.arguments.borrow().clone()).unwrap_or_default();
    if arguments.len() != 2 || !vm.is_exception_kind(exception, ExceptionKind::SyntaxError) {
        return Ok(());
    }
    let given = match arguments[1].payload() {
        Some(Payload::Tuple(parts)) => parts.len(),
        Some(Payload::List(parts)) => parts.borrow().len(),
        _ => return Err(Raised::type_error(format!("'{}' object is not iterable", vm.type_name(&arguments[1])))),
    };
    Err(Raised::type_error(match given {
        4 | 6 => return Ok(()),
        5 => "end_offset must be provided when end_lineno is provided".to_owned(),
        0..4 => format!("function takes at least 4 arguments ({given} given)"),
        _ => format!("function takes at most 6 arguments ({given} given)"),
    }))
}

/// The arguments of a `SyntaxError` are its attributes too: the message, and a tuple with the place.
pub(crate) fn set_syntax_error(vm: &mut Vm, exception: &ObjectRef) {
    const NAMES: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
    if !vm.is_exception_kind(exception, ExceptionKind::SyntaxError) {
        return;
    }
    let arguments = parts_of(exception).map(|parts| parts.arguments.borrow().clone()).unwrap_or_default();
    let place: Vec<Value> = match arguments.get(1).and_then(Value::payload) {
        Some(Payload::Tuple(place)) if arguments.len() == 2 => place.to_vec(),
        _ => Vec::new(),
    };
    let attributes = exception.attributes_or_new();
    let mut set = |name: &str, value: Option<&Value>| {
        let name = vm.intern(name);
        attributes.borrow_mut().set_str(&name, value.cloned().unwrap_or(Value::None));
    };
    set("msg", arguments.first());
    for (index, name) in NAMES.into_iter().enumerate() {
        set(name, place.get(index));
    }
    set("print_file_and_line", None);
}

/// The keywords become attributes; one that is not given is `None` again.
fn take_keywords(vm: &mut Vm, exception: &ObjectRef, arguments: &mut Arguments) -> Result<()> {
    let Some((class, names)) = keyword_names(vm, exception) else {
        return arguments.no_keywords(&exception.class().name());
    };
    let given = arguments.keywords.len();
    if given > names.len() {
        let plural = if names.len() == 1 { "" } else { "s" };
        let most = names.len();
        return Err(Raised::type_error(format!("{class}() takes at most {most} keyword argument{plural} ({given} given)")));
    }
    for name in names {
        let attributes = exception.attributes_or_new();
        let name = vm.intern(name);
        match arguments.take_keyword(&name) {
            Some(value) => attributes.borrow_mut().set_str(&name, value),
            None => attributes.borrow_mut().remove_str(&name),
        };
    }
    arguments.no_more_keywords(class, names)
}

fn keyword_names(vm: &Vm, exception: &ObjectRef) -> Option<(&'static str, &'static [&'static str])> {
    let is = |kind| vm.is_exception_kind(exception, kind);
    if is(ExceptionKind::ImportError) {
        return Some(("ImportError", &["name", "path", "name_from"]));
    }
    if is(ExceptionKind::AttributeError) {
        return Some(("AttributeError", &["name", "obj"]));
    }
    is(ExceptionKind::NameError).then_some(("NameError", &["name"]))
}

fn add_note(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let [note] = arguments.exactly("BaseException.add_note")?;
    if note.as_str().is_none() {
        return Err(Raised::type_error(format!("note must be a str, not '{}'", vm.type_name(&note))));
    }
    let Some(exception) = this.object() else { return Ok(Value::None.into()) };
    let known = exception.own_attribute(&vm.names.notes);
    if known.is_some_and(|known| !matches!(known.payload(), Some(Payload::List(_)))) {
        return Err(Raised::type_error("Cannot add note: __notes__ is not a list"));
    }
    vm.append_note(exception, note);
    Ok(Value::None.into())
}

impl Vm {
    /// The same exception with one more note (PEP 678).
    pub(crate) fn with_note(&mut self, raised: Raised, note: &str) -> Raised {
        if matches!(raised.reason(), Reason::Stop(_)) {
            return raised;
        }
        let is_passing = matches!(raised.reason(), Reason::Passing(_));
        let exception = self.exception_object(raised);
        self.append_note(&exception, note.into());
        if is_passing { Raised::passing(exception) } else { Raised::object(exception) }
    }

    fn append_note(&mut self, exception: &ObjectRef, note: Value) {
        let name = self.names.notes.clone();
        let attributes = exception.attributes_or_new();
        let known = attributes.borrow().get_str(&name).cloned();
        if let Some(Payload::List(notes)) = known.as_ref().and_then(Value::payload) {
            notes.borrow_mut().push(note);
            return;
        }
        let notes = self.new_list(vec![note]);
        attributes.borrow_mut().set_str(&name, notes);
    }
}

fn with_traceback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let [traceback] = arguments.exactly("BaseException.with_traceback")?;
    let name = vm.names.traceback.clone();
    vm.set_attribute(&this, &name, traceback)?.then(vm, move |_, _| Ok(this.into()))
}

/// What a pickle kept of the object's own attributes.
fn set_state(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let [state] = arguments.exactly("BaseException.__setstate__")?;
    let Some(Payload::Dict(state)) = state.payload() else {
        return if state.is_none() { Ok(Value::None.into()) } else { Err(Raised::type_error("state is not a dictionary")) };
    };
    let Some(object) = this.object() else { return Ok(Value::None.into()) };
    let entries: Vec<(Value, Value)> = state.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    set_each(vm, object.clone().into(), entries.into_iter())
}

fn set_each(vm: &mut Vm, object: Value, mut entries: std::vec::IntoIter<(Value, Value)>) -> Result<Outcome> {
    let Some((name, value)) = entries.next() else { return Ok(Value::None.into()) };
    let Some(name) = name.as_str() else {
        let found = vm.type_name(&name);
        return Err(Raised::type_error(format!("attribute name must be string, not '{found}'")));
    };
    vm.set_attribute(&object, name, value)?.then(vm, move |vm, _| set_each(vm, object, entries))
}

/// `BaseExceptionGroup(message, exceptions)`.
fn new_group(vm: &mut Vm, class: &std::rc::Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let class = class.clone();
    let given = arguments.positional.clone();
    if given.len() != 2 {
        let given = given.len();
        return Err(Raised::type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    }
    let [message, exceptions] = std::mem::take(arguments).exactly("BaseExceptionGroup.__new__")?;
    arguments.positional = given;
    if message.as_str().is_none() {
        return Err(Raised::type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
            vm.type_name(&message)
        )));
    }
    if !matches!(exceptions.payload(), Some(Payload::List(_) | Payload::Tuple(_))) {
        return Err(Raised::type_error("second argument (exceptions) must be a sequence"));
    }
    vm.collect(&exceptions.clone(), move |vm, members| {
        let class = fitting_class(vm, &class, &members)?;
        let exception = Exception::new(vec![message.clone(), exceptions].into());
        *exception.message.borrow_mut() = message;
        *exception.members.borrow_mut() = Some(members.into());
        Ok(Value::from(Object::new(&class, Payload::Exception(Box::new(exception)))).into())
    })
}

/// A `BaseExceptionGroup` of nothing but `Exception`s is an `ExceptionGroup`.
fn fitting_class(vm: &Vm, class: &std::rc::Rc<Class>, members: &[Value]) -> Result<std::rc::Rc<Class>> {
    if members.is_empty() {
        return Err(Raised::value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let base = vm.classes.exception(ExceptionKind::BaseException);
    if let Some(place) = members.iter().position(|member| !vm.is_instance(member, base)) {
        return Err(Raised::value_error(format!("Item {place} of second argument (exceptions) is not an exception")));
    }
    let plain = vm.classes.exception(ExceptionKind::Exception);
    let all_plain = members.iter().all(|member| vm.is_instance(member, plain));
    let base_group = vm.classes.exception(ExceptionKind::BaseExceptionGroup);
    if std::rc::Rc::ptr_eq(class, base_group) && all_plain {
        return Ok(vm.classes.exception(ExceptionKind::ExceptionGroup).clone());
    }
    if class.derives_from(plain) && !all_plain {
        let name = class.name();
        return Err(Raised::type_error(if &*name == "ExceptionGroup" {
            "Cannot nest BaseExceptions in an ExceptionGroup".to_string()
        } else {
            format!("Cannot nest BaseExceptions in '{name}'")
        }));
    }
    Ok(class.clone())
}

/// `split` and `subgroup` take a class, a tuple of classes, or a function.
fn parts(vm: &mut Vm, arguments: Arguments, method: &str, finish: fn(&mut Vm, Parts) -> Result<Outcome>) -> Result<Outcome> {
    let [this, condition] = arguments.exactly(method)?;
    let Value::Object(group) = this else { return finish(vm, (None, None)) };
    if !matches!(condition, Value::Class(_)) && vm.is_callable(&condition) {
        return ask(vm, group.clone(), condition, vec![group], Vec::new(), finish);
    }
    let classes: Vec<Value> = match condition.payload() {
        Some(Payload::Tuple(classes)) => classes.to_vec(),
        _ => vec![condition.clone()],
    };
    let base = vm.classes.exception(ExceptionKind::BaseException);
    if !classes.iter().all(|class| matches!(class, Value::Class(class) if class.derives_from(base))) {
        return Err(Raised::type_error(
            "expected an exception type, a tuple of exception types, or a callable (other than a class)",
        ));
    }
    let matches = |vm: &Vm, member: &ObjectRef| {
        classes.iter().any(|class| matches!(class, Value::Class(class) if vm.is_instance(&member.clone().into(), class)))
    };
    vm.split_group_then(&group, &matches, finish)
}

/// Calls the function with each exception that is left, a group before its members; a group that it takes is taken
/// as a whole.
fn ask(
    vm: &mut Vm,
    group: ObjectRef,
    function: Value,
    mut left: Vec<ObjectRef>,
    mut taken: Vec<ObjectRef>,
    finish: fn(&mut Vm, Parts) -> Result<Outcome>,
) -> Result<Outcome> {
    let Some(exception) = left.pop() else {
        let matches = |_: &Vm, member: &ObjectRef| taken.iter().any(|one| std::rc::Rc::ptr_eq(one, member));
        return vm.split_group_then(&group, &matches, finish);
    };
    let asked = Outcome::call(function.clone(), Arguments::one(exception.clone()));
    asked.then(vm, |vm, answer| vm.truth(&answer))?.then(vm, move |vm, answer| {
        if matches!(answer, Value::Bool(true)) {
            taken.push(exception);
        } else if let Some(members) = parts_of(&exception).and_then(|parts| parts.members.borrow().clone()) {
            left.extend(members.iter().rev().filter_map(|member| member.object().cloned()));
        }
        ask(vm, group, function, left, taken, finish)
    })
}

fn split(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    parts(vm, arguments, "BaseExceptionGroup.split", |vm, (matched, rest)| Ok(vm.new_tuple([matched.into(), rest.into()]).into()))
}

fn subgroup(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    parts(vm, arguments, "BaseExceptionGroup.subgroup", |_, (matched, _)| Ok(Value::from(matched).into()))
}

fn derive(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let mut arguments = arguments;
    let this = arguments.take_self();
    let [members] = arguments.exactly("BaseExceptionGroup.derive")?;
    let message = this.object().and_then(parts_of).map_or(Value::None, |parts| parts.message.borrow().clone());
    let message = message.as_str().map_or(String::new(), ToString::to_string);
    vm.collect(&members, move |vm, members| Ok(Value::from(vm.new_group(&message, members)).into()))
}
