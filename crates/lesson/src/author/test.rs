//! Plays a lesson as learners would: what it says must be what happens.

use super::folder::Source;
use super::problem::Fault;
use super::sections::Quoted;
use crate::bundle::LONGEST;
use crate::model::{Part, When};
use crate::play::{Deed, DeedAt, Doing, Doings, Facts, Verdict, Watch, fault, judge};

/// What playing a lesson came to.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub checks: usize,
    pub right: usize,
    pub wrong: usize,
    pub quoted: usize,
    pub faults: Vec<Fault>,
}

const TEXT: &str = "lesson.md";

/// Plays the lesson; no faults mean that it is sound.
pub fn test(source: &Source) -> Report {
    let lesson = &source.lesson;
    let mut report = Report {
        checks: lesson.checks.len(),
        right: source.right.len(),
        wrong: source.wrong.len(),
        quoted: source.written.quoted.len(),
        faults: Vec::new(),
    };
    let faults = &mut report.faults;
    form(source, faults);
    let (deeds, doings) = match script(source) {
        Ok(script) => script,
        Err(fault) => {
            faults.push(fault);
            return report;
        }
    };
    if !faults.is_empty() {
        return report;
    }
    let mut play =
        |file: &str, program: &str, deeds: &[Deed], doings: &Doings| match Watch::new(program, deeds.to_vec(), doings.clone()) {
            Ok(watch) => Some(watch.to_end()),
            Err(problem) => {
                report.faults.push(Fault::new(file, problem.line as usize, problem.message));
                None
            }
        };
    let start = play("start.py", &lesson.start, &[], &Doings::default());
    let start_with_deeds = play("start.py", &lesson.start, &deeds, &doings);
    let solution = play("solution.py", &lesson.solution, &deeds, &doings);
    let mut play_all = |kind: &str, programs: &[(String, String)]| -> Vec<(String, Option<Facts>)> {
        let named =
            |(name, program): &(String, String)| (name.clone(), play(&format!("{kind}/{name}.py"), program, &deeds, &doings));
        programs.iter().map(named).collect()
    };
    let (right, wrong) = (play_all("right", &source.right), play_all("wrong", &source.wrong));
    let (Some(start), Some(start_with_deeds), Some(solution)) = (start, start_with_deeds, solution) else { return report };
    let faults = &mut report.faults;
    verdicts(source, &start, &solution, faults);
    others(source, &right, &wrong, faults);
    quotes(source, &start_with_deeds, &solution, faults);
    points(source, &start_with_deeds, faults);
    report
}

/// What can be said without running anything.
fn form(source: &Source, faults: &mut Vec<Fault>) {
    let lesson = &source.lesson;
    for (line, expression) in &source.written.expressions {
        if let Some(message) = fault(expression) {
            faults.push(Fault::new(TEXT, *line, format!("`{expression}`: {message}")));
        }
    }
    if lesson.checks.is_empty() {
        faults.push(Fault::new(TEXT, 0, "a lesson has checks"));
    }
    for (line, name) in &source.written.mistakes {
        if !source.wrong.iter().any(|(known, _)| known == name) {
            faults.push(Fault::new(TEXT, *line, format!("there is no program wrong/{name}.py")));
        }
    }
    for (name, _) in &source.wrong {
        if !lesson.mistakes.iter().any(|mistake| mistake.name == *name) {
            faults.push(Fault::new(format!("wrong/{name}.py"), 0, "no mistake of lesson.md has this name"));
        }
    }
    let size = super::to_json(&lesson.write()).len();
    if size > LONGEST {
        faults.push(Fault::new(TEXT, 0, format!("the bundle has {size} bytes; {LONGEST} are the most")));
    }
    for (line, point) in source.written.points.iter().zip(&lesson.points).map(|((line, _), point)| (line, point)) {
        let is_shown = lesson.parts.is_empty() || lesson.parts.contains(&point.beside) || point.beside == Part::Code;
        if !is_shown {
            faults.push(Fault::new(TEXT, *line, "this part is not among the `parts` that the lesson shows"));
        }
    }
}

fn verdicts(source: &Source, start: &Facts, solution: &Facts, faults: &mut Vec<Fault>) {
    if judge(&source.lesson, start).is_passed() {
        faults.push(Fault::new("start.py", 0, "the start passes the checks: nothing is left to do"));
    }
    let verdict = judge(&source.lesson, solution);
    if !verdict.is_passed() {
        faults.push(Fault::new("solution.py", 0, format!("the solution does not pass: {}", said(source, &verdict, solution))));
    }
}

/// Any right answer passes, and each typical wrong one gets its own message.
fn others(source: &Source, right: &[(String, Option<Facts>)], wrong: &[(String, Option<Facts>)], faults: &mut Vec<Fault>) {
    for (name, facts) in right {
        let Some(facts) = facts else { continue };
        let verdict = judge(&source.lesson, facts);
        if !verdict.is_passed() {
            let said = said(source, &verdict, facts);
            faults.push(Fault::new(format!("right/{name}.py"), 0, format!("it does not pass: {said}")));
        }
    }
    for (name, facts) in wrong {
        let Some(facts) = facts else { continue };
        let verdict = judge(&source.lesson, facts);
        if verdict.mistake.as_ref() != Some(name) {
            let said = if verdict.is_passed() { "it passes".to_string() } else { said(source, &verdict, facts) };
            faults.push(Fault::new(format!("wrong/{name}.py"), 0, format!("it does not get its own message: {said}")));
        }
    }
}

