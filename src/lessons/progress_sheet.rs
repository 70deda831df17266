//! The progress as a code: out of this browser and into another.
use std::rc::Rc;

use yew::prelude::*;

use super::state::Lessons;
use super::wish::Wish;
use super::wishes;
use crate::platform::dom;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct ProgressSheetProps {
    pub lessons: Rc<Lessons>,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn ProgressSheet(props: &ProgressSheetProps) -> Html {
    let code = props.lessons.progress.write();
    let import = props.on_wish.reform(|_: MouseEvent| Wish::Import(dom::field("progress-in").unwrap_or_default()));
    html! {
        <div class="lesson-form">
            <p>{ texts::progress_note() }</p>
            <label for="progress-out">{ texts::progress_out() }</label>
            <textarea id="progress-out" rows="3" readonly={true} value={code.clone()} />
            <button type="button" onclick={wishes(&props.on_wish, Wish::Copy(code))}>{ texts::copy_code() }</button>
            <label for="progress-in">{ texts::progress_in() }</label>
            <textarea id="progress-in" rows="3" />
            <button type="button" onclick={import}>{ texts::progress_import() }</button>
        </div>
    }
}
