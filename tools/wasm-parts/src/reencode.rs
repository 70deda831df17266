//! What both parts write alike: their sections, with the functions under new numbers.
use std::collections::HashMap;
use std::error::Error;
use std::fmt::{self, Display};

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, ConstExpr, ElementSection, Elements, TypeSection};

use crate::source::Source;

/// The numbers of functions and globals in a part, by those in the whole module.
pub struct Numbers {
    pub functions: HashMap<u32, u32>,
    pub globals: HashMap<u32, u32>,
}

/// A function or global of the whole module that the part neither has nor imports.
#[derive(Debug)]
pub struct Missing(u32);

impl Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "a part names number {} without having it", self.0)
    }
}

impl Error for Missing {}

impl Reencode for Numbers {
    type Error = Missing;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Missing>> {
        found(&self.functions, function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, reencode::Error<Missing>> {
        found(&self.globals, global)
    }
}

fn found(numbers: &HashMap<u32, u32>, number: u32) -> Result<u32, reencode::Error<Missing>> {
    numbers.get(&number).copied().ok_or(reencode::Error::UserError(Missing(number)))
}

pub fn types(source: &Source, numbers: &mut Numbers) -> Result<TypeSection, Box<dyn Error>> {
    let mut section = TypeSection::new();
    for ty in &source.types {
        section.ty().func_type(&numbers.func_type(ty.clone())?);
    }
    Ok(section)
}

pub fn code(source: &Source, functions: &[u32], numbers: &mut Numbers) -> Result<CodeSection, Box<dyn Error>> {
    let mut section = CodeSection::new();
    for function in functions {
        numbers.parse_function_body(&mut section, source.body(*function).clone())?;
    }
    Ok(section)
}

/// Fills the table: `places` go up; what stands side by side becomes one element.
pub fn elements(places: impl Iterator<Item = (u32, u32)>, numbers: &mut Numbers) -> Result<ElementSection, Box<dyn Error>> {
    let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
    for (place, function) in places {
        let number = numbers.function_index(function)?;
        match runs.last_mut() {
            Some((first, run)) if *first as usize + run.len() == place as usize => run.push(number),
            _ => runs.push((place, vec![number])),
        }
    }
    let mut section = ElementSection::new();
    for (place, functions) in runs {
        section.active(None, &ConstExpr::i32_const(place.cast_signed()), Elements::Functions(functions.into()));
    }
    Ok(section)
}
