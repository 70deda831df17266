//! Stretches of code with a handler, and the table that they become.

use super::bound::Bound;
use super::builder::Label;
use super::op::{Register, Target};
use super::unit::Handler;

/// A region's place in [`Regions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RegionId(usize);

#[derive(Debug)]
struct Region {
    parent: Option<RegionId>,
    depth: usize,
    target: Label,
    register: Register,
    /// What is bound when the handler begins.
    bound: Bound,
    is_used: bool,
}

/// The regions of one unit and where each instruction lies.
#[derive(Debug, Default)]
pub(super) struct Regions {
    all: Vec<Region>,
    current: Option<RegionId>,
    /// The innermost region of each instruction.
    of_instruction: Vec<Option<RegionId>>,
}

impl Regions {
    pub fn current(&self) -> Option<RegionId> {
        self.current
    }

    pub fn add(&mut self, target: Label, register: Register, bound: Bound) -> RegionId {
        let depth = self.current.map_or(0, |parent| self.all[parent.0].depth + 1);
        self.all.push(Region { parent: self.current, depth, target, register, bound, is_used: false });
        RegionId(self.all.len() - 1)
    }

    /// What follows lies in this region; gives the one that it lay in before.
    pub fn enter(&mut self, region: Option<RegionId>) -> Option<RegionId> {
        std::mem::replace(&mut self.current, region)
    }

    pub fn note_instruction(&mut self) {
        if let Some(region) = self.current {
            self.all[region.0].is_used = true;
        }
        self.of_instruction.push(self.current);
    }

    /// Where the handler is, and what is bound there if the program can come there at all.
    pub fn handler(&self, region: RegionId) -> (Label, Option<Bound>) {
        let region = &self.all[region.0];
        (region.target, region.is_used.then(|| region.bound.clone()))
    }

    /// The handler table, innermost regions first.
    pub fn table(&self, positions: &[Target]) -> Vec<Handler> {
        let mut rows = Vec::new();
        let mut open: Vec<Option<Target>> = vec![None; self.all.len()];
        let mut before: Option<RegionId> = None;
        for (index, region) in self.of_instruction.iter().copied().chain([None]).enumerate() {
            if region != before {
                self.close(before, region, index as Target, positions, &mut open, &mut rows);
                self.open(region, index as Target, &mut open);
                before = region;
            }
        }
        rows.sort_by_key(|(depth, handler): &(usize, Handler)| (std::cmp::Reverse(*depth), handler.start));
        rows.into_iter().map(|(_, handler)| handler).collect()
    }

    fn open(&self, region: Option<RegionId>, at: Target, open: &mut [Option<Target>]) {
        for id in self.around(region) {
            open[id.0].get_or_insert(at);
        }
    }

    /// Ends the rows of the regions around `from` that are not around `to`.
    fn close(
        &self,
        from: Option<RegionId>,
        to: Option<RegionId>,
        at: Target,
        positions: &[Target],
        open: &mut [Option<Target>],
        rows: &mut Vec<(usize, Handler)>,
    ) {
        for id in self.around(from) {
            if self.around(to).any(|other| other == id) {
                continue;
            }
            let region = &self.all[id.0];
            // A region without an instruction of its own has no handler: those inside it take everything.
            if let Some(start) = open[id.0].take()
                && region.is_used
            {
                let handler =
                    Handler { start, end: at, target: positions[usize::from(region.target.0)], register: region.register };
                rows.push((region.depth, handler));
            }
        }
    }

    fn around(&self, region: Option<RegionId>) -> impl Iterator<Item = RegionId> + '_ {
        std::iter::successors(region, |id| self.all[id.0].parent)
    }
}
