//! Which pill comes from where: movement shows the cause. A handle that stood in another place travels by itself, for it keeps its
//! number; a new one comes from what put it into the queue.
use std::rc::Rc;
use std::time::Duration;

use loopglass_session::view::{HandleId, HandleView, ObjectId, View};
use yew::prelude::*;

use crate::parts::card_id;
use crate::platform::movement::{Movement, Origin, Pace};
use crate::state::{Shown, Speed, State, Step, is_pending};

/// Long enough to follow with the eye, short enough not to be waited for.
const TRAVEL: Duration = Duration::from_millis(220);
const SHORTEST: Duration = Duration::from_millis(80);

/// Lets the pills travel whenever another moment is shown.
#[hook]
pub fn use_movement(state: &Rc<State>) {
    let movement = use_mut_ref(Movement::default);
    let noted = use_mut_ref(Shown::nothing);
    if *noted.borrow() != state.view {
        *noted.borrow_mut() = state.view.clone();
        movement.borrow_mut().note(pace(state));
    }
    use_effect_with(state.view.clone(), {
        let state = Rc::clone(state);
        move |view: &Shown| movement.borrow_mut().travel(&origins(&state.before, view), travel_time(&state))
    });
}

fn pace(state: &State) -> Pace {
    match (state.step, state.activity.playing) {
        (Step::Leapt, _) => Pace::Leapt,
        (Step::Walked, true) => Pace::Played,
        (Step::Walked, false) => Pace::Walked,
    }
}

/// A run that is played fast has less time for each movement.
fn travel_time(state: &State) -> Duration {
    match state.settings.speed {
        Speed::Percent(percent) if state.activity.playing && percent > 100 => (TRAVEL * 100 / percent).max(SHORTEST),
        _ => TRAVEL,
    }
}

/// Where each handle comes from that was not there before: the card of what was settled, the handle that ran, or the task's card.
fn origins(before: &View, now: &View) -> Vec<Origin> {
    let known: Vec<HandleId> = handles(before).map(|handle| handle.id).collect();
    let new = now.ready.iter().chain(&now.running).filter(|handle| !known.contains(&handle.id));
    let origin = |handle: &HandleView| {
        let settled = handle.task.and_then(|task| settled_for(task, before, now)).map(card_id);
        let ran = before.running.as_ref().map(|running| running.id.0.to_string());
        let own = handle.task.map(card_id);
        Origin { name: handle.id.0.to_string(), from: settled.into_iter().chain(ran).chain(own).collect() }
    };
    new.map(origin).collect()
}

fn handles(view: &View) -> impl Iterator<Item = &HandleView> {
    view.ready.iter().chain(&view.running).chain(view.timers.iter().map(|timer| &timer.handle))
}

/// The Future or Task that was still pending, would wake the task, and is done now.
fn settled_for(task: ObjectId, before: &View, now: &View) -> Option<ObjectId> {
    let futures = before.futures.iter().map(|future| (future.id, &future.outcome, &future.callbacks));
    let tasks = before.tasks.iter().map(|other| (other.id, &other.outcome, &other.callbacks));
    let waker = futures
        .chain(tasks)
        .find(|(_, outcome, callbacks)| is_pending(outcome) && callbacks.iter().any(|callback| callback.wakes == Some(task)));
    waker.map(|(id, _, _)| id).filter(|id| !is_pending_in(*id, now))
}

fn is_pending_in(id: ObjectId, view: &View) -> bool {
    let future = view.futures.iter().find(|future| future.id == id).map(|future| &future.outcome);
    let task = view.tasks.iter().find(|task| task.id == id).map(|task| &task.outcome);
    future.or(task).is_some_and(is_pending)
}

#[cfg(test)]
mod tests {
    use super::origins;
    use crate::fixture;
    use crate::parts::card_id;

    #[test]
    fn a_wake_up_comes_from_what_was_settled_and_a_new_task_from_its_card() {
        let moments = fixture::book();
        let mut made = Vec::new();
        for pair in moments.windows(2) {
            let all = origins(&pair[0], &pair[1]).into_iter();
            made.extend(all.map(|origin| (origin.name, origin.from.first().cloned())));
        }
        let card = |id: u32| Some(card_id(loopglass_session::view::ObjectId(id)));
        assert_eq!(made, [("1".to_owned(), card(2)), ("3".to_owned(), card(3))]);
    }
}
