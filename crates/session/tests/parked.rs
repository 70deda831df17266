//! Going to and fro in a long run, with and without time to prepare, and touching it on the way: every moment is as it is for
//! somebody who goes there straight from the start.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use loopglass_session::view::{Action, Move, Outcome, Position, Progress, View};
use loopglass_session::{Session, SharedLibrary};
use proptest::prelude::*;

const LONG: &str = "\
import asyncio


async def count(name):
    for i in range(1_500):
        if i % 40 == 0:
            print(name, i)
        await asyncio.sleep(i % 3)


async def main():
    await asyncio.gather(*(count(name) for name in 'abc'), return_exceptions=True)


asyncio.run(main())
";

/// What a learner does.
#[derive(Clone, Debug)]
enum Deed {
    /// Goes to a thousandth of the run.
    Go(u64),
    /// Goes so many moments back.
    Back(Position),
    /// Looks for so long: in lines that can be run meanwhile.
    Look(u32),
    /// Cancels the first task that is pending.
    Cancel,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => (0..=1000_u64).prop_map(Deed::Go),
        3 => prop_oneof![1..600_u64, 9_000..11_000_u64].prop_map(Deed::Back),
        3 => prop_oneof![1..20_000_u32, Just(400_000)].prop_map(Deed::Look),
        1 => Just(Deed::Cancel),
    ];
    prop::collection::vec(deed, 4..12)
}

fn go(session: &mut Session, there: Move) -> View {
    session.go(there);
    while session.work(5_000) == Progress::Busy {}
    session.view()
}

fn look(session: &mut Session, budget: u32) {
    for _ in 0..budget.div_ceil(500) {
        if session.prepare(500) != Progress::Busy {
            return;
        }
    }
}

/// The same moment in a run that has not been anywhere else.
fn straight(session: &Session, view: &View) -> View {
    let mut fresh = Session::reopen(&session.as_run(), SharedLibrary::default()).map_err(|problem| problem.message).unwrap();
    let mut there = go(&mut fresh, Move::To(view.position));
    // How far the run is known is another matter.
    (there.known_end, there.is_complete) = (view.known_end, view.is_complete);
    there
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_moment_is_as_it_was(deeds in deeds()) {
        let mut session = Session::new(LONG).map_err(|problem| problem.message).unwrap();
        let mut view = go(&mut session, Move::End);
        for deed in deeds {
            match deed {
                Deed::Go(share) => view = go(&mut session, Move::To(view.known_end * share / 1000)),
                Deed::Back(moments) => view = go(&mut session, Move::To(view.position.saturating_sub(moments))),
                Deed::Look(budget) => {
                    look(&mut session, budget);
                    prop_assert_eq!(session.position(), view.position);
                    continue;
                }
                Deed::Cancel => {
                    // What is refused stays on its card, wherever one goes.
                    let Some(target) = view.tasks.iter().find(|task| task.outcome == Outcome::Pending) else { continue };
                    session.act(Action::Cancel { target: target.id, message: None }).unwrap();
                    view = go(&mut session, Move::Moment);
                }
            }
            prop_assert_eq!(&straight(&session, &view), &view);
        }
    }
}
