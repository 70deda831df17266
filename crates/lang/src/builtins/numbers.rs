//! `abs`, `divmod`, `pow`, `round`, `bin`, `oct`, `hex`, `chr`, `ord`.

use crate::compile::op::Binary;
use crate::object::{Arguments, ExceptionKind, Keywords, Outcome, Payload, Raised, Result, Str, Value};
use crate::source::surrogate;
use crate::types::not_an_integer;
use crate::vm::Vm;

pub(super) fn abs(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("abs")?;
    match &value {
        Value::Int(int) if *int != i64::MIN => return Ok(Value::Int(int.abs()).into()),
        Value::Bool(flag) => return Ok(Value::Int(i64::from(*flag)).into()),
        Value::Float(float) => return Ok(Value::Float(float.abs()).into()),
        _ => {}
    }
    match method(vm, &value, &vm.names.abs) {
        Some(method) => Ok(Outcome::call(method, Arguments::one(value))),
        None => Err(Raised::type_error(format!("bad operand type for abs(): '{}'", vm.type_name(&value)))),
    }
}

fn method(vm: &Vm, value: &Value, name: &Str) -> Option<Value> {
    vm.class_of(value).lookup(name).filter(|method| !method.is_none())
}

pub(super) fn divmod(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [a, b] = arguments.exactly("divmod")?;
    if let (Value::Int(first), Value::Int(second)) = (&a, &b) {
        if *second == 0 {
            return Err(Raised::new(ExceptionKind::ZeroDivisionError, "integer division or modulo by zero"));
        }
        if let Some((quotient, rest)) = floor_divide(*first, *second) {
            return Ok(vm.new_tuple([Value::Int(quotient), Value::Int(rest)]).into());
        }
    }
    let forward = method(vm, &a, &vm.names.divmod);
    let reflected = method(vm, &b, &vm.names.rdivmod);
    let (left, right) = (vm.class_of(&a), vm.class_of(&b));
    let mut attempts = Vec::new();
    if let Some(forward) = forward {
        attempts.push((forward, a.clone(), b.clone()));
    }
    if let Some(reflected) = reflected.filter(|_| !std::rc::Rc::ptr_eq(&left, &right)) {
        let first = right.derives_from(&left);
        attempts.insert(if first { 0 } else { attempts.len() }, (reflected, b.clone(), a.clone()));
    }
    try_each(vm, attempts.into_iter(), (a, b))
}

fn floor_divide(a: i64, b: i64) -> Option<(i64, i64)> {
    let (quotient, rest) = (a.checked_div(b)?, a.checked_rem(b)?);
    if rest != 0 && (rest < 0) != (b < 0) {
        return Some((quotient - 1, rest + b));
    }
    Some((quotient, rest))
}

fn try_each(vm: &mut Vm, mut attempts: std::vec::IntoIter<(Value, Value, Value)>, (a, b): (Value, Value)) -> Result<Outcome> {
    let Some((method, first, second)) = attempts.next() else {
        return Err(Raised::type_error(format!(
            "unsupported operand type(s) for divmod(): '{}' and '{}'",
            vm.type_name(&a),
            vm.type_name(&b)
        )));
    };
    Outcome::call(method, Arguments::two(first, second)).then(vm, move |vm, answer| {
        if matches!(answer, Value::NotImplemented) {
            return try_each(vm, attempts, (a, b));
        }
        Ok(answer.into())
    })
}

