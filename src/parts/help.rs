//! The list of keys, shown under `?`.
use yew::prelude::*;

use crate::parts::{asks, asks_if};
use crate::platform::dom;
use crate::state::Command;
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Whether keys move through the run.
    pub shortcuts: bool,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Help(props: &HelpProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| dom::open_dialog(&dialog)
    });
    let onclose = props.on_command.reform(|_: Event| Command::ShowHelp(false));
    let onchange = asks_if(&props.on_command, |event| dom::ticked(&event).map(Command::SetShortcuts));
    html! {
        <dialog ref={dialog} class="help" aria-labelledby="help-title" {onclose}>
            <h2 id="help-title">{ texts::keys_title() }</h2>
            <label class="check">
                <input type="checkbox" checked={props.shortcuts} {onchange} />
                <span>{ texts::shortcuts() }</span>
            </label>
            <p class="quiet">{ texts::keys_note() }</p>
            <table>
                <thead><tr><th scope="col">{ texts::key() }</th><th scope="col">{ texts::does() }</th></tr></thead>
                <tbody>
                    { for texts::keys().iter().map(|(key, does)| html! {
                        <tr key={*key}><td><kbd>{ *key }</kbd></td><td>{ *does }</td></tr>
                    }) }
                </tbody>
            </table>
            <button type="button" class="primary" onclick={asks(&props.on_command, Command::ShowHelp(false))}>{ texts::close() }</button>
        </dialog>
    }
}
