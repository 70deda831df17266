//! `complex`.

use std::rc::Rc;

use super::operators::{Kind, binary_slots, number_slots};
use super::receiver::{new_number, own_method, plain};
use super::{Table, Type, install};
use crate::number::{Computed, Number, complex_text};
use crate::object::{Arguments, Class, Outcome, Raised, Result, Str, Value};
use crate::vm::Vm;

const OPERATORS: Table = binary_slots!(Kind::Complex;
    "__add__" "__radd__" Add, "__sub__" "__rsub__" Subtract, "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" TrueDivide,
);

const COMMON: Table = number_slots!(Kind::Complex);

const TYPE: Type = Type {
    new: Some(new),
    methods: &[("conjugate", conjugate)],
    slots: &[("__complex__", itself), ("__getnewargs__", new_arguments)],
    class_methods: &[],
    static_methods: &[],
    getters: &[("real", real), ("imag", imaginary)],
};

/// Puts the type's functions into its class.
pub fn install_complex(vm: &mut Vm) {
    let class = vm.classes.complex.clone();
    for slots in [OPERATORS, COMMON] {
        install(vm, &class, &Type { slots, ..Type::default() });
    }
    install(vm, &class, &TYPE);
}

/// `complex(real=0, imag=0)` and `complex(text)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let [real, imaginary] = std::mem::take(arguments).named("complex", ["real", "imag"], 0)?;
    let class = class.clone();
    if let Some(text) = real.as_str() {
        if imaginary.is_defined() {
            return Err(Raised::type_error("complex() can't take second arg if first is a string"));
        }
        let parts = complex_text::parse(text)?;
        return Ok(new_number(vm, &class, parts.into()).into());
    }
    if imaginary.as_str().is_some() {
        return Err(Raised::type_error("complex() second arg can't be a string"));
    }
    part(vm, &real, Part::First)?.then(vm, move |vm, real| {
        part(vm, &imaginary, Part::Second)?.then(vm, move |vm, imaginary| {
            let parts = combine(&real, &imaginary)?;
            Ok(new_number(vm, &class, parts.into()).into())
        })
    })
}

#[derive(Clone, Copy)]
enum Part {
    First,
    Second,
}

/// An argument as a number; a call where the object must be asked.
fn part(vm: &mut Vm, value: &Value, part: Part) -> Result<Outcome> {
    if !value.is_defined() {
        return Ok(Value::Int(0).into());
    }
    let names: &[&Str] = match part {
        Part::First => &[&vm.names.complex, &vm.names.float, &vm.names.index],
        Part::Second => &[&vm.names.float, &vm.names.index],
    };
    let found = names.iter().find_map(|name| own_method(vm, value, name).map(|method| ((*name).clone(), method)));
    if let Some((name, method)) = found {
        let class = vm.type_name(value);
        return vm.call_special(method, value, Arguments::none()).then(vm, move |vm, number| {
            check_returned(vm, &class, &name, &number)?;
            Ok(number.into())
        });
    }
    if Number::of(value).is_some() {
        return Ok(value.clone().into());
    }
    let found = vm.type_name(value);
    Err(Raised::type_error(match part {
        Part::First => {
            format!("complex() first argument must be a string or a number, not '{found}'")
        }
        Part::Second => format!("complex() second argument must be a number, not '{found}'"),
    }))
}

/// Each of the special methods gives numbers of one kind.
fn check_returned(vm: &Vm, class: &str, name: &str, number: &Value) -> Result<()> {
    let found = vm.type_name(number);
    let message = match (name, Number::of(number)) {
        ("__complex__", Some(Number::Complex(..))) | ("__float__", Some(Number::Float(_))) => return Ok(()),
        ("__index__", Some(number)) if number.is_int() => return Ok(()),
        ("__complex__", _) => format!("__complex__ returned non-complex (type {found})"),
        ("__float__", _) => format!("{class}.__float__ returned non-float (type {found})"),
        _ => format!("__index__ returned non-int (type {found})"),
    };
    Err(Raised::type_error(message))
}

/// `real + imaginary * 1j`, where both may be complex.
fn combine(real: &Value, imaginary: &Value) -> Result<(f64, f64)> {
    let parts = |value: &Value| {
        let number = Number::of(value).unwrap_or(Number::Int(0));
        let is_complex = matches!(number, Number::Complex(..));
        Ok((number.to_complex()?, is_complex))
    };
    let (a, a_is_complex): ((f64, f64), bool) = parts(real)?;
    let (b, b_is_complex): ((f64, f64), bool) = parts(imaginary)?;
    // A part that is not there adds no zero, whose sign would matter.
    let real = if b_is_complex { a.0 - b.1 } else { a.0 };
    let imaginary = if a_is_complex { b.0 + a.1 } else { b.0 };
    Ok((real, imaginary))
}

fn receiver(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<(f64, f64)> {
    let own = Kind::Complex.receiver(vm, arguments, name)?;
    Number::of(&own).unwrap_or(Number::Int(0)).to_complex()
}

fn conjugate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (real, imaginary) = receiver(vm, &mut arguments, "conjugate")?;
    arguments.exactly::<0>("complex.conjugate")?;
    let result = Computed::Complex(real, -imaginary);
    Ok(result.into_value(&vm.classes).into())
}

fn itself(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Complex.receiver(vm, &mut arguments, "__complex__")?;
    Ok(plain(vm, &own).into())
}

fn real(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(receiver(vm, &mut arguments, "real")?.0.into())
}

fn imaginary(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(receiver(vm, &mut arguments, "imag")?.1.into())
}

fn new_arguments(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let (real, imaginary) = receiver(vm, &mut arguments, "__getnewargs__")?;
    Ok(vm.new_tuple([Value::Float(real), Value::Float(imaginary)]).into())
}
