//! The texts of numbers and strings, until the formatting of this crate has them.

/// `repr` of a `str`: quotes, and escapes for what cannot be printed.
pub(crate) fn repr_str(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other if other == quote => {
                out.push('\\');
                out.push(other);
            }
            other if other.is_control() => out.push_str(&escape(other)),
            other => out.push(other),
        }
    }
    out.push(quote);
    out
}

fn escape(character: char) -> String {
    let code = character as u32;
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// `ascii`: everything beyond ASCII as an escape.
pub(crate) fn ascii(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_ascii() {
                character.to_string()
            } else {
                escape(character)
            }
        })
        .collect()
}

/// `repr` of a `float`: the fewest digits that give it back, with an exponent beyond 16 digits.
pub(crate) fn float_repr(float: f64) -> String {
    if float.is_nan() {
        return "nan".to_owned();
    }
    if float.is_infinite() {
        return if float > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{float:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if float == 0.0 || (-4..16).contains(&exponent) {
        let plain = format!("{float}");
        return if plain.contains('.') {
            plain
        } else {
            plain + ".0"
        };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// `repr` of a `complex`.
pub(crate) fn complex_repr(real: f64, imaginary: f64) -> String {
    let short = |float: f64| {
        let text = float_repr(float);
        text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
    };
    let tail = short(imaginary);
    if real == 0.0 && real.is_sign_positive() {
        return format!("{tail}j");
    }
    let sign = if tail.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{tail}j)", short(real))
}

/// `repr` of `bytes`.
pub(crate) fn bytes_repr(bytes: &[u8]) -> String {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') {
        b'"'
    } else {
        b'\''
    };
    let mut out = String::from("b");
    out.push(quote as char);
    for &byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            byte if byte == quote => {
                out.push('\\');
                out.push(byte as char);
            }
            b' '..=b'~' => out.push(byte as char),
            other => {
                out.push_str("\\x");
                out.push_str(&format!("{other:02x}"));
            }
        }
    }
    out.push(quote as char);
    out
}
