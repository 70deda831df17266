//! What came with a link: where the program comes from, the way to its moment, the way back to one's own program.
use std::rc::Rc;

use yew::prelude::*;

use crate::parts::asks;
use crate::state::{Command, Invitation};
use crate::texts;

/// Nothing where there is nothing to say.
pub fn invited(invitation: Option<&Rc<Invitation>>, on_command: &Callback<Command>) -> Html {
    let Some(invitation) = invitation else { return Html::default() };
    let goal = invitation.goal();
    if invitation.problem.is_none() && invitation.back.is_none() && goal.is_none() {
        return Html::default();
    }
    let button = |name: String, command| html! { <button type="button" class="small" onclick={asks(on_command, command)}>{ name }</button> };
    html! {
        <div class="notice" data-test="invitation">
            { match invitation.problem {
                Some(problem) => texts::bad_link(problem),
                None => texts::came_with_link(invitation.back.is_some()).to_owned(),
            } }
            if let Some(goal) = goal {
                { button(texts::follow_link(goal, invitation.touches.len()), Command::Follow) }
            }
            if let Some(back) = invitation.back {
                { button(texts::back_to_own().to_owned(), Command::Open(back)) }
            }
            { button(texts::dismiss().to_owned(), Command::DismissInvitation) }
        </div>
    }
}
