//! `int`.

use std::rc::Rc;

use num_bigint::BigInt;

use super::indexing::{not_an_integer, with_integers};
use super::operators::{Kind, binary_slots, divmod, number_slots};
use super::receiver::{new_number, own_method, plain};
use super::{Table, Type, install};
use crate::compile::op::Unary;
use crate::format::bytes_of;
use crate::number::{self, Computed, Number, int_bytes, int_text, rational, round};
use crate::object::{Arguments, Class, Outcome, Raised, Result, Value};
use crate::vm::Vm;

const OPERATORS: Table = binary_slots!(Kind::Int;
    "__add__" "__radd__" Add, "__sub__" "__rsub__" Subtract, "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" TrueDivide, "__floordiv__" "__rfloordiv__" FloorDivide,
    "__mod__" "__rmod__" Modulo, "__lshift__" "__rlshift__" LeftShift, "__rshift__" "__rrshift__" RightShift,
    "__and__" "__rand__" And, "__or__" "__ror__" Or, "__xor__" "__rxor__" Xor,
);

const COMMON: Table = number_slots!(Kind::Int);

const TYPE: Type = Type {
    new: Some(new),
    methods: &[
        ("bit_length", bit_length),
        ("bit_count", bit_count),
        ("conjugate", conjugate),
        ("as_integer_ratio", as_integer_ratio),
        ("is_integer", is_integer),
        ("to_bytes", |vm, arguments| with_integers(vm, arguments, 1..2, to_bytes)),
    ],
    slots: &[
        ("__divmod__", |vm, arguments| divmod(vm, arguments, Kind::Int, "__divmod__", false)),
        ("__rdivmod__", |vm, arguments| divmod(vm, arguments, Kind::Int, "__rdivmod__", true)),
        ("__invert__", invert),
        ("__int__", conjugate),
        ("__index__", conjugate),
        ("__trunc__", conjugate),
        ("__floor__", conjugate),
        ("__ceil__", conjugate),
        ("__float__", to_float),
        ("__round__", |vm, arguments| with_integers(vm, arguments, 1..2, round_to)),
        ("__getnewargs__", new_arguments),
    ],
    class_methods: &[("from_bytes", from_bytes)],
    static_methods: &[],
    getters: &[("real", conjugate), ("numerator", conjugate), ("imag", zero), ("denominator", one)],
};

/// Puts the type's functions into its class.
pub fn install_int(vm: &mut Vm) {
    let class = vm.classes.int.clone();
    for slots in [OPERATORS, COMMON] {
        install(vm, &class, &Type { slots, ..Type::default() });
    }
    install(vm, &class, &TYPE);
}

/// `int(x=0)` and `int(text, base=10)`.
fn new(vm: &mut Vm, class: &Rc<Class>, arguments: &mut Arguments) -> Result<Outcome> {
    let given = arguments.positional.len();
    if given > 2 {
        return Err(Raised::type_error(format!("int expected at most 2 arguments, got {given}")));
    }
    let value = arguments.positional.first().cloned();
    let base = arguments.positional.get(1).cloned().or_else(|| arguments.take_keyword("base"));
    arguments.no_more_keywords("int", &["base"])?;
    let class = class.clone();
    match (value, base) {
        (None, Some(_)) => Err(Raised::type_error("int() missing string argument")),
        (None, None) => Ok(new_number(vm, &class, Computed::Int(0)).into()),
        (Some(value), Some(base)) => vm.index_then(&base, not_an_integer, move |vm, base| {
            if !matches!(base.value, 0 | 2..=36) {
                return Err(Raised::value_error("int() base must be >= 2 and <= 36, or 0"));
            }
            let big = from_text(vm, &value, base.value)?
                .ok_or_else(|| Raised::type_error("int() can't convert non-string with explicit base"))?;
            Ok(new_number(vm, &class, big.into()).into())
        }),
        (Some(value), None) => convert(vm, &value)?.then(vm, move |vm, int| {
            let computed = Number::of(&int).map_or(Computed::Int(0), Computed::from);
            Ok(new_number(vm, &class, computed).into())
        }),
    }
}

/// `int(x)` as a plain integer.
fn convert(vm: &mut Vm, value: &Value) -> Result<Outcome> {
    if let Some(method) = own_method(vm, value, &vm.names.int) {
        return returned_int(vm, method, value, "__int__");
    }
    match Number::of(value) {
        Some(number @ (Number::Int(_) | Number::Big(_))) => {
            return Ok(Computed::from(number).into_value(&vm.classes).into());
        }
        Some(Number::Float(float)) => {
            let whole = Computed::from(rational::float_to_int(float)?);
            return Ok(whole.into_value(&vm.classes).into());
        }
        _ => {}
    }
    if let Some(big) = from_text(vm, value, 10)? {
        return Ok(Computed::from(big).into_value(&vm.classes).into());
    }
    if let Some(method) = own_method(vm, value, &vm.names.index) {
        return returned_int(vm, method, value, "__index__");
    }
    if let Some(method) = own_method(vm, value, &vm.names.trunc) {
        vm.warn("DeprecationWarning", "The delegation of int() to __trunc__ is deprecated.");
        return vm
            .call_special(method, value, Arguments::none())
            .then(vm, |vm, whole| vm.index_value(&whole, |found| format!("__trunc__ returned non-Integral (type {found})")));
    }
    Err(Raised::type_error(format!(
        "int() argument must be a string, a bytes-like object or a real number, not '{}'",
        vm.type_name(value)
    )))
}

