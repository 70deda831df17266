//! A question to be answered in one's own words: the lesson's answer comes when there are some. Nobody judges them.
use loopglass_lesson::model::Explain;
use yew::prelude::*;

use super::prose::prose;
use crate::platform::dom;
use crate::texts;

const FIELD: &str = "own-words";

#[derive(Properties, PartialEq)]
pub struct OwnWordsProps {
    pub explain: Explain,
}

#[component]
pub fn OwnWords(props: &OwnWordsProps) -> Html {
    let is_told = use_state(|| false);
    let tell = {
        let is_told = is_told.clone();
        Callback::from(move |_: MouseEvent| match dom::field(FIELD) {
            Some(words) if !words.trim().is_empty() => is_told.set(true),
            _ => dom::focus(FIELD),
        })
    };
    html! {
        <div class="own-words" data-test="own-words">
            { prose(&props.explain.question) }
            <label for={FIELD}>{ texts::own_words() }</label>
            <textarea id={FIELD} rows="2" />
            if !*is_told {
                <button type="button" class="small" onclick={tell}>{ texts::compare_words() }</button>
            }
            <div class="reply" role="status">
                if *is_told {
                    { prose(&props.explain.answer) }
                }
            </div>
        </div>
    }
}
