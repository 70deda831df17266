//! Something to do, what the check says, and help in steps.
use std::rc::Rc;

use loopglass_lesson::model::Parsons;
use yew::prelude::*;

use super::arrange::Arrange;
use super::pane::language;
use super::pieces::{Piece, pieces};
use super::prose::{inlines, prose, spoken_in};
use super::sitting::{Economy, Sitting, Step};
use super::wish::Wish;
use super::wishes;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct StepDoProps {
    pub sitting: Rc<Sitting>,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn StepDo(props: &StepDoProps) -> Html {
    let (sitting, on) = (&props.sitting, &props.on_wish);
    let lesson = &sitting.lesson;
    html! {
        <>
            { spoken_in(language(lesson), prose(&lesson.task)) }
            <p class="row">
                <button type="button" class="primary" onclick={wishes(on, Wish::Check)}>{ texts::check() }</button>
                <button type="button" class="small" onclick={wishes(on, Wish::StartOver)}>{ texts::start_over() }</button>
                if !lesson.parts.is_empty() {
                    <button type="button" class="small" aria-pressed={sitting.shows_all.to_string()} onclick={wishes(on, Wish::ShowAll)}>{ texts::show_all_parts() }</button>
                }
            </p>
            <div role="status" data-test="verdict">{ verdict(sitting, on) }</div>
            { help(sitting, on) }
        </>
    }
}

fn verdict(sitting: &Sitting, on_wish: &Callback<Wish>) -> Html {
    if sitting.is_checking {
        return html! { <p class="quiet">{ texts::checking() }</p> };
    }
    let Some(verdict) = &sitting.verdict else { return Html::default() };
    if verdict.is_passed() {
        return html! {
            <div class="verdict good">
                <p>{ texts::passed() }</p>
                if let Some(Economy { lines, fewest, ours }) = sitting.economy {
                    <p class="quiet" data-test="economy">{ texts::lines_changed(lines, fewest, ours) }</p>
                }
                <button type="button" class="primary" onclick={wishes(on_wish, Wish::Go(Step::Rule))}>{ texts::onwards(Step::Rule as u8) }</button>
            </div>
        };
    }
    let done = verdict.checks.iter().filter(|holds| **holds).count();
    html! {
        <div class="verdict missing">
            <p lang={language(&sitting.lesson)}>{ inlines(&verdict.message) }</p>
            <p class="quiet">{ texts::checks_done(done, verdict.checks.len()) }</p>
        </div>
    }
}

/// Hints one by one; then the solution, a piece at a time; the lines to order.
fn help(sitting: &Sitting, on_wish: &Callback<Wish>) -> Html {
    let lesson = &sitting.lesson;
    let parts = pieces(&lesson.start, &lesson.solution);
    let hints_left = lesson.hints.len() - sitting.hints.min(lesson.hints.len());
    html! {
        <div class="lesson-help">
            <ol class="hints" lang={language(lesson)}>{ for lesson.hints.iter().take(sitting.hints).map(|hint| html! { <li>{ prose(hint) }</li> }) }</ol>
            if let Some(parsons) = &lesson.parsons {
                if sitting.shows_parsons {
                    <ParsonsForm parsons={Rc::new(parsons.clone())} />
                } else {
                    <button type="button" class="small" onclick={wishes(on_wish, Wish::ShowParsons)}>{ texts::as_puzzle() }</button>
                }
            }
            { for parts.iter().take(sitting.pieces).map(piece) }
            <p class="row">
                if hints_left > 0 {
                    <button type="button" class="small" onclick={wishes(on_wish, Wish::Hint)}>{ texts::hint(hints_left) }</button>
                } else if sitting.pieces < parts.len() {
                    <button type="button" class="small" onclick={wishes(on_wish, Wish::Piece)}>{ texts::solution_piece(sitting.pieces + 1, parts.len()) }</button>
                }
            </p>
            if sitting.pieces > 0 { <p class="quiet">{ texts::looking_is_not_solving() }</p> }
        </div>
    }
}

fn piece(piece: &Piece) -> Html {
    html! {
        <div class="piece" key={piece.line}>
            <p class="quiet">{ texts::at_line(piece.line as u32) }</p>
            <pre tabindex="0"><code>
                { for piece.removed.iter().map(|line| html! { <del>{ format!("{line}\n") }</del> }) }
                { for piece.added.iter().map(|line| html! { <ins>{ format!("{line}\n") }</ins> }) }
            </code></pre>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ParsonsProps {
    parsons: Rc<Parsons>,
}

#[component]
fn ParsonsForm(props: &ParsonsProps) -> Html {
    let outcome = use_state(|| None::<(bool, String)>);
    let parsons = &props.parsons;
    let lines: Vec<String> = parsons.lines.iter().chain(&parsons.distractors).cloned().collect();
    let on_done = {
        let (outcome, lines, right) = (outcome.clone(), lines.clone(), parsons.lines.clone());
        Callback::from(move |order: Vec<usize>| {
            let given: Vec<&String> = order.iter().map(|line| &lines[*line]).collect();
            let wrong = given.iter().zip(&right).position(|(given, right)| *given != right);
            let says = match wrong {
                None if given.len() == right.len() => texts::order_right().to_string(),
                None => texts::order_length(right.len()),
                Some(place) => texts::order_wrong(place + 1),
            };
            outcome.set(Some((wrong.is_none() && given.len() == right.len(), says)));
        })
    };
    html! {
        <div class="parsons">
            { prose(&parsons.text) }
            <Arrange {lines} belonging={parsons.lines.len()} action={texts::check_order()} {on_done} />
            <div role="status">
                if let Some((is_right, says)) = &*outcome { <p class={classes!("verdict", if *is_right { "good" } else { "missing" })}>{ says }</p> }
            </div>
        </div>
    }
}
