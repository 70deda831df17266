//! The table of contents.
use loopglass_lesson::contents::{Chapter, Entry};
use yew::prelude::*;

use super::state::Lessons;
use super::wish::Wish;
use super::wishes;
use crate::texts::{self, Language, spoken};

pub fn contents(lessons: &Lessons, on_wish: &Callback<Wish>) -> Html {
    let Some(contents) = &lessons.contents else { return html! { <p class="quiet">{ texts::loading() }</p> } };
    let due = lessons.progress.due(lessons.today).len();
    html! {
        <>
            <p>{ texts::lessons_intro() }</p>
            <p class="row">
                <span class="quiet">{ texts::lessons_done(lessons.progress.done(), contents.entries().count()) }</span>
                if lessons.progress.done() > 0 {
                    <button type="button" class="small" onclick={wishes(on_wish, Wish::StartReview)}>{ texts::start_review(due) }</button>
                }
            </p>
            { for contents.chapters.iter().enumerate().map(|(index, it)| chapter(lessons, index + 1, it, on_wish)) }
        </>
    }
}

fn chapter(lessons: &Lessons, number: usize, chapter: &Chapter, on_wish: &Callback<Wish>) -> Html {
    html! {
        <section class="chapter" key={number} aria-label={chapter.title(spoken().tag()).to_string()}>
            <h3>{ format!("{number}. {}", chapter.title(spoken().tag())) }</h3>
            <ol>{ for chapter.lessons.iter().map(|entry| lesson(lessons, entry, on_wish)) }</ol>
        </section>
    }
}

fn lesson(lessons: &Lessons, entry: &Entry, on_wish: &Callback<Wish>) -> Html {
    let is_done = lessons.progress.is_done(&entry.id);
    let missing: Vec<&str> = entry.needs.iter().map(String::as_str).filter(|id| !lessons.progress.is_done(id)).collect();
    let Some(wording) = entry.wording(spoken().tag()) else { return Html::default() };
    let other = Language::from_tag(&wording.language).filter(|language| *language != spoken());
    html! {
        <li key={entry.id.clone()}>
            <button type="button" class="link" lang={wording.language.clone()} onclick={wishes(on_wish, Wish::Open(entry.id.clone()))}>
                { format!("{} {}", entry.id, wording.title) }
            </button>
            if let Some(language) = other { <span class="quiet" lang={language.tag()}>{ language.name() }</span> }
            if is_done {
                <span class="done">{ "\u{2713} " }{ texts::lesson_done() }</span>
            } else if !missing.is_empty() {
                <span class="quiet">{ texts::lesson_needs(&missing.join(", ")) }</span>
            }
        </li>
    }
}
