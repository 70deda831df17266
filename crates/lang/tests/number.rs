//! Numbers against what CPython 3.13 has recorded (`number_cases/record.py`).

mod shown;
mod table;

use loopglass_lang::compile::op::Binary;
use loopglass_lang::limits::Limits;
use loopglass_lang::number::{
    self, Computed, complex_text, float_hex, float_repr, float_text, int_bytes, int_text, power, rational, round,
};
use loopglass_lang::object::Result;
use num_bigint::BigInt;
use shown::number::{big, read};
use shown::shown;
use table::check;

fn float(text: &str) -> f64 {
    match read(text) {
        Computed::Float(float) => float,
        _ => f64::NAN,
    }
}

fn show(computed: &Computed) -> String {
    let bits = |float: f64| format!("{:016x}", float.to_bits());
    match computed {
        Computed::Int(int) => format!("i{int}"),
        Computed::Big(big) => format!("i{big}"),
        Computed::Float(float) if float.is_nan() => "fnan".to_owned(),
        Computed::Float(float) => format!("f{}", bits(*float)),
        Computed::Complex(real, imaginary) => format!("c{},{}", bits(*real), bits(*imaginary)),
    }
}

fn shown_number(result: Result<impl Into<Computed>>) -> String {
    shown(result, |computed| show(&computed.into()))
}

fn shown_float(result: Result<f64>) -> String {
    shown(result, |float| show(&Computed::Float(float)))
}

/// The sign and the payload of a NaN are the processor's affair.
fn without_nan_bits(text: &str) -> String {
    let is_nan = |bits: &str| u64::from_str_radix(bits, 16).is_ok_and(|bits| f64::from_bits(bits).is_nan());
    match text.strip_prefix('c').and_then(|parts| parts.split_once(',')) {
        Some((real, imaginary)) => {
            let part = |bits: &str| {
                if is_nan(bits) { "nan".to_owned() } else { bits.to_owned() }
            };
            format!("c{},{}", part(real), part(imaginary))
        }
        None => text.to_owned(),
    }
}

#[test]
fn binary_operators() {
    let limits = Limits::default();
    let table = include_str!("number_cases/binary.tsv");
    let table: Vec<String> = table
        .lines()
        .map(|line| {
            let (start, end) = line.rsplit_once('\t').unwrap_or(("", line));
            format!("{start}\t{}", without_nan_bits(end))
        })
        .collect();
    check(&table.join("\n"), |fields| {
        let (a, b) = (read(&fields[1]), read(&fields[2]));
        let (a, b) = (a.as_number(), b.as_number());
        if fields[0] == "divmod" {
            return match number::compute_divmod(a, b) {
                None => "!TypeError".to_owned(),
                Some(pair) => shown(pair, |(a, b)| format!("{} {}", show(&a), show(&b))),
            };
        }
        match number::compute(&limits, operator(&fields[0]), a, b) {
            None => "!TypeError".to_owned(),
            Some(result) => without_nan_bits(&shown_number(result)),
        }
    });
}

fn operator(text: &str) -> Binary {
    match text {
        "+" => Binary::Add,
        "-" => Binary::Subtract,
        "*" => Binary::Multiply,
        "/" => Binary::TrueDivide,
        "//" => Binary::FloorDivide,
        "%" => Binary::Modulo,
        "<<" => Binary::LeftShift,
        ">>" => Binary::RightShift,
        "&" => Binary::And,
        "|" => Binary::Or,
        "^" => Binary::Xor,
        _ => Binary::Power,
    }
}

#[test]
fn powers_with_a_modulus() {
    check(include_str!("number_cases/power.tsv"), |fields| {
        let [a, b, modulus] = [read(&fields[0]), read(&fields[1]), read(&fields[2])];
        shown_number(power::modular(a.as_number(), b.as_number(), modulus.as_number()))
    });
}

#[test]
fn true_division_rounds_once() {
    check(include_str!("number_cases/divide.tsv"), |fields| {
        shown_float(rational::true_divide(&big(&fields[0]), &big(&fields[1])))
    });
}

#[test]
fn reprs() {
    check(include_str!("number_cases/repr.tsv"), |fields| match read(&fields[0]) {
        Computed::Complex(real, imaginary) => complex_text::repr(real, imaginary),
        Computed::Float(float) => float_repr(float),
        other => show(&other),
    });
}

#[test]
fn integers_to_floats() {
    check(include_str!("number_cases/to_float.tsv"), |fields| shown_float(rational::big_to_float(&big(&fields[0]))));
}

#[test]
fn reading_numbers() {
    let limits = Limits::default();
    check(include_str!("number_cases/read.tsv"), |fields| match &*fields[0] {
        "int" => {
            let base = fields[2].parse().expect("a base");
            shown_number(int_text::parse(&limits, &fields[1], base))
        }
        "float" => shown_float(float_text::parse(&fields[1])),
        _ => shown_number(complex_text::parse(&fields[1])),
    });
}

#[test]
fn rounding() {
    check(include_str!("number_cases/round.tsv"), |fields| {
        let digits = fields[1].parse::<i64>().ok();
        match (read(&fields[0]), digits) {
            (Computed::Float(float), Some(digits)) => shown_float(round::float(float, digits)),
            (Computed::Float(float), None) => shown_number(rational::float_to_int(float).map(|_| round::float_to_whole(float))),
            _ => {
                let digits = BigInt::from(digits.unwrap_or(0));
                shown_number(Ok(round::int(&big(&fields[0]), &digits)))
            }
        }
    });
}

#[test]
fn hexadecimal_and_bytes() {
    check(include_str!("number_cases/hex.tsv"), |fields| match &*fields[0] {
        "hex" => float_hex::to_hex(float(&fields[1])),
        "ratio" => shown(rational::integer_ratio(float(&fields[1])), |(top, bottom)| format!("i{top} i{bottom}")),
        "fromhex" => shown_float(float_hex::from_hex(&fields[1])),
        "hex()" => int_text::to_radix(&big(&fields[1]), 16),
        "oct()" => int_text::to_radix(&big(&fields[1]), 8),
        "bin()" => int_text::to_radix(&big(&fields[1]), 2),
        how => {
            let (length, signed) = how["bytes".len()..].split_at(how.len() - "bytes".len() - 1);
            let length = length.parse().expect("a length");
            shown(int_bytes::to_big_endian(&big(&fields[1]), length, signed == "1"), |bytes| {
                bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
            })
        }
    });
}
