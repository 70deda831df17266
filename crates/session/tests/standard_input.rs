//! A program that asks for lines: it waits for the learner, who can go back and answer otherwise.

use loopglass_session::Session;
use loopglass_session::view::{Action, Move, Progress, Status, Stream, View};

const GREETING: &str = r#"import asyncio

async def main():
    name = input("Name: ")
    await asyncio.sleep(1)
    age = int(input())
    print(f"{name} is {age}")

asyncio.run(main())
"#;

const TOTAL: &str =
    "import sys\ntotal = 0\nfor line in sys.stdin:\n    total += int(line)\nprint(total, repr(sys.stdin.readline()))\n";

fn rest(session: &mut Session, there: Move, slice: u32) -> View {
    session.go(there);
    while session.work(slice) == Progress::Busy {}
    session.view()
}

fn answer(session: &mut Session, line: &str) {
    session.act(Action::Answer { line: line.to_string() }).expect("the program asks for a line");
}

fn printed(view: &View) -> Vec<(Stream, &str)> {
    view.output.iter().map(|line| (line.stream, &*line.text)).collect()
}

#[test]
fn a_program_that_asks_waits_for_an_answer_and_shows_it_where_a_terminal_would() {
    for slice in [1, 7, 1000] {
        let mut session = Session::new(GREETING).expect("a program");
        let asked = rest(&mut session, Move::End, slice);
        assert_eq!((&asked.status, asked.line), (&Status::Reading, Some(4)));
        assert_eq!(printed(&asked), [(Stream::Stdout, "Name: ")]);
        answer(&mut session, "Ada");
        let again = rest(&mut session, Move::End, slice);
        assert_eq!((&again.status, again.line, again.time), (&Status::Reading, Some(6), 1.0));
        answer(&mut session, "36");
        let end = rest(&mut session, Move::End, slice);
        assert_eq!(end.status, Status::Finished);
        let lines = [(Stream::Answer, "Name: Ada"), (Stream::Answer, "36"), (Stream::Stdout, "Ada is 36")];
        assert_eq!(printed(&end), lines);
        assert_eq!(session.stdout(), "Name: Ada is 36\n");
        // Who follows the line comes to the moment at which it was answered.
        assert_eq!(end.output.iter().next().map(|line| line.position), Some(asked.position));
    }
}

#[test]
fn back_and_forward_the_answers_are_given_again() {
    let mut session = Session::new(GREETING).expect("a program");
    rest(&mut session, Move::End, 100);
    answer(&mut session, "Ada");
    rest(&mut session, Move::End, 100);
    answer(&mut session, "36");
    let end = rest(&mut session, Move::End, 100);
    let start = rest(&mut session, Move::Start, 100);
    assert!(start.output.is_empty());
    assert_eq!(rest(&mut session, Move::To(end.position), 100), end);
}

