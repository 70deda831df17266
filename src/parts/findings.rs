//! Mistakes and surprises up to this moment: CPython's words first, where it has some, one plain sentence, and the way to the moment.
use loopglass_session::detectors::{Finding, FindingKind};
use loopglass_session::view::{Move, ObjectId, View};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::lesson_link::{lesson_link, of_finding};
use crate::parts::asks;
use crate::state::{Command, Detail};
use crate::texts;

/// More at a time nobody reads: these are the latest.
const MOST: usize = 5;

pub fn findings(view: &View, detail: Detail, on_command: &Callback<Command>) -> Html {
    let shown: Vec<&Finding> = view.findings.iter().filter(|finding| is_shown(&finding.kind, detail)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <details class="findings" data-test="findings">
            <summary>{ icon(Icon::Note) }{ texts::findings(shown.len()) }</summary>
            <ul>
                { for shown.iter().rev().take(MOST).enumerate().map(|(i, finding)| html! { <li key={i}>{ row(finding, view, on_command) }</li> }) }
            </ul>
        </details>
    }
}

fn row(finding: &Finding, view: &View, on_command: &Callback<Command>) -> Html {
    html! {
        <>
            if let Some(words) = words(&finding.kind) {
                <code>{ words }</code>
            }
            <span>{ sentence(&finding.kind, view) }</span>
            <button type="button" class="small" onclick={asks(on_command, Command::Go(Move::To(finding.position)))}>
                { texts::go_to_print(finding.line) }
            </button>
            { lesson_link(Some(of_finding(&finding.kind))) }
        </>
    }
}

/// What stands on the card of a task.
pub fn of_task(task: ObjectId, name: &str, view: &View) -> Html {
    let about = |kind: &FindingKind| match kind {
        FindingKind::SwallowedCancellation { task: other } => *other == task,
        FindingKind::Deadlock { tasks } => tasks.contains(&task),
        FindingKind::LoopBlocked { label, .. } | FindingKind::LongComputation { label, .. } => is_step_of(label, name),
        FindingKind::NeverRetrieved { task, .. } | FindingKind::LostTask { task, .. } => task.as_deref() == Some(name),
        _ => false,
    };
    let last = view.findings.iter().rev().find(|finding| about(&finding.kind));
    last.map(|finding| note(&finding.kind, view)).unwrap_or_default()
}

/// On a card, where the mistake was made.
fn note(kind: &FindingKind, view: &View) -> Html {
    html! {
        <div class="note">
            { icon(Icon::Note) }
            <div>
                if let Some(words) = words(kind) {
                    <code>{ words }</code>
                }
                <p>{ sentence(kind, view) }</p>
                { lesson_link(Some(of_finding(kind))) }
            </div>
        </div>
    }
}

/// `Task-3 step`, `Task-3 wakeup`
fn is_step_of(label: &str, name: &str) -> bool {
    label.strip_prefix(name).is_some_and(|rest| rest == " step" || rest == " wakeup")
}

/// Near the machine also what is no mistake.
fn is_shown(kind: &FindingKind, detail: Detail) -> bool {
    detail == Detail::Handles || !matches!(kind, FindingKind::AwaitedDone { .. })
}

/// What `CPython` says: the same in every language.
fn words(kind: &FindingKind) -> Option<String> {
    match kind {
        FindingKind::NeverAwaited { coroutine } => Some(format!("RuntimeWarning: coroutine '{coroutine}' was never awaited")),
        FindingKind::NeverRetrieved { report, .. } | FindingKind::LostTask { report, .. } => Some(report.clone()),
        // As its debug mode reports it.
        FindingKind::LoopBlocked { label, seconds } => Some(format!("Executing {label} took {seconds:.3} seconds")),
        FindingKind::NestedRun => Some("RuntimeError: asyncio.run() cannot be called from a running event loop".into()),
        FindingKind::LongComputation { .. }
        | FindingKind::SwallowedCancellation { .. }
        | FindingKind::AwaitedDone { .. }
        | FindingKind::Deadlock { .. } => None,
    }
}

fn sentence(kind: &FindingKind, view: &View) -> String {
    let name = |id: &ObjectId| {
        let task = view.tasks.iter().find(|task| task.id == *id).map(|task| task.name.clone());
        task.or_else(|| view.futures.iter().find(|future| future.id == *id).map(|future| future.name.clone())).unwrap_or_default()
    };
    let names: Vec<String> = match kind {
        FindingKind::SwallowedCancellation { task: id } | FindingKind::AwaitedDone { future: id } => vec![name(id)],
        FindingKind::Deadlock { tasks } => tasks.iter().map(name).collect(),
        _ => Vec::new(),
    };
    texts::finding(kind, &names.join(", "))
}

#[cfg(test)]
mod tests {
    use loopglass_session::detectors::FindingKind;
    use loopglass_session::view::ObjectId;

    use super::{is_step_of, sentence, words};
    use crate::fixture;

    #[test]
    fn cpythons_words_come_first_and_the_sentence_names_the_task() {
        let view = fixture::sleeping();
        let swallowed = FindingKind::SwallowedCancellation { task: ObjectId(2) };
        assert_eq!(words(&swallowed), None);
        assert!(sentence(&swallowed, &view).contains("Task-1"));
        let blocked = FindingKind::LoopBlocked { label: "Task-1 step".into(), seconds: 2.0 };
        assert_eq!(words(&blocked).as_deref(), Some("Executing Task-1 step took 2.000 seconds"));
    }

    #[test]
    fn a_step_belongs_to_the_task_of_exactly_this_name() {
        assert!(is_step_of("Task-1 wakeup", "Task-1"));
        assert!(!is_step_of("Task-10 wakeup", "Task-1"));
    }
}
