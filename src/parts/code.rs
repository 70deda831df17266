//! The learner's program, the line that runs, and where every task stands.
use std::collections::BTreeMap;
use std::rc::Rc;

use loopglass_session::view::{FrameView, Move, ObjectId, Problem, TaskState, TaskView, View};
use yew::prelude::*;

use super::editor::CodeEditor;
use super::icon::{Icon, icon};
use crate::parts::{asks, clipped, heading};
use crate::platform::editor::{Heard, Problem as Mark, TaskLine};
use crate::state::{Command, Part, Shown};
use crate::texts;

/// More tasks than this on one line nobody tells apart: the last mark stands for the rest.
const MOST_ON_A_LINE: usize = 8;

#[derive(Properties, PartialEq)]
pub struct CodeProps {
    pub text: AttrValue,
    pub document: u32,
    pub view: Shown,
    /// The run is of another text: its lines are not these.
    pub is_edited: bool,
    pub lit: Option<ObjectId>,
    pub problems: Rc<Vec<Problem>>,
    /// The program is to be looked at and stepped, not changed.
    pub read_only: bool,
    pub on_change: Callback<String>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Code(props: &CodeProps) -> Html {
    let key = (props.view.clone(), props.is_edited, props.lit);
    let task_lines = use_memo(key, |(view, is_edited, lit)| if *is_edited { Vec::new() } else { task_lines(view, *lit) });
    let marks = use_memo(props.problems.clone(), |problems| problems.iter().map(mark).collect::<Vec<_>>());
    let running_line = props.view.lit_line().filter(|_| !props.is_edited);
    let on_heard = {
        let (on_change, on_command) = (props.on_change.clone(), props.on_command.clone());
        Callback::from(move |heard| match heard {
            Heard::Typed(text) => on_change.emit(text),
            Heard::Run => on_command.emit(Command::Run),
            Heard::Breakpoints(lines) => on_command.emit(Command::SetBreakpoints(lines)),
            Heard::RunTo(line) => on_command.emit(Command::Go(Move::RunTo(line))),
        })
    };
    html! {
        <section class="part code" id={Part::Code.id()} aria-labelledby="code-title">
            <div class="code-head">
                { heading(Part::Code) }
                if props.is_edited && props.view.has_begun() {
                    <p class="edited" data-test="edited">{ texts::edited() }</p>
                }
                <button type="button" class="small" title={texts::run_title()} onclick={asks(&props.on_command, Command::Run)}>
                    { icon(Icon::End) }{ texts::run() }
                </button>
            </div>
            <CodeEditor text={props.text.clone()} document={props.document} {running_line} {task_lines} problems={marks} read_only={props.read_only}
                {on_heard} />
            if !props.problems.is_empty() {
                <ul class="problems" data-test="problems">
                    { for props.problems.iter().take(20).enumerate().map(|(i, problem)| html! {
                        <li key={i}>
                            { icon(Icon::Cross) }
                            <span class="quiet">{ texts::problem_place(problem.line, problem.column) }</span>
                            { " " }
                            <code>{ clipped(&problem.message) }</code>
                        </li>
                    }) }
                </ul>
            }
        </section>
    }
}

fn mark(problem: &Problem) -> Mark {
    Mark {
        line: problem.line,
        column: problem.column,
        end_line: problem.end_line,
        end_column: problem.end_column,
        message: problem.message.clone(),
    }
}

/// Where every live task stands in the program: the line of its innermost frame that is the program's own.
fn task_lines(view: &View, lit: Option<ObjectId>) -> Vec<TaskLine> {
    let live = view.tasks.iter().filter(|task| task.state != TaskState::Ended);
    let mut marks: BTreeMap<u32, Vec<TaskLine>> = BTreeMap::new();
    for mark in live.filter_map(|task| task_line(task, lit)) {
        let here = marks.entry(mark.line).or_default();
        match here.get_mut(MOST_ON_A_LINE - 1) {
            Some(last) => last.add(&mark),
            None => here.push(mark),
        }
    }
    marks.into_values().flatten().collect()
}

fn task_line(task: &TaskView, lit: Option<ObjectId>) -> Option<TaskLine> {
    let frame: &FrameView = task.frames.iter().rev().find(|frame| frame.is_program)?;
    Some(TaskLine {
        line: frame.line,
        color: format!("var(--lg-task-{})", task.color % 8 + 1),
        object: task.id.0,
        label: texts::stands_here(&task.name, task.state == TaskState::Waiting),
        parked: task.state == TaskState::Waiting,
        lit: lit == Some(task.id),
        tasks: 1,
    })
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::{ObjectId, TaskState};

    use super::{MOST_ON_A_LINE, task_lines};
    use crate::fixture;

    #[test]
    fn the_last_mark_of_a_line_stands_for_the_rest() {
        let mut view = fixture::sleeping();
        let task = view.tasks[0].clone();
        view.tasks = (0..100).map(|i| fixture::task_like(&task, 10 + i, TaskState::Waiting)).collect();
        let lines = task_lines(&view, Some(ObjectId(90)));
        assert_eq!(lines.len(), MOST_ON_A_LINE);
        assert_eq!(lines.iter().map(|mark| mark.tasks).sum::<u32>(), 100);
        assert!(lines[MOST_ON_A_LINE - 1].lit && lines[MOST_ON_A_LINE - 1].parked);
    }

    #[test]
    fn a_waiting_task_stands_parked_where_its_own_code_waits() {
        let lines = task_lines(&fixture::sleeping(), None);
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].line, lines[0].parked, lines[0].label.as_str()), (5, true, "Task-1 waits here"));
    }
}
