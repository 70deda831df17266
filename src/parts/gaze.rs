//! Scrolling a list to what one wants to see of it. While moments pass by it would only flicker: it follows when they rest.
use std::time::Duration;

use loopglass_session::view::ObjectId;
use yew::prelude::*;

use crate::parts::card_id;
use crate::platform::dom;
use crate::platform::timer::{self, Timer};

/// Cards that come into view for the first time are as high as they are only when they have been drawn.
const DRAWN: Duration = Duration::from_millis(50);

/// Brings the card of who runs into view, whenever that is another one, or its list is chosen on a small screen.
#[hook]
pub fn use_gaze(list: &NodeRef, runs: Option<ObjectId>, is_chosen: bool, is_hasty: bool) {
    let followed = use_mut_ref(|| None);
    let again = use_mut_ref(|| None::<Timer>);
    use_effect_with((runs, is_chosen, is_hasty), {
        let list = list.clone();
        move |&(runs, is_chosen, is_hasty)| {
            let Some(task) = runs.filter(|_| !is_hasty) else { return };
            if followed.replace(Some((task, is_chosen))) != Some((task, is_chosen)) {
                dom::reveal(&list, &card_id(task));
                *again.borrow_mut() = Some(timer::after(DRAWN, move || dom::reveal(&list, &card_id(task))));
            }
        }
    });
}
