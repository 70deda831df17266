//! The special methods of numbers: `int.__add__` and its like, for subclasses, `super()` and explicit calls.

use std::cmp::Ordering;

use super::receiver::{operand, take_self, wrong_receiver};
use crate::compile::op::{Binary, Comparison};
use crate::number::{self, Number};
use crate::object::compare::{Same, compare_numbers, equal};
use crate::object::{Arguments, Outcome, Result, Value};
use crate::vm::Vm;

/// Whose special method it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Int,
    Float,
    Complex,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Int => "int",
            Kind::Float => "float",
            Kind::Complex => "complex",
        }
    }

    /// Is it a number of this type itself?
    fn is_own(self, value: &Value) -> bool {
        match Number::of(value) {
            Some(Number::Int(_) | Number::Big(_)) => self == Kind::Int,
            Some(Number::Float(_)) => self == Kind::Float,
            Some(Number::Complex(..)) => self == Kind::Complex,
            None => false,
        }
    }

    /// Does this type's arithmetic know the number?
    fn knows(self, value: &Value) -> bool {
        match Number::of(value) {
            Some(Number::Int(_) | Number::Big(_)) => true,
            Some(Number::Float(_)) => self != Kind::Int,
            Some(Number::Complex(..)) => self == Kind::Complex,
            None => false,
        }
    }

    /// The receiver of a special method, which must be of this type.
    pub fn receiver(self, vm: &Vm, arguments: &mut Arguments, name: &str) -> Result<Value> {
        let value = take_self(arguments, name)?;
        if self.is_own(&value) { Ok(value) } else { Err(wrong_receiver(vm, name, self.name(), &value)) }
    }
}

/// `a.__op__(b)`, or with the operands the other way round.
pub fn operate(vm: &mut Vm, mut arguments: Arguments, kind: Kind, name: &str, op: Binary, reflected: bool) -> Result<Outcome> {
    let own = kind.receiver(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    if !kind.knows(&other) {
        return Ok(Value::NotImplemented.into());
    }
    let (a, b) = if reflected { (&other, &own) } else { (&own, &other) };
    let result = number::binary(&vm.classes, &vm.limits, op, a, b);
    Ok(result.unwrap_or(Ok(Value::NotImplemented))?.into())
}

/// `a.__pow__(b, modulus=None)`.
pub fn power(vm: &mut Vm, mut arguments: Arguments, kind: Kind, name: &str, reflected: bool) -> Result<Outcome> {
    let own = kind.receiver(vm, &mut arguments, name)?;
    let [other, modulus] = arguments.between::<2>(name, 1)?;
    if !kind.knows(&other) {
        return Ok(Value::NotImplemented.into());
    }
    let (a, b) = if reflected { (&other, &own) } else { (&own, &other) };
    let result = if modulus.is_none() || !modulus.is_defined() {
        number::binary(&vm.classes, &vm.limits, Binary::Power, a, b)
    } else {
        number::modular_power(&vm.classes, a, b, &modulus)
    };
    Ok(result.unwrap_or(Ok(Value::NotImplemented))?.into())
}

/// `a.__divmod__(b)`.
pub fn divmod(vm: &mut Vm, mut arguments: Arguments, kind: Kind, name: &str, reflected: bool) -> Result<Outcome> {
    let own = kind.receiver(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    if !kind.knows(&other) {
        return Ok(Value::NotImplemented.into());
    }
    let (a, b) = if reflected { (&other, &own) } else { (&own, &other) };
    match number::divmod(&vm.classes, a, b) {
        None => Ok(Value::NotImplemented.into()),
        Some(pair) => {
            let (quotient, rest) = pair?;
            Ok(vm.new_tuple([quotient, rest]).into())
        }
    }
}

/// `a.__lt__(b)` and the other five.
pub fn compare(vm: &mut Vm, mut arguments: Arguments, kind: Kind, name: &str, comparison: Comparison) -> Result<Outcome> {
    let own = kind.receiver(vm, &mut arguments, name)?;
    let other = operand(arguments)?;
    if !kind.knows(&other) {
        return Ok(Value::NotImplemented.into());
    }
    let own = super::receiver::plain(vm, &own);
    let other = super::receiver::plain(vm, &other);
    let same = || equal(&own, &other) == Same::Yes;
    let order = compare_numbers(&own, &other);
    Ok(match comparison {
        Comparison::Equal => same().into(),
        Comparison::NotEqual => (!same()).into(),
        _ if kind == Kind::Complex => Value::NotImplemented.into(),
        other => holds(other, order).into(),
    })
}

/// Does a comparison hold for an order? No order (NaN) satisfies none.
pub fn holds(comparison: Comparison, order: Option<Ordering>) -> bool {
    match comparison {
        Comparison::Less => order == Some(Ordering::Less),
        Comparison::LessEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
        Comparison::Greater => order == Some(Ordering::Greater),
        Comparison::GreaterEqual => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        Comparison::Equal => order == Some(Ordering::Equal),
        Comparison::NotEqual => order != Some(Ordering::Equal),
    }
}

/// A table of binary special methods: both directions of each operator.
macro_rules! binary_slots {
    ($kind:expr; $($name:literal $reflected:literal $op:ident),* $(,)?) => {
        &[$(
            ($name, |vm, arguments| {
                $crate::types::operators::operate(
                    vm, arguments, $kind, $name, $crate::compile::op::Binary::$op, false,
                )
            }),
            ($reflected, |vm, arguments| {
                $crate::types::operators::operate(
                    vm, arguments, $kind, $reflected, $crate::compile::op::Binary::$op, true,
                )
            }),
        )*]
    };
}

/// A table of the six comparisons and the special methods that take a modulus or give a pair.
macro_rules! number_slots {
    ($kind:expr) => {
        &[
            ("__eq__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__eq__", $crate::compile::op::Comparison::Equal)
            }),
            ("__ne__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__ne__", $crate::compile::op::Comparison::NotEqual)
            }),
            ("__lt__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__lt__", $crate::compile::op::Comparison::Less)
            }),
            ("__le__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__le__", $crate::compile::op::Comparison::LessEqual)
            }),
            ("__gt__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__gt__", $crate::compile::op::Comparison::Greater)
            }),
            ("__ge__", |vm, arguments| {
                $crate::types::operators::compare(vm, arguments, $kind, "__ge__", $crate::compile::op::Comparison::GreaterEqual)
            }),
            ("__pow__", |vm, arguments| $crate::types::operators::power(vm, arguments, $kind, "__pow__", false)),
            ("__rpow__", |vm, arguments| $crate::types::operators::power(vm, arguments, $kind, "__rpow__", true)),
            ("__neg__", |vm, arguments| $crate::types::number_methods::negative(vm, arguments, $kind)),
            ("__pos__", |vm, arguments| $crate::types::number_methods::positive(vm, arguments, $kind)),
            ("__abs__", |vm, arguments| $crate::types::number_methods::absolute(vm, arguments, $kind)),
            ("__bool__", |vm, arguments| $crate::types::number_methods::truth(vm, arguments, $kind)),
            ("__hash__", |vm, arguments| $crate::types::number_methods::hash(vm, arguments, $kind)),
            ("__repr__", |vm, arguments| $crate::types::number_methods::repr(vm, arguments, $kind)),
            ("__format__", |vm, arguments| $crate::types::number_methods::format(vm, arguments, $kind)),
        ]
    };
}

pub(super) use {binary_slots, number_slots};
