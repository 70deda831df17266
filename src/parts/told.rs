//! The sentence above the picture: what just happened, and why. It is what a screen reader announces.
use std::rc::Rc;

use yew::prelude::*;

use super::findings::findings;
use super::icon::{Icon, icon};
use super::invited::invited;
use super::sentence::past;
use super::stands::stands;
use crate::parts::asks;
use crate::state::{Command, Detail, Invitation, Notice, Shown, Work};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct ToldProps {
    pub view: Shown,
    /// Whether there is no run because the text is not Python.
    pub is_broken: bool,
    pub detail: Detail,
    pub work: Option<Work>,
    pub notice: Option<Notice>,
    pub invitation: Option<Rc<Invitation>>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Told(props: &ToldProps) -> Html {
    let (past, next) = if props.is_broken {
        (String::new(), texts::not_python().to_owned())
    } else {
        (past(&props.view), texts::next(&props.view))
    };
    html! {
        <section class="told" aria-label={texts::happened()}>
            <div class="told-row">
                <p class="sentence" aria-live="polite" aria-atomic="true" data-test="sentence"><span class="past">{ past }{ " " }</span><span class="next">{ next }</span></p>
                { findings(&props.view, props.detail, &props.on_command) }
                <span class="place" data-test="place">{ texts::place(&props.view) }</span>
            </div>
            if let Some(work) = &props.work {
                <div class="working" data-test="working">
                    <span class="spinner" aria-hidden="true" />
                    <span>{ texts::working(work) }</span>
                    <button type="button" class="small" onclick={asks(&props.on_command, Command::Stop)}>{ icon(Icon::Stop) }{ texts::stop() }</button>
                </div>
            }
            { invited(props.invitation.as_ref(), &props.on_command) }
            { stands(&props.view.status, &props.on_command) }
            <div role="status">
                if let Some(notice) = props.notice {
                    <p class="notice">
                        { texts::notice(notice) }
                        <button type="button" class="small" onclick={asks(&props.on_command, Command::DismissNotice)}>{ texts::dismiss() }</button>
                    </p>
                }
            </div>
        </section>
    }
}
