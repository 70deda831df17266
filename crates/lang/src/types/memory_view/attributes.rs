//! What a memory view says of itself, and how it ends.

use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::types::Type;
use crate::types::bytes::new_bytes;
use crate::vm::Vm;

use super::items::values;
use super::{Format, MemoryView, any, make, this};

pub(super) const TABLE: Type = Type {
    new: None,
    methods: &[
        ("tobytes", to_bytes),
        ("tolist", to_list),
        ("hex", hex),
        ("cast", cast),
        ("toreadonly", to_read_only),
        ("release", release),
    ],
    slots: &[("__enter__", enter), ("__exit__", exit)],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("obj", |vm, arguments| read(vm, arguments, |_, view| Value::Object(view.base.clone()))),
        ("nbytes", |vm, arguments| read(vm, arguments, |_, view| view.count.into())),
        ("itemsize", |vm, arguments| read(vm, arguments, |_, _| Value::Int(1))),
        ("ndim", |vm, arguments| read(vm, arguments, |_, _| Value::Int(1))),
        ("format", |vm, arguments| read(vm, arguments, |_, view| letter(view.format).into())),
        ("shape", |vm, arguments| read(vm, arguments, |vm, view| vm.new_tuple([view.count.into()]))),
        ("strides", |vm, arguments| read(vm, arguments, |vm, view| vm.new_tuple([Value::Int(view.step)]))),
        ("suboffsets", |vm, arguments| read(vm, arguments, |vm, _| vm.new_tuple([]))),
        ("readonly", |vm, arguments| read(vm, arguments, |_, view| view.readonly.into())),
        ("contiguous", |vm, arguments| read(vm, arguments, |_, view| is_contiguous(view).into())),
        ("c_contiguous", |vm, arguments| read(vm, arguments, |_, view| is_contiguous(view).into())),
        ("f_contiguous", |vm, arguments| read(vm, arguments, |_, view| is_contiguous(view).into())),
    ],
};

fn read(vm: &mut Vm, mut arguments: Arguments, look: fn(&mut Vm, &MemoryView) -> Value) -> Result<Outcome> {
    let own = arguments.take_self();
    this(vm, &own)?;
    let found = any(vm, &own)?;
    Ok(look(vm, found).into())
}

fn letter(format: Format) -> &'static str {
    match format {
        Format::Unsigned => "B",
        Format::Signed => "b",
        Format::Character => "c",
    }
}

fn is_contiguous(view: &MemoryView) -> bool {
    view.step == 1 || view.count < 2
}

/// The receiver of a method that takes no arguments.
fn alone(arguments: Arguments, name: &str) -> Result<Value> {
    arguments.no_keywords(name)?;
    match arguments.positional.len() {
        1 => {
            let mut arguments = arguments;
            Ok(arguments.take_self())
        }
        given => Err(Raised::type_error(format!("memoryview.{name}() takes no arguments ({} given)", given - 1))),
    }
}

fn to_bytes(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    let [_order] = arguments.named("tobytes", ["order"], 0)?;
    let bytes = this(vm, &own)?.bytes().unwrap_or_default();
    Ok(new_bytes(vm, bytes).into())
}

fn to_list(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "tolist")?;
    let items = values(vm, this(vm, &own)?);
    Ok(vm.new_list(items).into())
}

fn hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    let bytes = this(vm, &own)?.bytes().unwrap_or_default();
    let bytes = new_bytes(vm, bytes);
    let name = vm.intern("hex");
    vm.get_attribute(&bytes, &name)?.then(vm, move |_, method| Ok(Outcome::call(method, arguments)))
}

/// `view.cast(format)`: only between items of one byte.
fn cast(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    let [format, shape] = arguments.named("cast", ["format", "shape"], 1)?;
    let format = match format.as_str().map(|format| format.trim_start_matches('@')) {
        Some("B") => Format::Unsigned,
        Some("b") => Format::Signed,
        Some("c") => Format::Character,
        Some(known) if known.len() == 1 && "hHiIlLqQnNfdP?e".contains(known) => {
            let words = format!("memoryview.cast() to format '{known}' is not available here");
            return Err(Raised::new(crate::object::ExceptionKind::NotImplementedError, words));
        }
        Some(_) => {
            let words = "memoryview: destination format must be a native single character format prefixed with an optional '@'";
            return Err(Raised::value_error(words));
        }
        None => return Err(Raised::type_error("cast() argument 'format' must be str")),
    };
    if shape.is_defined() {
        let words = "memoryview.cast() to more dimensions is not available here";
        return Err(Raised::new(crate::object::ExceptionKind::NotImplementedError, words));
    }
    let class = vm.classes.memory_view.clone();
    let view = this(vm, &own)?;
    if !is_contiguous(view) {
        return Err(Raised::type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    Ok(make(&class, view.with_format(format)))
}

fn to_read_only(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "toreadonly")?;
    let class = vm.classes.memory_view.clone();
    let view = this(vm, &own)?;
    Ok(make(&class, MemoryView { readonly: true, ..view.with_format(view.format) }))
}

fn release(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "release")?;
    any(vm, &own)?.released.set(true);
    Ok(Value::None.into())
}

fn enter(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "__enter__")?;
    this(vm, &own)?;
    Ok(own.into())
}

fn exit(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    any(vm, &own)?.released.set(true);
    Ok(Value::None.into())
}
