//! Tasks and Futures as cards, in the order in which they were made.
use loopglass_session::view::{Action, FutureView, Group, ObjectId, TaskState, TaskView, View};
use yew::prelude::*;

use super::card::Card;
use super::fold::{self, Bundle};
use super::gaze::use_gaze;
use super::haste::use_haste;
use super::out_of_view::{Laid, use_far, use_hidden, use_sheets};
use super::printed::use_printing;
use super::stack_card::stack_card;
use super::welcome::welcome;
use crate::parts::{Context, heading};
use crate::platform::nearby::Far;
use crate::state::{Command, Detail, Fold, Part, Shown, is_pending};
use crate::texts;

/// So many cards are all drawn; of more only those that matter most.
const MOST: usize = 200;
const OF_MORE: usize = 30;
/// How many ranks there are.
const RANKS: usize = 8;

#[derive(Clone, Properties, PartialEq)]
pub struct ObjectsProps {
    pub view: Shown,
    pub before: Shown,
    /// The text that the run is of.
    pub program: AttrValue,
    pub detail: Detail,
    /// Is it the part that a small screen shows?
    pub is_chosen: bool,
    pub fold: Option<Fold>,
    pub opened: Option<Group>,
    pub lit: Option<ObjectId>,
    pub selected: Option<ObjectId>,
    pub on_command: Callback<Command>,
    pub on_act: Callback<Action, Result<Option<String>, String>>,
}

