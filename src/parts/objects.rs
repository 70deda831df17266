//! Tasks and Futures as cards, in the order in which they were made.
use loopglass_session::view::{Action, FutureView, ObjectId, Outcome, TaskState, TaskView, View};
use yew::prelude::*;

use super::future_card::future_card;
use super::stack_card::stack_card;
use super::task_card::task_card;
use super::welcome::welcome;
use crate::parts::{Context, asks, card_id, heading, state_class};
use crate::platform::dom;
use crate::state::{Command, Detail, Part, Shown, is_pending};
use crate::texts;

/// So many cards are all drawn; of more only those that matter most.
const MOST: usize = 200;
const OF_MORE: usize = 30;
/// How many ranks there are.
const RANKS: usize = 5;

#[derive(Properties, PartialEq)]
pub struct ObjectsProps {
    pub view: Shown,
    pub before: Shown,
    /// The text that the run is of.
    pub program: AttrValue,
    pub detail: Detail,
    pub lit: Option<ObjectId>,
    pub selected: Option<ObjectId>,
    pub on_command: Callback<Command>,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Objects(props: &ObjectsProps) -> Html {
    let opened = use_state(|| false);
    let list = use_node_ref();
    // Who runs is what one wants to see.
    use_effect_with(props.view.running.as_ref().and_then(|handle| handle.task), {
        let list = list.clone();
        move |task| {
            if let Some(task) = *task {
                dom::reveal(&list, &card_id(task));
            }
        }
    });
    let cards = Cards::choose(&props.view, *opened, props.selected);
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(!*opened))
    };
    html! {
        <section class="part objects" id={Part::Objects.id()} aria-labelledby="objects-title">
            { heading(Part::Objects) }
            <div class="scroll" ref={list}>
                if !props.view.has_begun() {
                    { welcome(&props.on_command) }
                } else if cards.tasks.is_empty() && cards.futures.is_empty() {
                    <p class="quiet">{ texts::no_objects() }</p>
                }
                { groups(&props.view, &props.on_command) }
                <div class="cards">
                    if props.view.has_begun() {
                        { stack_card(props.context()) }
                    }
                    // Each kind by itself: a list in which one thing has no key is drawn anew from the place that changed.
                    <>{ for cards.tasks.iter().map(|task| task_card(task, props)) }</>
                    <>{ for cards.futures.iter().map(|future| future_card(future, props)) }</>
                </div>
                if cards.more + props.view.more.tasks + props.view.more.futures > 0 {
                    <p class="quiet">{ texts::and_more(cards.more + props.view.more.tasks + props.view.more.futures) }</p>
                }
                if cards.internal > 0 {
                    <button type="button" class="more" onclick={toggle} aria-expanded={opened.to_string()}>
                        { texts::library_objects(cards.internal, *opened) }
                    </button>
                }
            </div>
        </section>
    }
}

impl ObjectsProps {
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            view: &self.view,
            before: &self.before,
            program: &self.program,
            detail: self.detail,
            lit: self.lit,
            on_command: &self.on_command,
        }
    }
}

