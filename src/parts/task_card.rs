//! A Task: rounded, with the stack of its coroutine.
use loopglass_session::view::{FrameView, ObjectId, Outcome, TaskState, TaskView, View};
use yew::prelude::*;

use super::callbacks::callbacks;
use super::findings::of_task;
use super::frames::frames;
use super::icon::{Icon, icon};
use super::objects::ObjectsProps;
use super::touch::{Touch, quote};
use super::waits::waits;
use crate::parts::{card_id, clipped, hue, lit, state_class};
use crate::state::Detail;
use crate::texts;

/// Of a card that is far from what one sees only the place is there.
pub fn task_card(task: &TaskView, is_far: bool, props: &ObjectsProps) -> Html {
    if is_far {
        return far_card(task.id, classes!("task", hue(task.color)), &task.name);
    }
    let context = props.context();
    let id = card_id(task.id);
    let title = format!("{id}-title");
    let state = state_class(&task.state, &task.outcome);
    let class = classes!(
        "card",
        "task",
        hue(task.color),
        state,
        (props.selected == Some(task.id)).then_some("selected"),
        lit(props.lit, Some(task.id))
    );
    let shows_handles = props.detail == Detail::Handles;
    html! {
        <article {id} {class} data-object={task.id.0.to_string()} tabindex="-1" aria-labelledby={title.clone()}>
            <header>
                { icon(Icon::Task) }
                <h3 id={title}><span class="visually-hidden">{ texts::task() }{ " " }</span>{ &task.name }</h3>
                <code class="coroutine">{ &task.coroutine }</code>
                <span class={classes!("state", state)}>{ icon(state_icon(&task.state, &task.outcome)) }{ texts::task_state(&task.state, &task.outcome) }</span>
            </header>
            { outcome(&task.outcome) }
            if task.must_cancel {
                <p class="note">{ texts::must_cancel() }</p>
            }
            if shows_handles && task.cancelling > 0 {
                <p class="note"><code>{ texts::cancelling(task.cancelling) }</code></p>
            }
            { frames(&task.frames, before(task, context.before), context) }
            { waits(task, context) }
            { of_task(task.id, &task.name, context.view) }
            if shows_handles || !task.callbacks.is_empty() {
                { callbacks(&task.callbacks, context) }
            }
            if shows_handles {
                <code class="repr">{ clipped(&task.repr) }</code>
            }
            { task.refusal.as_deref().map(quote).unwrap_or_default() }
            <Touch target={task.id} moment={props.view.position} name={task.name.clone()} is_task=true detail={props.detail} quoted={task.refusal.clone().map(AttrValue::from)} on_act={props.on_act.clone()} />
        </article>
    }
}

/// As high as the card was when it was whole.
pub fn far_card(object: ObjectId, kind: Classes, name: &str) -> Html {
    html! {
        <article id={card_id(object)} class={classes!("card", "far", kind)} data-object={object.0.to_string()} tabindex="-1" aria-label={name.to_owned()} />
    }
}

/// The frames that the task had before.
fn before<'a>(task: &TaskView, view: &'a View) -> &'a [FrameView] {
    view.tasks.iter().find(|other| other.id == task.id).map_or(&[], |other| &other.frames)
}

/// What came of it, where something has.
pub fn outcome(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Pending | Outcome::Cancelled => Html::default(),
        Outcome::Result(value) => html! { <p class="outcome result">{ icon(Icon::Tick) }<code>{ clipped(value) }</code></p> },
        Outcome::Exception(error) => {
            html! { <p class="outcome exception">{ icon(Icon::Cross) }<code>{ clipped(error) }</code></p> }
        }
    }
}

fn state_icon(state: &TaskState, outcome: &Outcome) -> Icon {
    match state {
        TaskState::Running => Icon::Running,
        TaskState::Ready => Icon::Ready,
        TaskState::Waiting => Icon::Waiting,
        TaskState::Ended => outcome_icon(outcome),
    }
}

pub fn outcome_icon(outcome: &Outcome) -> Icon {
    match outcome {
        Outcome::Pending => Icon::Waiting,
        Outcome::Result(_) => Icon::Tick,
        Outcome::Exception(_) => Icon::Cross,
        Outcome::Cancelled => Icon::Struck,
    }
}
