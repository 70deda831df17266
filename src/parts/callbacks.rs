//! Who is told when a Future or Task is done, in order.
use loopglass_session::view::CallbackView;
use yew::prelude::*;

use crate::parts::link;
use crate::state::{Command, Detail, Shown};
use crate::texts;

/// More callbacks than this nobody reads.
const MOST: usize = 20;

#[derive(Properties, PartialEq)]
pub struct CallbacksProps {
    pub callbacks: Vec<CallbackView>,
    pub view: Shown,
    pub detail: Detail,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Callbacks(props: &CallbacksProps) -> Html {
    let more = props.callbacks.len().saturating_sub(MOST);
    html! {
        <div class="callbacks">
            <span class="quiet">{ texts::WHEN_DONE }</span>
            if props.callbacks.is_empty() {
                { " " }<span class="quiet">{ texts::NO_CALLBACKS }</span>
            } else {
                <ol>
                    { for props.callbacks.iter().take(MOST).enumerate().map(|(i, callback)| html! { <li key={i}>{ row(props, callback) }</li> }) }
                    if more > 0 {
                        <li key="more" class="quiet">{ texts::and_more(more) }</li>
                    }
                </ol>
            }
        </div>
    }
}

fn row(props: &CallbacksProps, callback: &CallbackView) -> Html {
    let leads = |name: &str| link(name, callback.wakes, &props.view, &props.on_command);
    match (&callback.wakes_name, props.detail) {
        (Some(name), Detail::Tasks) => leads(&texts::wakes(name)),
        (Some(name), Detail::Handles) => html! { <><code>{ &callback.label }</code>{ " " }{ leads(&texts::wakes(name)) }</> },
        (None, _) => html! { <code>{ &callback.label }</code> },
    }
}
