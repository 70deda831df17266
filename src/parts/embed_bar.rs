//! The top of the page where it stands in another: how near to look, and the way to the playground.
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::share::way_to_playground;
use crate::parts::asks;
use crate::state::{Command, Detail, State};
use crate::texts;

pub fn embed_bar(state: &State, on: &Callback<Command>) -> Html {
    let is_near = state.settings.detail == Detail::Handles;
    let other = if is_near { Detail::Tasks } else { Detail::Handles };
    let step = Some(state.view.position).filter(|position| *position > 0 && !state.is_edited());
    html! {
        <header class="top embed-top">
            <h1>{ texts::title() }</h1>
            { way_to_playground(&state.text, step) }
            <div class="top-end">
                <button type="button" class="small" aria-pressed={is_near.to_string()} onclick={asks(on, Command::SetDetail(other))}>
                    { texts::detail(Detail::Handles) }
                </button>
                <button type="button" class="tool" aria-pressed={state.trace.to_string()} onclick={asks(on, Command::ShowTrace(!state.trace))}
                    title={texts::table()} aria-label={texts::table()}>{ icon(Icon::Table) }</button>
            </div>
        </header>
    }
}
