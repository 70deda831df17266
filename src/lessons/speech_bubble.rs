//! What a lesson says, beside the thing it speaks of: each part shows it under its own heading.
use loopglass_lesson::model::Inline;
use yew::prelude::*;

use super::prose::inlines;
use crate::state::Part;

/// What is said at this moment, and beside which part; handed down as a context.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spoken(pub Option<(Part, Vec<Inline>)>);

#[derive(Properties, PartialEq)]
pub struct BubbleProps {
    pub part: Part,
}

/// The bubble of a part; nothing while the lesson speaks elsewhere.
#[component]
pub fn Bubble(props: &BubbleProps) -> Html {
    let spoken = use_context::<Spoken>().unwrap_or_default();
    match spoken.0 {
        Some((part, text)) if part == props.part => html! { <p class="speech" data-test="speech">{ inlines(&text) }</p> },
        _ => Html::default(),
    }
}
