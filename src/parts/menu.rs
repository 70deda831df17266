//! The menu of programs: the learner's own and the examples.
use yew::prelude::*;

use crate::examples::{EXAMPLES, Group};
use crate::parts::{asks, asks_if};
use crate::platform::dom;
use crate::state::{Command, Origin};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct MenuProps {
    pub origin: Origin,
    /// Whether an example is not as it came.
    pub is_changed: bool,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let onchange =
        asks_if(&props.on_command, |event| dom::chosen(&event).and_then(|key| Origin::from_key(&key)).map(Command::Open));
    let groups = [Group::Book, Group::Turns, Group::Trouble];
    html! {
        <div class="menu">
                <select aria-label={texts::PROGRAM} title={texts::PROGRAM} {onchange}>
                    { option(props, Origin::Own, texts::OWN_PROGRAM) }
                    { for groups.into_iter().map(|group| html! {
                        <optgroup key={texts::group(group)} label={texts::group(group)}>
                            { for EXAMPLES.iter().filter(|example| example.group == group).map(|example| {
                                option(props, Origin::Example(example.id), texts::example(example.id))
                            }) }
                        </optgroup>
                    }) }
                </select>
            if props.is_changed && props.origin != Origin::Own {
                <button type="button" class="small" title={texts::RESTORE_TITLE} onclick={asks(&props.on_command, Command::Restore)}>
                    { texts::RESTORE }
                </button>
            }
        </div>
    }
}

fn option(props: &MenuProps, origin: Origin, name: &'static str) -> Html {
    html! { <option key={origin.key()} value={origin.key()} selected={origin == props.origin}>{ name }</option> }
}