fn returned_int(vm: &mut Vm, method: Value, value: &Value, name: &'static str) -> Result<Outcome> {
    vm.call_special(method, value, Arguments::none()).then(vm, move |vm, int| {
        if Number::of(&int).is_some_and(Number::is_int) {
            return super::receiver::returned_number(vm, int, &format!("{name} returned non-int"), "int");
        }
        Err(Raised::type_error(format!("{name} returned non-int (type {})", vm.type_name(&int))))
    })
}

fn from_text(vm: &Vm, value: &Value, base: i64) -> Result<Option<BigInt>> {
    if let Some(text) = value.as_str() {
        return int_text::parse(&vm.limits, text, base).map(Some);
    }
    match bytes_of(value) {
        Some(bytes) => int_text::parse_bytes(&vm.limits, &bytes, base).map(Some),
        None => Ok(None),
    }
}

/// The receiver, as an integer of any size.
fn receiver(vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<BigInt> {
    let own = Kind::Int.receiver(vm, arguments, name)?;
    Ok(Number::of(&own).and_then(Number::to_big).unwrap_or_default())
}

fn bit_length(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "bit_length")?;
    arguments.exactly::<0>("int.bit_length")?;
    Ok(Value::Int(own.bits() as i64).into())
}

fn bit_count(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "bit_count")?;
    arguments.exactly::<0>("int.bit_count")?;
    Ok(Value::Int(own.magnitude().count_ones() as i64).into())
}

/// The integer itself, as a plain one.
fn conjugate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Int.receiver(vm, &mut arguments, "conjugate")?;
    arguments.exactly::<0>("int.conjugate")?;
    Ok(plain(vm, &own).into())
}

#[expect(clippy::unnecessary_wraps, reason = "a getter has this signature")]
fn zero(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::Int(0).into())
}

#[expect(clippy::unnecessary_wraps, reason = "a getter has this signature")]
fn one(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    Ok(Value::Int(1).into())
}

fn as_integer_ratio(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Int.receiver(vm, &mut arguments, "as_integer_ratio")?;
    arguments.exactly::<0>("int.as_integer_ratio")?;
    let own = plain(vm, &own);
    Ok(vm.new_tuple([own, Value::Int(1)]).into())
}

fn is_integer(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Kind::Int.receiver(vm, &mut arguments, "is_integer")?;
    arguments.exactly::<0>("int.is_integer")?;
    Ok(true.into())
}

fn invert(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Int.receiver(vm, &mut arguments, "__invert__")?;
    Ok(number::unary(&vm.classes, Unary::Invert, &own).unwrap_or(Value::NotImplemented).into())
}

fn to_float(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__float__")?;
    Ok(Value::Float(rational::big_to_float(&own)?).into())
}

fn new_arguments(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = Kind::Int.receiver(vm, &mut arguments, "__getnewargs__")?;
    let own = plain(vm, &own);
    Ok(vm.new_tuple([own]).into())
}

fn round_to(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "__round__")?;
    let [digits] = arguments.between::<1>("__round__", 0)?;
    if matches!(digits, Value::None | Value::Undefined) {
        return Ok(Computed::from(own).into_value(&vm.classes).into());
    }
    let digits = match Number::of(&digits).and_then(Number::to_big) {
        Some(digits) => digits,
        None => BigInt::from(vm.index(&digits)?),
    };
    let rounded = Computed::from(round::int(&own, &digits));
    Ok(rounded.into_value(&vm.classes).into())
}

/// Is the order of bytes `big`?
fn is_big_endian(vm: &Vm, value: &Value, function: &str) -> Result<bool> {
    if !value.is_defined() {
        return Ok(true);
    }
    let Some(order) = value.as_str() else {
        return Err(Raised::type_error(format!(
            "{function}() argument 'byteorder' must be str, not {}",
            vm.argument_name(value)
        )));
    };
    match &**order {
        "big" => Ok(true),
        "little" => Ok(false),
        _ => Err(Raised::value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn to_bytes(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let own = receiver(vm, &mut arguments, "to_bytes")?;
    let signed = arguments.take_keyword("signed").unwrap_or_default();
    let signed = vm.quick_truth(&signed).unwrap_or(true);
    let [length, order] = arguments.named("to_bytes", ["length", "byteorder"], 0)?;
    let length = if length.is_defined() { vm.index(&length)? } else { 1 };
    let is_big = is_big_endian(vm, &order, "to_bytes")?;
    let length = usize::try_from(length).map_err(|_| Raised::value_error("length argument must be non-negative"))?;
    vm.check_object_size(length)?;
    let mut bytes = int_bytes::to_big_endian(&own, length, signed)?;
    if !is_big {
        bytes.reverse();
    }
    Ok(super::bytes::new_bytes(vm, bytes).into())
}

fn from_bytes(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let signed = arguments.take_keyword("signed").unwrap_or_default();
    let signed = vm.quick_truth(&signed).unwrap_or(true);
    let [bytes, order] = arguments.named("from_bytes", ["bytes", "byteorder"], 1)?;
    let is_big = is_big_endian(vm, &order, "from_bytes")?;
    super::bytes::bytes_from(vm, &bytes, move |vm, mut bytes| {
        if !is_big {
            bytes.reverse();
        }
        let int = Computed::from(int_bytes::from_big_endian(&bytes, signed));
        let int = int.into_value(&vm.classes);
        match class {
            Value::Class(ref wanted) if !Rc::ptr_eq(wanted, &vm.classes.int) => Ok(Outcome::call(class, Arguments::one(int))),
            _ => Ok(int.into()),
        }
    })
}
