//! One object for each name: look-ups compare addresses before texts.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use crate::object::Str;

/// The names that code and classes share.
#[derive(Default)]
pub struct Interner {
    names: HashMap<Box<str>, Str, FxBuildHasher>,
}

impl Interner {
    pub fn intern(&mut self, name: &str) -> Str {
        if let Some(known) = self.names.get(name) {
            return known.clone();
        }
        let text = Str::from(name);
        self.names.insert(name.into(), text.clone());
        text
    }

    /// The shared object for a text that is a name already; a text that is not stays as it is.
    pub fn known(&self, text: &Str) -> Str {
        self.names.get(&**text).unwrap_or(text).clone()
    }
}
