//! The learner's hand: sets a result, sets an exception, cancels.
use loopglass_session::view::{Action, ObjectId};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::touch_form::{Form, TouchForm};
use crate::state::Detail;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TouchProps {
    pub target: ObjectId,
    /// What it is called, for those who hear the buttons alone.
    pub name: AttrValue,
    pub detail: Detail,
    /// The refusal that stands on the card already.
    pub quoted: Option<AttrValue>,
    pub on_act: Callback<Action, Result<(), String>>,
}

#[component]
pub fn Touch(props: &TouchProps) -> Html {
    let open = use_state(|| None::<Form>);
    let refusal = use_state(|| None::<String>);
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
        html! { <button type="button" class="small" aria-label={label} aria-expanded={is_open.to_string()} onclick={toggle(form)}>{ text }</button> }
    };
    let on_close = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    let on_send = {
        let (open, refusal, on_act) = (open.clone(), refusal.clone(), props.on_act.clone());
        Callback::from(move |action| match on_act.emit(action) {
            Ok(()) => {
                refusal.set(None);
                open.set(None);
            }
            Err(words) => refusal.set(Some(words)),
        })
    };
    let cancel = {
        let (on_send, target) = (on_send.clone(), props.target);
        Callback::from(move |_: MouseEvent| on_send.emit(Action::Cancel { target, message: None }))
    };
    html! {
        <div class="touch">
            <div class="touch-buttons">
                { button(Form::Result, texts::set_result()) }
                { button(Form::Exception, texts::set_exception()) }
                <button type="button" class="small" aria-label={texts::touch(texts::cancel(), &props.name)} onclick={cancel}>{ texts::cancel() }</button>
                if props.detail == Detail::Handles {
                    { button(Form::Cancel, texts::cancel_with()) }
                }
            </div>
            if let Some(form) = *open {
                <TouchForm key={form as u8} {form} target={props.target} {on_send} {on_close} />
            }
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
                }
            </div>
        </div>
    }
}