pub(super) fn pow(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [base, exponent, modulus] = arguments.named("pow", ["base", "exp", "mod"], 2)?;
    if !modulus.is_defined() || modulus.is_none() {
        return vm.binary(Binary::Power, &base, &exponent);
    }
    if let (Value::Int(base), Value::Int(exponent), Value::Int(modulus)) = (&base, &exponent, &modulus) {
        return modular(*base, *exponent, *modulus).map(|power| Value::Int(power).into());
    }
    let integers = [&base, &exponent, &modulus].map(crate::types::is_integer);
    let Some(method) = method(vm, &base, &vm.names.pow) else {
        return Err(unsupported_power(vm, &base, &exponent, &modulus));
    };
    if !integers[1] && integers[0] && integers[2] && matches!(exponent, Value::Float(_)) {
        return Err(Raised::type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    let call =
        Arguments { positional: smallvec::smallvec![base.clone(), exponent.clone(), modulus.clone()], keywords: Keywords::new() };
    Outcome::call(method, call).then(vm, move |vm, answer| {
        if matches!(answer, Value::NotImplemented) {
            return Err(unsupported_power(vm, &base, &exponent, &modulus));
        }
        Ok(answer.into())
    })
}

fn unsupported_power(vm: &Vm, base: &Value, exponent: &Value, modulus: &Value) -> Raised {
    Raised::type_error(format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        vm.type_name(base),
        vm.type_name(exponent),
        vm.type_name(modulus)
    ))
}

/// `pow(base, exponent, modulus)`; the result has the sign of the modulus.
fn modular(base: i64, exponent: i64, modulus: i64) -> Result<i64> {
    if modulus == 0 {
        return Err(Raised::value_error("pow() 3rd argument cannot be 0"));
    }
    let size = i128::from(modulus).abs();
    let mut factor = i128::from(base).rem_euclid(size);
    if exponent < 0 {
        factor = inverse(factor, size).ok_or_else(|| Raised::value_error("base is not invertible for the given modulus"))?;
    }
    let mut left = exponent.unsigned_abs();
    let mut power = 1 % size;
    while left > 0 {
        if left & 1 == 1 {
            power = power * factor % size;
        }
        factor = factor * factor % size;
        left >>= 1;
    }
    if modulus < 0 && power != 0 {
        power -= size;
    }
    Ok(power as i64)
}

/// By Euclid's algorithm.
fn inverse(value: i128, modulus: i128) -> Option<i128> {
    let (mut old, mut rest) = (value, modulus);
    let (mut factor, mut next) = (1_i128, 0_i128);
    while rest != 0 {
        let quotient = old / rest;
        (old, rest) = (rest, old - quotient * rest);
        (factor, next) = (next, factor - quotient * next);
    }
    (old == 1 || modulus == 1).then(|| factor.rem_euclid(modulus))
}

pub(super) fn round(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [number, digits] = arguments.named("round", ["number", "ndigits"], 1)?;
    let digits = Some(digits).filter(|digits| digits.is_defined() && !digits.is_none());
    if let (Value::Int(_), None) = (&number, &digits) {
        return Ok(number.into());
    }
    match (method(vm, &number, &vm.names.round), digits) {
        (Some(method), None) => Ok(Outcome::call(method, Arguments::one(number))),
        (Some(method), Some(digits)) => Ok(Outcome::call(method, Arguments::two(number, digits))),
        (None, _) => Err(Raised::type_error(format!("type {} doesn't define __round__ method", vm.type_name(&number)))),
    }
}

pub(super) fn bin(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("bin")?;
    in_base(vm, &value, 2, "0b")
}

pub(super) fn oct(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("oct")?;
    in_base(vm, &value, 8, "0o")
}

pub(super) fn hex(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("hex")?;
    in_base(vm, &value, 16, "0x")
}

fn in_base(vm: &mut Vm, value: &Value, base: u32, prefix: &'static str) -> Result<Outcome> {
    vm.index_value(value, not_an_integer)?.then(vm, move |_, int| {
        let digits = match (&int, int.payload()) {
            (Value::Int(int), _) => num_bigint::BigInt::from(*int).to_str_radix(base),
            (Value::Bool(flag), _) => u8::from(*flag).to_string(),
            (_, Some(Payload::BigInt(big))) => big.to_str_radix(base),
            (_, Some(Payload::Int(int))) => num_bigint::BigInt::from(*int).to_str_radix(base),
            _ => String::new(),
        };
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", digits.as_str()),
        };
        Ok(Value::from(format!("{sign}{prefix}{digits}")).into())
    })
}

pub(super) fn chr(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("chr")?;
    vm.index_then(&value, not_an_integer, |_, index| {
        let code = u32::try_from(index.value).ok().filter(|_| index.exact);
        let out_of_range = || Raised::value_error("chr() arg not in range(0x110000)");
        let code = code.filter(|&code| code < 0x11_0000).ok_or_else(out_of_range)?;
        match surrogate::character(code) {
            Some(character) => Ok(Value::Str(Str::from(character)).into()),
            None => Err(Raised::value_error(format!("chr({code:#x}): {}", surrogate::REFUSAL))),
        }
    })
}

pub(super) fn ord(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("ord")?;
    let (length, code) = match value.payload() {
        _ if value.as_str().is_some() => {
            let text = value.as_str().cloned().unwrap_or_else(|| Str::from(""));
            (text.length(), text.char_at(0).map(surrogate::code))
        }
        Some(Payload::Bytes(bytes)) => (bytes.len(), bytes.first().map(|&byte| u32::from(byte))),
        Some(Payload::ByteArray(bytes)) => {
            let bytes = bytes.borrow();
            (bytes.len(), bytes.first().map(|&byte| u32::from(byte)))
        }
        _ => {
            return Err(Raised::type_error(format!("ord() expected string of length 1, but {} found", vm.type_name(&value))));
        }
    };
    match code.filter(|_| length == 1) {
        Some(code) => Ok(Value::Int(i64::from(code)).into()),
        None => Err(Raised::type_error(format!("ord() expected a character, but string of length {length} found"))),
    }
}
