//! A handle: an entry of the ready queue, of the timers, or the one that runs.
use loopglass_session::view::HandleView;
use yew::prelude::*;

use crate::parts::{asks, hue_of};
use crate::state::{Command, Detail, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct PillProps {
    pub handle: HandleView,
    pub view: Shown,
    pub detail: Detail,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Pill(props: &PillProps) -> Html {
    let handle = &props.handle;
    let class = classes!("pill", hue_of(&props.view, handle.task), handle.cancelled.then_some("struck"));
    let name = name(handle, props.detail);
    let content = html! {
        <>
            <span class="pill-name">{ name }</span>
            if handle.cancelled {
                <span class="visually-hidden">{ texts::CANCELLED_HANDLE }</span>
            }
        </>
    };
    match handle.task {
        Some(task) => html! {
            <button type="button" {class} title={handle.label.clone()} onclick={asks(&props.on_command, Command::Find(task))}>
                { content }
            </button>
        },
        None => html! { <span {class} title={handle.label.clone()}>{ content }</span> },
    }
}

/// For those who look at tasks a task's handle is the task; near the machine it is what `CPython` calls it.
pub fn name(handle: &HandleView, detail: Detail) -> &str {
    match (&handle.task_name, detail) {
        (Some(task), Detail::Tasks) => task,
        _ => &handle.label,
    }
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
    }
}
