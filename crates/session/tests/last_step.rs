//! What the step before a moment did, as the sentence above the picture tells it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use loopglass_session::Session;
use loopglass_session::last_step::{Deed, End, Several};
use loopglass_session::view::{Moment, Move, Progress};

const PROGRAM: &str = "\
import asyncio

async def child(n):
    print('child', n)
    await asyncio.sleep(1)
    return n

async def main():
    fut = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(child(1))
    await asyncio.sleep(0)
    fut.set_result(7)
    await fut
    await task
    task = asyncio.create_task(child(2))
    await asyncio.gather(child(3), task)

asyncio.run(main())
";

/// Each moment, and what was done before it.
fn walk(text: &str, step: Move) -> Vec<(String, Vec<Deed>)> {
    let mut session = Session::new(text).map_err(|problem| problem.message).unwrap();
    let mut all = Vec::new();
    while all.len() < 200 {
        session.go(step);
        while session.work(1_000) == Progress::Busy {}
        let view = session.view();
        let moment = match &view.moment {
            Moment::Line { line, .. } => format!("line {line}"),
            moment => format!("{moment:?}").split(' ').next().unwrap().to_owned(),
        };
        all.push((moment, view.last_step.deeds));
        if view.moment == Moment::End {
            break;
        }
    }
    all
}

/// What was done before the moments of this name.
fn before(text: &str, step: Move, moment: &str) -> Vec<Vec<Deed>> {
    walk(text, step).into_iter().filter(|(name, _)| name == moment).map(|(_, deeds)| deeds).collect()
}

fn several(names: &[&str]) -> Several {
    Several { names: names.iter().map(|name| (*name).to_owned()).collect(), more: 0 }
}

#[test]
fn who_goes_from_line_to_line_reads_who_gave_control_back() {
    let lines = |line: &str| before(PROGRAM, Move::Line, line);
    let gave_way = Deed::GaveWay { task: "Task-1".into() };
    assert_eq!(lines("line 4")[0], [gave_way]);
    assert_eq!(lines("line 12")[0], [Deed::Waits { task: "Task-2".into(), for_what: "sleep".into() }]);
    let made = Deed::Made { tasks: several(&["Task-4"]) };
    assert_eq!(lines("line 4")[1], [made, Deed::Waits { task: "Task-1".into(), for_what: "gather".into() }]);
    let ended = Deed::Ended { task: "Task-2".into(), how: End::Result, woken: several(&["Task-1"]) };
    assert_eq!(lines("line 15")[0], [ended]);
    assert_eq!(lines("line 14")[0], [Deed::WentOn { name: "fut".into() }]);
}

#[test]
fn a_wait_is_told_with_what_ended_it() {
    let deeds = &before(PROGRAM, Move::Line, "line 6")[0];
    let [Deed::Passed { seconds }, Deed::Settled { woken, .. }] = deeds.as_slice() else { panic!("{deeds:?}") };
    assert!((seconds - 1.0).abs() < 1e-9);
    assert_eq!(*woken, several(&["Task-2"]));
    // Before the wait it is not over yet.
    assert_eq!(before(PROGRAM, Move::Line, "Idle")[0], [Deed::Waits { task: "Task-1".into(), for_what: "Task-2".into() }]);
}

#[test]
fn a_future_is_called_as_the_program_calls_it() {
    let program = "import asyncio\n\nasync def main():\n    box = asyncio.get_running_loop().create_future()\n    await box\n\nasyncio.run(main())\n";
    assert_eq!(before(program, Move::Line, "End")[0], [Deed::Waits { task: "Task-1".into(), for_what: "box".into() }]);
}

#[test]
fn what_the_library_does_at_the_end_is_not_told() {
    let names = |deeds: &[Deed]| format!("{deeds:?}").contains("Task-5");
    assert!(!walk(PROGRAM, Move::Moment).iter().any(|(_, deeds)| names(deeds)));
}

#[test]
fn going_back_finds_the_same() {
    let mut session = Session::new(PROGRAM).map_err(|problem| problem.message).unwrap();
    let mut at = |position| {
        session.go(Move::To(position));
        while session.work(1_000) == Progress::Busy {}
        session.view().last_step
    };
    let there: Vec<_> = (0..30).map(&mut at).collect();
    let back: Vec<_> = (0..30).rev().map(at).collect();
    assert!(there.iter().eq(back.iter().rev()));
}
