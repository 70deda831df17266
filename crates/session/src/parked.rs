//! Machines kept at earlier moments. A machine cannot be copied, only run; so that going back in a long run need not
//! begin at its start, others stand ready on the way, run there while the learner looks.

use crate::machine::Machine;
use crate::view::Position;

/// Runs shorter than this are run again as a whole.
const LONG: Position = 5_000;
/// So far behind the learner machines stand: for ten thousand moments, for a pass, for a step back. The farthest first, for it does for
/// the other ways too.
const BEHIND: [Position; 3] = [10_752, 4_096, 512];
/// A machine that stands this part of the way farther back does as well.
const SLACK: Position = 8;
/// Events and tasks of all parked machines together: they hold memory that the program might need.
const MOST_WEIGHT: usize = 1_200_000;

/// A machine that stands still, and how many interventions it has seen.
pub(crate) struct Parked {
    pub(crate) machine: Machine,
    pub(crate) applied: usize,
}

impl Parked {
    fn position(&self) -> Position {
        self.machine.vm.moments
    }

    fn weight(&self) -> usize {
        let log = self.machine.log.borrow();
        log.entries.len() + log.output.len() + 20 * log.tasks.len()
    }
}

/// The machines that stand ready.
#[derive(Default)]
pub(crate) struct Lot {
    /// By their places.
    ready: Vec<Parked>,
    /// One that is no longer needed, until there is time to take it apart.
    spent: Option<Parked>,
}

impl Lot {
    /// Where a machine should be made to stand, for a learner who is at a moment; nothing where one is there already.
    pub(crate) fn wanted(&self, at: Position) -> Option<Position> {
        if at < LONG {
            return None;
        }
        let missing = places(at).find(|place| !self.ready.iter().any(|parked| is_near(parked.position(), *place, at)));
        // At whole places a machine is still near when the learner has gone a little back.
        missing.map(|place| (place - place % slack(place, at)).max(LONG / 2 + 1))
    }

    /// Takes a machine from which the way to a wanted place is shorter than from the beginning, unless it is wanted where it stands.
    pub(crate) fn take_idle(&mut self, wanted: Position, at: Position) -> Option<Parked> {
        let index = self.ready.partition_point(|parked| parked.position() <= wanted).checked_sub(1)?;
        (!self.is_needed(index, at)).then(|| self.ready.remove(index))
    }

    /// Is there room for another machine? Those go that are not wanted where they stand.
    pub(crate) fn has_room(&mut self, at: Position) -> bool {
        while self.ready.iter().map(Parked::weight).sum::<usize>() > MOST_WEIGHT {
            let Some(spare) = self.spare(at) else { return false };
            self.spent = Some(self.ready.remove(spare));
        }
        true
    }

    fn is_needed(&self, index: usize, at: Position) -> bool {
        let stands = self.ready[index].position();
        places(at).any(|place| is_near(stands, place, at))
    }

    /// The machine that is missed least by a learner at a moment, of those that are not wanted where they stand: the nearest to another.
    fn spare(&self, at: Position) -> Option<usize> {
        let idle = (0..self.ready.len()).filter(|index| !self.is_needed(*index, at));
        idle.min_by_key(|index| self.room_around(*index))
    }

    /// How far the next machine stands.
    fn room_around(&self, index: usize) -> Position {
        let stands = self.ready[index].position();
        let others = self.ready.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, parked)| parked.position().abs_diff(stands)).min().unwrap_or(Position::MAX)
    }

    /// Keeps a machine ready for a learner who is at a moment, or goes there.
    pub(crate) fn park(&mut self, parked: Parked, at: Position) {
        const MOST: usize = 6;
        if parked.position() < LONG / 2 {
            return;
        }
        self.ready.push(parked);
        self.ready.sort_by_key(Parked::position);
        if self.ready.len() > MOST {
            let nearest = || (0..self.ready.len()).min_by_key(|index| self.room_around(*index));
            let spare = self.spare(at).or_else(nearest);
            self.spent = spare.map(|index| self.ready.remove(index));
        }
    }

    /// Takes the machine that stands nearest before a place, or at it.
    pub(crate) fn take(&mut self, place: Position) -> Option<Parked> {
        let after = self.ready.partition_point(|parked| parked.position() <= place);
        Some(self.ready.remove(after.checked_sub(1)?))
    }

    /// Takes the machine that stands farthest on the way from one moment to another, where that saves much.
    pub(crate) fn take_between(&mut self, from: Position, to: Position) -> Option<Parked> {
        let after = self.ready.partition_point(|parked| parked.position() <= to);
        let place = after.checked_sub(1).filter(|place| self.ready[*place].position() > from + LONG / 2)?;
        Some(self.ready.remove(place))
    }

    /// A machine is no longer needed. To take it apart takes longer than a learner may wait who goes elsewhere.
    pub(crate) fn discard(&mut self, parked: Parked) {
        self.spent = Some(parked);
    }

    /// Takes apart what is no longer needed; says whether there was anything.
    pub(crate) fn clear_away(&mut self) -> bool {
        self.spent.take().is_some()
    }

    /// What comes after a moment is no longer so.
    pub(crate) fn drop_after(&mut self, position: Position, interventions: usize) {
        self.ready.retain(|parked| parked.position() <= position && parked.applied <= interventions);
    }
}

/// Where machines are wanted for a learner who is at a moment.
fn places(at: Position) -> impl Iterator<Item = Position> {
    let places = BEHIND.iter().map(move |behind| at.saturating_sub(*behind)).chain([at - at / 4, at / 2]);
    places.filter(|place| *place > LONG / 2)
}

/// Does a machine stand not far before a place? The nearer to the learner, the nearer it must be.
fn is_near(stands: Position, place: Position, at: Position) -> bool {
    stands <= place && stands + slack(place, at) >= place
}

fn slack(place: Position, at: Position) -> Position {
    (at - place).max(SLACK) / SLACK
}
