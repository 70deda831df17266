//! The constants of one unit, each kept once.

use std::collections::HashMap;
use std::rc::Rc;

use super::op::{CONSTANT, Source};
use super::unit::Constant;

/// Constants that a [`Source`] can name, and a little less, so that [`NOTHING`](super::op::NOTHING) is none.
const MOST: usize = 32_000;

/// The pool that a unit is built with.
#[derive(Debug, Default)]
pub(super) struct Constants {
    values: Vec<Constant>,
    places: HashMap<String, Source>,
}

impl Constants {
    /// The operand for a value; `None` where there are too many.
    pub fn source(&mut self, value: Constant) -> Option<Source> {
        if matches!(value, Constant::Unit(_)) {
            return self.add(value);
        }
        // The debug text tells 1 from 1.0 and True, and 0.0 from -0.0, which equality would not.
        let key = format!("{value:?}");
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

/// A string constant.
pub(super) fn text(value: &str) -> Constant {
    Constant::Str(Rc::from(value))
}
