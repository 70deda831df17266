//! The learner is the loop: who is next? A right answer goes on, a wrong one is answered with the rule.
use loopglass_session::turn::choices;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::asks;
use crate::state::{Command, Shown, Turns};
use crate::texts;

/// More choices than this nobody weighs.
const MOST: usize = 12;

#[derive(Properties, PartialEq)]
pub struct TurnsPanelProps {
    pub turns: Turns,
    /// The moment just before the loop chooses.
    pub view: Shown,
    pub on_command: Callback<Command>,
}

#[component]
pub fn TurnsPanel(props: &TurnsPanelProps) -> Html {
    let (turns, on) = (&props.turns, &props.on_command);
    html! {
        <section class="part hand" aria-labelledby="turns-title" data-test="turns">
            <div class="hand-head">
                <h2 id="turns-title">{ icon(Icon::Hand) }{ texts::be_loop() }</h2>
                <span class="score" data-test="score">{ texts::score(turns.right, turns.wrong) }</span>
                <button type="button" class="small" onclick={asks(on, Command::BeLoop(false))}>{ texts::hand_over() }</button>
            </div>
            if turns.is_asking {
                { question(&props.view, on) }
            } else if props.view.has_ended() {
                <p>{ texts::no_more_turns() }</p>
            } else {
                <p>{ texts::turn_soon() }</p>
                <button type="button" class="small primary" onclick={asks(on, Command::BeLoop(true))}>{ texts::next_turn() }</button>
            }
            <div role="status" data-test="verdict">
                if let Some((name, verdict)) = &turns.verdict {
                    <p class={classes!("turn-verdict", if turns.was_right() { "right" } else { "wrong" })}>
                        { icon(if turns.was_right() { Icon::Tick } else { Icon::Cross }) }
                        <span>{ texts::verdict(name, verdict) }</span>
                    </p>
                }
            </div>
        </section>
    }
}

fn question(view: &Shown, on: &Callback<Command>) -> Html {
    let all = choices(view);
    html! {
        <>
            <p>{ if view.ready.is_empty() { texts::which_timer() } else { texts::who_is_next() } }</p>
            <ul class="choices">
                { for all.into_iter().take(MOST).enumerate().map(|(i, (choice, name))| html! {
                    <li key={i}><button type="button" class="pill" onclick={asks(on, Command::Choose(choice, name.clone()))}>{ name }</button></li>
                }) }
            </ul>
        </>
    }
}
