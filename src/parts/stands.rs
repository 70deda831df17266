//! How the run stands where it rests: waiting for the learner, a deadlock, an exception, something that is not available.
use loopglass_session::view::{Status, Waiter};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::lesson_link::{lesson_link, of_error};
use crate::parts::{asks, clipped};
use crate::state::Command;
use crate::texts;

pub fn stands(status: &Status, on_command: &Callback<Command>) -> Html {
    match status {
        // What a program asks is answered where it asks: in the output.
        Status::NotStarted | Status::Paused | Status::Reading | Status::Finished => Html::default(),
        Status::WaitingForLearner { awaited } => html! {
            <div class="stands waiting" data-test="waiting">
                <strong>{ icon(Icon::Future) }{ texts::waits_for_you() }</strong>
                { waiters(awaited, on_command) }
            </div>
        },
        Status::Deadlock { chain } => html! {
            <div class="stands deadlock" data-test="deadlock">
                <strong>{ icon(Icon::Cross) }{ texts::deadlock() }</strong>
                { waiters(chain, on_command) }
            </div>
        },
        Status::Failed { error, line } => ended("failed", texts::failed(), error, *line),
        Status::Unsupported { message, line } => ended("unsupported", texts::unsupported(), message, *line),
    }
}

fn waiters(waiters: &[Waiter], on_command: &Callback<Command>) -> Html {
    html! {
        <ul>
            { for waiters.iter().enumerate().map(|(i, waiter)| html! {
                <li key={i}>
                    { texts::waits(waiter) }
                    if let Some(future) = waiter.future {
                        { " " }
                        <button type="button" class="small" onclick={asks(on_command, Command::Find(future))}>
                            { texts::lead_to(&waiter.waits_for) }
                        </button>
                    }
                </li>
            }) }
        </ul>
    }
}

fn ended(class: &'static str, title: &'static str, words: &str, line: Option<u32>) -> Html {
    // The output has the whole traceback; here its last line is what counts.
    let last = words.trim_end().lines().last().unwrap_or_default();
    html! {
        <div class={classes!("stands", class)} data-test={class}>
            <strong>
                { icon(Icon::Cross) }{ title }
                if let Some(line) = line {
                    { ", " }{ texts::at_line(line) }
                }
            </strong>
            <code>{ clipped(last) }</code>
            if let Some(sentence) = texts::explanation(words) {
                <p>{ sentence }{ " " }{ lesson_link(of_error(words)) }</p>
            }
        </div>
    }
}
