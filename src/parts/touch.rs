//! The learner's hand: sets a result, sets an exception, cancels.
use loopglass_session::view::{Action, ObjectId, Position};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::lesson_link::{lesson_link, of_error};
use super::touch_form::{Form, TouchForm};
use crate::platform::dom;
use crate::state::Detail;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TouchProps {
    pub target: ObjectId,
    /// What it is called, for those who hear the buttons alone.
    pub name: AttrValue,
    /// The moment: an answer holds for that alone.
    pub moment: Position,
    pub detail: Detail,
    /// For a task its own ending is the rule: what sets it by hand is a click farther away.
    #[prop_or_default]
    pub is_task: bool,
    /// The refusal that stands on the card already.
    pub quoted: Option<AttrValue>,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Touch(props: &TouchProps) -> Html {
    let open = use_state(|| None::<Form>);
    let more = use_state(|| false);
    let refusal = use_state(|| None::<String>);
    let answer = use_state(|| None::<String>);
    let openers = [use_node_ref(), use_node_ref(), use_node_ref()];
    use_effect_with(props.moment, {
        let answer = answer.setter();
        move |_| answer.set(None)
    });
    let toggle = |form: Form| {
        let (open, refusal) = (open.clone(), refusal.clone());
        Callback::from(move |_: MouseEvent| {
            refusal.set(None);
            open.set((*open != Some(form)).then_some(form));
        })
    };
    let button = |form, text: &'static str| {
        let label = texts::touch(text, &props.name);
        let is_open = *open == Some(form);
        let opener = openers[form as usize].clone();
        html! { <button ref={opener} type="button" class="small" aria-label={label} aria-expanded={is_open.to_string()} onclick={toggle(form)}>{ text }</button> }
    };
    // Who wrote in the form stands where it was opened, not at the top of the page.
    let on_close = {
        let (open, openers) = (open.clone(), openers.clone());
        Callback::from(move |()| {
            if let Some(form) = *open {
                dom::focus_node(&openers[form as usize]);
            }
            open.set(None);
        })
    };
    let on_send = {
        let (on_close, refusal, answer, on_act) = (on_close.clone(), refusal.clone(), answer.clone(), props.on_act.clone());
        Callback::from(move |action| match on_act.emit(action) {
            Ok(said) => {
                refusal.set(None);
                answer.set(said);
                on_close.emit(());
            }
            Err(words) => {
                answer.set(None);
                refusal.set(Some(words));
            }
        })
    };
    let cancel = {
        let (on_send, target) = (on_send.clone(), props.target);
        Callback::from(move |_: MouseEvent| on_send.emit(Action::Cancel { target, message: None }))
    };
    let ask = {
        let (on_send, target) = (on_send.clone(), props.target);
        Callback::from(move |_: MouseEvent| on_send.emit(Action::AskResult { target }))
    };
    let show_more = {
        let (more, open) = (more.clone(), open.clone());
        Callback::from(move |_: MouseEvent| {
            open.set(None);
            more.set(!*more);
        })
    };
    let settings = html! {
        <>
            { button(Form::Result, texts::set_result()) }
            { button(Form::Exception, texts::set_exception()) }
            if props.is_task || props.detail == Detail::Handles {
                { button(Form::Cancel, texts::cancel_with()) }
            }
        </>
    };
    html! {
        <div class="touch">
            <div class="touch-buttons">
                if !props.is_task {
                    { settings.clone() }
                }
                <button type="button" class="small" aria-label={texts::touch(texts::cancel(), &props.name)} onclick={cancel}>{ texts::cancel() }</button>
                <button type="button" class="small" aria-label={texts::touch("result()", &props.name)} onclick={ask}><code>{ "result()" }</code></button>
                if props.is_task {
                    <button type="button" class="small" aria-label={texts::touch(texts::touch_more(), &props.name)} aria-expanded={more.to_string()} onclick={show_more}>{ texts::touch_more() }</button>
                }
            </div>
            if props.is_task && *more {
                <div class="touch-buttons">{ settings }</div>
            }
            if let Some(form) = *open {
                <TouchForm key={form as u8} {form} target={props.target} {on_send} {on_close} />
            }
            <div role="status">
                if let Some(said) = &*answer {
                    <p class="answer" data-test="answer">{ icon(Icon::Tick) }<code>{ "result() \u{2192} " }{ said }</code></p>
                }
            </div>
            <div role="alert">
                if let Some(words) = refusal.as_deref().filter(|words| props.quoted.as_deref() != Some(words)) {
                    { quote(words) }
                }
            </div>
        </div>
    }
}

/// What the learner tried and was refused: `CPython`'s words first, and one plain sentence.
pub fn quote(words: &str) -> Html {
    html! {
        <div class="refusal" data-test="refusal">
            { icon(Icon::Cross) }
            <div>
                <code>{ words }</code>
                if let Some(sentence) = texts::explanation(words) {
                    <p>{ sentence }</p>
                    { lesson_link(of_error(words)) }
                }
            </div>
        </div>
    }
}
