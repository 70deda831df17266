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

#[derive(Properties, PartialEq)]
pub struct PagerProps {
    pub rows: usize,
    pub back: usize,
    /// Above the rows stands the way to earlier ones, below them the way to later ones.
    pub is_above: bool,
    pub on_turn: Callback<usize>,
}

#[component]
pub fn Pager(props: &PagerProps) -> Html {
    let shown = page(props.rows, props.back);
    let (number, target) =
        if props.is_above { (shown.start, props.back + 1) } else { (props.rows - shown.end, props.back.saturating_sub(1)) };
    if number == 0 {
        return Html::default();
    }
    let onclick = props.on_turn.reform(move |_| target);
    let text = if props.is_above { texts::earlier(number) } else { texts::later(number) };
    html! { <button type="button" class="more" {onclick}>{ text }</button> }
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
