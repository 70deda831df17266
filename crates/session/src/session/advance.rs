//! How the machine gets to where the session was asked to go: on from where it stands, or from another machine that stands farther back.

use loopglass_lang::vm::{Mark, NotDone, Stop};

use super::{Ended, Session};
use crate::ending::last_words;
use crate::machine::Machine;
use crate::movement::Goal;
use crate::parked::Parked;
use crate::touch;

/// A text of the library is still to come.
struct NeedsLibrary;

impl Session {
    pub(super) fn has_arrived(&self, goal: &Goal) -> bool {
        let at = self.position();
        // What was done here once is done again before the run counts as ended.
        let goes_on = self.interventions.get(self.applied).is_some_and(|(position, _)| *position == at);
        if self.ended.is_some() && !goes_on && !goal.is_behind(at) {
            return true;
        }
        match goal {
            Goal::At(position) => at == *position,
            Goal::Next { from, .. } if at <= *from => false,
            Goal::Next { wanted, .. } => self.current_mark().is_some_and(|mark| wanted.matches(mark)),
        }
    }

    /// Has the program asked for a line since the learner was told last? Then the learner comes to answer, whoever else could go on.
    fn hears_question(&mut self) -> bool {
        if !self.has_news() || !loopglass_asyncio::awaits_line(&self.machine.vm, &self.machine.asyncio) {
            return false;
        }
        self.heard = self.machine.vm.standard_input.questions();
        self.position() > self.known
    }

    /// A question that is still to be heard.
    fn has_news(&self) -> bool {
        let input = &self.machine.vm.standard_input;
        input.is_awaited() && input.questions() > self.heard
    }

    /// What the moment at which the machine stands is.
    fn current_mark(&self) -> Option<Mark> {
        self.machine.vm.trail.as_ref()?.get(self.position().checked_sub(1)? as usize).copied()
    }

    /// A machine at the beginning again.
    pub(super) fn restart(&mut self) {
        if let Some(machine) = self.new_machine() {
            self.take_machine(Parked { machine, applied: 0 });
        }
    }

    pub(super) fn new_machine(&self) -> Option<Machine> {
        let library = self.machine.vm.shared_library.clone();
        let mut machine = Machine::new(&self.unit, &self.text, true, library).ok()?;
        machine.show_in(self.mirror.clone());
        machine.open_input();
        if self.keeps_outcomes {
            machine.log.borrow_mut().settled.get_or_insert_default();
        }
        Some(machine)
    }

    /// Goes on with another machine; gives back the one before.
    fn take_machine(&mut self, parked: Parked) -> Parked {
        self.ended = None;
        let machine = std::mem::replace(&mut self.machine, parked.machine);
        Parked { machine, applied: std::mem::replace(&mut self.applied, parked.applied) }
    }

    /// Takes the machine that stands nearest before the goal, or one at the beginning.
    pub(super) fn step_back(&mut self, goal: &Goal) {
        let parked = match goal {
            Goal::At(place) => self.lot.take(*place),
            Goal::Next { .. } => None,
        };
        let parked = parked.or_else(|| Some(Parked { machine: self.new_machine()?, applied: 0 }));
        if let Some(parked) = parked {
            self.change_places(parked, goal);
        }
    }

    /// Goes on with a machine that stands farther on the way.
    pub(super) fn leap(&mut self, goal: &Goal) {
        let Goal::At(place) = goal else { return };
        if let Some(parked) = self.lot.take_between(self.position(), *place) {
            self.change_places(parked, goal);
        }
    }

    /// Goes on with another machine, and parks this one, so that the way back to it is short.
    fn change_places(&mut self, parked: Parked, goal: &Goal) {
        // A moment is shown as it was before anything was done to it, and an end is made anew.
        let was_touched = self.applied.checked_sub(1).is_some_and(|last| self.interventions[last].0 == self.position());
        let can_stand = self.ended.is_none() && !was_touched;
        let before = self.take_machine(parked);
        if can_stand {
            let at = if let Goal::At(place) = goal { *place } else { self.position() };
            self.lot.park(before, at);
        } else {
            self.lot.discard(before);
        }
    }

