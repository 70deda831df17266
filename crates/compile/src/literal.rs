//! Expressions that are constants.

use std::rc::Rc;

use ruff_python_ast::{Expr, FStringPartRef, Int, InterpolatedStringElement, Number, UnaryOp};

use super::unit::Constant;

/// The value of an expression that is a constant as it stands.
pub(super) fn constant(expression: &Expr) -> Option<Constant> {
    match expression {
        Expr::NoneLiteral(_) => Some(Constant::None),
        Expr::EllipsisLiteral(_) => Some(Constant::Ellipsis),
        Expr::BooleanLiteral(node) => Some(Constant::Bool(node.value)),
        Expr::NumberLiteral(node) => Some(number(&node.value)),
        Expr::StringLiteral(node) => Some(Constant::Str(Rc::from(node.value.to_str()))),
        Expr::BytesLiteral(node) => Some(Constant::Bytes(node.value.bytes().collect())),
        Expr::UnaryOp(node) if node.op == UnaryOp::USub => negative(&node.operand),
        Expr::Tuple(node) => constants(&node.elts).map(Constant::Tuple),
        Expr::FString(node) => {
            let mut text = String::new();
            for part in &node.value {
                push_part(&mut text, part)?;
            }
            Some(Constant::Str(Rc::from(text)))
        }
        _ => None,
    }
}

/// The values of expressions that are all constants.
pub(super) fn constants(expressions: &[Expr]) -> Option<Rc<[Constant]>> {
    expressions.iter().map(constant).collect()
}

fn push_part(text: &mut String, part: FStringPartRef<'_>) -> Option<()> {
    match part {
        FStringPartRef::Literal(literal) => text.push_str(literal),
        FStringPartRef::FString(string) => {
            for element in &string.elements {
                let InterpolatedStringElement::Literal(literal) = element else {
                    return None;
                };
                text.push_str(literal);
            }
        }
    }
    Some(())
}

fn number(number: &Number) -> Constant {
    match number {
        Number::Int(value) => integer(value, false),
        Number::Float(value) => Constant::Float(*value),
        Number::Complex { imag, .. } => Constant::Complex(*imag),
    }
}

fn negative(operand: &Expr) -> Option<Constant> {
    let Expr::NumberLiteral(node) = operand else {
        return None;
    };
    match &node.value {
        Number::Int(value) => Some(integer(value, true)),
        Number::Float(value) => Some(Constant::Float(-value)),
        // The real part becomes a negative zero, which a constant cannot say.
        Number::Complex { .. } => None,
    }
}

fn integer(value: &Int, is_negative: bool) -> Constant {
    let digits = match value.as_u64() {
        Some(small) => small.to_string(),
        None => decimal_digits(&value.to_string()),
    };
    let sign = if is_negative { "-" } else { "" };
    let text = format!("{sign}{digits}");
    match text.parse() {
        Ok(small) => Constant::Int(small),
        Err(_) => Constant::BigInt(Rc::from(text)),
    }
}

/// The decimal digits of a literal of any base.
fn decimal_digits(token: &str) -> String {
    let digits: String = token.chars().filter(|character| *character != '_').collect();
    let bits = match digits.get(..2).unwrap_or_default() {
        "0x" | "0X" => 4,
        "0o" | "0O" => 3,
        "0b" | "0B" => 1,
        _ => return digits.trim_start_matches('0').to_owned(),
    };
    to_decimal(digits[2..].chars().filter_map(|character| character.to_digit(16)), bits)
}

/// Digits of `bits` bits each, in groups of nine decimal digits, the lowest group first.
fn to_decimal(digits: impl Iterator<Item = u32>, bits: u32) -> String {
    const GROUP: u64 = 1_000_000_000;
    let mut groups: Vec<u64> = vec![0];
    for digit in digits {
        let mut carry = u64::from(digit);
        for group in &mut groups {
            let value = (*group << bits) + carry;
            *group = value % GROUP;
            carry = value / GROUP;
        }
        if carry > 0 {
            groups.push(carry);
        }
    }
    let (first, rest) = groups.split_last().unwrap_or((&0, &[]));
    rest.iter().rev().fold(first.to_string(), |text, group| format!("{text}{group:09}"))
}

#[cfg(test)]
mod tests {
    use super::decimal_digits;

    #[test]
    fn digits_of_every_base_become_decimal() {
        assert_eq!(decimal_digits("0xFFFF_FFFF_FFFF_FFFF_FFFF"), "1208925819614629174706175");
        assert_eq!(decimal_digits("0o7777777777777777777777777"), "37778931862957161709567");
        assert_eq!(decimal_digits("123456789012345678901234567890"), "123456789012345678901234567890");
        assert_eq!(decimal_digits("0x1000000000000000000000000"), "79228162514264337593543950336");
    }
}
