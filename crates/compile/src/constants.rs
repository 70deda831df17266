//! The constants of one unit, each kept once.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::op::{CONSTANT, Source};
use super::unit::Constant;

/// Constants that a [`Source`] can name, and a little less, so that [`NOTHING`](super::op::NOTHING) is none.
const MOST: usize = 32_000;

/// The pool that a unit is built with.
#[derive(Debug, Default)]
pub(super) struct Constants {
    values: Vec<Constant>,
    places: FxHashMap<Vec<u8>, Source>,
}

impl Constants {
    /// The operand for a value; `None` where there are too many.
    pub fn source(&mut self, value: Constant) -> Option<Source> {
        if matches!(value, Constant::Unit(_)) {
            return self.add(value);
        }
        let mut key = Vec::new();
        write_key(&value, &mut key);
        if let Some(place) = self.places.get(&key) {
            return Some(*place);
        }
        let place = self.add(value)?;
        self.places.insert(key, place);
        Some(place)
    }

    fn add(&mut self, value: Constant) -> Option<Source> {
        if self.values.len() >= MOST {
            return None;
        }
        self.values.push(value);
        Some(CONSTANT | (self.values.len() - 1) as Source)
    }

    pub fn into_values(self) -> Vec<Constant> {
        self.values
    }
}

/// What tells one constant from another: also 1 from 1.0 and True, and 0.0 from -0.0, which equality would not.
fn write_key(value: &Constant, key: &mut Vec<u8>) {
    let mut put = |tag: u8, bytes: &[u8]| {
        key.push(tag);
        key.extend_from_slice(&bytes.len().to_le_bytes());
        key.extend_from_slice(bytes);
    };
    match value {
        Constant::None => put(0, &[]),
        Constant::Ellipsis => put(1, &[]),
        Constant::Bool(flag) => put(2, &[u8::from(*flag)]),
        Constant::Int(int) => put(3, &int.to_le_bytes()),
        Constant::BigInt(digits) => put(4, digits.as_bytes()),
        Constant::Float(float) => put(5, &float.to_bits().to_le_bytes()),
        Constant::Complex(imaginary) => put(6, &imaginary.to_bits().to_le_bytes()),
        Constant::Str(text) => put(7, text.as_bytes()),
        Constant::Bytes(bytes) => put(8, bytes),
        Constant::Tuple(items) | Constant::FrozenSet(items) => {
            put(if matches!(value, Constant::Tuple(_)) { 9 } else { 10 }, &items.len().to_le_bytes());
            items.iter().for_each(|item| write_key(item, key));
        }
        Constant::Unit(unit) => put(11, &Rc::as_ptr(unit).addr().to_le_bytes()),
    }
}

/// A string constant.
pub(super) fn text(value: &str) -> Constant {
    Constant::Str(Rc::from(value))
}
