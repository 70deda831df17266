//! Tasks folded into groups: by what they run, by who waits for them together, by how they stand.
use std::collections::BTreeMap;

use loopglass_session::view::{Group, Lane, ObjectId, Outcome, TaskState, Timeline, View};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::{asks, asks_if, state_class};
use crate::platform::dom;
use crate::state::{Command, Detail, FOLDS, Fold};
use crate::texts;

/// Beyond so many tasks they are folded, unless the learner wants each by itself.
const BEYOND: usize = 200;
/// Fewer tasks than this are seen at a glance.
const FEWEST: usize = 4;

/// What a task can do, in the order in which it is told.
const STATES: [TaskState; 4] = [TaskState::Running, TaskState::Ready, TaskState::Waiting, TaskState::Ended];

/// Tasks that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    pub group: Group,
    /// The places of their lanes, in the order of making.
    pub lanes: Vec<usize>,
}

/// What stands in a row of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The lane at this place.
    Lane(usize),
    /// The bundle at this place.
    Bundle(usize),
}

/// How the tasks are folded: as the learner wants it, and thousands by what they run.
pub fn folding(wish: Option<Fold>, tasks: usize) -> Fold {
    wish.unwrap_or(if tasks > BEYOND { Fold::Coroutine } else { Fold::Alone })
}

/// The group of a task; `now` is its lane at the moment on display.
fn group_of(lane: &Lane, now: Option<&Lane>, fold: Fold) -> Option<Group> {
    Some(match fold {
        Fold::Alone => return None,
        Fold::Coroutine => Group::Coroutine(lane.coroutine.clone()),
        Fold::Team => Group::Team(lane.team),
        Fold::State => Group::State(now?.state.clone()),
    })
}

/// The lanes at these places in bundles, in the order of their first; none where each stands alone. `now`: the same lanes as they are
/// at the moment on display.
pub fn bundles(timeline: &Timeline, now: &Timeline, places: &[usize], fold: Fold) -> Vec<Bundle> {
    let mut known: BTreeMap<Group, usize> = BTreeMap::new();
    let mut bundles: Vec<Bundle> = Vec::new();
    let mut last = None;
    for (place, lane) in places.iter().filter_map(|place| Some((*place, timeline.lanes.get(*place)?))) {
        let Some(group) = group_of(lane, now.lanes.get(place), fold) else { continue };
        // Those made in a row are mostly alike.
        let index = last.filter(|index: &usize| bundles[*index].group == group).unwrap_or_else(|| {
            *known.entry(group.clone()).or_insert_with(|| {
                bundles.push(Bundle { group, lanes: Vec::new() });
                bundles.len() - 1
            })
        });
        bundles[index].lanes.push(place);
        last = Some(index);
    }
    bundles
}

/// The rows of the timeline: a bundle of one is its task, and the tasks of the one that is open follow it.
pub fn rows(places: &[usize], bundles: &[Bundle], opened: Option<&Group>) -> Vec<Row> {
    if bundles.is_empty() {
        return places.iter().map(|place| Row::Lane(*place)).collect();
    }
    let lanes = |bundle: &Bundle| bundle.lanes.iter().map(|place| Row::Lane(*place)).collect::<Vec<_>>();
    let of_bundle = |(index, bundle): (usize, &Bundle)| match bundle.lanes.len() {
        1 => lanes(bundle),
        _ if opened == Some(&bundle.group) => [vec![Row::Bundle(index)], lanes(bundle)].concat(),
        _ => vec![Row::Bundle(index)],
    };
    bundles.iter().enumerate().flat_map(of_bundle).collect()
}

/// The bundle of many that a task is in.
pub fn bundle_of(bundles: &[Bundle], timeline: &Timeline, task: ObjectId) -> Option<usize> {
    let place = timeline.lanes.partition_point(|lane| lane.task < task);
    bundles.iter().position(|bundle| bundle.lanes.len() > 1 && bundle.lanes.binary_search(&place).is_ok())
}

/// Opens a bundle, or closes it.
pub fn toggle(bundle: &Bundle, opened: Option<&Group>) -> Command {
    Command::OpenGroup((opened != Some(&bundle.group)).then(|| bundle.group.clone()))
}

/// What a bundle is called: how many, and what they have in common.
pub fn name_of(bundle: &Bundle, timeline: &Timeline) -> Html {
    let name = texts::group_name(&bundle.group, timeline);
    html! { <><strong>{ texts::count(bundle.lanes.len() as u64) }</strong>{ " " }<span class="group-name">{ name }</span></> }
}