/// All tasks by what they run and how they stand, where they are too many to be looked at one by one.
fn groups(view: &View, on_command: &Callback<Command>) -> Html {
    if view.groups.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="groups" data-test="groups">
            { for view.groups.iter().enumerate().map(|(i, group)| {
                let class = state_class(&group.state, &Outcome::Pending);
                let state = texts::group_state(&group.state);
                html! {
                    <li key={i}>
                        <button type="button" class={classes!("group", class)} onclick={asks(on_command, Command::Find(group.first))}>
                            <strong>{ texts::count(group.number as u64) }</strong><code>{ &*group.coroutine }</code><span class="quiet">{ state }</span>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}

/// The cards to draw.
struct Cards<'a> {
    tasks: Vec<&'a TaskView>,
    futures: Vec<&'a FutureView>,
    /// So many are left out for their number.
    more: usize,
    /// So many the library made for itself.
    internal: usize,
}

impl<'a> Cards<'a> {
    fn choose(view: &'a View, with_internal: bool, selected: Option<ObjectId>) -> Self {
        let is_shown = |id, is_internal: bool| with_internal || !is_internal || selected == Some(id);
        let mut tasks: Vec<_> = view.tasks.iter().filter(|task| is_shown(task.id, task.is_internal)).collect();
        let mut futures: Vec<_> = view.futures.iter().filter(|future| is_shown(future.id, future.is_internal)).collect();
        let number = tasks.len() + futures.len();
        if number > MOST || view.more.tasks + view.more.futures > 0 {
            // Both kinds have a share, and what one leaves free the other takes.
            let for_futures = futures.len().min(OF_MORE / 4).max(OF_MORE.saturating_sub(tasks.len()));
            keep(&mut futures, for_futures, |future| {
                if selected == Some(future.id) { 0 } else { 1 + usize::from(!is_pending(&future.outcome)) }
            });
            keep(&mut tasks, OF_MORE - futures.len(), |task| if selected == Some(task.id) { 0 } else { rank(&task.state) });
        }
        let internal_tasks = view.tasks.iter().filter(|task| task.is_internal).count();
        let internal_futures = view.futures.iter().filter(|future| future.is_internal).count();
        let more = number - tasks.len() - futures.len() + view.more.tasks + view.more.futures;
        Self { tasks, futures, more, internal: internal_tasks + internal_futures }
    }
}

/// Leaves so many of the items, those of the lowest rank and among equals the first, in the order in which they stand.
fn keep<T>(items: &mut Vec<&T>, number: usize, rank: impl Fn(&T) -> usize) {
    let mut left = [0_usize; RANKS];
    for item in items.iter() {
        left[rank(item)] += 1;
    }
    let mut free = number;
    for count in &mut left {
        *count = (*count).min(free);
        free -= *count;
    }
    items.retain(|item| {
        let left = &mut left[rank(item)];
        let is_kept = *left > 0;
        *left = left.saturating_sub(1);
        is_kept
    });
}

/// What is selected comes first, at rank 0; what goes on matters more than what has ended.
fn rank(state: &TaskState) -> usize {
    match state {
        TaskState::Running => 1,
        TaskState::Ready => 2,
        TaskState::Waiting => 3,
        TaskState::Ended => 4,
    }
}

#[cfg(test)]
mod tests {
    use loopglass_session::view::{ObjectId, TaskState};

    use super::{Cards, OF_MORE};
    use crate::fixture;

    #[test]
    fn what_the_library_made_is_folded_away_until_asked_for() {
        let view = fixture::sleeping();
        let folded = Cards::choose(&view, false, None);
        assert_eq!((folded.tasks.len(), folded.futures.len(), folded.internal), (1, 1, 1));
        assert_eq!(Cards::choose(&view, true, None).futures.len(), 2);
        let internal = view.futures.iter().find(|future| future.is_internal).map(|future| future.id);
        assert_eq!(Cards::choose(&view, false, internal).futures.len(), 2);
    }

    #[test]
    fn of_thousands_the_lively_and_the_selected_are_shown() {
        let mut view = fixture::sleeping();
        let task = view.tasks[0].clone();
        view.tasks = (0..10_000).map(|i| fixture::task_like(&task, 100 + i, TaskState::Ended)).collect();
        view.tasks[7_000].state = TaskState::Running;
        let cards = Cards::choose(&view, false, Some(ObjectId(9_099)));
        let shown: Vec<_> = cards.tasks.iter().map(|task| task.id.0).collect();
        assert!(shown.contains(&7_100) && shown.contains(&9_099));
        assert!(shown.is_sorted());
        assert_eq!(cards.tasks.len() + cards.futures.len(), OF_MORE);
        assert_eq!(cards.more, 10_001 - OF_MORE);
    }
}
