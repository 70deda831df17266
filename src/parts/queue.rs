//! The ready queue: who runs, who has a turn in this pass, who waits for the next.
use loopglass_session::view::HandleView;
use yew::prelude::*;

use super::pill::Pill;
use crate::parts::heading;
use crate::state::{Command, Detail, Part, Shown};
use crate::texts;

/// More pills than this nobody reads.
const MOST: usize = 100;

#[derive(Properties, PartialEq)]
pub struct QueueProps {
    pub view: Shown,
    pub detail: Detail,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Queue(props: &QueueProps) -> Html {
    let view = &props.view;
    let (now, next) = view.ready.split_at(view.ready_in_this_pass.min(view.ready.len()));
    html! {
        <section class="part queue" id={Part::Queue.id()} aria-labelledby="queue-title">
            { heading(Part::Queue) }
            <div class="queue-row">
                <div class="slot">
                    <h3>{ texts::RUNNING }</h3>
                    { running(props) }
                </div>
                <div class="lane-of-pills">
                    <h3>{ texts::THIS_PASS }</h3>
                    { pills(props, now, texts::NOTHING_READY) }
                </div>
                <div class="lane-of-pills next-pass">
                    <h3>{ texts::NEXT_PASS }</h3>
                    { pills(props, next, texts::NOTHING_SCHEDULED) }
                </div>
            </div>
        </section>
    }
}

fn running(props: &QueueProps) -> Html {
    let view = &props.view;
    match &view.running {
        Some(handle) => html! { <div key={handle.id.0} class="now">{ pill(props, handle) }</div> },
        None if view.has_begun() && !view.rests() && !view.stack.is_empty() => {
            html! { <span class="pill plain now">{ texts::MODULE_RUNS }</span> }
        }
        None => html! { <span class="quiet">{ texts::NOTHING_RUNS }</span> },
    }
}

fn pill(props: &QueueProps, handle: &HandleView) -> Html {
    html! {
        <Pill handle={handle.clone()} view={props.view.clone()} detail={props.detail} on_command={props.on_command.clone()} />
    }
}

fn pills(props: &QueueProps, handles: &[HandleView], nothing: &str) -> Html {
    if handles.is_empty() {
        return html! { <p class="quiet">{ nothing }</p> };
    }
    html! {
        <ol class="pills">
            { for handles.iter().take(MOST).map(|handle| html! { <li key={handle.id.0}>{ pill(props, handle) }</li> }) }
            if handles.len() > MOST {
                <li key="more" class="quiet">{ texts::and_more(handles.len() - MOST) }</li>
            }
        </ol>
    }
}
