//! The run as something to send: a link, a snippet for a course page, a block for Markdown, each with a way to copy it.
use std::rc::Rc;

use loopglass_link::{Link, Mode, Problem, Program, snippet};
use yew::prelude::*;

use crate::parts::asks;
use crate::platform::{address, dom};
use crate::state::{Command, Notice};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    pub link: Rc<Link>,
    /// Whether copying worked.
    pub notice: Option<Notice>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Share(props: &ShareProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| dom::open_dialog(&dialog)
    });
    let with_moment = use_state_eq(|| props.link.step.is_some());
    let read_only = use_state_eq(|| false);
    let link = chosen(&props.link, *with_moment, *read_only);
    let onclose = props.on_command.reform(|_: Event| Command::ShowShare(false));
    html! {
        <dialog ref={dialog} class="help share" aria-labelledby="share-title" {onclose}>
            <h2 id="share-title">{ texts::share_title() }</h2>
            if let Some(moment) = props.link.step {
                { check(texts::share_moment(moment, props.link.touches.len()), *with_moment, with_moment.setter()) }
            }
            { check(texts::share_read_only().to_owned(), *read_only, read_only.setter()) }
            { for forms(&link).into_iter().map(|(name, form)| field(name, form, &props.on_command)) }
            <p class="quiet">{ texts::share_note() }</p>
            <p role="status">
                if let Some(notice) = props.notice.filter(|notice| matches!(notice, Notice::Copied | Notice::CannotCopy)) {
                    { texts::notice(notice) }
                }
            </p>
            <button type="button" class="primary" onclick={asks(&props.on_command, Command::ShowShare(false))}>{ texts::close() }</button>
        </dialog>
    }
}

fn check(name: String, is_on: bool, setter: UseStateSetter<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(on) = dom::ticked(&event) {
            setter.set(on);
        }
    });
    html! { <label class="check"><input type="checkbox" checked={is_on} {onchange} /><span>{ name }</span></label> }
}

/// The link as the boxes say. A moment that stands at the start and was not touched is no moment.
fn chosen(link: &Link, with_moment: bool, read_only: bool) -> Link {
    let mut link = link.clone();
    if !with_moment {
        (link.step, link.touches) = (None, Vec::new());
    }
    link.mode = read_only.then_some(Mode::Read);
    link
}

/// The name of each form, and the form.
fn forms(link: &Link) -> [(&'static str, Result<String, Problem>); 3] {
    let site = address::folder();
    let address = link.fragment().map(|fragment| format!("{site}#{fragment}"));
    [
        (texts::share_link(), address),
        (texts::share_snippet(), snippet::element(&site, link)),
        (texts::share_markdown(), snippet::markdown(&site, link, texts::open_in_playground())),
    ]
}

fn field(name: &'static str, form: Result<String, Problem>, on_command: &Callback<Command>) -> Html {
    let form = match form {
        Ok(form) => form,
        Err(problem) => return html! { <p key={name} class="refusal">{ texts::cannot_share(problem) }</p> },
    };
    html! {
        <div key={name} class="form">
            <label>
                <span>{ name }</span>
                <textarea readonly=true rows={if form.contains('\n') { "4" } else { "2" }} spellcheck="false" value={form.clone()} />
            </label>
            <button type="button" class="small" aria-label={texts::copy_form(name)} onclick={asks(on_command, Command::Copy(form))}>
                { texts::copy_short() }
            </button>
        </div>
    }
}

/// The way from a page in another page to the playground: a link that the browser opens beside it.
pub fn way_to_playground(text: &AttrValue, step: Option<u64>) -> Html {
    let program = Some(Program::Code(text.to_string()));
    let fragment = Link { program, step, ..Link::default() }.fragment();
    let href = fragment.map_or_else(|_| address::folder(), |fragment| format!("{}#{fragment}", address::folder()));
    html! { <a class="playground" {href} target="_blank" rel="noopener">{ texts::open_in_playground() }</a> }
}
