//! A sheet above the page: contents, rules, progress, questions, the builder. Esc closes it.
use std::rc::Rc;

use yew::prelude::*;

use super::builder::Builder;
use super::contents_sheet::contents;
use super::progress_sheet::ProgressSheet;
use super::question_sheet::{quiz, review};
use super::rules_sheet::rules;
use super::state::{Lessons, Sheet, Trouble};
use super::wish::Wish;
use super::wishes;
use crate::platform::dom;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub lessons: Rc<Lessons>,
    /// The program on the bench, for the builder.
    pub program: AttrValue,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn SheetView(props: &SheetProps) -> Html {
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| dom::open_dialog(&node)
    });
    let on = &props.on_wish;
    let Some(sheet) = &props.lessons.sheet else { return Html::default() };
    let (title, body) = match sheet {
        Sheet::Contents => (texts::lessons(), contents(&props.lessons, on)),
        Sheet::Rules => (texts::rules(), rules(&props.lessons, on)),
        Sheet::Progress => {
            (texts::progress(), html! { <ProgressSheet lessons={Rc::clone(&props.lessons)} on_wish={on.clone()} /> })
        }
        Sheet::Review(asked) => (texts::review(), review(asked, on)),
        Sheet::Quiz(asked) => (texts::quiz(), quiz(asked, on)),
        Sheet::Builder => (
            texts::builder(),
            html! { <Builder program={props.program.clone()} trial={props.lessons.trial.clone()} on_wish={on.clone()} /> },
        ),
    };
    let onclose = on.reform(|_: Event| Wish::CloseSheet);
    html! {
        <dialog ref={node} class="help sheet" aria-labelledby="sheet-title" {onclose} data-test="sheet">
            <header class="sheet-head">
                <h2 id="sheet-title">{ title }</h2>
                <button type="button" class="small" onclick={wishes(on, Wish::CloseSheet)}>{ texts::close() }</button>
            </header>
            if !matches!(sheet, Sheet::Quiz(_)) { { tabs(sheet, on) } }
            if let Some(trouble) = &props.lessons.trouble { <p class="notice" role="alert">{ told(trouble) }</p> }
            { body }
        </dialog>
    }
}

fn tabs(shown: &Sheet, on_wish: &Callback<Wish>) -> Html {
    let tab = |sheet: Sheet, text: &'static str| {
        let is_shown = std::mem::discriminant(shown) == std::mem::discriminant(&sheet);
        html! {
            <button type="button" class="small" aria-current={is_shown.then_some("page")} onclick={wishes(on_wish, Wish::Show(sheet))}>{ text }</button>
        }
    };
    html! {
        <nav class="steps" aria-label={texts::lessons()}>
            { tab(Sheet::Contents, texts::contents()) }
            { tab(Sheet::Rules, texts::rules()) }
            { tab(Sheet::Progress, texts::progress()) }
            { tab(Sheet::Builder, texts::builder()) }
        </nav>
    }
}

fn told(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Missing(what) => texts::not_loaded(what),
        Trouble::Broken(why) => texts::not_a_lesson(why),
        Trouble::ForeignCode => texts::not_a_progress().to_string(),
    }
}
