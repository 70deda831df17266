//! On a small screen the parts are shown one at a time: this chooses which.
use yew::prelude::*;

use crate::parts::asks;
use crate::state::{Command, PARTS, Part};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// Nothing where the trace table stands in place of all of them.
    pub part: Option<Part>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    html! {
        <nav class="tabs" aria-label={texts::PARTS}>
            { for PARTS.into_iter().map(|part| {
                let current = (Some(part) == props.part).then_some("true");
                let onclick = asks(&props.on_command, Command::ShowPart(part));
                html! { <button type="button" key={part.id()} aria-current={current} {onclick}>{ texts::part_in_short(part) }</button> }
            }) }
        </nav>
    }
}
