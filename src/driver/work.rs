//! Running in slices, and playing.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::view::{Moment, Move, Progress, View};
use wasm_bindgen_futures::spawn_local;

use super::pace::{Pace, pace};
use super::slice::Slice;
use super::{Driver, Ticket, Way};
use crate::platform::timer;
use crate::state::{Change, Speed, Wait, Work};

/// Work that lasts longer than this is shown, with a way to stop it; so often its progress is told.
const PATIENCE: Duration = Duration::from_millis(150);
/// How soon a change of speed is noticed in the middle of a wait.
const GLANCE: Duration = Duration::from_millis(100);

/// How a run goes on that has been led somewhere, once the program has what it asked for there.
fn onwards(there: Move) -> Move {
    match there {
        Move::TaskLine | Move::Callback | Move::Pass | Move::End | Move::NextTimer | Move::RunTo(_) | Move::Breakpoint => there,
        _ => Move::Line,
    }
}

impl Driver {
    /// Goes somewhere, now or when what is under way is done; of several wishes meanwhile the last counts.
    pub(super) fn go(self: &Rc<Self>, there: Move) {
        if self.store.state().activity.playing {
            self.halt();
        }
        if self.busy.get() {
            self.next.set(Some(there));
            return;
        }
        // From now on, not from when the work is begun: another wish may come before.
        self.busy.set(true);
        let driver = Rc::clone(self);
        let ticket = self.ticket();
        spawn_local(async move {
            let mut next = Some(there);
            while let Some(there) = next {
                if !driver.work(there, ticket).await {
                    return;
                }
                next = driver.next.take();
            }
            driver.prepare_soon();
        });
    }

    /// Works until the run rests where the session has been asked to go.
    pub(super) fn work_on(self: &Rc<Self>) {
        let (driver, ticket) = (Rc::clone(self), self.ticket());
        self.busy.set(true);
        spawn_local(async move {
            if driver.work_to_rest(ticket).await {
                driver.busy.set(false);
                if let Some(view) = driver.with_session(|session| session.view()) {
                    driver.store.change(Change::Switched(view));
                }
            }
        });
    }

    /// Works until the run rests at the place asked for; false when it was stopped on the way.
    pub(super) async fn work(&self, there: Move, ticket: Ticket) -> bool {
        self.busy.set(true);
        let seen: fn(View) -> Change = if self.is_leap(there) { Change::Leapt } else { Change::Viewed };
        self.with_session(|session| session.go(there));
        let done = self.work_to_rest(ticket).await;
        if done {
            self.busy.set(false);
            self.show_as(seen);
            let is_asked = self.store.state().view.question.is_some();
            self.way.set(is_asked.then(|| Way::To(onwards(there))));
        }
        done
    }

    /// Is it a place of its own, and not the next one on the way?
    fn is_leap(&self, there: Move) -> bool {
        matches!(there, Move::To(place) if place.abs_diff(self.store.state().view.position) > 1)
    }

    async fn work_to_rest(&self, ticket: Ticket) -> bool {
        let (mut slice, mut lines, mut reported) = (Slice::new(), 0_u64, timer::now());
        loop {
            let start = timer::now();
            let budget = slice.budget();
            match self.with_session(|session| session.work(budget)) {
                Some(Progress::Busy) => {}
                Some(Progress::NeedsLibrary) => {
                    if !self.wait_for_library(ticket).await {
                        return false;
                    }
                    continue;
                }
                Some(Progress::Resting) | None => return true,
            }
            lines += u64::from(budget);
            let now = timer::now();
            slice.took(now.saturating_sub(start));
            if now.saturating_sub(reported) > PATIENCE {
                reported = now;
                let line = self.with_session(|session| session.line()).filter(|line| *line > 0);
                self.store.change(Change::Worked(Some(Work { line, lines })));
            }
            timer::yield_now().await;
            if !self.is_valid(ticket) {
                return false;
            }
        }
    }

    pub(super) fn play(self: &Rc<Self>) {
        if self.store.state().settings.speed == Speed::AtOnce {
            let has_breakpoints = !self.store.state().breakpoints.is_empty();
            self.go(if has_breakpoints { Move::Breakpoint } else { Move::End });
            return;
        }
        let driver = Rc::clone(self);
        let ticket = self.ticket();
        self.store.change(Change::Played(true));
        spawn_local(async move {
            // From the end it starts over.
            if driver.store.state().view.has_ended() && !driver.work(Move::Start, ticket).await {
                return;
            }
            while !driver.store.state().view.rests() {
                let moved = driver.linger(ticket).await && driver.work(Move::Moment, ticket).await;
                if !moved {
                    return;
                }
                if driver.asks_world() || driver.is_at_breakpoint() {
                    driver.store.change(Change::Played(false));
                    return;
                }
            }
            driver.store.change(Change::Played(false));
            driver.way.set((!driver.store.state().view.has_ended()).then_some(Way::Play));
        });
    }

    /// Shows the moment as long as it should be seen; false when it was stopped.
    async fn linger(&self, ticket: Ticket) -> bool {
        let mut factor = self.factor();
        match pace(&self.store.state().view, factor, timer::now()) {
            Pace::Stay(time) => timer::sleep(time).await,
            Pace::Wait(mut wait) => {
                self.store.change(Change::Waited(Some(wait)));
                while !wait.left(timer::now()).is_zero() {
                    timer::sleep(wait.left(timer::now()).min(GLANCE)).await;
                    if !self.is_valid(ticket) {
                        return false;
                    }
                    if factor.to_bits() != self.factor().to_bits() {
                        // Another speed goes on from where the clock is.
                        factor = self.factor();
                        let now = timer::now();
                        wait = Wait { since: now, from: wait.time(now), factor, ..wait };
                        self.store.change(Change::Waited(Some(wait)));
                    }
                }
                self.store.change(Change::Waited(None));
            }
        }
        self.is_valid(ticket)
    }

    fn is_at_breakpoint(&self) -> bool {
        let state = self.store.state();
        let line = if let Moment::Line { line, .. } = state.view.moment { line } else { 0 };
        !state.is_edited() && state.breakpoints.contains(&line)
    }

    fn factor(&self) -> f64 {
        // Who turns to "at once" in the middle has all that is left behind him at once.
        self.store.state().settings.speed.factor().unwrap_or(1e9)
    }
}
