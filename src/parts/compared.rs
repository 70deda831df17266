//! Two branches side by side, at the same number of moments after they part: queue, tasks, output.
use loopglass_session::view::View;
use yew::prelude::*;

use crate::parts::{asks, clipped};
use crate::state::{Command, Comparison, Side};
use crate::texts;

/// So many lines of output, the last ones.
const LINES: usize = 12;

pub fn compared(comparison: &Comparison, on: &Callback<Command>) -> Html {
    let [left, right] = &comparison.sides;
    let rows = [
        (texts::sentence_row(), [vec![super::sentence(&left.view)], vec![super::sentence(&right.view)]]),
        (texts::queue_row(), [queue(&left.view), queue(&right.view)]),
        (texts::tasks_row(), [tasks(&left.view), tasks(&right.view)]),
        (texts::output_row(), [output(&left.view), output(&right.view)]),
    ];
    let walk = |text: &'static str, after: Option<u64>| {
        html! { <button type="button" class="small" onclick={asks(on, Command::WalkCompared(after))}>{ text }</button> }
    };
    let after = comparison.after.unwrap_or(0);
    html! {
        <section class="compared" aria-label={texts::compared_title()} data-test="compared">
            <div class="hand-head">
                <h3>{ texts::compared_title() }</h3>
                { walk(texts::where_they_part(), Some(0)) }
                if after > 0 {
                    { walk(texts::moment_back(), Some(after - 1)) }
                }
                { walk(texts::moment_on(), Some(after + 1)) }
                { walk(texts::at_both_ends(), None) }
            </div>
            <div class="scroll" tabindex="0" role="group" aria-label={texts::compared_title()}>
                <table>
                    <thead><tr><td></td>{ heading(left) }{ heading(right) }</tr></thead>
                    <tbody>{ for rows.into_iter().map(|(name, [left, right])| row(name, &left, &right)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn heading(side: &Side) -> Html {
    html! { <th scope="col">{ &*side.title }{ " " }<span class="quiet">{ texts::place(&side.view) }</span></th> }
}

/// What only one side has is marked, by a word of the markup and not by colour alone.
fn row(name: &'static str, left: &[String], right: &[String]) -> Html {
    let cell = |own: &[String], other: &[String]| {
        html! {
            <td>
                if own.is_empty() {
                    <span class="quiet">{ texts::nothing() }</span>
                }
                { for own.iter().enumerate().map(|(i, line)| if other.contains(line) {
                    html! { <div key={i}>{ clipped(line) }</div> }
                } else {
                    html! { <div key={i}><mark>{ clipped(line) }</mark></div> }
                }) }
            </td>
        }
    };
    html! { <tr key={name}><th scope="row">{ name }</th>{ cell(left, right) }{ cell(right, left) }</tr> }
}

fn queue(view: &View) -> Vec<String> {
    view.ready.iter().map(|handle| handle.label.clone()).collect()
}

fn tasks(view: &View) -> Vec<String> {
    let tasks = view.tasks.iter().filter(|task| !task.is_internal);
    tasks.map(|task| format!("{}: {}", task.name, texts::task_state(&task.state, &task.outcome))).collect()
}

fn output(view: &View) -> Vec<String> {
    let first = view.output.len().saturating_sub(LINES);
    view.output.range(first..view.output.len()).map(|line| line.text.clone()).collect()
}
