//! The pane of a lesson: one step at a time.
use std::rc::Rc;

use loopglass_lesson::contents::Entry;
use loopglass_lesson::model::Lesson;
use yew::prelude::*;

use super::prose::{inlines, prose, spoken_in};
use super::question::Question;
use super::sitting::{STEPS, Sitting, Step};
use super::speech_bubble::Spoken;
use super::state::{Lessons, Sheet};
use super::step_compare::compare;
use super::step_do::StepDo;
use super::wish::Wish;
use super::wishes;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct PaneProps {
    pub lessons: Rc<Lessons>,
    /// Whether the run on display rests.
    pub has_rested: bool,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn Pane(props: &PaneProps) -> Html {
    let spoken = use_context::<Spoken>().unwrap_or_default();
    let Some(sitting) = props.lessons.sitting.clone() else { return Html::default() };
    let on = &props.on_wish;
    let lesson = &sitting.lesson;
    let is_asking = sitting.step == Step::Predict && sitting.given.is_none();
    html! {
        <section class={classes!("part", "lesson", sitting.is_folded.then_some("folded"), is_asking.then_some("asks"))} id="lesson" tabindex="-1" aria-labelledby="lesson-title" data-test="lesson">
            <header class="lesson-head">
                <h2 id="lesson-title" lang={language(lesson)}>
                    if !lesson.id.is_empty() { <span class="quiet">{ &lesson.id }{ " " }</span> }
                    { &lesson.title }
                </h2>
                <div class="lesson-tools">
                    <button type="button" class="small" onclick={wishes(on, Wish::Fold)} aria-expanded={(!sitting.is_folded).to_string()}>
                        { if sitting.is_folded { texts::unfold() } else { texts::fold() } }
                    </button>
                    <button type="button" class="small" onclick={wishes(on, Wish::Show(Sheet::Contents))}>{ texts::contents() }</button>
                    <button type="button" class="small" onclick={wishes(on, Wish::Leave)}>{ texts::leave_lesson() }</button>
                </div>
            </header>
            if !sitting.is_folded {
                if language(lesson).is_some() { <p class="quiet" data-test="untranslated">{ texts::untranslated() }</p> }
                { steps(&sitting, on) }
                // For who hears the page, and for small screens, where the part that it stands beside may not be shown.
                <p class="speech echo" aria-live="polite">
                    if let Some((part, text)) = &spoken.0 {
                        <strong>{ texts::part(*part) }{ ": " }</strong><span lang={language(lesson)}>{ inlines(text) }</span>
                    }
                </p>
                <div class="scroll lesson-body" id="lesson-step" tabindex="-1">{ body(props, &sitting) }</div>
            }
        </section>
    }
}

/// The language of the lesson, where it is not that of the page.
pub fn language(lesson: &Lesson) -> Option<AttrValue> {
    let is_other = !lesson.language.is_empty() && lesson.language != texts::spoken().tag();
    is_other.then(|| lesson.language.clone().into())
}

fn steps(sitting: &Sitting, on_wish: &Callback<Wish>) -> Html {
    let has = |step: &Step| *step != Step::Predict || sitting.lesson.predict.is_some();
    html! {
        <nav class="steps" aria-label={texts::steps()}>
            { for STEPS.into_iter().filter(has).enumerate().map(|(place, step)| {
                let current = (step == sitting.step).then_some("step");
                let is_open = step <= sitting.reached;
                html! {
                    <button type="button" key={step as u8} class="small" aria-current={current} aria-disabled={(!is_open).then_some("true")}
                        onclick={wishes(on_wish, Wish::Go(step))}>{ format!("{} {}", place + 1, texts::step_of_lesson(step as u8)) }</button>
                }
            }) }
        </nav>
    }
}

fn body(props: &PaneProps, sitting: &Rc<Sitting>) -> Html {
    let on = &props.on_wish;
    match sitting.step {
        Step::Predict => predict(props, sitting),
        Step::Run => html! {
            <>
                if sitting.lesson.predict.is_none() { { spoken_in(language(&sitting.lesson), prose(&sitting.lesson.intro)) } }
                { spoken_in(language(&sitting.lesson), prose(&sitting.lesson.run)) }
                if !sitting.lesson.points.is_empty() {
                    <p class="row">
                        <button type="button" class="primary" onclick={wishes(on, Wish::NextPoint)}>{ texts::next_point() }</button>
                        <span class="quiet">{ texts::next_point_note() }</span>
                    </p>
                }
                if props.has_rested {
                    { onwards(sitting, on, if sitting.lesson.predict.is_some() { Step::Compare } else { Step::Do }) }
                }
            </>
        },
        Step::Compare => {
            html! { <>{ spoken_in(language(&sitting.lesson), compare(sitting)) }{ onwards(sitting, on, Step::Do) }</> }
        }
        Step::Do => html! { <StepDo sitting={Rc::clone(sitting)} on_wish={on.clone()} /> },
        Step::Rule => rule(props, sitting),
    }
}

fn predict(props: &PaneProps, sitting: &Sitting) -> Html {
    let Some(question) = sitting.lesson.predict.clone() else { return Html::default() };
    let on_answer = props.on_wish.reform(Wish::Answer);
    html! {
        <>
            { spoken_in(language(&sitting.lesson), prose(&sitting.lesson.intro)) }
            if props.lessons.is_held { <p class="held" role="alert">{ texts::held() }</p> }
            <Question question={Rc::new(question)} name={format!("predict-{}", sitting.lesson.id)} given={sitting.given.clone()}
                is_told={sitting.reached > Step::Run} language={language(&sitting.lesson)} {on_answer} />
        </>
    }
}

fn onwards(sitting: &Sitting, on_wish: &Callback<Wish>, step: Step) -> Html {
    if step > sitting.reached {
        return Html::default();
    }
    html! { <p class="onwards"><button type="button" class="primary" onclick={wishes(on_wish, Wish::Go(step))}>{ texts::onwards(step as u8) }</button></p> }
}

fn rule(props: &PaneProps, sitting: &Sitting) -> Html {
    let on = &props.on_wish;
    let contents = props.lessons.contents.as_deref();
    let (before, after) = contents.map_or((None, None), |contents| contents.neighbours(&sitting.lesson.id));
    let due = props.lessons.progress.due(props.lessons.today).len();
    let to = |entry: Option<&Entry>, text: fn(&str) -> String, class: &'static str| {
        let Some(entry) = entry else { return Html::default() };
        let title = entry.title(texts::spoken().tag());
        html! { <button type="button" {class} onclick={wishes(on, Wish::Open(entry.id.clone()))}>{ text(title) }</button> }
    };
    html! {
        <>
            <p class="rule" data-test="rule" lang={language(&sitting.lesson)}>{ inlines(&sitting.lesson.rule) }</p>
            <p class="row">
                { to(after, texts::next_lesson, "primary") }
                { to(before, texts::previous_lesson, "") }
                <button type="button" onclick={wishes(on, Wish::Show(Sheet::Rules))}>{ texts::rules() }</button>
                if due > 0 {
                    <button type="button" onclick={wishes(on, Wish::StartReview)}>{ texts::start_review(due) }</button>
                }
            </p>
        </>
    }
}
