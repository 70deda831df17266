//! The learner is the outside world: what goes on there ends in the order that is clicked here.
use loopglass_session::view::Action;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::asks;
use crate::state::{Command, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct OutsideProps {
    pub view: Shown,
    pub as_world: bool,
    pub on_command: Callback<Command>,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Outside(props: &OutsideProps) -> Html {
    let outside = &props.view.outside;
    if outside.is_empty() && !props.as_world {
        return Html::default();
    }
    let end = |id| {
        let on_act = props.on_act.clone();
        Callback::from(move |_: MouseEvent| {
            // Refused only where it has ended already, which the next drawing shows.
            let _ = on_act.emit(Action::Arrive { source: id });
        })
    };
    html! {
        <section class="part hand" aria-labelledby="outside-title" data-test="outside">
            <div class="hand-head">
                <h2 id="outside-title">{ icon(Icon::Clock) }{ texts::outside_title() }</h2>
                if props.as_world {
                    <button type="button" class="small" onclick={asks(&props.on_command, Command::BeWorld(false))}>{ texts::hand_over() }</button>
                }
            </div>
            if outside.is_empty() {
                <p class="quiet">{ texts::nothing_outside() }</p>
            }
            <ul class="choices">
                { for outside.iter().map(|one| html! {
                    <li key={one.id.0}>
                        <span class="pill plain">{ &one.label }<span class="timer-left">{ texts::time_left(one.left) }</span></span>
                        <button type="button" class="small" aria-label={texts::touch(texts::ends_now(), &one.label)} onclick={end(one.id)}>{ texts::ends_now() }</button>
                    </li>
                }) }
            </ul>
        </section>
    }
}
