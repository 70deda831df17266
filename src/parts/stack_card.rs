//! The module and what it called: where the program itself stands, also while the loop runs tasks.
use loopglass_session::view::{FrameView, View};
use yew::prelude::*;

use super::frames::frames;
use super::icon::{Icon, icon};
use crate::parts::Context;
use crate::state::Detail;
use crate::texts;

pub fn stack_card(context: Context) -> Html {
    let stack = shown(context.view, context.detail);
    if stack.is_empty() {
        return Html::default();
    }
    html! {
        <article key="module" class="card module" aria-labelledby="module-title">
            <header>
                { icon(Icon::Module) }
                <h3 id="module-title">{ texts::module() }</h3>
            </header>
            { frames(stack, shown(context.before, context.detail), context) }
        </article>
    }
}

/// What a task runs stands on its own card, so that only the module is left here; near the machine the stack is whole.
fn shown(view: &View, detail: Detail) -> &[FrameView] {
    let a_task_runs = view.running.as_ref().is_some_and(|handle| handle.task.is_some());
    let number = if a_task_runs && detail == Detail::Tasks { 1 } else { view.stack.len() };
    &view.stack[..number.min(view.stack.len())]
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::fixture;
    use crate::state::Detail;

    #[test]
    fn what_a_task_runs_is_not_told_twice() {
        let moments = fixture::book();
        let in_task = moments.iter().find(|view| view.stack.len() == 2 && view.running.is_some()).expect("main runs");
        assert_eq!(shown(in_task, Detail::Tasks).len(), 1);
        assert_eq!(shown(in_task, Detail::Handles).len(), 2);
        assert_eq!(shown(&fixture::start(), Detail::Handles).len(), 0);
    }
}
