//! `float`.

use std::rc::Rc;

use super::indexing::with_integers;
use super::new_method::refuse_keywords;
use super::operators::{Kind, binary_slots, divmod, number_slots};
use super::receiver::{new_number, own_method, plain};
use super::{Table, Type, install};
use crate::format::bytes_of;
use crate::number::{Computed, Number, float_hex, float_text, rational, round};
use crate::object::{Arguments, Class, Outcome, Raised, Result, Value};
use crate::vm::Vm;

const OPERATORS: Table = binary_slots!(Kind::Float;
    "__add__" "__radd__" Add, "__sub__" "__rsub__" Subtract, "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" TrueDivide, "__floordiv__" "__rfloordiv__" FloorDivide,
    "__mod__" "__rmod__" Modulo,
);

const COMMON: Table = number_slots!(Kind::Float);

const TYPE: Type = Type {
    new: Some(new),
    methods: &[("conjugate", conjugate), ("as_integer_ratio", as_integer_ratio), ("is_integer", is_integer), ("hex", hex)],
    slots: &[
        ("__divmod__", |vm, arguments| divmod(vm, arguments, Kind::Float, "__divmod__", false)),
        ("__rdivmod__", |vm, arguments| divmod(vm, arguments, Kind::Float, "__rdivmod__", true)),
        ("__float__", conjugate),
        ("__int__", truncate),
        ("__trunc__", truncate),
        ("__floor__", floor),
        ("__ceil__", ceil),
        ("__round__", |vm, arguments| with_integers(vm, arguments, 1..2, round_to)),
        ("__getnewargs__", new_arguments),
    ],
    class_methods: &[("fromhex", from_hex), ("__getformat__", format_of_bits)],
    static_methods: &[],
    getters: &[("real", conjugate), ("imag", zero)],
};

/// Puts the type's functions into its class.
pub fn install_float(vm: &mut Vm) {
    let class = vm.classes.float.clone();
    for slots in [OPERATORS, COMMON] {
        install(vm, &class, &Type { slots, ..Type::default() });
    }
    install(vm, &class, &TYPE);
}

/// `float(x=0.0)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    refuse_keywords(vm, class, &vm.names.init, "float", arguments)?;
    arguments.keywords.clear();
    let [value] = std::mem::take(arguments).between::<1>("float", 0)?;
    let class = class.clone();
    if !value.is_defined() {
        return Ok(new_number(vm, &class, Computed::Float(0.0)).into());
    }
    convert(vm, &value)?.then(vm, move |vm, float| {
        let float = Number::of(&float).and_then(Number::to_float);
        let float = Computed::Float(float.unwrap_or(Ok(0.0))?);
        Ok(new_number(vm, &class, float).into())
    })
}

fn convert(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if let Some(method) = own_method(vm, value, &vm.names.float) {
        let class = vm.type_name(value);
        let call = vm.call_special(method, value, Arguments::none());
        return call.then(vm, move |vm, value| returned_float(vm, &class, value));
    }
    if let Some(float) = Number::of(value).and_then(Number::to_float) {
        return Ok(Value::Float(float?).into());
    }
    if let Some(text) = value.as_str() {
        return Ok(read(vm, float_text::parse(text)?).into());
    }
    if let Some(bytes) = bytes_of(value) {
        return Ok(read(vm, float_text::parse_bytes(&bytes)?).into());
    }
    if let Some(method) = own_method(vm, value, &vm.names.index) {
        return Ok(vm.call_special(method, value, Arguments::none()));
    }
    Err(Raised::type_error(format!("float() argument must be a string or a real number, not '{}'", vm.type_name(value))))
}

/// A float that a text says; each NaN is one of its own.
fn read(vm: &Vm, float: f64) -> Value {
    Value::Float(if float.is_nan() { vm.heap.new_nan().copysign(float) } else { float })
}

fn returned_float(vm: &mut Vm, class: &str, value: Value) -> Result<Outcome> {
    if let Some(Number::Float(_)) = Number::of(&value) {
        return super::receiver::returned_number(vm, value, &format!("{class}.__float__ returned non-float"), "float");
    }
    let found = vm.type_name(&value);
    Err(Raised::type_error(format!("{class}.__float__ returned non-float (type {found})")))
}

fn receiver(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<f64> {
    let own = Kind::Float.receiver(vm, arguments, name)?;
    Number::of(&own).and_then(Number::to_float).unwrap_or(Ok(0.0))
}

fn conjugate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Float.receiver(vm, &mut arguments, "conjugate")?;
    arguments.exactly::<0>("float.conjugate")?;
    Ok(plain(vm, &own).into())
}

#[expect(clippy::unnecessary_wraps, reason = "a getter has this signature")]
fn zero(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::Float(0.0).into())
}

fn as_integer_ratio(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "as_integer_ratio")?;
    arguments.exactly::<0>("float.as_integer_ratio")?;
    let (top, bottom) = rational::integer_ratio(own)?;
    let parts = [top, bottom].map(|part| Computed::from(part).into_value(&vm.classes));
    Ok(vm.new_tuple(parts).into())
}

fn is_integer(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "is_integer")?;
    arguments.exactly::<0>("float.is_integer")?;
    Ok((own.is_finite() && own.fract() == 0.0).into())
}

fn hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "hex")?;
    arguments.exactly::<0>("float.hex")?;
    Ok(Value::from(float_hex::to_hex(own)).into())
}

/// How C keeps such a number: the same on every machine that this runs on.
fn format_of_bits(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    arguments.take_self();
    let [kind] = arguments.exactly::<1>("float.__getformat__")?;
    match kind.as_str() {
        Some(kind) if matches!(&**kind, "double" | "float") => Ok("IEEE, little-endian".into()),
        Some(_) => Err(Raised::value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => Err(Raised::type_error(format!("__getformat__() argument must be str, not {}", vm.argument_name(&kind)))),
    }
}

fn from_hex(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let [text] = arguments.exactly::<1>("float.fromhex")?;
    let Some(text) = text.as_str() else {
        return Err(Raised::type_error("bad argument type for built-in operation"));
    };
    let float = Value::Float(float_hex::from_hex(text)?);
    match class {
        Value::Class(ref wanted) if !Rc::ptr_eq(wanted, &vm.classes.float) => Ok(Outcome::call(class, Arguments::one(float))),
        _ => Ok(float.into()),
    }
}

fn whole(vm: &mut Vm, mut arguments: Arguments, name: &str, round: fn(f64) -> f64) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, name)?;
    let whole = Computed::from(rational::float_to_int(round(own))?);
    Ok(whole.into_value(&vm.classes).into())
}

fn truncate(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    whole(vm, arguments, "__trunc__", f64::trunc)
}

fn floor(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    whole(vm, arguments, "__floor__", f64::floor)
}

fn ceil(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    whole(vm, arguments, "__ceil__", f64::ceil)
}

fn round_to(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__round__")?;
    let [digits] = arguments.between::<1>("__round__", 0)?;
    if matches!(digits, Value::None | Value::Undefined) {
        let whole = rational::float_to_int(own).map(|_| round::float_to_whole(own))?;
        return Ok(Computed::from(whole).into_value(&vm.classes).into());
    }
    let digits = match Number::of(&digits) {
        Some(Number::Big(big)) if big.sign() == num_bigint::Sign::Minus => i64::MIN,
        Some(Number::Big(_)) => i64::MAX,
        _ => vm.index(&digits)?,
    };
    Ok(Value::Float(round::float(own, digits)?).into())
}

fn new_arguments(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__getnewargs__")?;
    Ok(vm.new_tuple([Value::Float(own)]).into())
}
