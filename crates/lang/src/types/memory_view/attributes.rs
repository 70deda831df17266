//! What a memory view says of itself, and how it ends.

use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::types::Type;
use crate::types::bytes::new_bytes;
use crate::vm::Vm;

use super::cast::cast;
use super::{MemoryView, any, make, this};

pub(super) const TABLE: Type = Type {
    new: None,
    methods: &[
        ("tobytes", to_bytes),
        ("tolist", to_list),
        ("hex", hex),
        ("cast", cast),
        ("toreadonly", to_read_only),
        ("release", release),
        ("__buffer__", |vm, mut arguments| {
            let class = vm.classes.memory_view.clone();
            Ok(make(&class, this(vm, &arguments.take_self())?.copied()))
        }),
    ],
    slots: &[("__enter__", enter), ("__exit__", exit)],
    class_methods: &[],
    static_methods: &[],
    getters: &[
        ("obj", |vm, arguments| read(vm, arguments, |_, view| Value::Object(view.base.clone()))),
        ("nbytes", |vm, arguments| read(vm, arguments, |_, view| (view.count() * view.format.size()).into())),
        ("itemsize", |vm, arguments| read(vm, arguments, |_, view| view.format.size().into())),
        ("ndim", |vm, arguments| read(vm, arguments, |_, view| view.shape.len().into())),
        ("format", |vm, arguments| read(vm, arguments, |_, view| format(view))),
        ("shape", |vm, arguments| {
            read(vm, arguments, |vm, view| vm.new_tuple(view.shape.iter().map(|&length| length.into()).collect::<Vec<_>>()))
        }),
        ("strides", |vm, arguments| {
            read(vm, arguments, |vm, view| vm.new_tuple(view.strides.iter().map(|&stride| stride.into()).collect::<Vec<_>>()))
        }),
        ("suboffsets", |vm, arguments| read(vm, arguments, |vm, _| vm.new_tuple([]))),
        ("readonly", |vm, arguments| read(vm, arguments, |_, view| view.readonly.into())),
        ("contiguous", |vm, arguments| read(vm, arguments, |_, view| view.is_contiguous().into())),
        ("c_contiguous", |vm, arguments| read(vm, arguments, |_, view| view.is_contiguous().into())),
        ("f_contiguous", |vm, arguments| {
            read(vm, arguments, |_, view| {
                (view.is_contiguous() && view.shape.iter().filter(|&&length| length > 1).count() < 2).into()
            })
        }),
    ],
};

fn read(vm: &mut Vm, mut arguments: Arguments, look: fn(&mut Vm, &MemoryView) -> Value) -> Result<Outcome> {
    let own = arguments.take_self();
    this(vm, &own)?;
    let found = any(vm, &own)?;
    Ok(look(vm, found).into())
}

/// An array of characters lends them under one letter, whichever its own is.
fn format(view: &MemoryView) -> Value {
    match view.format.letter() {
        'u' => "w".into(),
        letter => letter.to_string().into(),
    }
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
    let view = this(vm, &own)?;
    if !view.format.is_native() {
        let words = format!("memoryview: unsupported format {}", view.format.letter());
        return Err(Raised::new(crate::object::ExceptionKind::NotImplementedError, words));
    }
    let mut items = view.values(vm);
    let Some((first, others)) = view.shape.split_first() else {
        return Ok(items.pop().unwrap_or(Value::None).into());
    };
    for length in others.iter().rev() {
        items = items.chunks((*length).max(1)).map(|row| vm.new_list(row.to_vec())).collect();
    }
    items.truncate(*first);
    Ok(vm.new_list(items).into())
}

fn hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    let bytes = this(vm, &own)?.bytes().unwrap_or_default();
    let bytes = new_bytes(vm, bytes);
    let name = vm.intern("hex");
    vm.get_attribute(&bytes, &name)?.then(vm, move |_, method| Ok(Outcome::call(method, arguments)))
}

fn to_read_only(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "toreadonly")?;
    let class = vm.classes.memory_view.clone();
    let mut view = this(vm, &own)?.copied();
    view.readonly = true;
    Ok(make(&class, view))
}

fn release(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "release")?;
    any(vm, &own)?.release();
    Ok(Value::None.into())
}

fn enter(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let own = alone(arguments, "__enter__")?;
    this(vm, &own)?;
    Ok(own.into())
}

fn exit(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = arguments.take_self();
    any(vm, &own)?.release();
    Ok(Value::None.into())
}
