//! Of many cards those in view are made whole; of the others the head, and what can be done to them.
use std::collections::BTreeSet;
use std::rc::Rc;

use loopglass_session::view::ObjectId;
use yew::prelude::*;

use super::card_id;
use crate::platform::in_view::{Moved, Watch};

/// So few cards are made whole wherever they stand.
const FEW: usize = 24;

/// Which cards are in view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Near(Option<BTreeSet<String>>);

impl Near {
    /// Is this card made whole?
    pub fn has(&self, card: ObjectId) -> bool {
        self.0.as_ref().is_none_or(|near| near.contains(&card_id(card)))
    }

    fn after(&self, moved: Moved) -> Self {
        let mut near = self.0.clone().unwrap_or_default();
        near.retain(|card| !moved.left.contains(card));
        near.extend(moved.came);
        Self(Some(near))
    }
}

/// The cards of a box that are in view, where it has so many that it matters.
#[hook]
pub fn use_near(list: &NodeRef, cards: Vec<ObjectId>) -> Near {
    let near = use_mut_ref(Near::default);
    let redraw = use_force_update();
    let is_many = cards.len() > FEW;
    use_effect_with(is_many.then_some(cards), {
        let (list, near) = (list.clone(), Rc::clone(&near));
        move |cards| {
            let watch = cards.as_ref().and_then(|_| {
                Watch::over(&list, ".card.task", move |moved| {
                    let after = near.borrow().after(moved);
                    if *near.borrow() != after {
                        *near.borrow_mut() = after;
                        redraw.force_update();
                    }
                })
            });
            move || drop(watch)
        }
    });
    if is_many { near.borrow().clone() } else { Near::default() }
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::ObjectId;

    use super::{Moved, Near};
    use crate::parts::card_id;

    #[test]
    fn a_card_is_whole_until_it_is_known_to_be_out_of_view() {
        let named = |id: u32| [card_id(ObjectId(id))].into();
        let near = Near::default();
        assert!(near.has(ObjectId(1)));
        let near = near.after(Moved { came: named(1), left: named(2) });
        assert!(near.has(ObjectId(1)) && !near.has(ObjectId(2)));
        let near = near.after(Moved { came: named(2), left: named(1) });
        assert!(near.has(ObjectId(2)) && !near.has(ObjectId(1)));
    }
}
