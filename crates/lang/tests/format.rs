//! Formatting against what CPython 3.13 has recorded (`format_cases/record.py`).

mod shown;
mod table;

use loopglass_lang::format::percent_directive::Directive;
use loopglass_lang::format::{
    ascii, format_complex, format_float, format_int, format_str, percent_text, repr_bytes, repr_str, unicode,
};
use loopglass_lang::limits::Limits;
use loopglass_lang::number::Computed;
use shown::number::{big, read};
use shown::shown;
use table::check;

#[test]
fn format_specifications() {
    let limits = Limits::default();
    check(include_str!("format_cases/format.tsv"), |fields| {
        let [kind, value, spec] = [&*fields[0], &*fields[1], &*fields[2]];
        let result = match kind {
            "str" => format_str(&limits, spec, kind, value),
            // An empty specification is the affair of `str()`.
            "int" if spec.is_empty() => Ok(value[1..].to_owned()),
            "int" => format_int(&limits, spec, kind, &big(value)),
            _ => match read(value) {
                Computed::Complex(real, imaginary) => format_complex(&limits, spec, kind, (real, imaginary)),
                Computed::Float(float) => format_float(&limits, spec, kind, float),
                other => Ok(format!("{other:?}")),
            },
        };
        shown(result, |text| text)
    });
}

#[test]
fn reprs_of_text() {
    check(include_str!("format_cases/repr.tsv"), |fields| match &*fields[0] {
        "repr" => repr_str(&fields[1]),
        "ascii" => ascii(&repr_str(&fields[1])),
        _ => repr_bytes(&fields[1].chars().map(|byte| byte as u8).collect::<Vec<_>>()),
    });
}

#[test]
fn facts_about_characters() {
    check(include_str!("format_cases/characters.tsv"), |fields| {
        let code = u32::from_str_radix(&fields[0], 16).expect("a code");
        let character = char::from_u32(code).expect("a character");
        let facts = [
            unicode::is_printable(character),
            unicode::is_alphabetic(character),
            unicode::decimal(character).is_some(),
            unicode::is_digit(character),
            unicode::is_numeric(character),
            unicode::is_space(character),
            character.is_lowercase(),
            character.is_uppercase(),
        ];
        let facts: String = facts.iter().map(|&fact| if fact { '1' } else { '0' }).collect();
        let (mut folded, mut title) = (String::new(), String::new());
        unicode::push_folded(&mut folded, character);
        unicode::push_title(&mut title, character);
        format!("{facts} {folded} {title}")
    });
}

#[test]
fn printf_conversions() {
    let limits = Limits::default();
    check(include_str!("format_cases/printf.tsv"), |fields| {
        let mut directive = Directive::default();
        for flag in fields[1].chars() {
            directive.take_flag(flag);
        }
        directive.width = fields[2].parse().unwrap_or(0);
        directive.precision = fields[3].strip_prefix('.').map(|digits| digits.parse().unwrap_or(0));
        directive.code = fields[4].chars().next().expect("a code");
        let result = match read(&fields[0]) {
            Computed::Float(float) => percent_text::float(&limits, &directive, float),
            _ => percent_text::integer(&limits, &directive, &big(&fields[0])),
        };
        shown(result, |text| text)
    });
}
