//! Long lists a page at a time, so that thousands of rows stay smooth: only what is near is in the page.
use std::ops::Range;

use yew::prelude::*;

use crate::texts;

/// So many rows are shown at once.
const ROWS: usize = 200;

/// The rows to show of so many, when the learner has gone back by so many pages from the newest.
pub fn page(rows: usize, back: usize) -> Range<usize> {
    let end = rows.saturating_sub(back.saturating_mul(ROWS)).max(rows.min(ROWS));
    end.saturating_sub(ROWS)..end
}

/// Where a pager stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above the rows, it leads to earlier ones.
    Above,
    Below,
}

/// The way to the rows that are not shown; nothing where there are none on this side.
pub fn pager(rows: usize, back: usize, side: Side, on_turn: &Callback<usize>) -> Html {
    let shown = page(rows, back);
    let (number, target) = match side {
        Side::Above => (shown.start, back + 1),
        Side::Below => (rows - shown.end, back.saturating_sub(1)),
    };
    if number == 0 {
        return Html::default();
    }
    let text = if side == Side::Above { texts::earlier(number) } else { texts::later(number) };
    html! { <button type="button" class="more" onclick={on_turn.reform(move |_| target)}>{ text }</button> }
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn the_newest_page_comes_first_and_none_is_empty() {
        assert_eq!(page(0, 0), 0..0);
        assert_eq!(page(50, 0), 0..50);
        assert_eq!(page(450, 0), 250..450);
        assert_eq!(page(450, 1), 50..250);
        assert_eq!(page(450, 2), 0..200);
        assert_eq!(page(450, 99), 0..200);
        assert_eq!(page(450, usize::MAX), 0..200);
    }
}
