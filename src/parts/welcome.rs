//! Before the first step: what there is to see, and what to press.
use loopglass_session::view::Move;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::asks;
use crate::state::Command;
use crate::texts;

pub fn welcome(on_command: &Callback<Command>) -> Html {
    html! {
        <div class="welcome" data-test="welcome">
            <p class="welcome-title">{ texts::welcome_title() }</p>
            <p>{ texts::welcome_text() }</p>
            <div class="welcome-ways">
                <button type="button" class="primary" onclick={asks(on_command, Command::Go(Move::Line))}>
                    { icon(Icon::Step) }{ texts::welcome_step() }
                </button>
                <button type="button" onclick={asks(on_command, Command::PlayOrPause)}>{ icon(Icon::Play) }{ texts::welcome_play() }</button>
            </div>
            <dl class="legend">
                { for texts::legend().into_iter().map(|(name, meaning)| html! {
                    <div key={name}><dt>{ name }</dt><dd>{ meaning }</dd></div>
                }) }
            </dl>
        </div>
    }
}
