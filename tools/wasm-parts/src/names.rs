//! What the page exports for the machine, and where the machine's functions stand in the table.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use wasmparser::TableType;

use crate::graph::Graph;
use crate::share::Share;
use crate::source::Source;

pub struct Names {
    /// Functions of the page, imported ones among them, that the machine names.
    pub lent: BTreeSet<u32>,
    /// Functions of the machine that the page names, with their places in the table.
    pub called: BTreeMap<u32, u32>,
    /// All that the machine puts into the table: place and function.
    pub placed: BTreeMap<u32, u32>,
    /// The table of functions, long enough for both.
    pub table: TableType,
}

impl Names {
    pub fn new(source: &Source, graph: &Graph, share: &Share) -> Self {
        let (page, machine) = (set(&share.page), set(&share.machine));
        let is_absent = |function: &u32| machine.contains(function) && !page.contains(function);
        let mut placed = source.places.iter().copied().filter(|(_, function)| is_absent(function)).collect::<BTreeMap<_, _>>();
        let place_of = placed.iter().map(|(place, function)| (*function, *place)).collect::<HashMap<_, _>>();
        let mut table = source.tables[0];
        let mut called = BTreeMap::new();
        for function in share.page.iter().flat_map(|function| graph.named_by(*function)).filter(is_absent) {
            called.entry(function).or_insert_with(|| place_of.get(&function).copied().unwrap_or_else(|| added(&mut table)));
        }
        placed.extend(called.iter().map(|(function, place)| (*place, *function)));
        let needed = share.machine.iter().flat_map(|function| graph.named_by(*function));
        Self { lent: needed.filter(|named| !machine.contains(named)).collect(), called, placed, table }
    }
}

fn set(functions: &[u32]) -> HashSet<u32> {
    functions.iter().copied().collect()
}

/// One more place in the table.
fn added(table: &mut TableType) -> u32 {
    let place = table.initial;
    table.initial += 1;
    table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
    u32::try_from(place).expect("a table counts its places in 32 bits")
}
