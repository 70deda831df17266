//! Questions about any program, made from the run itself: what comes next at the moment on display. The wrong answers are what
//! the common misconceptions expect.
use loopglass_lesson::model::{Answer, Block, Inline, Question};
use loopglass_session::view::{Action, Moment, Move, Outcome, Position, Progress, Status, Stream, TaskState, View};
use loopglass_session::{Session, SharedLibrary};

use crate::texts;

/// Lines that are run to look ahead.
const BUDGET: u32 = 200_000;

/// Up to three questions about what follows a moment of a run.
pub fn questions(program: &str, touched: &[(Position, Action)], position: Position, library: &SharedLibrary) -> Vec<Question> {
    let run_to = |position| run_to(program, touched, position, library);
    let Some((mut session, now)) = run_to(position) else { return Vec::new() };
    let mut questions = Vec::new();
    if let Some(after) = ahead(&mut session, Move::Line) {
        questions.extend(queue_question(&now, &after).map(|question| with_line(question, program, &now)));
    }
    if let Some((mut session, _)) = run_to(position) {
        questions.extend(next_callback(&mut session).and_then(|next| who_question(&now, &next)));
    }
    if let Some((mut session, _)) = run_to(position) {
        questions.extend(ahead(&mut session, Move::End).and_then(|end| print_question(&now, &end)));
    }
    questions
}

/// A run of its own at this moment: the one on display is left alone.
fn run_to(program: &str, touched: &[(Position, Action)], position: Position, library: &SharedLibrary) -> Option<(Session, View)> {
    let mut session = Session::with_library(program, library.clone()).ok()?;
    for (at, action) in touched.iter().filter(|(at, _)| *at <= position) {
        arrive(&mut session, Move::To(*at))?;
        session.act(action.clone()).ok()?;
    }
    arrive(&mut session, Move::To(position))?;
    let view = session.view();
    Some((session, view))
}

fn arrive(session: &mut Session, there: Move) -> Option<()> {
    session.go(there);
    (session.work(BUDGET) == Progress::Resting).then_some(())
}

fn ahead(session: &mut Session, there: Move) -> Option<View> {
    arrive(session, there)?;
    Some(session.view())
}

/// The next callback in which a task runs.
fn next_callback(session: &mut Session) -> Option<View> {
    for _ in 0..20 {
        let view = ahead(session, Move::Callback)?;
        match &view.moment {
            Moment::Callback { task: Some(_), .. } => return Some(view),
            Moment::Callback { .. } | Moment::Idle { .. } | Moment::Pass { .. } => {}
            _ => return Some(view),
        }
    }
    None
}

// Who runs next?

fn who_question(now: &View, next: &View) -> Option<Question> {
    let right = match &next.moment {
        Moment::Callback { task: Some(task), .. } => task.clone(),
        Moment::End => texts::quiz_nobody().to_string(),
        _ => return None,
    };
    let live = now.tasks.iter().filter(|task| task.outcome == Outcome::Pending && !task.is_internal);
    let mut wrong: Vec<(String, &str)> = Vec::new();
    for task in live.clone() {
        let belief = match task.state {
            // The newest stands last in the queue: who believes that it starts at once takes it.
            TaskState::Ready if Some(&task.name) == now.tasks.last().map(|task| &task.name) => texts::belief_at_once(),
            TaskState::Ready => texts::belief_order(),
            TaskState::Waiting => texts::belief_waiting(),
            TaskState::Running => texts::belief_running(),
            TaskState::Ended => continue,
        };
        wrong.push((task.name.clone(), belief));
    }
    wrong.push((texts::quiz_nobody().to_string(), texts::belief_nobody()));
    question(texts::quiz_who(), &right, &texts::quiz_who_reply(&right), wrong)
}

// What does the queue look like after this line?

fn queue_question(now: &View, after: &View) -> Option<Question> {
    if !matches!(now.moment, Moment::Line { .. }) || !matches!(after.status, Status::Paused) {
        return None;
    }
    let labels = |view: &View| view.ready.iter().map(|handle| handle.label.clone()).collect::<Vec<_>>();
    let (before, then) = (labels(now), labels(after));
    let shown = |labels: &[String]| if labels.is_empty() { texts::quiz_empty().to_string() } else { labels.join(", ") };
    let running = now.running.as_ref().map(|handle| handle.label.clone());
    let mut wrong = vec![(shown(&before), texts::belief_unchanged())];
    if before.len() < then.len() {
        // What came new stands last; first is where those put it who believe that it runs at once.
        let mut first: Vec<String> = then[before.len()..].to_vec();
        first.extend(before.clone());
        wrong.push((shown(&first), texts::belief_at_once()));
    }
    wrong.push((shown(&then.iter().rev().cloned().collect::<Vec<_>>()), texts::belief_order()));
    if let Some(running) = running {
        let back: Vec<String> = then.iter().cloned().chain([running]).collect();
        wrong.push((shown(&back), texts::belief_running()));
    }
    wrong.push((shown(&[]), texts::belief_nobody()));
    question(texts::quiz_queue(), &shown(&then), texts::quiz_queue_reply(), wrong)
}

