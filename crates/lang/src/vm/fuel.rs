//! Fuel, which lets the host have its turn, and moments, at which it may stop the machine.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use super::run::Stop;
use super::trail::MarkKind;
use super::{Code, Vm};

/// The fuel for a row of items that native code takes by itself.
const ROW_COST: i64 = 255;
/// Small steps of native code for one unit of fuel.
const STEPS_A_UNIT: u64 = 32;

impl Vm {
    /// Counts a moment of the run; true where the host wants the machine to stop at it.
    #[inline(always)]
    pub fn moment(&mut self, kind: MarkKind) -> bool {
        self.moments += 1;
        if let Some(trail) = &mut self.trail {
            super::trail::add(trail, kind, self.line, self.actor);
        }
        let reached = self.moments >= self.stop_at;
        if reached {
            self.stop = Some(Stop::Reached);
        }
        reached
    }

    /// Counts the end of a run as a moment; the machine does not run on by itself from there.
    pub fn end_moment(&mut self) {
        self.moment(MarkKind::End);
        self.stop = None;
    }

    /// Takes one unit of fuel; true where it was the last.
    #[inline(always)]
    pub(super) fn burn(&mut self) -> bool {
        self.fuel -= 1;
        // One comparison in most lines: the lower six bits are those of zero too.
        if self.fuel & 63 != 0 && self.fuel > 0 {
            return false;
        }
        self.burn_out()
    }

    #[inline(never)]
    fn burn_out(&mut self) -> bool {
        if self.fuel % 64 == 0 {
            self.stop_without_room();
        }
        if self.fuel > 0 {
            return false;
        }
        // What the host asked for comes before the end of a slice.
        self.stop.get_or_insert(Stop::OutOfFuel);
        true
    }

    /// May native work take its next step at once? Costs what a turn of the machine's loop costs.
    pub fn goes_on(&mut self) -> bool {
        !self.burn() && self.stop.is_none() && !self.heap.has_finalizers()
    }

    /// Takes what a row of items in native code costs.
    pub(crate) fn burn_row(&mut self) {
        self.fuel -= ROW_COST;
        let _ = self.burn();
    }

    /// Takes what many small steps in native code cost.
    pub(crate) fn burn_steps(&mut self, steps: u64) {
        self.fuel -= (steps / STEPS_A_UNIT) as i64;
        let _ = self.burn();
    }

    /// A line begins; true where the machine must stop before it runs.
    #[inline(always)]
    pub(super) fn begin_line(&mut self, code: &Code, line: u32) -> bool {
        let mut stop = self.burn();
        if code.is_program {
            self.line = line;
            stop |= self.moment(MarkKind::Line);
        }
        stop
    }
}
