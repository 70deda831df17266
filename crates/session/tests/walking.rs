//! A run is walked both ways, and touched.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use loopglass_session::Session;
use loopglass_session::view::{Action, Moment, Move, Outcome, Progress, Status, View};

const BOOK: &str = "\
import asyncio


async def main(fut: asyncio.Future) -> None:
    await asyncio.sleep(1)
    fut.set_result('I have finished.')


loop = asyncio.new_event_loop()
fut = asyncio.Future(loop=loop)
print(fut.done())

loop.create_task(main(fut))
loop.run_until_complete(fut)

print(fut.done())
print(fut.result())
";

const BARE: &str = "\
import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    print(await fut)


asyncio.run(main())
";

fn session(text: &str) -> Session {
    Session::new(text).map_err(|problem| problem.message).unwrap()
}

fn go(session: &mut Session, there: Move) -> View {
    session.go(there);
    while session.work(1_000) == Progress::Busy {}
    session.view()
}

fn printed(view: &View) -> Vec<&str> {
    view.output.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn the_book_runs_to_its_end() {
    let view = go(&mut session(BOOK), Move::End);
    assert_eq!(view.status, Status::Finished);
    assert_eq!(printed(&view), ["False", "True", "I have finished."]);
    assert!((view.time - 1.0).abs() < 1e-9, "{}", view.time);
}

#[test]
fn forward_and_back_is_the_identity() {
    let mut session = session(BOOK);
    let mut seen = vec![session.view()];
    loop {
        let view = go(&mut session, Move::Moment);
        if view.moment == Moment::End {
            break;
        }
        seen.push(view);
    }
    for view in seen.iter().rev() {
        let mut back = go(&mut session, Move::To(view.position));
        // The end was not known when the moment was first seen.
        back.known_end = view.known_end;
        back.is_complete = view.is_complete;
        assert_eq!(&back, view, "at {}", view.position);
    }
}

#[test]
fn a_line_at_a_time() {
    let mut session = session(BOOK);
    let mut lines = Vec::new();
    for _ in 0..8 {
        lines.extend(go(&mut session, Move::Line).line);
    }
    assert_eq!(lines, [1, 4, 9, 10, 11, 13, 14, 5]);
}

#[test]
fn a_set_result_lets_the_task_go_on() {
    let mut session = session(BARE);
    let view = go(&mut session, Move::End);
    let Status::WaitingForLearner { awaited } = &view.status else { panic!("{:?}", view.status) };
    assert_eq!(awaited[0].waits_for, "fut");
    let target = awaited[0].future.unwrap();
    session.act(Action::SetResult { target, expression: "6 * 7".to_string() }).unwrap();
    let view = go(&mut session, Move::End);
    assert_eq!(view.status, Status::Finished);
    assert_eq!(printed(&view), ["42"]);
}

#[test]
fn a_task_refuses_in_cpythons_words() {
    let mut session = session(BOOK);
    let view = loop {
        let view = go(&mut session, Move::Line);
        if !view.tasks.is_empty() {
            break view;
        }
    };
    let target = view.tasks[0].id;
    let refused = session.act(Action::SetResult { target, expression: "1".to_string() });
    assert_eq!(refused, Err("RuntimeError: Task does not support set_result operation".to_string()));
    let card = &session.view().tasks[0];
    assert_eq!(card.refusal.as_deref(), Some("RuntimeError: Task does not support set_result operation"));
    assert_eq!(card.outcome, Outcome::Pending);
}

#[test]
fn an_endless_loop_is_left_at_once() {
    let mut session = session("while True:\n    pass\n");
    session.go(Move::End);
    for _ in 0..10 {
        assert_eq!(session.work(1_000), Progress::Busy);
    }
    session.stop();
    assert_eq!(session.work(1_000), Progress::Resting);
    assert_eq!(session.view().status, Status::Paused);
}

#[test]
fn going_back_and_acting_cuts_off_what_came_after() {
    let mut session = session(BARE);
    let stuck = go(&mut session, Move::End);
    let Status::WaitingForLearner { awaited } = &stuck.status else { panic!("{:?}", stuck.status) };
    let target = awaited[0].future.unwrap();
    session.act(Action::SetResult { target, expression: "1".to_string() }).unwrap();
    assert_eq!(printed(&go(&mut session, Move::End)), ["1"]);
    go(&mut session, Move::To(stuck.position));
    let target = session.view().futures.iter().find(|card| card.name == "fut").unwrap().id;
    session.act(Action::SetResult { target, expression: "2".to_string() }).unwrap();
    assert_eq!(printed(&go(&mut session, Move::End)), ["2"]);
}