    /// Runs on, at most to where the goal or the next intervention is.
    pub(super) fn advance(&mut self, goal: &Goal, fuel: u32) {
        self.apply_due();
        let at = self.position();
        let next_touch = self.interventions.get(self.applied).map_or(u64::MAX, |(position, _)| *position);
        let target = match goal {
            // Each moment could be the one at which a question is heard.
            Goal::At(position) => {
                if self.has_news() {
                    (at + 1).min(*position)
                } else {
                    *position
                }
            }
            // A search looks at each moment, unless the trail has told it where to stop.
            Goal::Next { .. } => at + 1,
        };
        let mut left = i64::from(fuel);
        loop {
            let stop_at = target.max(self.position() + 1).min(next_touch.max(self.position() + 1));
            self.machine.vm.stop_at = stop_at;
            let before = self.position();
            let stop = self.machine.vm.run(left.max(1) as u32);
            left -= (self.position() - before).max(1) as i64;
            match stop {
                Stop::OutOfFuel => break,
                Stop::NeedsLibrary => {
                    self.needs_library = true;
                    break;
                }
                Stop::Reached if self.hears_question() => {
                    self.goal = None;
                    break;
                }
                Stop::Reached => {
                    let searching = matches!(goal, Goal::Next { .. }) && !self.has_arrived(goal);
                    if left <= 0 || !searching || self.position() >= next_touch {
                        break;
                    }
                    if matches!(goal, Goal::Next { .. }) {
                        self.machine.vm.stop_at = self.position() + 1;
                        continue;
                    }
                    break;
                }
                Stop::Waiting => {
                    self.finish(Ended::Waiting);
                    break;
                }
                Stop::Done(Ok(())) => {
                    self.finish(Ended::Finished);
                    break;
                }
                Stop::Done(Err(exception)) => {
                    let (written, ended) = last_words(&mut self.machine, &exception);
                    self.machine.log.borrow_mut().fail(&written, self.machine.vm.moments);
                    self.finish(ended);
                    break;
                }
                Stop::Halted(message) => {
                    self.finish(Ended::Halted(message));
                    break;
                }
            }
        }
        self.keep_trail();
    }

    fn finish(&mut self, ended: Ended) {
        if ended != Ended::Waiting && self.has_last_say().is_err() {
            // It cannot be said once more in part: the run comes here again when the texts are there.
            self.restart();
            self.needs_library = true;
            return;
        }
        self.ended = Some(ended);
        // The end is a moment of its own, after the last line.
        self.machine.vm.end_moment();
        if self.interventions.len() == self.applied {
            self.end = Some(self.position());
        }
    }

    /// What died with the last frame, or in a cycle, still has its say; then what lived to the end of the interpreter.
    fn has_last_say(&mut self) -> Result<(), NeedsLibrary> {
        let vm = &mut self.machine.vm;
        let said = [vm.apart(|vm| Ok(vm.collect_cycles())), vm.apart(|vm| Ok(vm.shut_down()))];
        if said.iter().any(|said| matches!(said, Err(NotDone::NeedsLibrary))) { Err(NeedsLibrary) } else { Ok(()) }
    }

    /// Does again what was done at this moment.
    fn apply_due(&mut self) {
        while let Some((position, action)) = self.interventions.get(self.applied).cloned() {
            if position != self.position() {
                break;
            }
            let _ = touch::apply(&mut self.machine, &action);
            self.applied += 1;
            if self.ended == Some(Ended::Waiting) {
                self.ended = None;
            }
        }
    }

    fn keep_trail(&mut self) {
        let Some(seen) = &self.machine.vm.trail else { return };
        if seen.len() > self.trail.len() {
            self.trail.extend_from_slice(&seen[self.trail.len()..]);
        }
    }
}
