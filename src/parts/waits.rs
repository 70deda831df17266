//! What a task waits for, link by link; the last is what must happen first.
use loopglass_session::view::WaitLink;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::link;
use crate::state::{Command, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct WaitsProps {
    pub links: Vec<WaitLink>,
    pub view: Shown,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Waits(props: &WaitsProps) -> Html {
    if props.links.is_empty() {
        return Html::default();
    }
    html! {
        <ol class="waits">
            { for props.links.iter().enumerate().map(|(i, one)| html! {
                <li key={i}>
                    <span class="quiet">{ texts::WAITS_FOR }</span>
                    { " " }
                    { link(&one.label, one.object, &props.view, &props.on_command) }
                    if let Some(left) = one.left {
                        <span class="left">{ icon(Icon::Clock) }{ texts::time_left(left) }</span>
                    }
                </li>
            }) }
        </ol>
    }
}
