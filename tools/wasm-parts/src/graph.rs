//! Which function calls which.
use std::collections::HashSet;
use std::error::Error;

use wasmparser::{FunctionBody, Operator};

use crate::source::Source;

pub struct Graph {
    /// How many functions are imported: these name none.
    imported: u32,
    /// For each other function: those that it names, and how long it is in bytes.
    functions: Vec<(Vec<u32>, usize)>,
}

impl Graph {
    pub fn of(source: &Source) -> Result<Self, Box<dyn Error>> {
        let functions = source.bodies.iter().map(|body| Ok((named_in(body)?, body.as_bytes().len())));
        let functions = functions.collect::<Result<_, wasmparser::BinaryReaderError>>()?;
        Ok(Self { imported: source.imported, functions })
    }

    /// The functions that `function` names, imported ones among them.
    pub fn named_by(&self, function: u32) -> impl Iterator<Item = u32> {
        self.entry(function).into_iter().flat_map(|(named, _)| named.iter().copied())
    }

    /// Is `function`, with all that it can reach, at most `bytes` long?
    pub fn is_within(&self, function: u32, bytes: usize) -> bool {
        let (mut seen, mut waiting, mut length) = (HashSet::from([function]), vec![function], 0);
        while let Some(next) = waiting.pop() {
            length += self.length(next);
            if length > bytes {
                return false;
            }
            waiting.extend(self.named_by(next).filter(|named| seen.insert(*named)));
        }
        true
    }

    /// The length in bytes of a function's own body.
    pub fn length(&self, function: u32) -> usize {
        self.entry(function).map_or(0, |(_, length)| *length)
    }

    fn entry(&self, function: u32) -> Option<&(Vec<u32>, usize)> {
        self.functions.get(function.checked_sub(self.imported)? as usize)
    }
}

fn named_in(body: &FunctionBody) -> wasmparser::Result<Vec<u32>> {
    let mut named = Vec::new();
    for operator in body.get_operators_reader()? {
        if let Operator::Call { function_index }
        | Operator::ReturnCall { function_index }
        | Operator::RefFunc { function_index } = operator?
        {
            named.push(function_index);
        }
    }
    Ok(named)
}
