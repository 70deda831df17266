//! The ready queue: who runs, who has a turn in this pass, who waits for the next.
use loopglass_session::view::{HandleView, Moment, ObjectId};
use yew::prelude::*;

use super::phases::phases;
use super::pill::pill;
use super::slots::use_slots;
use crate::parts::{Context, heading};
use crate::state::{Command, Detail, Part, Shown};
use crate::texts;

/// More pills of a pass than this nobody reads.
const MOST: usize = 24;

#[derive(Properties, PartialEq)]
pub struct QueueProps {
    pub view: Shown,
    /// Did the learner go far off to come here?
    pub is_leap: bool,
    pub detail: Detail,
    pub lit: Option<ObjectId>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Queue(props: &QueueProps) -> Html {
    let view = &props.view;
    let context = props.context();
    let (now, next) = view.ready.split_at(view.ready_in_this_pass.min(view.ready.len()));
    let keys_now = use_slots(&numbers(now), props.is_leap);
    let keys_next = use_slots(&numbers(next), props.is_leap);
    html! {
        <section class="part queue" id={Part::Queue.id()} aria-labelledby="queue-title">
            <div class="part-head">{ heading(Part::Queue) }{ phases(view) }</div>
            <div class="queue-row" tabindex="0">
                <div class="slot">
                    <h3>{ texts::running() }</h3>
                    { running(context) }
                </div>
                <div class="lane-of-pills this-pass">
                    <h3>{ texts::this_pass() }</h3>
                    { pills(context, now, &keys_now, view.more.ready_in_this_pass, texts::nothing_ready()) }
                </div>
                <div class="lane-of-pills next-pass">
                    <h3>{ texts::next_pass() }</h3>
                    { pills(context, next, &keys_next, view.more.ready_in_next_pass, texts::nothing_scheduled()) }
                </div>
            </div>
        </section>
    }
}

impl QueueProps {
    fn context(&self) -> Context<'_> {
        Context {
            view: &self.view,
            before: &self.view,
            program: "",
            detail: self.detail,
            lit: self.lit,
            on_command: &self.on_command,
        }
    }
}

fn running(context: Context) -> Html {
    match slot(context.view) {
        Slot::Handle(handle) => html! { <div key={handle.id.0} class="now">{ pill(handle, context) }</div> },
        Slot::Module => html! { <span class="pill plain now">{ texts::module_runs() }</span> },
        Slot::Loop => html! { <span class="quiet">{ texts::loop_runs() }</span> },
        Slot::Waiting => html! { <span class="quiet">{ texts::loop_waits() }</span> },
        Slot::Nobody => html! { <span class="quiet">{ texts::nothing_runs() }</span> },
    }
}

/// Who has control at this moment.
#[derive(Debug, PartialEq)]
enum Slot<'a> {
    Handle(&'a HandleView),
    Module,
    /// The loop itself, between two handles.
    Loop,
    /// The loop, until the first timer.
    Waiting,
    Nobody,
}

fn slot(view: &Shown) -> Slot<'_> {
    match (&view.running, &view.moment) {
        _ if view.rests() || !view.has_begun() => Slot::Nobody,
        (_, Moment::Idle { .. }) => Slot::Waiting,
        (_, Moment::Pass { .. } | Moment::Choosing) => Slot::Loop,
        (Some(handle), _) => Slot::Handle(handle),
        (None, _) if view.stack.is_empty() => Slot::Nobody,
        (None, _) => Slot::Module,
    }
}

/// Of the handles that have a pill.
fn numbers(handles: &[HandleView]) -> Vec<usize> {
    handles.iter().take(MOST).map(|handle| handle.id.0 as usize).collect()
}

fn pills(context: Context, handles: &[HandleView], keys: &[usize], left_out: usize, nothing: &str) -> Html {
    if handles.is_empty() {
        return html! { <p class="quiet">{ nothing }</p> };
    }
    html! {
        <ol class="pills">
            <>{ for handles.iter().zip(keys).map(|(handle, key)| html! { <li key={*key}>{ pill(handle, context) }</li> }) }</>
            if handles.len() + left_out > MOST {
                <li key="more" class="quiet">{ texts::and_more(handles.len() + left_out - MOST) }</li>
            }
        </ol>
    }
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::Status;

    use super::{Slot, slot};
    use crate::fixture;
    use crate::state::Shown;

    #[test]
    fn the_slot_says_who_has_control() {
        let moments: Vec<_> = fixture::book().into_iter().map(Shown::new).collect();
        assert_eq!(slot(&moments[0]), Slot::Nobody);
        assert_eq!(slot(&moments[1]), Slot::Module);
        assert!(moments.iter().any(|view| matches!(slot(view), Slot::Handle(handle) if handle.label == "Task-1 step")));
        assert_eq!(slot(&Shown::new(fixture::sleeping())), Slot::Waiting);
        assert_eq!(slot(&Shown::new(fixture::finished())), Slot::Nobody);
        assert_eq!(fixture::finished().status, Status::Finished);
    }
}
