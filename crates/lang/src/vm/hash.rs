//! Hashes. Of numbers and tuples they are `CPython`'s (a program can print them, and sets show their order);
//! of strings `CPython`'s are random and ours fixed.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use crate::object::object::DictViewKind;
use crate::object::set::with_set;
use crate::object::{Class, Object, Payload, Raised, Result, Value};

/// The modulus of numeric hashes: 2**61 - 1 (Library Reference, "Hashing of numeric types").
const MODULUS: u64 = (1 << 61) - 1;

/// How deep tuples may nest before the hash is refused: no value a program writes is that deep.
const DEPTH: u32 = 100;

/// The hash of a value; `None` where a program's `__hash__` must be called; an error for what has none.
pub fn quick_hash(value: &Value) -> Result<Option<u64>> {
    hash_within(value, DEPTH)
}

fn hash_within(value: &Value, depth: u32) -> Result<Option<u64>> {
    Ok(Some(match value {
        Value::Str(text) => text.hash(),
        Value::Int(int) => hash_int(*int),
        Value::Bool(flag) => u64::from(*flag),
        Value::Float(float) => hash_float(*float),
        Value::None => 0xfca8_6420,
        Value::NotImplemented => 0xfca8_6421,
        Value::Ellipsis => 0xfca8_6422,
        Value::Class(class) if metaclass_hashes(class) => return Ok(None),
        Value::Class(class) => u64::from(class.id()) << 4,
        Value::Object(object) => return hash_object(object, depth),
        Value::Undefined => 0,
    }))
}

/// Has the metaclass a `__hash__` (or a `None` in its place) of the program's own?
fn metaclass_hashes(class: &Class) -> bool {
    let metaclass = class.metaclass.borrow();
    let Some(metaclass) = metaclass.as_ref().filter(|metaclass| !metaclass.native) else { return false };
    let hash = metaclass.mro().iter().find_map(|base| base.own("__hash__"));
    hash.is_some_and(|hash| !matches!(hash.payload(), Some(Payload::Builtin(_))))
}

/// As CPython's, whose hashes are never -1.
fn hash_complex(real: f64, imaginary: f64) -> u64 {
    let hash = hash_float(real).wrapping_add(hash_float(imaginary).wrapping_mul(1_000_003));
    if hash == u64::MAX { hash - 1 } else { hash }
}

fn hash_object(object: &std::rc::Rc<Object>, depth: u32) -> Result<Option<u64>> {
    if !object.with_class(|class| class.native && !class.asks.get()) {
        return Ok(None);
    }
    Ok(Some(match &object.payload {
        Payload::Int(int) => hash_int(*int),
        Payload::BigInt(big) => hash_big(big),
        Payload::Float(float) => hash_float(*float),
        Payload::Complex(real, imaginary) => hash_complex(*real, *imaginary),
        Payload::Str(text) => text.hash(),
        Payload::Bytes(bytes) => crate::object::string::hash_bytes(bytes),
        Payload::Tuple(items) => return hash_tuple(items, depth),
        Payload::FrozenSet(_) => hash_frozen_set(object),
        Payload::Range(range) => {
            let length = range.length();
            let first = if length == 0 { Value::None } else { Value::Int(range.start) };
            let step = if length <= 1 { Value::None } else { Value::Int(range.step) };
            return hash_tuple(&[Value::Int(length as i64), first, step], depth);
        }
        Payload::LongRange(range) => {
            let length = range.length();
            let first = if length == 0.into() { None } else { Some(&range.start) };
            let step = if length <= 1.into() { None } else { Some(&range.step) };
            let hashes =
                [Some(&length), first, step].map(|part| part.map_or(Value::None, |part| Value::Int(hash_big(part) as i64)));
            return hash_tuple(&hashes, depth);
        }
        Payload::Method(method) => {
            let object = method.object.object().map_or(0, |object| object.id());
            let function = hash_within(&method.function, depth.saturating_sub(1))?.unwrap_or(0);
            u64::from(object).wrapping_mul(31) ^ function
        }
        Payload::Builtin(builtin) if builtin.bound.is_defined() => {
            let object = builtin.bound.object().map_or(0, |object| object.id());
            u64::from(object).wrapping_mul(31) ^ builtin.qualified_name.hash()
        }
        // Made anew for each look at it, and yet the same.
        Payload::Code(code) => code.name.hash() ^ u64::from(code.first_line),
        Payload::Slice(parts) => return hash_slice(&parts[..], depth),
        Payload::List(_)
        | Payload::Dict(_)
        | Payload::Set(_)
        | Payload::Cell(_)
        | Payload::ByteArray(_)
        | Payload::DictView(DictViewKind::Keys | DictViewKind::Items, _) => {
            let name = object.class().name();
            return Err(Raised::type_error(format!("unhashable type: '{name}'")));
        }
        _ => u64::from(object.id()) << 4,
    }))
}

