//! Branches: gone to, named, deleted, compared.
use std::rc::Rc;

use loopglass_session::Session;
use loopglass_session::branches::{BranchId, Run, parting};
use loopglass_session::view::{Move, Position, Progress};
use wasm_bindgen_futures::spawn_local;

use super::Driver;
use super::slice::Slice;
use crate::parts::branch_title;
use crate::platform::timer;
use crate::state::{Change, Comparison, Shown, Side};

impl Driver {
    pub(super) fn go_to_branch(self: &Rc<Self>, id: BranchId) {
        self.halt();
        self.with_session(|session| session.switch(id));
        self.work_on();
        self.tell_branches();
    }

    pub(super) fn rename_branch(&self, id: BranchId, name: &str) {
        self.with_session(|session| session.rename(id, name));
        self.tell_branches();
    }

    pub(super) fn delete_branch(&self, id: BranchId) {
        self.with_session(|session| session.delete(id));
        self.store.change(Change::Compared(None));
        self.tell_branches();
    }

    /// Tells the page what branches there are.
    pub(super) fn tell_branches(&self) {
        let branches = self.with_session(|session| session.branches()).unwrap_or_default();
        self.store.change(Change::Branched(branches));
    }

    /// Lays a branch beside the one on display, where they part.
    pub(super) fn compare(self: &Rc<Self>, id: BranchId) {
        let state = self.store.state();
        let Some(own) = state.branches.iter().find(|branch| branch.is_current).map(|branch| branch.id) else { return };
        self.lay_side_by_side([own, id], Some(0));
    }

    /// Goes on in the comparison: so many moments after the parting, or to both ends.
    pub(super) fn walk_compared(self: &Rc<Self>, after: Option<Position>) {
        let comparison = self.store.state().comparison.clone();
        if let Some(comparison) = comparison {
            let [left, right] = &comparison.sides;
            self.lay_side_by_side([left.id, right.id], after);
        }
    }

    fn lay_side_by_side(self: &Rc<Self>, ids: [BranchId; 2], after: Option<Position>) {
        let runs = ids.map(|id| self.with_session(|session| session.run_of(id)).flatten());
        let [Some(left), Some(right)] = runs else { return };
        let parts_at = parting(&left.interventions, &right.interventions).unwrap_or(0);
        let there = after.map_or(Move::End, |after| Move::To(parts_at + after));
        let driver = Rc::clone(self);
        spawn_local(async move {
            let (Some(left), Some(right)) = (driver.shown(&left, there).await, driver.shown(&right, there).await) else { return };
            let branches = driver.store.state().branches.clone();
            let side = |id, view| Side { id, title: branch_title(&branches, id).into(), view };
            let sides = [side(ids[0], left), side(ids[1], right)];
            driver.store.change(Change::Compared(Some(Comparison { sides, parts_at, after })));
        });
    }

    /// A moment of a run that is not the one on display.
    async fn shown(&self, run: &Run, there: Move) -> Option<Shown> {
        let mut session = Session::reopen(run, self.library()).ok()?;
        session.go(there);
        let mut slice = Slice::new();
        loop {
            let start = timer::now();
            match session.work(slice.budget()) {
                Progress::Busy => {}
                Progress::Resting => return Some(Shown::new(session.view())),
                Progress::NeedsLibrary if self.bring_library().await => continue,
                Progress::NeedsLibrary => return None,
            }
            slice.took(timer::now().saturating_sub(start));
            timer::yield_now().await;
        }
    }
}
