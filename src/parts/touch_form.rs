//! The small form in which a result, an exception or a message is written. It is no `<form>`: a frame in a sandbox may not send forms,
//! and there the browser keeps silent about the wish.
use loopglass_session::view::{Action, ObjectId};
use yew::prelude::*;

use crate::platform::dom;
use crate::texts;

/// What the learner is about to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Result,
    Exception,
    Cancel,
}

#[derive(Properties, PartialEq)]
pub struct TouchFormProps {
    pub form: Form,
    pub target: ObjectId,
    pub on_send: Callback<Action>,
    pub on_close: Callback<()>,
}

#[component]
pub fn TouchForm(props: &TouchFormProps) -> Html {
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
    let send = {
        let (class, text, target, on_send) = (class.clone(), text.clone(), props.target, props.on_send.clone());
        Callback::from(move |()| on_send.emit(action(form, target, &class, &text)))
    };
    let onkeydown = {
        let (send, on_close) = (send.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            "Escape" => on_close.emit(()),
            // Enter that chooses a word of an input method is not the learner's last.
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                send.emit(());
            }
            _ => {}
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
        Form::Result => (field(texts::expression(), first, &text), texts::apply_result()),
        Form::Exception => (
            html! { <>{ field(texts::class(), first, &class) }{ field(texts::message(), NodeRef::default(), &text) }</> },
            texts::apply_exception(),
        ),
        Form::Cancel => (field(texts::message_optional(), first, &text), texts::cancel()),
    };
    html! {
        <div class="touch-form" role="group" aria-label={apply} {onkeydown}>
            { fields }
            <button type="button" class="small primary" onclick={send.reform(|_: MouseEvent| ())}>{ apply }</button>
        </div>
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
