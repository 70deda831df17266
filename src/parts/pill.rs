//! A handle: an entry of the ready queue, of the timers, or the one that runs.
use loopglass_session::view::{HandleView, ObjectId, View};
use yew::prelude::*;

use super::callbacks::purpose;
use crate::parts::{Context, asks, hue_of, lit};
use crate::state::{Command, Detail};
use crate::texts;

pub fn pill(handle: &HandleView, context: Context) -> Html {
    let task = handle.task.or_else(|| woken(handle, context.view));
    let class = classes!("pill", hue_of(context.view, task), handle.cancelled.then_some("struck"), lit(context.lit, task));
    let moves = handle.id.0.to_string();
    let name = name(handle, context.detail);
    let inside = html! {
        <>
            <span class="pill-name">{ name }</span>
            if handle.cancelled {
                <span class="visually-hidden">{ texts::cancelled_handle() }</span>
            }
        </>
    };
    match task {
        Some(task) => html! {
            <button type="button" {class} data-object={task.0.to_string()} data-moves={moves} title={handle.label.clone()} onclick={asks(context.on_command, Command::Find(task))}>
                { inside }
            </button>
        },
        None => html! { <span {class} data-moves={moves} title={handle.label.clone()}>{ inside }</span> },
    }
}

/// The task that a callback wakes, where it has a card.
fn woken(handle: &HandleView, view: &View) -> Option<ObjectId> {
    let name = handle.wakes.as_ref()?;
    view.tasks.iter().find(|task| task.name == *name).map(|task| task.id)
}

/// For those who look at tasks a task's handle is the task, and a callback of the library what it is for; near the machine it is
/// what `CPython` calls it.
pub fn name(handle: &HandleView, detail: Detail) -> String {
    match (&handle.task_name, detail) {
        (Some(task), Detail::Tasks) => task.clone(),
        (None, Detail::Tasks) if handle.wakes.is_some() => texts::wakes(handle.wakes.as_deref().unwrap_or_default()),
        (None, Detail::Tasks) if is_private(&handle.label) => texts::tells(&purpose(&handle.label)),
        _ => handle.label.clone(),
    }
}

/// Has it a part that begins with an underscore, as the library's own callbacks have?
pub fn is_private(label: &str) -> bool {
    label.split('.').any(|part| part.starts_with('_'))
}

#[cfg(test)]
mod tests {
    use super::name;
    use crate::fixture;
    use crate::state::Detail;

    #[test]
    fn a_handle_is_named_after_the_level_of_detail() {
        let handle = fixture::handle(1, "Task-1 wakeup", Some("Task-1"));
        assert_eq!(name(&handle, Detail::Tasks), "Task-1");
        assert_eq!(name(&handle, Detail::Handles), "Task-1 wakeup");
        assert_eq!(name(&fixture::handle(2, "announce", None), Detail::Tasks), "announce");
        assert_eq!(name(&fixture::handle(3, "Bell.ring", None), Detail::Tasks), "Bell.ring");
        let told = fixture::handle(4, "TaskGroup._on_task_done", None);
        assert_eq!(name(&told, Detail::Tasks), "tells TaskGroup");
        assert_eq!(name(&told, Detail::Handles), "TaskGroup._on_task_done");
        let mut due = fixture::handle(5, "_set_result_unless_cancelled", None);
        due.wakes = Some("Task-1".into());
        assert_eq!(name(&due, Detail::Tasks), "wakes Task-1");
        assert_eq!(name(&due, Detail::Handles), "_set_result_unless_cancelled");
    }
}
