//! Where the learner answers a program that has asked for a line of its standard input.
use loopglass_session::view::Action;
use yew::prelude::*;

use crate::platform::dom;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// Nobody has answered here yet: the field is where one types next.
    pub is_news: bool,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let line = use_state(String::new);
    let field = use_node_ref();
    use_effect_with(props.is_news, {
        let field = field.clone();
        move |is_news| {
            if *is_news {
                dom::focus_node(&field);
            }
        }
    });
    let oninput = {
        let line = line.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = dom::typed(&event) {
                line.set(text);
            }
        })
    };
    let act = {
        let on_act = props.on_act.clone();
        // Refused only where the program no longer asks, which the next drawing shows.
        Callback::from(move |action: Action| drop(on_act.emit(action)))
    };
    let end = act.reform(|()| Action::EndInput);
    let send = {
        let line = line.clone();
        act.reform(move |()| Action::Answer { line: line.to_string() })
    };
    let onkeydown = {
        let (send, end) = (send.clone(), end.clone());
        Callback::from(move |event: KeyboardEvent| {
            let wish = match &*event.key() {
                // Enter that chooses a word of an input method is not the learner's last.
                "Enter" if !event.is_composing() => &send,
                "d" if event.ctrl_key() && line.is_empty() => &end,
                _ => return,
            };
            event.prevent_default();
            wish.emit(());
        })
    };
    html! {
        <div class="asking" role="group" aria-label={texts::asks_for_line()} data-test="answer">
            <label>
                <span>{ texts::asks_for_line() }</span>
                <input type="text" ref={field} {oninput} {onkeydown} autocomplete="off" autocapitalize="off" spellcheck="false" />
            </label>
            <button type="button" class="small primary" onclick={send.reform(|_: MouseEvent| ())}>{ texts::answer_line() }</button>
            <button type="button" class="small" title={texts::end_input_title()} onclick={end.reform(|_: MouseEvent| ())}>{ texts::end_input() }</button>
        </div>
    }
}
