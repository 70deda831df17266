//! On a small screen the parts are shown one at a time: this chooses which.
use yew::prelude::*;

use crate::parts::asks;
use crate::state::{Command, PARTS, Part};
use crate::texts;

/// `shown` is nothing where the trace table stands in place of all of them.
pub fn tabs(shown: Option<Part>, on_command: &Callback<Command>) -> Html {
    html! {
        <nav class="tabs" aria-label={texts::parts()}>
            { for PARTS.into_iter().map(|part| {
                let current = (Some(part) == shown).then_some("true");
                let onclick = asks(on_command, Command::ShowPart(part));
                html! { <button type="button" key={part.id()} aria-current={current} {onclick}>{ texts::part_in_short(part) }</button> }
            }) }
        </nav>
    }
}
