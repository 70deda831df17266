//! The trace table: the run in words, to read, to print and to copy in place of the pictures.
use std::fmt::Write;
use std::rc::Rc;

use loopglass_session::view::{Move, Trace as Rows, TraceRow};
use yew::prelude::*;

use super::callbacks::purpose;
use super::icon::{Icon, icon};
use super::pill::is_private;
use super::window::{WHOLE, Window, use_window};
use crate::parts::{asks, clipped};
use crate::state::{Command, Detail, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TraceProps {
    pub view: Shown,
    pub detail: Detail,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Trace(props: &TraceProps) -> Html {
    let rows = &props.view.trace;
    let list = use_node_ref();
    let (window, onscroll) = use_window(&list, rows.len(), WHOLE, true);
    let shown = window.rows.clone();
    let even = (!window.is_whole(rows.len())).then_some("even");
    let copy = asks(&props.on_command, Command::CopyTrace);
    html! {
        <section class="part trace" aria-labelledby="trace-title">
            <div class="trace-head">
                <h2 id="trace-title">{ texts::table() }</h2>
                <button type="button" class="small" onclick={copy}>{ texts::copy() }</button>
                <button type="button" class="small" onclick={asks(&props.on_command, Command::ShowTrace(false))}>
                    { icon(Icon::Task) }{ texts::show_pictures() }
                </button>
            </div>
            <div class="scroll" ref={list} {onscroll}>
                if rows.is_empty() {
                    <p class="quiet">{ texts::no_trace() }</p>
                } else {
                    { Window::room(window.above) }
                    <table class={classes!(even)}>
                        { head() }
                        <tbody>
                            { for shown.filter_map(|i| row(i, rows, props.detail, &props.on_command)) }
                        </tbody>
                    </table>
                    { Window::room(window.below) }
                }
            </div>
        </section>
    }
}

/// The names of the columns.
pub fn head() -> Html {
    html! { <thead><tr>{ for texts::trace_columns().into_iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead> }
}

pub fn row(index: usize, rows: &Rows, detail: Detail, on_command: &Callback<Command>) -> Option<Html> {
    let row = words(rows, index, detail)?;
    Some(html! {
        <tr key={index} class="window-row">
            <td class="number">{ row.pass }</td>
            <td class="number">{ texts::seconds(row.time) }</td>
            <td>{ &*row.who }</td>
            <td>
                <button type="button" class="link plain-link" onclick={asks(on_command, Command::Go(Move::To(row.position)))}>
                    { clipped(&row.what) }
                </button>
            </td>
        </tr>
    })
}

/// A row in plain words for those who look at tasks, and as `CPython` names things for those who look at handles.
fn words(rows: &Rows, index: usize, detail: Detail) -> Option<TraceRow> {
    let row = rows.row(index)?;
    if detail == Detail::Handles {
        return Some(row);
    }
    let who = if is_private(&row.who) { Rc::from("loop") } else { row.who };
    Some(TraceRow { who, what: texts::row_told(&rows.told(index)?), ..row })
}

/// What a callback does, in plain words.
pub fn called(label: &str) -> String {
    match label {
        "_set_result_unless_cancelled" => texts::sleep_ends().into(),
        "Timeout._on_timeout" => texts::timeout_ends().into(),
        _ if is_private(label) => texts::tells(&purpose(label)),
        _ => texts::calls(label),
    }
}

/// The whole table with tabs between the cells, as a spreadsheet takes it.
pub fn table_text(rows: &Rows, detail: Detail) -> String {
    let mut text = texts::trace_columns().join("\t");
    text.push('\n');
    for row in (0..rows.len()).filter_map(|index| words(rows, index, detail)) {
        // What a program made may hold tabs and line ends of its own.
        let what = row.what.replace(['\t', '\n', '\r'], " ");
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}\t{}\t{}\t{what}", row.pass, texts::seconds(row.time), row.who);
    }
    text
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::{Trace, TraceRow};

    use super::{called, table_text};
    use crate::state::Detail;

    #[test]
    fn callbacks_of_the_library_are_said_in_plain_words() {
        assert_eq!(called("_set_result_unless_cancelled"), "a sleep ends");
        assert_eq!(called("gather.<locals>._done_callback"), "tells gather");
        assert_eq!(called("announce"), "calls announce");
    }

    #[test]
    fn the_table_copies_as_rows_and_columns() {
        let row = TraceRow { position: 4, pass: 1, time: 0.5, who: "Task-1".into(), what: "print a\tb".into() };
        assert_eq!(
            table_text(&Trace::of_rows([row]), Detail::Handles),
            "Pass\tTime\tWho\tWhat changed\n1\t0.500 s\tTask-1\tprint a b\n"
        );
    }
}
