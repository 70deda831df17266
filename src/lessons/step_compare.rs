//! The own answer beside what happened, with the misconception behind it by name.
use std::rc::Rc;

use yew::prelude::*;

use super::own_words::OwnWords;
use super::prose::{inlines, prose};
use super::question::Question;
use super::sitting::{Given, Sitting};
use crate::texts;

pub fn compare(sitting: &Sitting) -> Html {
    html! {
        <>
            { compared(sitting) }
            if let Some(explain) = &sitting.lesson.explain {
                <OwnWords key={sitting.lesson.id.clone()} explain={explain.clone()} />
            }
        </>
    }
}

fn compared(sitting: &Sitting) -> Html {
    let (Some(question), Some(given)) = (&sitting.lesson.predict, &sitting.given) else { return prose(&sitting.lesson.compare) };
    let is_right = given.is_right(question);
    let headline = match given {
        Given::Unsure => texts::was_unsure(),
        _ if is_right => texts::was_right(),
        _ => texts::was_wrong(),
    };
    html! {
        <>
            <p class={classes!("headline", if is_right { "good" } else { "surprise" })} data-test="compared">{ headline }</p>
            <Question question={Rc::new(question.clone())} name="compare" given={given.clone()} is_told={true} on_answer={Callback::noop()} />
            if let Some((belief, reply)) = sitting.reply() {
                if !belief.is_empty() {
                    <p class="belief">{ texts::belief_behind() }<q>{ belief.replace('`', "") }</q></p>
                }
                <p class="reply">{ inlines(reply) }</p>
            }
            { prose(&sitting.lesson.compare) }
        </>
    }
}
