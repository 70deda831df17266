//! A question: answers to choose from, or lines to order; "I don't know" is an answer.
use std::rc::Rc;

use loopglass_lesson::model::Question as Asked;
use yew::prelude::*;

use super::arrange::Arrange;
use super::prose::{inlines, prose, spoken_in};
use super::sitting::Given;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    pub question: Rc<Asked>,
    /// Names the group of buttons; another question has another.
    pub name: AttrValue,
    /// What was answered; then nothing can be changed.
    pub given: Option<Given>,
    /// Whether the right answer is shown beside the given one.
    pub is_told: bool,
    /// The language of the question, where it is not that of the page.
    #[prop_or_default]
    pub language: Option<AttrValue>,
    pub on_answer: Callback<Given>,
}

#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let chosen = use_state(|| None::<Given>);
    let question = &*props.question;
    if !question.order.is_empty() {
        return order(props);
    }
    let send = {
        let (chosen, on_answer) = (chosen.clone(), props.on_answer.clone());
        Callback::from(move |()| {
            if let Some(given) = &*chosen {
                on_answer.emit(given.clone());
            }
        })
    };
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                send.emit(());
            }
        })
    };
    let shown = props.given.clone().or_else(|| (*chosen).clone());
    let choice = |given: Given, text: Html, right: bool| {
        let id = match &given {
            Given::Answer(index) => format!("{}-{index}", props.name),
            _ => format!("{}-unsure", props.name),
        };
        let is_chosen = shown.as_ref() == Some(&given);
        let told = props.is_told && props.given.is_some();
        let onchange = {
            let (chosen, given) = (chosen.clone(), given.clone());
            Callback::from(move |_: Event| chosen.set(Some(given.clone())))
        };
        html! {
            <li key={id.clone()} class={classes!("answer", (told && right).then_some("right"), (told && is_chosen && !right).then_some("wrong"))}>
                <input type="radio" id={id.clone()} name={props.name.clone()} checked={is_chosen} disabled={props.given.is_some()} {onchange} />
                <label for={id}>
                    { text }
                    if told && right { <span class="verdict-word">{ texts::is_right() }</span> }
                    if told && is_chosen { <span class="verdict-word">{ texts::your_answer() }</span> }
                </label>
            </li>
        }
    };
    let worded = |text: Html| html! { <span lang={props.language.clone()}>{ text }</span> };
    // No `<form>`: a frame in a sandbox may not send forms.
    html! {
        <div class="question">
            <fieldset {onkeydown}>
                <legend class="visually-hidden">{ texts::question() }</legend>
                { spoken_in(props.language.clone(), prose(&question.text)) }
                <ul class="answers">
                    { for question.answers.iter().enumerate().map(|(index, answer)| choice(Given::Answer(index), worded(inlines(&answer.text)), answer.right)) }
                    { choice(Given::Unsure, html! { { texts::unsure() } }, false) }
                </ul>
            </fieldset>
            if props.given.is_none() {
                <button type="button" class="primary" disabled={chosen.is_none()} onclick={send.reform(|_: MouseEvent| ())}>{ texts::answer() }</button>
            }
        </div>
    }
}

fn order(props: &QuestionProps) -> Html {
    let question = &props.question;
    let on_done = props.on_answer.reform(Given::Order);
    let unsure = props.on_answer.reform(|_: MouseEvent| Given::Unsure);
    let lines = |order: &[usize]| {
        html! { <ol class="ordered">{ for order.iter().filter_map(|line| question.order.get(*line)).map(|line| html! { <li><code>{ line }</code></li> }) }</ol> }
    };
    html! {
        <div class="question">
            { spoken_in(props.language.clone(), prose(&question.text)) }
            if let Some(given) = &props.given {
                if let Given::Order(order) = given {
                    <p class="quiet">{ texts::your_answer() }</p>
                    { lines(order) }
                }
                if props.is_told {
                    <p class="quiet">{ texts::is_right() }</p>
                    { lines(&(0..question.order.len()).collect::<Vec<_>>()) }
                }
            } else {
                <Arrange lines={question.order.clone()} belonging={question.order.len()} action={texts::answer()} {on_done} />
                <button type="button" onclick={unsure}>{ texts::unsure() }</button>
            }
        </div>
    }
}
