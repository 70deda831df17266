//! The cards of a long list that are out of view: those that are far are empty places, and those that nobody sees stay as they were at
//! rest while moments pass by.
use std::rc::Rc;

use loopglass_session::view::{Group, ObjectId};
use yew::prelude::*;

use super::card::Sheet;
use super::objects::ObjectsProps;
use crate::platform::nearby::{Far, Nearby};
use crate::state::Fold;

/// So many cards are whole wherever they are.
const FEW: usize = 24;
const CARD: &str = ".card[data-object]";
/// What comes into view is there before one has scrolled to it.
const FAR: &str = "300px 0px";
const HIDDEN: &str = "0px";

/// The cards of a list, and what else decides where they stand.
#[derive(Clone, PartialEq)]
pub struct Laid {
    pub cards: Vec<ObjectId>,
    pub fold: Option<Fold>,
    pub opened: Option<Group>,
}

impl Laid {
    pub fn is_long(&self) -> bool {
        self.cards.len() > FEW
    }

    fn watch(&self, list: &NodeRef, margin: &str, out: Far, changed: impl Fn() + 'static) -> Option<Nearby> {
        self.is_long().then(|| Nearby::watch(list, CARD, margin, out, changed)).flatten()
    }
}

/// The cards of which only the place is in the page.
#[hook]
pub fn use_far(list: &NodeRef, laid: &Laid) -> Far {
    let far = use_mut_ref(Default::default);
    let redraw = use_force_update();
    use_effect_with(laid.clone(), {
        let (list, far) = (list.clone(), Rc::clone(&far));
        move |laid| {
            let nearby = laid.watch(&list, FAR, far, move || redraw.force_update());
            move || drop(nearby)
        }
    });
    far
}

/// The cards that nobody sees, known only while moments pass by, and the listener of the list's `scroll` events.
#[hook]
pub fn use_hidden(list: &NodeRef, laid: &Laid, is_hasty: bool) -> (Far, Callback<Event>) {
    let hidden: Far = use_mut_ref(Default::default);
    let redraw = use_force_update();
    let scrolls = use_state(|| 0_usize);
    use_effect_with((laid.clone(), is_hasty, *scrolls), {
        let (list, hidden) = (list.clone(), Rc::clone(&hidden));
        move |(laid, is_hasty, _)| {
            // Until it is known who is seen, everybody is.
            hidden.borrow_mut().clear();
            let nearby = is_hasty.then(|| laid.watch(&list, HIDDEN, hidden, move || redraw.force_update()));
            move || drop(nearby)
        }
    });
    let seen = Rc::clone(&hidden);
    let onscroll = Callback::from(move |_: Event| {
        if is_hasty {
            seen.borrow_mut().clear();
            scrolls.set(*scrolls + 1);
        }
    });
    (hidden, onscroll)
}

/// What the cards are drawn from now, and what those are drawn from that stay behind: the same where all are `seen`.
#[hook]
pub fn use_sheets(props: &ObjectsProps, are_all_seen: bool) -> (Sheet, Sheet) {
    let fresh = Sheet::new(use_memo(props.clone(), ObjectsProps::clone));
    let rested = use_mut_ref(|| fresh.clone());
    if are_all_seen || !fresh.is_of_other_moment(&rested.borrow()) {
        rested.replace(fresh.clone());
    }
    let rested = rested.borrow().clone();
    (fresh, rested)
}
