//! The learner's hand: sets a result, sets an exception, cancels.
use loopglass_session::view::{Action, ObjectId};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::platform::dom;
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Result,
    Exception,
    Cancel,
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
                { button(Form::Result, texts::SET_RESULT) }
                { button(Form::Exception, texts::SET_EXCEPTION) }
                <button type="button" class="small" aria-label={texts::touch(texts::CANCEL, &props.name)} onclick={cancel}>{ texts::CANCEL }</button>
                if props.detail == Detail::Handles {
                    { button(Form::Cancel, texts::CANCEL_WITH) }
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

#[derive(Properties, PartialEq)]
struct TouchFormProps {
    form: Form,
    target: ObjectId,
    on_send: Callback<Action>,
    on_close: Callback<()>,
}

#[component]
fn TouchForm(props: &TouchFormProps) -> Html {
    let form = props.form;
    let class = use_state(|| String::from("ValueError"));
    let text = use_state(String::new);
    let first = use_node_ref();
    use_effect_with((), {
        let first = first.clone();
        move |()| dom::focus_node(&first)
    });
    let typed = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = dom::typed(&event) {
                state.set(value);
            }
        })
    };
    let onsubmit = {
        let (class, text, target, on_send) = (class.clone(), text.clone(), props.target, props.on_send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_send.emit(action(form, target, &class, &text));
        })
    };
    let onkeydown = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_close.emit(());
            }
        })
    };
    let field = |label: &'static str, node: NodeRef, state: &UseStateHandle<String>| {
        html! {
            <label>
                <span>{ label }</span>
                <input type="text" ref={node} value={(**state).clone()} oninput={typed(state)} autocomplete="off" autocapitalize="off" spellcheck="false" />
            </label>
        }
    };
    let (fields, apply) = match form {
        Form::Result => (field(texts::EXPRESSION, first, &text), texts::APPLY_RESULT),
        Form::Exception => (
            html! { <>{ field(texts::CLASS, first, &class) }{ field(texts::MESSAGE, NodeRef::default(), &text) }</> },
            texts::APPLY_EXCEPTION,
        ),
        Form::Cancel => (field(texts::MESSAGE_OPTIONAL, first, &text), texts::CANCEL),
    };
    html! {
        <form class="touch-form" {onsubmit} {onkeydown}>
            { fields }
            <button type="submit" class="small primary">{ apply }</button>
        </form>
    }
}

fn action(form: Form, target: ObjectId, class: &str, text: &str) -> Action {
    let text = text.to_owned();
    match form {
        // An empty field means the empty result.
        Form::Result => Action::SetResult { target, expression: if text.trim().is_empty() { "None".into() } else { text } },
        Form::Exception => Action::SetException { target, class: class.trim().to_owned(), message: text },
        Form::Cancel => Action::Cancel { target, message: (!text.is_empty()).then_some(text) },
    }
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::{Action, ObjectId};

    use super::{Form, action};

    #[test]
    fn empty_fields_mean_the_least() {
        let target = ObjectId(3);
        assert_eq!(action(Form::Result, target, "", " "), Action::SetResult { target, expression: "None".into() });
        assert_eq!(action(Form::Cancel, target, "", ""), Action::Cancel { target, message: None });
        let exception = Action::SetException { target, class: "OSError".into(), message: "no".into() };
        assert_eq!(action(Form::Exception, target, " OSError ", "no"), exception);
    }
}