// What is printed next?

fn print_question(now: &View, end: &View) -> Option<Question> {
    let printed = |view: &View| {
        let lines = view.output.iter().filter(|line| line.stream == Stream::Stdout);
        lines.map(|line| line.text.clone()).collect::<Vec<_>>()
    };
    let (before, all) = (printed(now), printed(end));
    let rest = all.get(before.len()..)?;
    let right = rest.first()?.clone();
    let mut wrong: Vec<(String, &str)> = rest.iter().skip(1).take(6).map(|line| (line.clone(), texts::belief_order())).collect();
    wrong.push((texts::quiz_nothing().to_string(), texts::belief_nobody()));
    question(texts::quiz_print(), &right, texts::quiz_print_reply(), wrong)
}

/// With the line that it asks about, which the question may lie upon.
fn with_line(mut question: Question, program: &str, now: &View) -> Question {
    let place = now.line.and_then(|line| Some((line, program.lines().nth(line as usize - 1)?)));
    if let Some((line, text)) = place {
        question.text.push(Block::Code { language: "python".to_string(), text: format!("{line}  {}", text.trim()) });
    }
    question
}

/// A question of at most four answers, the right one at a place that depends on its words alone.
fn question(text: &str, right: &str, reply: &str, wrong: Vec<(String, &str)>) -> Option<Question> {
    let mut seen = vec![right.to_string()];
    let mut answers: Vec<Answer> = Vec::new();
    for (answer, belief) in wrong {
        if !seen.contains(&answer) && answers.len() < 3 {
            seen.push(answer.clone());
            answers.push(Answer { text: written(&answer), right: false, reply: said(reply), belief: belief.to_string() });
        }
    }
    if answers.is_empty() {
        return None;
    }
    let place = right.bytes().map(usize::from).sum::<usize>() % (answers.len() + 1);
    answers.insert(place, Answer { text: written(right), right: true, reply: said(reply), belief: String::new() });
    Some(Question { text: vec![Block::Paragraph(said(text))], answers, ..Question::default() })
}

fn written(text: &str) -> Vec<Inline> {
    vec![Inline::Code(text.to_string())]
}

fn said(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_string())]
}

#[cfg(test)]
mod tests {
    use loopglass_lesson::model::{Block, Question};
    use loopglass_session::view::{Move, Progress};
    use loopglass_session::{Session, SharedLibrary};

    use super::questions;
    use crate::lessons::prose::plain;

    const PROGRAM: &str = "import asyncio\n\nasync def child():\n    print('child')\n\nasync def main():\n    task = asyncio.create_task(child())\n    print('main')\n    await task\n    print('end')\n\nasyncio.run(main())\n";

    fn right(question: &Question) -> String {
        question.answers.iter().find(|answer| answer.right).map(|answer| plain(&answer.text)).unwrap_or_default()
    }

    fn at_line(line: u32) -> u64 {
        let mut session = Session::new(PROGRAM).expect("Python");
        loop {
            session.go(Move::Line);
            while session.work(1000) == Progress::Busy {}
            if session.view().line == Some(line) {
                return session.position();
            }
        }
    }

    #[test]
    fn answers_are_what_the_run_does() {
        let made = questions(PROGRAM, &[], at_line(7), &SharedLibrary::default());
        let answers: Vec<String> = made.iter().map(right).collect();
        assert_eq!(answers, ["Task-2 step", "Task-2", "main"]);
        let line = Block::Code { language: "python".into(), text: "7  task = asyncio.create_task(child())".into() };
        assert_eq!(made[0].text.last(), Some(&line));
        for question in &made {
            assert!(question.answers.len() >= 2);
            assert_eq!(question.answers.iter().filter(|answer| answer.right).count(), 1);
        }
    }

    #[test]
    fn a_text_that_is_no_program_has_no_questions() {
        assert_eq!(questions("while", &[], 0, &SharedLibrary::default()), []);
    }
}
