//! What a task waits for, link by link; the last is what must happen first.
use loopglass_session::view::WaitLink;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::{Context, link};
use crate::texts;

pub fn waits(links: &[WaitLink], context: Context) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <ol class="waits">
            { for links.iter().enumerate().map(|(i, one)| html! {
                <li key={i}>
                    <span class="quiet">{ texts::waits_for() }</span>
                    { " " }
                    { link(&one.label, one.object, context) }
                    if let Some(left) = one.left {
                        <span class="left">{ icon(Icon::Clock) }{ texts::time_left(left) }</span>
                    }
                </li>
            }) }
        </ol>
    }
}
