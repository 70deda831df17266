//! The trace table: the run in words, to read, to print and to copy in place of the pictures.
use std::fmt::Write;

use loopglass_session::view::{Move, Trace as Rows, TraceRow};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::window::{WHOLE, Window, use_window};
use crate::parts::{asks, clipped};
use crate::state::{Command, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TraceProps {
    pub view: Shown,
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
                            { for shown.filter_map(|i| rows.row(i).map(|row| (i, row))).map(|(i, one)| row(i, &one, &props.on_command)) }
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

pub fn row(index: usize, row: &TraceRow, on_command: &Callback<Command>) -> Html {
    html! {
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
    }
}

/// The whole table with tabs between the cells, as a spreadsheet takes it.
pub fn table_text(rows: &Rows) -> String {
    let mut text = texts::trace_columns().join("\t");
    text.push('\n');
    for row in rows.iter() {
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

    use super::table_text;

    #[test]
    fn the_table_copies_as_rows_and_columns() {
        let row = TraceRow { position: 4, pass: 1, time: 0.5, who: "Task-1".into(), what: "print a\tb".into() };
        assert_eq!(table_text(&Trace::of_rows([row])), "Pass\tTime\tWho\tWhat changed\n1\t0.500 s\tTask-1\tprint a b\n");
    }
}
