//! Who gets which function: the page gets what can be reached from it without the machine, the machine all the rest.
use std::collections::{BTreeSet, HashSet};

use crate::graph::Graph;
use crate::source::Source;

/// A function is the machine's if its name, without the hashes of crates, holds one of these: crates that only a run needs, and the doors
/// to `session` through which the page asks for one. All that is only reached from them follows by itself.
const OF_THE_MACHINE: &[&str] = &[
    "loopglass_asyncio::",
    "loopglass_compile::",
    "loopglass_lang::",
    "loopglass_session::machine::Machine",
    "loopglass_session::session::Session",
    "loopglass_source::",
    "num_bigint::",
    "ruff_python_",
    "rustpython_sre_engine::",
];

/// Functions this short, in bytes with all that they reach, are the page's whatever they are called: functions that are alike have been made
/// one, under any of their names.
const SHORT: usize = 300;

/// So are functions that are this short by themselves: they may only find that there is nothing to do, as when a run that never was is dropped.
const TINY: usize = 100;

/// What the machine needs of the page most often it has a copy of, for a call from one module into another takes longer: functions this
/// short in bytes, the allocator, and what copies memory. A function has no state but what both share.
const COPIED: usize = 300;
const OFTEN: &[&str] = &["__rustc::", "compiler_builtins::", "dlmalloc::", "memcpy", "memmove", "memset", "memcmp"];

pub struct Share {
    /// The functions of the page and of the machine, imported ones left out, each in the order of the module. Some are in both.
    pub page: Vec<u32>,
    pub machine: Vec<u32>,
}

pub fn share(source: &Source, graph: &Graph) -> Share {
    let of_machine = named(source, OF_THE_MACHINE);
    let is_of_machine = |function: u32| of_machine.contains(&function);
    // What is in the table may be called from anywhere. Exports are JavaScript's.
    let listed = source.places.iter().map(|(_, function)| *function).filter(|function| !is_of_machine(*function));
    let reached = reached(graph, source.exported_functions().chain(source.start).chain(listed), is_of_machine);
    let (page, own): (_, Vec<_>) = source.defined().partition(|function| reached.contains(function));
    let often = named(source, OFTEN);
    let is_copied =
        |function: u32| function >= source.imported && (graph.length(function) <= COPIED || often.contains(&function));
    let machine = copied(graph, own, is_copied).into_iter().collect();
    Share { page, machine }
}

/// The functions whose names hold one of `parts`.
fn named(source: &Source, parts: &[&str]) -> HashSet<u32> {
    let has_one = |name: &str| parts.iter().any(|part| name.contains(part));
    source.names.iter().filter(|(_, name)| has_one(&without_hashes(name))).map(|(function, _)| *function).collect()
}

/// `own`, and what these name as far as it is copied.
fn copied(graph: &Graph, own: Vec<u32>, is_copied: impl Fn(u32) -> bool) -> BTreeSet<u32> {
    let mut machine = own.iter().copied().collect::<BTreeSet<_>>();
    let mut waiting = own;
    while let Some(function) = waiting.pop() {
        waiting.extend(graph.named_by(function).filter(|named| is_copied(*named) && machine.insert(*named)));
    }
    machine
}

fn reached(graph: &Graph, roots: impl Iterator<Item = u32>, is_of_machine: impl Fn(u32) -> bool) -> HashSet<u32> {
    let mut waiting = roots.collect::<Vec<_>>();
    let mut reached = waiting.iter().copied().collect::<HashSet<_>>();
    while let Some(function) = waiting.pop() {
        for named in graph.named_by(function) {
            let stays = !is_of_machine(named) || graph.is_within(named, SHORT) || graph.length(named) <= TINY;
            if stays && reached.insert(named) {
                waiting.push(named);
            }
        }
    }
    reached
}

/// `loopglass_lang[1f0a]::vm` is `loopglass_lang::vm`.
fn without_hashes(name: &str) -> String {
    let mut rest = name;
    let mut plain = String::with_capacity(name.len());
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let Some((inside, behind)) = after.split_once(']') else { break };
        if !inside.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            plain.push_str(inside);
        }
        rest = behind;
    }
    plain.push_str(rest);
    plain
}
