//! Questions that have come back, and questions about the run on display.
use std::rc::Rc;

use loopglass_lesson::model::Question as Asked;
use yew::prelude::*;

use super::prose::inlines;
use super::question::Question;
use super::sitting::Given;
use super::state::{Quiz, Review, Sheet};
use super::wish::Wish;
use super::wishes;
use crate::texts;

pub fn review(review: &Review, on_wish: &Callback<Wish>) -> Html {
    let Some((id, title, question)) = review.questions.get(review.at) else {
        return html! {
            <>
                <p data-test="review-end">{ texts::review_end(review.right, review.questions.len()) }</p>
                <button type="button" class="primary" onclick={wishes(on_wish, Wish::Show(Sheet::Contents))}>{ texts::contents() }</button>
            </>
        };
    };
    html! {
        <>
            <p class="quiet">{ format!("{id} {title} ({}/{})", review.at + 1, review.questions.len()) }</p>
            { asked(&format!("review-{}", review.at), question, review.given.as_ref(), on_wish) }
        </>
    }
}

pub fn quiz(quiz: &Quiz, on_wish: &Callback<Wish>) -> Html {
    let Some(question) = quiz.questions.get(quiz.at) else { return html! { <p>{ texts::quiz_none() }</p> } };
    html! {
        <>
            <p class="quiet">{ texts::quiz_note() }</p>
            { asked(&format!("quiz-{}", quiz.at), question, quiz.given.as_ref(), on_wish) }
        </>
    }
}

fn asked(name: &str, question: &Rc<Asked>, given: Option<&Given>, on_wish: &Callback<Wish>) -> Html {
    let on_answer = on_wish.reform(Wish::AnswerSheet);
    html! {
        <>
            <Question key={name.to_string()} question={Rc::clone(question)} name={name.to_string()} given={given.cloned()} is_told={true} {on_answer} />
            if let Some(given) = given {
                <div role="status">{ reply(question, given) }</div>
                <button type="button" class="primary" onclick={wishes(on_wish, Wish::NextQuestion)}>{ texts::next_question() }</button>
            }
        </>
    }
}

fn reply(question: &Asked, given: &Given) -> Html {
    let headline = match given {
        Given::Unsure => texts::was_unsure(),
        _ if given.is_right(question) => texts::was_right(),
        _ => texts::was_wrong(),
    };
    let chosen = match given {
        Given::Answer(index) => question.answers.get(*index),
        _ => question.answers.iter().find(|answer| answer.right),
    };
    html! {
        <>
            <p class="headline">{ headline }</p>
            if let Some(answer) = chosen {
                if !answer.belief.is_empty() { <p class="belief">{ texts::belief_behind() }<q>{ answer.belief.replace('`', "") }</q></p> }
                <p>{ inlines(&answer.reply) }</p>
            } else {
                <p>{ inlines(&question.after) }</p>
            }
        </>
    }
}
