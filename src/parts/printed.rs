//! The run in words behind the pictures: on paper alone, where nobody can turn from the one to the other.
use yew::prelude::*;

use super::share::way_to_playground;
use super::trace::{head, row};
use crate::platform::{address, window};
use crate::state::{Command, Detail, Shown};
use crate::texts;

/// Nobody prints more rows than this on purpose.
const MOST: usize = 1000;

#[derive(Properties, PartialEq)]
pub struct PrintedProps {
    pub view: Shown,
    pub detail: Detail,
    /// The program that ran.
    pub program: AttrValue,
}

/// Is the page being laid out on paper?
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state(|| false);
    use_effect_with((), {
        let is_printing = is_printing.setter();
        move |()| {
            let listeners = window::on_printing(move |begins| is_printing.set(begins));
            move || drop(listeners)
        }
    });
    *is_printing
}

#[component]
pub fn Printed(props: &PrintedProps) -> Html {
    let is_printing = use_printing();
    let rows = &props.view.trace;
    if !is_printing || rows.is_empty() {
        return Html::default();
    }
    let nowhere = Callback::<Command>::noop();
    let more = rows.len().saturating_sub(MOST);
    html! {
        <section class="part trace printed" aria-label={texts::table()}>
            <h2>{ texts::table() }</h2>
            <table>
                { head() }
                <tbody>{ for (0..rows.len().min(MOST)).filter_map(|i| row(i, rows, props.detail, &nowhere)) }</tbody>
            </table>
            if more > 0 {
                <p class="quiet">{ texts::and_more(more) }</p>
            }
            // On paper an address can be read, in a PDF it can be pressed.
            <p class="way-back">{ way_to_playground(&props.program, Some(props.view.position)) }{ " " }{ address::folder() }</p>
        </section>
    }
}