/// The hash of an `int`, as a 64-bit pattern.
pub fn hash_int(int: i64) -> u64 {
    let size = int.unsigned_abs();
    let hash = if size < MODULUS { size } else { size % MODULUS } as i64;
    finish(if int < 0 { -hash } else { hash })
}

/// The hash of an `int` by its value, also of one whose class has a `__hash__` of its own.
pub(super) fn hash_of_number(value: &Value) -> Option<u64> {
    match value.payload()? {
        Payload::Int(int) => Some(hash_int(*int)),
        Payload::BigInt(big) => Some(hash_big(big)),
        _ => None,
    }
}

fn hash_big(big: &BigInt) -> u64 {
    let rest = (big.magnitude() % MODULUS).to_i64().unwrap_or(0);
    finish(if big.sign() == Sign::Minus { -rest } else { rest })
}

/// -1 means an error inside `CPython`, so no value hashes to it.
fn finish(hash: i64) -> u64 {
    if hash == -1 { -2_i64 as u64 } else { hash as u64 }
}

fn hash_float(float: f64) -> u64 {
    if float.is_nan() {
        return 0;
    }
    if float.is_infinite() {
        return finish(if float > 0.0 { 314_159 } else { -314_159 });
    }
    if float.fract() == 0.0 && float.abs() < 9e18 {
        return hash_int(float as i64);
    }
    // float = mantissa * 2**exponent, and 2**61 is 1 modulo the modulus.
    let (mantissa, exponent) = decompose(float.abs());
    let shift = exponent.rem_euclid(61) as u32;
    let hash = (u128::from(mantissa) << shift) % u128::from(MODULUS);
    finish(if float < 0.0 { -(hash as i64) } else { hash as i64 })
}

fn decompose(float: f64) -> (u64, i64) {
    let bits = float.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent - 1075) }
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

/// The xxHash scheme of `CPython`'s tuples.
fn hash_tuple(items: &[Value], depth: u32) -> Result<Option<u64>> {
    let hash = hash_lanes(items, depth)?;
    Ok(hash.map(|hash| settled(hash.wrapping_add((items.len() as u64) ^ (PRIME_5 ^ 0x0035_d373)))))
}

/// A slice mixes its three parts in the same way, and leaves the number of the parts out.
fn hash_slice(parts: &[Value], depth: u32) -> Result<Option<u64>> {
    Ok(hash_lanes(parts, depth)?.map(settled))
}

fn settled(hash: u64) -> u64 {
    if hash == u64::MAX { 1_546_275_796 } else { hash }
}

fn hash_lanes(items: &[Value], depth: u32) -> Result<Option<u64>> {
    if depth == 0 {
        return Err(Raised::new(crate::object::ExceptionKind::RecursionError, "maximum recursion depth exceeded"));
    }
    let mut hash = PRIME_5;
    for item in items {
        let Some(lane) = hash_within(item, depth - 1)? else {
            return Ok(None);
        };
        hash = hash.wrapping_add(lane.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
    }
    Ok(Some(hash))
}

/// Independent of order, as `CPython`'s.
fn hash_frozen_set(object: &std::rc::Rc<Object>) -> u64 {
    let shuffle = |hash: u64| (hash ^ 0x055b_4db3 ^ (hash << 16)).wrapping_mul(3_644_798_167);
    with_set(object, |set| {
        let mixed = set.iter_hashed().fold(0, |mixed, (hash, _)| mixed ^ shuffle(hash));
        let mixed = mixed ^ ((set.len() as u64 + 1).wrapping_mul(1_927_868_237));
        let mixed = mixed ^ (mixed >> 11) ^ (mixed >> 25);
        mixed.wrapping_mul(69_069).wrapping_add(907_133_923)
    })
    .unwrap_or(0)
}
