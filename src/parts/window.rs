//! Long lists: only the rows in view, and some around them, are in the page; empty room stands for the rest.
use std::ops::Range;

use yew::prelude::*;

use crate::platform::dom;

/// Lists up to this long are in the page as a whole.
pub const WHOLE: usize = 300;
/// So many rows above and below what is in view are there too, so that scrolling does not show gaps.
const AROUND: usize = 8;
/// The height of a row until one has been seen.
const USUAL_HEIGHT: i32 = 24;
/// So many rows are drawn before the box has been measured.
const USUAL_ROWS: usize = 40;

/// What of a long list is in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    pub rows: Range<usize>,
    /// The room above and below, in pixels.
    pub above: i32,
    pub below: i32,
}

/// Where the box stands in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    top: i32,
    room: i32,
    row: i32,
}

impl Window {
    fn new(rows: usize, whole: usize, place: Place) -> Self {
        if rows <= whole {
            return Self { rows: 0..rows, above: 0, below: 0 };
        }
        let height = place.row.max(1);
        let first = (place.top.max(0) / height) as usize;
        let number = if place.room > 0 { (place.room / height) as usize + 2 } else { USUAL_ROWS };
        // Even and odd rows look different: which is first must not matter.
        let from = first.min(rows.saturating_sub(number)).saturating_sub(AROUND) & !1;
        let to = (first + number + AROUND).min(rows);
        Self { rows: from..to, above: from as i32 * height, below: (rows - to) as i32 * height }
    }

    /// As [`Window::new`]; at the end of the list, wherever that is, where it is followed.
    fn following(rows: usize, whole: usize, place: Place, follows: bool) -> Self {
        Self::new(rows, whole, if follows { Place { top: i32::MAX, ..place } } else { place })
    }

    pub fn is_whole(&self, rows: usize) -> bool {
        self.rows == (0..rows)
    }

    /// The room for rows that are not there. An attribute of a picture, for a strict policy refuses style attributes.
    pub fn room(height: i32) -> Html {
        if height == 0 {
            return Html::default();
        }
        html! { <svg class="room" width="1" height={height.to_string()} aria-hidden="true" /> }
    }
}

/// The window of a list in a box that scrolls, and the listener of the box's `scroll` events. Up to `whole` rows are there as a
/// whole. `end`: a list that has grown is followed to its end, unless one has scrolled away from there.
#[hook]
pub fn use_window(list: &NodeRef, rows: usize, whole: usize, end: bool) -> (Window, Callback<Event>) {
    let place = use_mut_ref(|| Place { top: 0, room: 0, row: USUAL_HEIGHT });
    let follows = use_mut_ref(|| end);
    let redraw = use_force_update();
    let window = Window::following(rows, whole, *place.borrow(), *follows.borrow());
    // Says whether the box shows the end of its list.
    let measure = {
        let (list, place) = (list.clone(), place.clone());
        move || {
            let (top, room, all) = dom::scrolled(&list)?;
            let row = dom::row_height(&list).unwrap_or(place.borrow().row);
            *place.borrow_mut() = Place { top, room, row };
            Some(all - top - room < row)
        }
    };
    // What was drawn may not be what is in view.
    let check = {
        let (place, follows, drawn) = (place.clone(), follows.clone(), window.clone());
        move || {
            if Window::following(rows, whole, *place.borrow(), *follows.borrow()) != drawn {
                redraw.force_update();
            }
        }
    };
    use_effect_with(rows, {
        let (list, place, follows) = (list.clone(), place.clone(), follows.clone());
        let (measure, check) = (measure.clone(), check.clone());
        move |_| {
            if *follows.borrow() {
                dom::scroll_to_end(&list);
            }
            if rows > whole {
                // To measure lays out the page; a box that is scrolled or made smaller measures itself.
                if place.borrow().room == 0 {
                    measure();
                }
                check();
            }
        }
    });
    let onscroll = Callback::from(move |_: Event| {
        let at_end = measure();
        *follows.borrow_mut() = end && at_end.unwrap_or(true);
        check();
    });
    (window, onscroll)
}

#[cfg(test)]
mod tests {
    use super::{Place, WHOLE, Window};

    const PLACE: Place = Place { top: 0, room: 240, row: 24 };

    #[test]
    fn short_lists_are_whole() {
        assert_eq!(Window::new(WHOLE, WHOLE, PLACE), Window { rows: 0..WHOLE, above: 0, below: 0 });
    }

    #[test]
    fn rows_and_room_together_are_as_high_as_the_list() {
        for top in [0, 24, 1_000, 239_000, 2_400_000, i32::MAX] {
            let window = Window::new(10_000, WHOLE, Place { top, ..PLACE });
            let rows = window.rows.len() as i32 * 24;
            assert_eq!(window.above + rows + window.below, 240_000, "at {top}");
            assert!(window.rows.len() < 90, "{window:?}");
        }
    }

    #[test]
    fn what_is_in_view_is_there() {
        let window = Window::new(10_000, WHOLE, Place { top: 120_000, ..PLACE });
        assert!(window.rows.contains(&5_000) && window.rows.contains(&5_010));
        assert!(Window::new(10_000, WHOLE, Place { top: i32::MAX, ..PLACE }).rows.contains(&9_999));
    }
}
