//! Who is told when a Future or Task is done, in order.
use loopglass_session::view::CallbackView;
use yew::prelude::*;

use crate::parts::{Context, link};
use crate::state::Detail;
use crate::texts;

/// More callbacks than this nobody reads.
const MOST: usize = 20;

pub fn callbacks(callbacks: &[CallbackView], context: Context) -> Html {
    let more = callbacks.len().saturating_sub(MOST);
    html! {
        <div class="callbacks">
            <span class="quiet">{ texts::when_done() }</span>
            if callbacks.is_empty() {
                { " " }<span class="quiet">{ texts::no_callbacks() }</span>
            } else {
                <ol>
                    <>{ for callbacks.iter().take(MOST).enumerate().map(|(i, callback)| html! { <li key={i}>{ row(callback, context) }</li> }) }</>
                    if more > 0 {
                        <li key="more" class="quiet">{ texts::and_more(more) }</li>
                    }
                </ol>
            }
        </div>
    }
}

fn row(callback: &CallbackView, context: Context) -> Html {
    let leads = |name: &str| link(name, callback.wakes, context);
    match (&callback.wakes_name, context.detail) {
        (Some(name), Detail::Tasks) => leads(&texts::wakes(name)),
        (Some(name), Detail::Handles) => html! { <><code>{ &callback.label }</code>{ " " }{ leads(&texts::wakes(name)) }</> },
        // The loop was asked to run until this is done.
        (None, Detail::Tasks) if callback.label == "_run_until_complete_cb" => html! { <span>{ texts::ends_run() }</span> },
        (None, Detail::Tasks) => html! { <span>{ texts::tells(&purpose(&callback.label)) }</span> },
        (None, Detail::Handles) => html! { <code>{ &callback.label }</code> },
    }
}

/// What a callback of the library is for: the function or class that it belongs to. A function of the program keeps its name.
pub fn purpose(label: &str) -> String {
    match label.split_once('.') {
        Some((owner, _)) => owner.trim_start_matches('_').to_owned(),
        None => match label.strip_suffix("_cb") {
            Some(owner) => owner.trim_start_matches('_').to_owned(),
            None => label.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::purpose;

    #[test]
    fn a_callback_of_the_library_is_named_after_what_it_serves() {
        assert_eq!(purpose("gather.<locals>._done_callback"), "gather");
        assert_eq!(purpose("_run_until_complete_cb"), "run_until_complete");
        assert_eq!(purpose("TaskGroup._on_task_done"), "TaskGroup");
        assert_eq!(purpose("announce"), "announce");
    }
}
