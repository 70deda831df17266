//! A run is touched, parts into branches, is kept and reopened; the learner is the loop, and the outside world.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use loopglass_session::branches::{BranchId, parting};
use loopglass_session::turn::{Choice, Verdict, before_turn, choices, judge};
use loopglass_session::view::{Action, Move, ObjectId, Outcome, Position, Progress, Status, View};
use loopglass_session::{Session, SharedLibrary, export};

const BOX: &str = "\
import asyncio


async def main():
    box = asyncio.get_running_loop().create_future()
    print(await box)


asyncio.run(main())
";

const TURNS: &str = "\
import asyncio


async def count(name):
    for i in range(2):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count('a'), count('b'), asyncio.sleep(1))


asyncio.run(main())
";

const THREADS: &str = "\
import asyncio, time


def read(name, seconds):
    time.sleep(seconds)
    print('read', name)
    return name


async def load(name, seconds):
    print('got', await asyncio.to_thread(read, name, seconds))


async def main():
    await asyncio.gather(load('a', 1), load('b', 3))


asyncio.run(main())
";

fn session(text: &str) -> Session {
    Session::new(text).map_err(|problem| problem.message).unwrap()
}

fn go(session: &mut Session, there: Move) -> View {
    session.go(there);
    rest(session)
}

fn rest(session: &mut Session) -> View {
    while session.work(1_000) == Progress::Busy {}
    session.view()
}

fn printed(view: &View) -> Vec<&str> {
    view.output.iter().map(|line| line.text.as_str()).collect()
}

fn awaited(view: &View) -> ObjectId {
    let Status::WaitingForLearner { awaited } = &view.status else { panic!("{:?}", view.status) };
    awaited[0].future.unwrap()
}

fn set(target: ObjectId, expression: &str) -> Action {
    Action::SetResult { target, expression: expression.to_string() }
}

/// The session after the box has been given 1, and, back where it was empty, 2.
fn parted() -> (Session, Position) {
    let mut session = session(BOX);
    let stuck = go(&mut session, Move::End);
    let target = awaited(&stuck);
    session.act(set(target, "1")).unwrap();
    assert_eq!(printed(&go(&mut session, Move::End)), ["1"]);
    go(&mut session, Move::To(stuck.position));
    session.act(set(target, "2")).unwrap();
    assert_eq!(printed(&go(&mut session, Move::End)), ["2"]);
    (session, stuck.position)
}

#[test]
fn acting_in_the_past_keeps_what_was() {
    let (mut session, position) = parted();
    let branches = session.branches();
    assert_eq!(branches.len(), 2);
    assert_eq!(branches[0].done, [(position, "set_result(1)".to_string())]);
    assert_eq!(branches[0].parts_at, Some(position));
    assert!(branches[1].is_current);
    session.switch(branches[0].id);
    rest(&mut session);
    assert_eq!(printed(&go(&mut session, Move::End)), ["1"]);
    session.switch(branches[1].id);
    assert_eq!(printed(&rest(&mut session)), ["2"]);
}

#[test]
fn branches_are_named_and_deleted() {
    let (mut session, _) = parted();
    session.rename(BranchId(1), "  one ");
    assert_eq!(session.branches()[0].name.as_deref(), Some("one"));
    session.rename(BranchId(1), "");
    assert_eq!(session.branches()[0].name, None);
    session.delete(BranchId(2));
    assert_eq!(session.branches().len(), 2, "the one on display stays");
    session.delete(BranchId(1));
    assert_eq!(session.branches().iter().map(|branch| branch.id).collect::<Vec<_>>(), [BranchId(2)]);
}

#[test]
fn a_run_is_kept_and_reopened() {
    let (session, position) = parted();
    let [one, two] = [BranchId(1), BranchId(2)].map(|id| session.run_of(id).unwrap());
    assert_eq!(parting(&one.interventions, &two.interventions), Some(position));
    assert_eq!(parting(&one.interventions, &one.interventions), None);
    let mut again = Session::reopen(&one, SharedLibrary::default()).unwrap();
    assert_eq!(printed(&go(&mut again, Move::End)), ["1"]);
}

#[test]
fn a_result_is_asked_for_in_cpythons_words() {
    let mut session = session(BOX);
    let target = awaited(&go(&mut session, Move::End));
    let refused = session.act(Action::AskResult { target });
    assert_eq!(refused, Err("InvalidStateError: Result is not set.".to_string()));
    session.act(set(target, "'letter'")).unwrap();
    let again = session.act(set(target, "'another'"));
    assert_eq!(again, Err("InvalidStateError: invalid state".to_string()));
    session.act(Action::AskResult { target }).unwrap();
    assert_eq!(session.answer(), Some((target, "'letter'")));
    assert_eq!(session.interventions().len(), 1, "asking for what is there changes nothing");
}

