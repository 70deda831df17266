//! What the program printed and reported; each line leads to the moment that printed it.
use loopglass_session::view::{Action, Move, ObjectId, OutputLine, Stream};
use yew::prelude::*;

use super::answer::Answer;
use super::icon::{Icon, icon};
use super::lesson_link::{lesson_link, of_error};
use super::slots::use_slots;
use super::window::{WHOLE, Window, use_window};
use crate::parts::{asks, clipped, heading, hue, lit};
use crate::state::{Command, Part, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct OutputProps {
    pub view: Shown,
    /// Did the learner go far off to come here?
    pub is_leap: bool,
    pub lit: Option<ObjectId>,
    pub on_command: Callback<Command>,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Output(props: &OutputProps) -> Html {
    let lines = &props.view.output;
    let list = use_node_ref();
    // What is printed last is what one wants to see.
    let (window, onscroll) = use_window(&list, lines.len(), WHOLE, true);
    let shown: Vec<usize> = window.rows.clone().collect();
    let keys = use_slots(&shown, props.is_leap);
    // Where lines are left out all must be of one height.
    let even = (!window.is_whole(lines.len())).then_some("even");
    html! {
        <section class="part output" id={Part::Output.id()} aria-labelledby="output-title">
            { heading(Part::Output) }
            <div class="scroll" ref={list} {onscroll} data-test="output">
                if lines.is_empty() {
                    <p class="quiet">{ texts::no_output() }</p>
                }
                { Window::room(window.above) }
                <ol class={classes!("lines", even)}>
                    { for shown.iter().zip(keys).filter_map(|(i, key)| Some((key, lines.get(*i)?))).map(|(key, line)| html! {
                        <li {key} class="window-row">{ row(line, even.is_none(), props) }</li>
                    }) }
                </ol>
                { Window::room(window.below) }
            </div>
            if let Some(question) = props.view.question {
                <Answer key={question} is_news={props.view.position == props.view.known_end} on_act={props.on_act.clone()} />
            }
        </section>
    }
}

fn row(line: &OutputLine, is_explained: bool, props: &OutputProps) -> Html {
    let who = props.view.tasks.iter().find(|task| Some(task.id) == line.task);
    let (class, mark) = match line.stream {
        Stream::Stdout => ("stdout", None),
        Stream::Answer => ("answered", None),
        Stream::Report => ("report", Some("!")),
        Stream::Error => ("error", None),
    };
    html! {
        <>
            <button type="button" class={classes!("line", class, who.map(|task| hue(task.color)), lit(props.lit, line.task))}
                data-object={line.task.map(|task| task.0.to_string())} title={texts::go_to_print(line.line)}
                onclick={asks(&props.on_command, Command::Go(Move::To(line.position)))}>
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
                if let Some(task) = who {
                    <span class="line-who">{ &*task.name }</span>
                }
            </button>
            if is_explained && matches!(line.stream, Stream::Report | Stream::Error) {
                if let Some(sentence) = texts::explanation(&line.text) {
                    <p class="explanation">{ sentence }{ " " }{ lesson_link(of_error(&line.text)) }</p>
                }
            }
        </>
    }
}
