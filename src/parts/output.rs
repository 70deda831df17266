//! What the program printed and reported; each line leads to the moment that printed it.
use loopglass_session::view::{Move, OutputLine, Stream};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::pages::{Side, page, pager};
use crate::parts::{asks, clipped, heading};
use crate::platform::dom;
use crate::state::{Command, Part, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct OutputProps {
    pub view: Shown,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Output(props: &OutputProps) -> Html {
    let lines = &props.view.output;
    let back = use_state(|| 0_usize);
    let list = use_node_ref();
    // What is printed last is what one wants to see.
    use_effect_with((lines.len(), *back), {
        let list = list.clone();
        move |&(_, back)| {
            if back == 0 {
                dom::scroll_to_end(&list);
            }
        }
    });
    let on_turn = Callback::from({
        let back = back.clone();
        move |to| back.set(to)
    });
    let shown = page(lines.len(), *back);
    let first = shown.start;
    html! {
        <section class="part output" id={Part::Output.id()} aria-labelledby="output-title">
            { heading(Part::Output) }
            <div class="scroll" ref={list} data-test="output">
                if lines.is_empty() {
                    <p class="quiet">{ texts::no_output() }</p>
                }
                { pager(lines.len(), *back, Side::Above, &on_turn) }
                <ol class="lines">
                    { for lines[shown].iter().enumerate().map(|(i, line)| html! { <li key={first + i}>{ row(line, &props.on_command) }</li> }) }
                </ol>
                { pager(lines.len(), *back, Side::Below, &on_turn) }
            </div>
        </section>
    }
}

fn row(line: &OutputLine, on_command: &Callback<Command>) -> Html {
    let (class, mark) = match line.stream {
        Stream::Stdout => ("stdout", None),
        Stream::Report => ("report", Some("!")),
        Stream::Error => ("error", None),
    };
    html! {
        <>
            <button type="button" class={classes!("line", class)} title={texts::go_to_print(line.line)}
                onclick={asks(on_command, Command::Go(Move::To(line.position)))}>
                if line.stream == Stream::Error {
                    { icon(Icon::Cross) }
                }
                if let Some(mark) = mark {
                    <span class="mark" aria-hidden="true">{ mark }</span>
                }
                if line.stream != Stream::Stdout {
                    <span class="visually-hidden">{ texts::stream(line.stream) }{ ": " }</span>
                }
                <span class="line-text">{ clipped(&line.text) }</span>
                if let Some(number) = line.line {
                    <span class="line-place">{ texts::at_line(number) }</span>
                }
            </button>
            if line.stream != Stream::Stdout {
                if let Some(sentence) = texts::explanation(&line.text) {
                    <p class="explanation">{ sentence }</p>
                }
            }
        </>
    }
}
