//! Floats and complex numbers by a format specification.

use super::check_size;
use super::pad::{Parts, pad_text};
use super::spec::{Align, Spec};
use crate::limits::Limits;
use crate::number::float_text::{exact_digits, exponent_text, fixed, name_of, shortest_digits};
use crate::object::{Raised, Result};

/// `format(float, spec)`.
pub fn format_float(limits: &Limits, spec: &str, type_name: &str, float: f64) -> Result<String> {
    let spec = Spec::parse(spec, type_name, Align::Right)?;
    format_parsed(limits, &spec, type_name, float)
}

/// As [`format_float`], with the specification read.
pub fn format_parsed(limits: &Limits, spec: &Spec, type_name: &str, float: f64) -> Result<String> {
    let percent = spec.code == Some('%');
    let float = if percent { float * 100.0 } else { float };
    let style = match spec.code {
        None => Style::new(spec.precision.map_or('r', |_| 'g'), spec).with_point(),
        Some('%') => Style::new('f', spec),
        Some('n') => Style::new('g', spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G') => Style::new(spec.code.unwrap_or('g'), spec),
        Some(_) => return Err(spec.unknown_code(type_name)),
    };
    check_precision(limits, spec)?;
    let mut text = style.text(float);
    if percent {
        text.push('%');
    }
    parts_of(&text, spec.sign).assemble(spec, limits)
}

fn check_precision(limits: &Limits, spec: &Spec) -> Result<()> {
    let precision = spec.precision.unwrap_or(0);
    if precision > i32::MAX as usize {
        return Err(Raised::value_error("precision too big"));
    }
    check_size(limits, precision)
}

/// Takes a number's text apart; `sign` is what the specification wants to see.
fn parts_of(text: &str, sign: Option<char>) -> Parts {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    Parts {
        sign: if negative { Some('-') } else { sign.filter(|&sign| sign != '-') },
        prefix: "",
        digits: digits.to_owned(),
        rest: rest.to_owned(),
    }
}

/// `format(complex, spec)`: the parts each as a float, padded as one.
pub fn format_complex(limits: &Limits, spec: &str, type_name: &str, (real, imaginary): (f64, f64)) -> Result<String> {
    let spec = Spec::parse(spec, type_name, Align::Right)?;
    let style = match spec.code {
        None => Style::new(spec.precision.map_or('r', |_| 'g'), &spec),
        Some('n') => Style::new('g', &spec),
        Some(code @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G')) => Style::new(code, &spec),
        Some(_) => return Err(spec.unknown_code(type_name)),
    };
    if spec.fill == '0' {
        return Err(Raised::value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Raised::value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    check_precision(limits, &spec)?;
    let bare = Spec { width: None, align: Align::Left, ..spec.clone() };
    let part = |float, sign| parts_of(&style.text(float), sign).assemble(&bare, limits);
    let is_bare = spec.code.is_none() && real == 0.0 && real.is_sign_positive();
    let text = if is_bare {
        format!("{}j", part(imaginary, spec.sign)?)
    } else {
        let both = format!("{}{}j", part(real, spec.sign)?, part(imaginary, Some('+'))?);
        if spec.code.is_none() { format!("({both})") } else { both }
    };
    pad_text(&text, &spec, limits)
}

/// How a float is written: CPython's `PyOS_double_to_string`.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own in the specification")]
pub struct Style {
    /// `e`, `f`, `g` or `r` (the shortest).
    kind: char,
    upper: bool,
    precision: usize,
    alternate: bool,
    /// A whole number shows `.0`.
    point: bool,
    no_negative_zero: bool,
}

impl Style {
    fn new(code: char, spec: &Spec) -> Self {
        Style {
            kind: code.to_ascii_lowercase(),
            upper: code.is_ascii_uppercase(),
            precision: spec.precision.unwrap_or(6),
            alternate: spec.alternate,
            point: false,
            no_negative_zero: spec.no_negative_zero,
        }
    }

    /// The style of a printf conversion.
    pub fn printf(code: char, precision: usize, alternate: bool) -> Self {
        Style {
            kind: code.to_ascii_lowercase(),
            upper: code.is_ascii_uppercase(),
            precision,
            alternate,
            point: false,
            no_negative_zero: false,
        }
    }

    fn with_point(self) -> Self {
        Style { point: true, ..self }
    }

    /// The text with a minus sign where there is one.
    pub fn text(&self, float: f64) -> String {
        let body = match name_of(float.abs()) {
            Some(name) => name.to_owned(),
            None => self.digits(float.abs()),
        };
        let is_zero = !body.split('e').next().is_some_and(|mantissa| mantissa.bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
        let hide_sign = float.is_nan() || self.no_negative_zero && is_zero && float.is_finite();
        let sign = if float.is_sign_negative() && !hide_sign { "-" } else { "" };
        let text = format!("{sign}{body}");
        if self.upper { text.to_ascii_uppercase() } else { text }
    }

    fn digits(&self, float: f64) -> String {
        match self.kind {
            'f' => {
                let text = fixed(float, self.precision);
                if self.alternate && self.precision == 0 { text + "." } else { text }
            }
            'e' => {
                let (digits, exponent) = exact_digits(float, self.precision + 1);
                self.with_exponent(&digits, exponent)
            }
            'g' => self.general(float),
            _ => {
                let (digits, exponent) = shortest_digits(float);
                if (-4..16).contains(&exponent) {
                    self.with_point_at(&digits, exponent)
                } else {
                    self.with_exponent(&digits, exponent)
                }
            }
        }
    }

    fn general(&self, float: f64) -> String {
        let precision = self.precision.max(1);
        let (mut digits, exponent) = exact_digits(float, precision);
        if !self.alternate {
            let kept = digits.trim_end_matches('0').len().max(1);
            digits.truncate(kept);
        }
        // Where a point will be shown, one place of the precision is for the digit behind it.
        let large = precision as i64 - i64::from(self.point);
        if exponent < -4 || i64::from(exponent) >= large {
            self.with_exponent(&digits, exponent)
        } else {
            self.with_point_at(&digits, exponent)
        }
    }

    fn with_exponent(&self, digits: &str, exponent: i32) -> String {
        let (first, rest) = digits.split_at(digits.len().min(1));
        let point = if rest.is_empty() && !self.alternate { "" } else { "." };
        format!("{first}{point}{rest}{}", exponent_text(exponent))
    }

    fn with_point_at(&self, digits: &str, exponent: i32) -> String {
        let mut text = crate::number::float_text::place_point(digits, exponent, i32::MIN, i32::MAX);
        if !text.contains('.') {
            if self.point {
                text.push_str(".0");
            } else if self.alternate {
                text.push('.');
            }
        }
        text
    }
}