#[test]
fn who_is_next_follows_from_the_rules() {
    let mut session = session(TURNS);
    let mut verdicts = Vec::new();
    loop {
        let view = go(&mut session, Move::Turn);
        let Some(before) = before_turn(&view) else { break };
        let all = choices(&before);
        let right: Vec<_> = all.iter().filter(|(choice, _)| judge(&before, *choice) == Verdict::Right).collect();
        assert_eq!(right.len(), 1, "one is next at {}: {all:?}", view.position);
        verdicts.extend(all.iter().map(|(choice, name)| (name.clone(), judge(&before, *choice))));
        // What the loop takes is what was judged right.
        if let (Choice::Handle(id), _) = right[0] {
            assert_eq!(view.running.as_ref().map(|handle| handle.id), Some(*id));
        }
    }
    let has = |wanted: &dyn Fn(&Verdict) -> bool| verdicts.iter().any(|(_, verdict)| wanted(verdict));
    assert!(has(&|verdict| *verdict == Verdict::NotFirst { first: "Task-2".to_string() }), "{verdicts:?}");
    assert!(has(&|verdict| *verdict == Verdict::NextPass));
    assert!(has(&|verdict| matches!(verdict, Verdict::ReadyFirst { .. })));
    assert!(has(&|verdict| matches!(verdict, Verdict::Waits { .. })));
}

#[test]
fn the_outside_world_ends_in_the_order_of_the_learner() {
    assert_eq!(printed(&go(&mut session(THREADS), Move::End)), ["read a", "got a", "read b", "got b"]);
    let mut session = session(THREADS);
    let view = loop {
        let view = go(&mut session, Move::Moment);
        if view.outside.len() == 2 {
            break view;
        }
    };
    assert_eq!(view.outside.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["read('a', 1)", "read('b', 3)"]);
    session.act(Action::Arrive { source: view.outside[1].id }).unwrap();
    let end = go(&mut session, Move::End);
    assert_eq!(printed(&end), ["read b", "got b", "read a", "got a"]);
    assert!((end.time - 1.0).abs() < 1e-9, "{}", end.time);
    let back = go(&mut session, Move::To(view.position + 1));
    assert_eq!(printed(&go(&mut session, Move::End)), printed(&end), "done again after {}", back.position);
}

#[test]
fn a_touch_ends_the_wait_of_the_loop() {
    let text = "import asyncio\n\n\nasync def main():\n    box = asyncio.get_running_loop().create_future()\n    \
                print(await asyncio.wait_for(box, 5))\n\n\nasyncio.run(main())\n";
    let mut session = session(text);
    let view = loop {
        let view = go(&mut session, Move::Moment);
        if matches!(view.moment, loopglass_session::view::Moment::Idle { .. }) {
            break view;
        }
    };
    let target = view.futures.iter().find(|card| card.name == "box").unwrap().id;
    session.act(set(target, "'early'")).unwrap();
    let end = go(&mut session, Move::End);
    assert_eq!((printed(&end), end.time), (vec!["early"], 0.0));
}

#[test]
fn lines_are_run_to_and_stopped_at() {
    let mut session = session(TURNS);
    assert_eq!(go(&mut session, Move::RunTo(6)).line, Some(6));
    session.set_breakpoints(vec![7, 6]);
    assert_eq!(go(&mut session, Move::Breakpoint).line, Some(7));
    assert_eq!(go(&mut session, Move::Breakpoint).line, Some(6));
    assert_eq!(go(&mut session, Move::BreakpointBack).line, Some(7));
    session.set_breakpoints(Vec::new());
    assert_eq!(go(&mut session, Move::Breakpoint).status, Status::Finished);
}

#[test]
fn machines_on_the_way_back_change_nothing() {
    let text = TURNS.replace("range(2)", "range(3_000)");
    let mut session = session(&text);
    let end = go(&mut session, Move::End);
    let there = Move::To(end.position - 10_000);
    let cold = go(&mut session, there);
    go(&mut session, Move::End);
    while session.prepare(1_000) == Progress::Busy {}
    let before = session.view();
    assert_eq!(before, go(&mut session, Move::To(end.position)));
    assert_eq!(go(&mut session, there), cold);
    assert_eq!(go(&mut session, Move::Start).status, Status::NotStarted);
}

#[test]
fn exports_are_for_other_programs() {
    let end = go(&mut session(TURNS), Move::End);
    let table = export::csv(&end.trace, ["Pass", "Time", "Who", "What"]);
    assert!(table.starts_with("Pass,Time,Who,What\r\n0,0.000000,module,soon Task-1 step\r\n"), "{table}");
    assert_eq!(table.lines().count(), end.trace.len() + 1);
    let events: serde_json::Value = serde_json::from_str(&export::trace_events(&end)).unwrap();
    let events = events["traceEvents"].as_array().unwrap();
    assert!(events.iter().any(|event| event["args"]["name"] == "Task-2"));
    assert!(events.iter().all(|event| event["ph"] != "X" || event["dur"].is_u64()));
    assert_eq!(export::transcript(&end), "a 0\nb 0\na 1\nb 1\n");
    assert_eq!(end.tasks[0].outcome, Outcome::Result("None".to_string()));
}
