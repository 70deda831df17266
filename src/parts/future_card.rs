//! A Future: a square box, empty, filled or struck out.
use loopglass_session::view::{FutureView, Outcome};
use yew::prelude::*;

use super::callbacks::callbacks;
use super::icon::{Icon, icon};
use super::objects::ObjectsProps;
use super::task_card::{far_card, outcome_icon};
use super::touch::{Touch, quote};
use crate::parts::{card_id, clipped, lit, outcome_class};
use crate::state::Detail;
use crate::texts;

pub fn future_card(future: &FutureView, is_far: bool, props: &ObjectsProps) -> Html {
    if is_far {
        return far_card(future.id, classes!("future"), &future.name);
    }
    let id = card_id(future.id);
    let title = format!("{id}-title");
    let outcome = outcome_class(&future.outcome);
    let class = classes!(
        "card",
        "future",
        outcome,
        (props.selected == Some(future.id)).then_some("selected"),
        lit(props.lit, Some(future.id))
    );
    let near = props.detail == Detail::Handles;
    html! {
        <article {id} {class} data-object={future.id.0.to_string()} tabindex="-1" aria-labelledby={title.clone()}>
            <header>
                { icon(Icon::Future) }
                <h3 id={title}><span class="visually-hidden">{ texts::future() }{ " " }</span>{ &future.name }</h3>
                <span class={classes!("state", outcome)}>{ icon(outcome_icon(&future.outcome)) }{ texts::outcome(&future.outcome) }</span>
            </header>
            { box_of(&future.outcome) }
            { callbacks(&future.callbacks, props.context()) }
            if near {
                <code class="repr">{ clipped(&future.repr) }</code>
            }
            { future.refusal.as_deref().map(quote).unwrap_or_default() }
            <Touch target={future.id} moment={props.view.position} name={future.name.clone()} detail={props.detail} quoted={future.refusal.clone().map(AttrValue::from)} on_act={props.on_act.clone()} />
        </article>
    }
}

fn box_of(outcome: &Outcome) -> Html {
    let content = match outcome {
        Outcome::Pending | Outcome::Cancelled => Html::default(),
        Outcome::Result(text) | Outcome::Exception(text) => html! { <code>{ clipped(text) }</code> },
    };
    html! { <div class={classes!("box", outcome_class(outcome))} data-test="box">{ content }</div> }
}