#[test]
fn another_answer_in_the_past_is_another_branch() {
    let mut session = Session::new(GREETING).expect("a program");
    let asked = rest(&mut session, Move::End, 100).position;
    answer(&mut session, "Ada");
    rest(&mut session, Move::End, 100);
    answer(&mut session, "36");
    rest(&mut session, Move::End, 100);
    assert_eq!(rest(&mut session, Move::To(asked), 100).status, Status::Reading);
    answer(&mut session, "Grace");
    rest(&mut session, Move::End, 100);
    answer(&mut session, "85");
    assert_eq!(
        rest(&mut session, Move::End, 100).output.iter().last().map(|line| line.text.clone()).as_deref(),
        Some("Grace is 85")
    );
    let done: Vec<Vec<String>> =
        session.branches().into_iter().map(|branch| branch.done.into_iter().map(|(_, what)| what).collect()).collect();
    assert_eq!(done, [[r#"input "Ada""#, r#"input "36""#], [r#"input "Grace""#, r#"input "85""#]]);
}

#[test]
fn after_the_last_line_a_program_reads_the_end() {
    let mut session = Session::new(TOTAL).expect("a program");
    for line in ["1", "20"] {
        assert_eq!(rest(&mut session, Move::End, 100).status, Status::Reading);
        answer(&mut session, line);
    }
    assert_eq!(rest(&mut session, Move::End, 100).status, Status::Reading);
    session.act(Action::EndInput).expect("the program asks for a line");
    let end = rest(&mut session, Move::End, 100);
    assert_eq!((&end.status, session.stdout().as_str()), (&Status::Finished, "21 ''\n"));
}

#[test]
fn who_is_told_that_there_are_no_lines_gets_an_eof_error() {
    let mut session = Session::new("input('? ')\n").expect("a program");
    rest(&mut session, Move::End, 100);
    session.act(Action::EndInput).expect("the program asks for a line");
    let Status::Failed { error, line } = rest(&mut session, Move::End, 100).status else { panic!("it fails") };
    assert_eq!((error.lines().last(), line), (Some("EOFError: EOF when reading a line"), Some(1)));
}

#[test]
fn nobody_answers_who_has_not_been_asked() {
    let mut session = Session::new("print(1)\n").expect("a program");
    let refused = session.act(Action::Answer { line: "x".to_string() });
    assert_eq!(refused, Err("the program does not ask for a line".to_string()));
}

const IN_A_THREAD: &str = r#"import asyncio

async def tick():
    for i in range(3):
        await asyncio.sleep(1)
        print("tick", i)

async def main():
    ticking = asyncio.create_task(tick())
    name = await asyncio.to_thread(input, "Name: ")
    print("hello", name)
    await ticking

asyncio.run(main())
"#;

fn texts(view: &View) -> Vec<String> {
    view.output.iter().map(|line| line.text.clone()).collect()
}

#[test]
fn a_thread_that_asks_holds_nobody_else_up() {
    for slice in [1, 7, 1000] {
        let mut session = Session::new(IN_A_THREAD).expect("a program");
        let asked = rest(&mut session, Move::End, slice);
        assert_eq!((&asked.status, asked.question, asked.time), (&Status::Paused, Some(1), 0.0));
        assert_eq!(texts(&asked), ["Name: "]);
        // Who does not answer sees the others go on.
        let later = rest(&mut session, Move::NextTimer, slice);
        assert_eq!((later.question, later.time), (Some(1), 1.0));
        answer(&mut session, "Ada");
        let end = rest(&mut session, Move::End, slice);
        assert_eq!((&end.status, end.question), (&Status::Finished, None));
        assert_eq!(texts(&end), ["Name: Ada", "tick 0", "hello Ada", "tick 1", "tick 2"]);
        let start = rest(&mut session, Move::Start, slice);
        assert_eq!(start.question, None);
        assert_eq!(rest(&mut session, Move::End, slice), end);
    }
}

#[test]
fn who_never_answers_a_thread_is_asked_again_at_the_end() {
    let mut session = Session::new(IN_A_THREAD).expect("a program");
    rest(&mut session, Move::End, 100);
    let waiting = rest(&mut session, Move::End, 100);
    assert_eq!((&waiting.status, waiting.question, waiting.time), (&Status::Reading, Some(1), 3.0));
    assert_eq!(texts(&waiting), ["Name: tick 0", "tick 1", "tick 2"]);
    session.act(Action::EndInput).expect("the program asks for a line");
    let Status::Failed { error, .. } = rest(&mut session, Move::End, 100).status else { panic!("it fails") };
    assert_eq!(error.lines().last(), Some("EOFError: EOF when reading a line"));
}

#[test]
fn a_thread_of_its_own_asks_too() {
    let program = "import threading\n\ndef ask():\n    print('hello', input('Name: '))\n\nthread = threading.Thread(target=ask)\nthread.start()\nprint('started')\nthread.join()\nprint('joined')\n";
    let mut session = Session::new(program).expect("a program");
    let asked = rest(&mut session, Move::End, 100);
    assert_eq!(asked.question, Some(1));
    rest(&mut session, Move::End, 100);
    answer(&mut session, "Ada");
    let end = rest(&mut session, Move::End, 100);
    assert_eq!(
        (&end.status, texts(&end)),
        (&Status::Finished, ["Name: started", "Ada", "hello Ada", "joined"].map(String::from).to_vec())
    );
}

#[test]
fn what_the_learner_evaluates_reads_nothing_of_the_program() {
    let program = "import asyncio\n\nasync def main():\n    box = asyncio.get_running_loop().create_future()\n    print(await box)\n\nasyncio.run(main())\n";
    let mut session = Session::new(program).expect("a program");
    let waiting = rest(&mut session, Move::End, 100);
    let target = waiting.futures.iter().find(|future| future.name == "box").expect("the box").id;
    let refused = session.act(Action::SetResult { target, expression: "input()".to_string() });
    assert_eq!(refused, Err("EOFError: EOF when reading a line".to_string()));
    let after = session.view();
    assert_eq!((after.question, &after.status), (None, &waiting.status));
}
