//! The trace table: the run in words, to read, to print and to copy in place of the pictures.
use std::fmt::Write;

use loopglass_session::view::{Move, TraceRow};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::pages::{Side, page, pager};
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
    let back = use_state(|| 0_usize);
    let on_turn = Callback::from({
        let back = back.clone();
        move |to| back.set(to)
    });
    let shown = page(rows.len(), *back);
    let first = shown.start;
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
            <div class="scroll">
                if rows.is_empty() {
                    <p class="quiet">{ texts::no_trace() }</p>
                } else {
                    { pager(rows.len(), *back, Side::Above, &on_turn) }
                    <table>
                        <thead><tr>{ for texts::trace_columns().into_iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                        <tbody>
                            { for rows[shown].iter().enumerate().map(|(i, row)| drawn(first + i, row, &props.on_command)) }
                        </tbody>
                    </table>
                    { pager(rows.len(), *back, Side::Below, &on_turn) }
                }
            </div>
        </section>
    }
}

fn drawn(index: usize, row: &TraceRow, on_command: &Callback<Command>) -> Html {
    html! {
        <tr key={index}>
            <td class="number">{ row.pass }</td>
            <td class="number">{ texts::seconds(row.time) }</td>
            <td>{ &row.who }</td>
            <td>
                <button type="button" class="link plain-link" onclick={asks(on_command, Command::Go(Move::To(row.position)))}>
                    { clipped(&row.what) }
                </button>
            </td>
        </tr>
    }
}

/// The whole table with tabs between the cells, as a spreadsheet takes it.
pub fn table_text(rows: &[TraceRow]) -> String {
    let mut text = texts::trace_columns().join("\t");
    text.push('\n');
    for row in rows {
        // What a program made may hold tabs and line ends of its own.
        let what = row.what.replace(['\t', '\n', '\r'], " ");
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}\t{}\t{}\t{what}", row.pass, texts::seconds(row.time), row.who);
    }
    text
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::TraceRow;

    use super::table_text;

    #[test]
    fn the_table_copies_as_rows_and_columns() {
        let row = TraceRow { position: 4, pass: 1, time: 0.5, who: "Task-1".into(), what: "print a\tb".into() };
        assert_eq!(table_text(&[row]), "Pass\tTime\tWho\tWhat changed\n1\t0.500 s\tTask-1\tprint a b\n");
    }
}