#[component]
pub fn Objects(props: &ObjectsProps) -> Html {
    let opened = use_state(|| false);
    let list = use_node_ref();
    let is_hasty = use_haste(&props.view);
    // Who runs is what one wants to see.
    use_gaze(&list, props.view.running.as_ref().and_then(|handle| handle.task), props.is_chosen, is_hasty);
    let folded = Folded::new(props);
    let cards = Cards::choose(
        &props.view,
        *opened,
        |task| props.selected == Some(task),
        |task| folded.bundle_of(task, props).is_some_and(|bundle| props.opened.as_ref() == Some(&bundle.group)),
    );
    let laid = Laid { cards: cards.numbers(), fold: props.fold, opened: props.opened.clone() };
    let far = use_far(&list, &laid);
    let (hidden, onscroll) = use_hidden(&list, &laid, is_hasty);
    let is_printing = use_printing();
    let is_long = laid.is_long() && !is_printing;
    let (fresh, rested) = use_sheets(props, !is_hasty || !is_long || hidden.borrow().is_empty());
    let card = |object: ObjectId| {
        let is_out = |of: &Far| is_long && of.borrow().contains(&object.0) && props.selected != Some(object);
        let is_behind = is_out(&hidden) && rested.has(object);
        let sheet = if is_behind { rested.clone() } else { fresh.clone() };
        html! { <Card key={object.0} {sheet} {object} is_far={is_out(&far)} /> }
    };
    let toggle = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(!*opened))
    };
    html! {
        <section class="part objects" id={Part::Objects.id()} aria-labelledby="objects-title">
            <div class="part-head">{ heading(Part::Objects) }{ fold::choice(&props.view, props.fold, &props.on_command) }</div>
            <div class="scroll" ref={list} {onscroll}>
                if !props.view.has_begun() {
                    { welcome(&props.on_command) }
                } else if cards.tasks.is_empty() && cards.futures.is_empty() {
                    <p class="quiet">{ texts::no_objects() }</p>
                }
                <div class="cards">
                    if props.view.has_begun() {
                        { stack_card(props.context()) }
                    }
                    // Each kind by itself: a list in which one thing has no key is drawn anew from the place that changed.
                    <>{ for cards.tasks.iter().filter(|task| !folded.hides(task, props)).map(|task| card(task.id)) }</>
                    <>{ for cards.futures.iter().map(|future| card(future.id)) }</>
                </div>
                { folded.groups(&cards.tasks, &card, props) }
                if folded.bundles.is_empty() && cards.more + props.view.more.tasks + props.view.more.futures > 0 {
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

/// The tasks in groups.
struct Folded {
    bundles: Vec<Bundle>,
}

impl Folded {
    fn new(props: &ObjectsProps) -> Self {
        let (view, timeline) = (&props.view, &props.view.timeline);
        let fold = fold::folding(props.fold, timeline.lanes.len());
        if fold == Fold::Alone {
            return Self { bundles: Vec::new() };
        }
        Self { bundles: fold::bundles(timeline, timeline, &fold::places(view, timeline, props.detail), fold) }
    }

    fn bundle_of(&self, task: &TaskView, props: &ObjectsProps) -> Option<&Bundle> {
        fold::bundle_of(&self.bundles, &props.view.timeline, task.id).map(|index| &self.bundles[index])
    }

    /// Is the card in a group, open or closed? Who runs and what is selected is seen in any case.
    fn hides(&self, task: &TaskView, props: &ObjectsProps) -> bool {
        self.bundle_of(task, props).is_some_and(|bundle| {
            let is_seen = task.state == TaskState::Running || props.selected == Some(task.id);
            props.opened.as_ref() == Some(&bundle.group) || !is_seen
        })
    }

    /// The groups, and the cards of the one that is open.
    fn groups(&self, tasks: &[&TaskView], card: &dyn Fn(ObjectId) -> Html, props: &ObjectsProps) -> Html {
        let many = self.bundles.iter().filter(|bundle| bundle.lanes.len() > 1).take(MOST);
        html! {
            <>{ for many.enumerate().map(|(i, bundle)| html! {
                <div key={i} class="group-of-cards" data-test="group">
                    { fold::head(bundle, &props.view, props.opened.as_ref(), &props.on_command) }
                    if props.opened.as_ref() == Some(&bundle.group) {
                        { self.cards_of(bundle, tasks, card, props) }
                    }
                </div>
            }) }</>
        }
    }

    fn cards_of(&self, bundle: &Bundle, tasks: &[&TaskView], card: &dyn Fn(ObjectId) -> Html, props: &ObjectsProps) -> Html {
        let own: Vec<_> =
            tasks.iter().filter(|task| self.bundle_of(task, props).is_some_and(|own| own.group == bundle.group)).collect();
        html! {
            <>
                <div class="cards"><>{ for own.iter().map(|task| card(task.id)) }</></div>
                if bundle.lanes.len() > own.len() {
                    <p class="quiet">{ texts::and_more(bundle.lanes.len() - own.len()) }</p>
                }
            </>
        }
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
    /// Of all that have a card.
    fn numbers(&self) -> Vec<ObjectId> {
        self.tasks.iter().map(|task| task.id).chain(self.futures.iter().map(|future| future.id)).collect()
    }

    fn choose(
        view: &'a View,
        with_internal: bool,
        is_selected: impl Fn(ObjectId) -> bool,
        is_opened: impl Fn(&TaskView) -> bool,
    ) -> Self {
        let is_shown = |id, is_internal: bool| with_internal || !is_internal || is_selected(id);
        let mut tasks: Vec<_> = view.tasks.iter().filter(|task| is_shown(task.id, task.is_internal)).collect();
        let mut futures: Vec<_> = view.futures.iter().filter(|future| is_shown(future.id, future.is_internal)).collect();
        let number = tasks.len() + futures.len();
        if number > MOST || view.more.tasks + view.more.futures > 0 {
            // Both kinds have a share, and what one leaves free the other takes.
            let for_futures = futures.len().min(OF_MORE / 4).max(OF_MORE.saturating_sub(tasks.len()));
            keep(&mut futures, for_futures, |future| {
                if is_selected(future.id) { 0 } else { 1 + usize::from(!is_pending(&future.outcome)) }
            });
            keep(&mut tasks, OF_MORE - futures.len(), |task| match rank(&task.state) {
                _ if is_selected(task.id) => 0,
                1 => 1,
                rank if is_opened(task) => rank,
                rank => rank + 3,
            });
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
    use loopglass_session::view::{ObjectId, TaskState, View};

    use super::{Cards, OF_MORE};
    use crate::fixture;

    fn chosen(view: &View, with_internal: bool, selected: Option<ObjectId>) -> Cards<'_> {
        Cards::choose(view, with_internal, |id| selected == Some(id), |_| false)
    }

    #[test]
    fn what_the_library_made_is_folded_away_until_asked_for() {
        let view = fixture::sleeping();
        let folded = chosen(&view, false, None);
        assert_eq!((folded.tasks.len(), folded.futures.len(), folded.internal), (1, 1, 1));
        assert_eq!(chosen(&view, true, None).futures.len(), 2);
        let internal = view.futures.iter().find(|future| future.is_internal).map(|future| future.id);
        assert_eq!(chosen(&view, false, internal).futures.len(), 2);
    }

    #[test]
    fn of_thousands_the_lively_and_the_selected_are_shown() {
        let mut view = fixture::sleeping();
        let task = view.tasks[0].clone();
        view.tasks = (0..10_000).map(|i| fixture::task_like(&task, 100 + i, TaskState::Ended)).collect();
        view.tasks[7_000].state = TaskState::Running;
        let cards = chosen(&view, false, Some(ObjectId(9_099)));
        let shown: Vec<_> = cards.tasks.iter().map(|task| task.id.0).collect();
        assert!(shown.contains(&7_100) && shown.contains(&9_099));
        assert!(shown.is_sorted());
        assert_eq!(cards.tasks.len() + cards.futures.len(), OF_MORE);
        assert_eq!(cards.more, 10_001 - OF_MORE);
    }
}
