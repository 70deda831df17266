//! The branches of the run: listed, named, gone to, deleted, and two of them side by side.
use std::rc::Rc;

use loopglass_session::branches::{BranchId, BranchView};
use yew::prelude::*;

use super::compared::compared;
use crate::parts::asks;
use crate::platform::dom;
use crate::state::{Command, Comparison};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct BranchesProps {
    pub branches: Rc<Vec<BranchView>>,
    pub comparison: Option<Rc<Comparison>>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Branches(props: &BranchesProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| dom::open_dialog(&dialog)
    });
    let on = &props.on_command;
    let onclose = on.reform(|_: Event| Command::ShowBranches(false));
    let is_alone = props.branches.len() < 2;
    html! {
        <dialog ref={dialog} class="help branches" aria-labelledby="branches-title" {onclose} data-test="branches">
            <h2 id="branches-title">{ texts::branches_title() }</h2>
            <p class="quiet">{ texts::branches_note() }</p>
            <ul class="branch-list">{ for props.branches.iter().map(|branch| row(branch, is_alone, on)) }</ul>
            if let Some(comparison) = &props.comparison {
                { compared(comparison, on) }
            }
            <button type="button" class="primary" onclick={asks(on, Command::ShowBranches(false))}>{ texts::close() }</button>
        </dialog>
    }
}

/// What a branch is called.
pub fn title(branch: &BranchView) -> String {
    branch.name.clone().unwrap_or_else(|| texts::branch(branch.id.0))
}

fn row(branch: &BranchView, is_alone: bool, on: &Callback<Command>) -> Html {
    let id = branch.id;
    let rename = {
        let on = on.clone();
        Callback::from(move |event: Event| {
            if let Some(name) = dom::entered(&event) {
                on.emit(Command::RenameBranch(id, name));
            }
        })
    };
    let button = |text: &'static str, command: Command| {
        html! { <button type="button" class="small" aria-label={texts::touch(text, &title(branch))} onclick={asks(on, command)}>{ text }</button> }
    };
    html! {
        <li key={id.0} class={branch.is_current.then_some("current")} aria-current={branch.is_current.then_some("true")}>
            <div class="branch-row">
                <input type="text" value={title(branch)} aria-label={texts::branch_name()} onchange={rename} autocomplete="off" spellcheck="false" />
                if branch.is_current {
                    <span class="quiet">{ texts::branch_shown() }</span>
                } else {
                    { button(texts::branch_go(), Command::GoToBranch(id)) }
                    { button(texts::branch_compare(), Command::Compare(id)) }
                    { button(texts::branch_delete(), Command::DeleteBranch(id)) }
                }
            </div>
            { deeds(branch, is_alone) }
        </li>
    }
}

fn deeds(branch: &BranchView, is_alone: bool) -> Html {
    if branch.done.is_empty() {
        return html! { <p class="quiet">{ if is_alone { texts::branch_alone() } else { texts::branch_untouched() } }</p> };
    }
    html! {
        <ol class="deeds">
            { for branch.done.iter().enumerate().map(|(i, (at, what))| html! {
                <li key={i}><code>{ what }</code>{ " " }<span class="quiet">{ texts::at_moment(*at) }</span></li>
            }) }
        </ol>
    }
}

/// Names a branch in a list that may have lost it meanwhile.
pub fn title_of(branches: &[BranchView], id: BranchId) -> String {
    branches.iter().find(|branch| branch.id == id).map_or_else(|| texts::branch(id.0), title)
}
