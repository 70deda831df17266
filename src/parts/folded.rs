//! What a link folds away: classes of the bench, and the way to see it all.
use loopglass_lesson::model::PARTS;
use yew::prelude::*;

use super::page::part;
use crate::parts::asks;
use crate::state::{Command, State};
use crate::texts;

/// `hides-timers` for every part that is folded away, as a lesson has it.
pub fn hidden(state: &State) -> Classes {
    PARTS.iter().filter(|(_, of_lesson)| state.hides(part(*of_lesson))).map(|(name, _)| format!("hides-{name}")).collect()
}

/// Nothing where everything is shown.
pub fn folded(state: &State, on_command: &Callback<Command>) -> Html {
    if state.only.is_empty() {
        return Html::default();
    }
    html! {
        <p class="notice" data-test="folded">
            { texts::some_parts() }
            <button type="button" class="small" onclick={asks(on_command, Command::ShowAllParts)}>{ texts::show_all_parts() }</button>
        </p>
    }
}
