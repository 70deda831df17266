//! Lines to put in order, with buttons that a keyboard reaches; a false line can be put aside.
use yew::prelude::*;

use super::sitting::shuffled;
use crate::platform::dom;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct ArrangeProps {
    /// The lines in their right order; those from `belonging` on do not belong there.
    pub lines: Vec<String>,
    pub belonging: usize,
    pub action: AttrValue,
    /// The numbers of the lines in the order given, without those put aside.
    pub on_done: Callback<Vec<usize>>,
}

#[component]
pub fn Arrange(props: &ArrangeProps) -> Html {
    let order = use_state(|| shuffled(props.lines.len()));
    let aside = use_state(Vec::<usize>::new);
    let swap = |place: usize, other: Option<usize>| {
        let order = order.clone();
        Callback::from(move |event: MouseEvent| {
            let mut next = (*order).clone();
            if let Some(other) = other.filter(|other| *other < next.len()) {
                next.swap(place, other);
                order.set(next);
                // A line that is moved in the page loses the focus of its button.
                dom::keep_focus(&event);
            }
        })
    };
    let put_aside = |line: usize| {
        let aside = aside.clone();
        Callback::from(move |_: MouseEvent| {
            let mut next = (*aside).clone();
            match next.iter().position(|known| *known == line) {
                Some(place) => drop(next.remove(place)),
                None => next.push(line),
            }
            aside.set(next);
        })
    };
    let done = {
        let (order, aside) = (order.clone(), aside.clone());
        props.on_done.reform(move |_: MouseEvent| order.iter().copied().filter(|line| !aside.contains(line)).collect())
    };
    let has_false_lines = props.belonging < props.lines.len();
    html! {
        <div class="arrange">
            <ol>
                { for order.iter().enumerate().map(|(place, line)| {
                    let text = &props.lines[*line];
                    let is_aside = aside.contains(line);
                    html! {
                        <li key={*line} class={classes!(is_aside.then_some("aside"))}>
                            <code>{ text }</code>
                            <button type="button" class="small" aria-label={texts::move_up(text)} onclick={swap(place, place.checked_sub(1))}>{ "\u{2191}" }</button>
                            <button type="button" class="small" aria-label={texts::move_down(text)} onclick={swap(place, Some(place + 1))}>{ "\u{2193}" }</button>
                            if has_false_lines {
                                <button type="button" class="small" aria-pressed={is_aside.to_string()} aria-label={texts::put_aside(text)} onclick={put_aside(*line)}>{ "\u{d7}" }</button>
                            }
                        </li>
                    }
                }) }
            </ol>
            <button type="button" class="primary" onclick={done}>{ &props.action }</button>
        </div>
    }
}