fn said(source: &Source, verdict: &Verdict, facts: &Facts) -> String {
    let failed: Vec<&str> = source
        .lesson
        .checks
        .iter()
        .zip(&verdict.checks)
        .filter(|(_, holds)| !**holds)
        .map(|(check, _)| check.holds.as_str())
        .collect();
    let mistake = verdict.mistake.as_ref().map_or(String::new(), |name| format!("it gets the message of `{name}`; "));
    format!(
        "{mistake}these do not hold: {}; it printed {:?} {:?}, {} at {} s",
        failed.join(" | "),
        facts.output,
        facts.stderr,
        facts.ended,
        facts.time
    )
}

/// Every text that is quoted as output is what the machine prints.
fn quotes(source: &Source, start: &Facts, solution: &Facts, faults: &mut Vec<Fault>) {
    for (line, program, text) in &source.written.quoted {
        let printed = match program {
            Quoted::Start => Ok(everything(start)),
            Quoted::Solution => Ok(everything(solution)),
            Quoted::Block(program) => Watch::new(program, Vec::new(), Doings::default()).map(|watch| everything(&watch.to_end())),
        };
        match printed {
            Ok(printed) if is_part(text, &printed) => {}
            Ok(printed) => faults.push(Fault::new(TEXT, *line, format!("the program does not print this, but {printed:?}"))),
            Err(problem) => {
                faults.push(Fault::new(TEXT, *line, format!("line {} of the program: {}", problem.line, problem.message)));
            }
        }
    }
}

fn everything(facts: &Facts) -> String {
    format!("{}\n{}", facts.output, facts.stderr)
}

/// Whole lines, one after the other.
fn is_part(quoted: &str, printed: &str) -> bool {
    let (quoted, printed): (Vec<&str>, Vec<&str>) =
        (quoted.lines().map(str::trim_end).collect(), printed.lines().map(str::trim_end).collect());
    quoted.is_empty() || printed.windows(quoted.len()).any(|lines| lines == quoted)
}

/// The lesson speaks only at moments that come.
fn points(source: &Source, start: &Facts, faults: &mut Vec<Fault>) {
    for (line, when) in &source.written.points {
        let comes = match when {
            When::Line(number) => start.lines_run.contains(number),
            When::Pass(number) => start.passes >= *number,
            When::Idle => start.events.iter().any(|event| event.what == "wait"),
            // What comes after a wait for the learner was reached with the deeds.
            When::Waiting => start.ended == "waiting" || !source.written.deeds.is_empty(),
            When::Start => true,
            When::End => start.ended != "waiting",
        };
        if !comes {
            faults.push(Fault::new(TEXT, *line, format!("`{}` never comes in start.py", when.to_text())));
        }
    }
}

/// `waiting: fut.set_result("x")`, `line 7: Task-2.cancel()`, `predict right`, `move pass`, `refused set_result fut`
fn script(source: &Source) -> Result<(Vec<Deed>, Doings), Fault> {
    let (mut deeds, mut doings) = (Vec::new(), Doings::default());
    for (line, text) in &source.written.deeds {
        let text = text.trim();
        let fault = || {
            Fault::new(
                TEXT,
                *line,
                "a deed is `waiting: fut.set_result(1)`, `line 7: job.cancel()`, `predict right`, `move pass` or `refused set_result fut`",
            )
        };
        if let Some(answer) = text.strip_prefix("predict ") {
            doings.prediction = answer.to_string();
        } else if let Some(name) = text.strip_prefix("move ") {
            doings.moves.push(name.to_string());
        } else if let Some(rest) = text.strip_prefix("refused ") {
            let (kind, target) = rest.split_once(' ').ok_or_else(fault)?;
            doings.refused.push((kind.to_string(), target.to_string()));
        } else {
            let (when, call) = text.split_once(": ").ok_or_else(fault)?;
            deeds.push(Deed { at: deed_at(when).ok_or_else(fault)?, doing: doing(call).ok_or_else(fault)? });
        }
    }
    Ok((deeds, doings))
}

fn deed_at(when: &str) -> Option<DeedAt> {
    match when {
        "waiting" => Some(DeedAt::Waiting),
        _ => when.strip_prefix("line ")?.parse().ok().map(DeedAt::Line),
    }
}

/// `fut.set_result("hello")`
fn doing(call: &str) -> Option<Doing> {
    let (function, rest) = call.split_once('(')?;
    let (target, kind) = function.rsplit_once('.')?;
    let argument = rest.strip_suffix(')')?;
    let known = matches!(kind, "set_result" | "set_exception" | "cancel");
    known.then(|| Doing::Named { target: target.to_string(), kind: kind.to_string(), argument: argument.to_string() })
}