/// The head of a bundle of cards: it opens and closes it, and says how its tasks stand.
pub fn head(bundle: &Bundle, view: &View, opened: Option<&Group>, on_command: &Callback<Command>) -> Html {
    let is_open = opened == Some(&bundle.group);
    let counts = STATES.map(|state| {
        let lanes = bundle.lanes.iter().filter_map(|place| view.timeline.lanes.get(*place));
        let number = lanes.filter(|lane| lane.state == state).count();
        (state, number)
    });
    let is_told = !matches!(bundle.group, Group::State(_));
    html! {
        <h3 class="group-head">
            <button type="button" class="group" aria-expanded={is_open.to_string()} onclick={asks(on_command, toggle(bundle, opened))}>
                { icon(if is_open { Icon::Open } else { Icon::Closed }) }
                { name_of(bundle, &view.timeline) }
                if is_told {
                    { for counts.into_iter().filter(|(_, number)| *number > 0).map(|(state, number)| html! {
                        <span key={state_class(&state, &Outcome::Pending)} class={classes!("state", state_class(&state, &Outcome::Pending))}>
                            { texts::count(number as u64) }{ " " }{ texts::group_state(&state) }
                        </span>
                    }) }
                }
            </button>
        </h3>
    }
}

/// The choice of how tasks are folded; where there are few there is nothing to choose.
pub fn choice(view: &View, wish: Option<Fold>, on_command: &Callback<Command>) -> Html {
    let tasks = view.timeline.lanes.len();
    if tasks < FEWEST {
        return Html::default();
    }
    let now = folding(wish, tasks);
    let onchange = asks_if(on_command, |event| dom::chosen(&event).and_then(|key| Fold::from_key(&key)).map(Command::SetFold));
    html! {
        <select class="fold" aria-label={texts::fold_label()} title={texts::fold_label()} {onchange}>
            { for FOLDS.into_iter().map(|fold| html! {
                <option key={fold.key()} value={fold.key()} selected={fold == now}>{ texts::folded_by(fold) }</option>
            }) }
        </select>
    }
}

/// The places of the lanes of the tasks that are shown.
pub fn places(view: &View, timeline: &Timeline, detail: Detail) -> Vec<usize> {
    let own = view.tasks.iter().filter(|task| task.is_internal && detail == Detail::Tasks);
    let hidden: Vec<ObjectId> = own.map(|task| task.id).collect();
    if hidden.is_empty() {
        return (0..timeline.lanes.len()).collect();
    }
    let lanes = timeline.lanes.iter().enumerate();
    lanes.filter(|(_, lane)| !hidden.contains(&lane.task)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use loopglass_session::team::TeamId;
    use loopglass_session::view::{Group, Lane, ObjectId, Timeline};

    use super::{Bundle, Row, bundle_of, bundles, folding, places, rows};
    use crate::fixture;
    use crate::state::{Detail, Fold};

    /// `main`, and three tasks that run `worker`, two of them in a team.
    fn timeline() -> Timeline {
        let mut timeline = fixture::finished().timeline;
        let first = timeline.lanes[0].clone();
        let lane = |i: u32| Lane {
            task: ObjectId(10 + i),
            coroutine: Rc::from(if i == 0 { "main" } else { "worker" }),
            team: (i > 1).then_some(TeamId(0)),
            ..first.clone()
        };
        timeline.lanes = (0..4).map(lane).collect();
        timeline
    }

    fn of(fold: Fold) -> Vec<Bundle> {
        let timeline = timeline();
        bundles(&timeline, &timeline, &[0, 1, 2, 3], fold)
    }

    #[test]
    fn tasks_fold_by_what_they_run_and_by_who_waits_for_them() {
        let lanes = |fold| of(fold).into_iter().map(|bundle| bundle.lanes).collect::<Vec<_>>();
        assert_eq!(lanes(Fold::Coroutine), [vec![0], vec![1, 2, 3]]);
        assert_eq!(lanes(Fold::Team), [vec![0, 1], vec![2, 3]]);
        assert_eq!(lanes(Fold::State), [vec![0, 1, 2, 3]]);
        assert_eq!(lanes(Fold::Alone), [[0; 0]; 0]);
    }

    #[test]
    fn a_bundle_of_one_is_its_task_and_an_open_one_shows_its_tasks() {
        let bundles = of(Fold::Coroutine);
        assert_eq!(rows(&[0, 1, 2, 3], &bundles, None), [Row::Lane(0), Row::Bundle(1)]);
        let opened = Group::Coroutine(Rc::from("worker"));
        let open = rows(&[0, 1, 2, 3], &bundles, Some(&opened));
        assert_eq!(open, [Row::Lane(0), Row::Bundle(1), Row::Lane(1), Row::Lane(2), Row::Lane(3)]);
        assert_eq!(bundle_of(&bundles, &timeline(), ObjectId(12)), Some(1));
        assert_eq!(bundle_of(&bundles, &timeline(), ObjectId(10)), None);
    }

    #[test]
    fn hundreds_fold_unless_each_is_wanted() {
        assert_eq!((folding(None, 12), folding(None, 201)), (Fold::Alone, Fold::Coroutine));
        assert_eq!(folding(Some(Fold::Alone), 9_999), Fold::Alone);
    }

    #[test]
    fn lanes_of_the_librarys_own_tasks_are_folded_away() {
        let mut view = fixture::finished();
        view.tasks[0].is_internal = true;
        assert_eq!(places(&view, &view.timeline, Detail::Tasks).len() + 1, view.timeline.lanes.len());
        assert_eq!(places(&view, &view.timeline, Detail::Handles).len(), view.timeline.lanes.len());
    }
}
