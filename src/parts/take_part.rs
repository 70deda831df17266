//! Where the learner takes part: as the loop, as the outside world, on another branch.
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::asks;
use crate::platform::dom;
use crate::state::{Command, Hand};
use crate::texts;

pub fn take_part(hand: &Hand, on_command: &Callback<Command>) -> Html {
    let (as_loop, as_world) = (hand.turns.is_some(), hand.as_world);
    let entry = |text: &'static str, is_on: Option<bool>, command: Command| {
        let pressed = is_on.map(|is_on| is_on.to_string());
        html! { <li><button type="button" aria-pressed={pressed} onclick={asks(on_command, command)}>{ text }</button></li> }
    };
    html! {
        <details class="take-along">
            <summary class="tool" title={texts::take_part()} aria-label={texts::take_part()}>{ icon(Icon::Hand) }</summary>
            <ul onclick={|event: MouseEvent| dom::close_menu(&event)}>
                { entry(texts::be_loop(), Some(as_loop), Command::BeLoop(!as_loop)) }
                { entry(texts::be_world(), Some(as_world), Command::BeWorld(!as_world)) }
                { entry(texts::branches(), None, Command::ShowBranches(true)) }
            </ul>
        </details>
    }
}
