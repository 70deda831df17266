//! The rules so far: one sentence a lesson that is done.
use yew::prelude::*;

use super::prose::inlines;
use super::state::Lessons;
use super::wish::Wish;
use super::wishes;
use crate::texts;

pub fn rules(lessons: &Lessons, on_wish: &Callback<Wish>) -> Html {
    let Some(contents) = &lessons.contents else { return html! { <p class="quiet">{ texts::loading() }</p> } };
    let known: Vec<_> = contents.entries().filter(|entry| lessons.progress.is_done(&entry.id)).collect();
    if known.is_empty() {
        return html! { <p class="quiet">{ texts::no_rules() }</p> };
    }
    html! {
        <ol class="rules">
            { for known.into_iter().map(|entry| html! {
                <li key={entry.id.clone()}>
                    <button type="button" class="link" onclick={wishes(on_wish, Wish::Open(entry.id.clone()))}>{ &entry.id }</button>
                    { " " }
                    if let Some(wording) = entry.wording(texts::spoken().tag()) {
                        <span lang={wording.language.clone()}>{ inlines(&wording.rule) }</span>
                    }
                </li>
            }) }
        </ol>
    }
}
