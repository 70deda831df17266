//! What the items of a buffer are: numbers of a size and kind, by the letters of `struct`.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::half;
use crate::number::{Computed, Number};
use crate::object::{Str, Value};
use crate::source::surrogate;
use crate::types::bytes::new_bytes;
use crate::vm::Vm;

/// A letter of `struct` in its native meaning, or one of `array` for characters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Format(char);

/// Why a value is no item.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    Type,
    Value,
}

impl Format {
    pub const BYTE: Format = Format('B');

    /// The format of a text with one letter, behind `@` or not.
    pub fn of(text: &str) -> Option<Self> {
        let mut letters = text.strip_prefix('@').unwrap_or(text).chars();
        let letter = letters.next().filter(|letter| "bBchHiIlLqQnNPfde?".contains(*letter))?;
        letters.next().is_none().then_some(Format(letter))
    }

    /// The format of an array with this type code.
    pub fn of_array(code: char) -> Option<Self> {
        "bBuwhHiIlLqQfd".contains(code).then_some(Format(code))
    }

    pub fn letter(self) -> char {
        self.0
    }

    /// Bytes of an item.
    pub fn size(self) -> usize {
        match self.0 {
            'b' | 'B' | 'c' | '?' => 1,
            'h' | 'H' | 'e' => 2,
            'i' | 'I' | 'f' | 'u' | 'w' => 4,
            _ => 8,
        }
    }

    /// Is an item a byte, whatever it means?
    pub fn is_byte(self) -> bool {
        matches!(self.0, 'b' | 'B' | 'c')
    }

    /// Is an item a number or a byte, and no character?
    pub fn is_native(self) -> bool {
        !matches!(self.0, 'u' | 'w')
    }

    fn is_signed(self) -> bool {
        self.0.is_ascii_lowercase()
    }

    /// The item that these bytes are.
    pub fn read(self, vm: &Vm, bytes: &[u8]) -> Value {
        let unsigned = bytes.iter().rev().fold(0_u64, |number, &byte| number << 8 | u64::from(byte));
        match self.0 {
            'c' => new_bytes(vm, bytes.to_vec()),
            '?' => Value::Bool(unsigned != 0),
            'e' => Value::Float(half::to_float(unsigned as u16)),
            'f' => Value::Float(f64::from(f32::from_bits(unsigned as u32))),
            'd' => Value::Float(f64::from_bits(unsigned)),
            'u' | 'w' => match surrogate::character(unsigned as u32) {
                Some(character) => Value::Str(Str::from(character)),
                None => Value::from(char::REPLACEMENT_CHARACTER.to_string()),
            },
            _ if self.is_signed() => {
                let unused = 64 - 8 * bytes.len() as u32;
                Value::Int((unsigned << unused) as i64 >> unused)
            }
            _ => Computed::from(BigInt::from(unsigned)).into_value(&vm.classes),
        }
    }

    /// The bytes of an item. An integer is one already, and no object that has an `__index__`.
    pub fn bytes(self, value: &Value) -> Result<Vec<u8>, Misfit> {
        match self.0 {
            'e' | 'f' | 'd' => self.bytes_of_real(value),
            'u' | 'w' => {
                let text = value.as_str().filter(|text| text.length() == 1).ok_or(Misfit::Type)?;
                Ok(surrogate::code(text.char_at(0).ok_or(Misfit::Type)?).to_le_bytes().to_vec())
            }
            _ => {
                let number = Number::of(value).and_then(Number::to_big).ok_or(Misfit::Type)?.to_i128().ok_or(Misfit::Value)?;
                let bits = 8 * self.size() as u32;
                let (least, most) =
                    if self.is_signed() { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { (0, (1 << bits) - 1) };
                if !(least..=most).contains(&number) {
                    return Err(Misfit::Value);
                }
                Ok(number.to_le_bytes()[..self.size()].to_vec())
            }
        }
    }

    fn bytes_of_real(self, value: &Value) -> Result<Vec<u8>, Misfit> {
        let real = Number::of(value).and_then(Number::to_float).ok_or(Misfit::Type)?.map_err(|_| Misfit::Value)?;
        Ok(match self.0 {
            'e' => half::from_float(real).ok_or(Misfit::Value)?.to_le_bytes().to_vec(),
            'f' => (real as f32).to_le_bytes().to_vec(),
            _ => real.to_le_bytes().to_vec(),
        })
    }
}
