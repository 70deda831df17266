//! What a task waits for, link by link; the last is what must happen first.
use loopglass_session::view::{ObjectId, View, WaitLink};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::{Context, link};
use crate::state::Detail;
use crate::texts;

pub fn waits(links: &[WaitLink], context: Context) -> Html {
    let links = shown(links, context.view, context.detail);
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <div class="waits">
            <span class="quiet">{ texts::waits_for() }</span>
            <ol>
                { for links.iter().enumerate().map(|(i, one)| html! {
                    <li key={i}>
                        { icon(kind(one.object, context.view)) }
                        { link(&one.label, one.object, context) }
                        if let Some(left) = one.left {
                            <span class="left">{ icon(Icon::Clock) }{ texts::time_left(left) }</span>
                        }
                    </li>
                }) }
            </ol>
        </div>
    }
}

/// Near the machine every link. For those who look at tasks, what the library made for itself on the way is left out: the time
/// that is left stands with what needs it.
fn shown(links: &[WaitLink], view: &View, detail: Detail) -> Vec<WaitLink> {
    if detail == Detail::Handles {
        return links.to_vec();
    }
    let mut shown: Vec<WaitLink> = Vec::new();
    for one in links {
        match shown.last_mut() {
            Some(last) if is_internal(one.object, view) => last.left = last.left.or(one.left),
            _ => shown.push(one.clone()),
        }
    }
    shown
}

fn is_internal(object: Option<ObjectId>, view: &View) -> bool {
    view.futures.iter().any(|future| Some(future.id) == object && future.is_internal)
}

fn kind(object: Option<ObjectId>, view: &View) -> Icon {
    match object {
        Some(id) if view.tasks.iter().any(|task| task.id == id) => Icon::Task,
        Some(_) => Icon::Future,
        None => Icon::Waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::fixture;
    use crate::state::Detail;

    #[test]
    fn a_sleep_has_the_time_of_the_future_under_it() {
        let view = fixture::sleeping();
        let links = &view.tasks[0].waits_for;
        assert_eq!(shown(links, &view, Detail::Handles).len(), 2);
        let near = shown(links, &view, Detail::Tasks);
        assert_eq!((near.len(), near[0].label.as_str(), near[0].left), (1, "sleep(1)", Some(1.0)));
    }
}
