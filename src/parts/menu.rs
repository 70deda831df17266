//! The menu of programs: the learner's own and the examples.
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::examples::{EXAMPLES, Group};
use crate::parts::{asks, asks_if};
use crate::platform::dom;
use crate::state::{Command, Origin};
use crate::texts;

/// `links`: the programs of links that are kept. `is_changed`: the program is not as it came.
pub fn menu(chosen: Origin, links: &[Origin], is_changed: bool, on_command: &Callback<Command>) -> Html {
    let onchange = asks_if(on_command, |event| dom::chosen(&event).and_then(|key| Origin::from_key(&key)).map(Command::Open));
    let groups = [Group::Book, Group::Turns, Group::Trouble];
    html! {
        <div class="menu">
                <select aria-label={texts::program()} title={texts::program()} {onchange}>
                    if matches!(chosen, Origin::Lesson(_)) {
                        { option(chosen, chosen, texts::lesson_program()) }
                    }
                    { option(chosen, Origin::Own, texts::own_program()) }
                    if !links.is_empty() {
                        <optgroup key="links" label={texts::from_links()}>
                            { for links.iter().enumerate().map(|(i, origin)| option(chosen, *origin, texts::from_link(i + 1))) }
                        </optgroup>
                    }
                    { for groups.into_iter().map(|group| html! {
                        <optgroup key={texts::group(group)} label={texts::group(group)}>
                            { for EXAMPLES.iter().filter(|example| example.group == group).map(|example| {
                                option(chosen, Origin::Example(example.id), texts::example(example.id))
                            }) }
                        </optgroup>
                    }) }
                </select>
            if is_changed && chosen != Origin::Own {
                <button type="button" class="small" title={texts::restore_title()} aria-label={texts::restore()} onclick={asks(on_command, Command::Restore)}>
                    { icon(Icon::Undo) }<span class="word">{ texts::restore() }</span>
                </button>
            }
        </div>
    }
}

fn option(chosen: Origin, origin: Origin, name: impl Into<AttrValue>) -> Html {
    let (key, name) = (origin.key(), name.into());
    html! { <option key={key.to_string()} value={key} selected={origin == chosen}>{ name }</option> }
}
