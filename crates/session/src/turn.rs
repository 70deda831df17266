//! Who is next? The learner is the loop: the answer follows from the rules of order, and so does what is wrong with
//! another one. Nothing of the run is changed.

use crate::view::{HandleId, Moment, ObjectId, TaskState, View};

/// What the learner may say that the loop does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Call this handle of the ready queue.
    Handle(HandleId),
    /// Wait until this timer is due.
    Timer(HandleId),
    /// Let this task go on.
    Task(ObjectId),
}

/// Whether a choice is what the loop does, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Right,
    /// The queue is first in, first out: this one is before it.
    NotFirst {
        first: String,
    },
    /// It was scheduled while this pass was under way, so it waits for the next.
    NextPass,
    /// What is ready comes before any timer.
    ReadyFirst {
        first: String,
    },
    /// Another timer is due earlier.
    LaterTimer {
        first: String,
    },
    /// The task is not in the queue: what it waits for must be done first.
    Waits {
        for_what: String,
    },
}

/// The moment at which the loop takes its next handle, or waits, seen just before it does so. Nothing at other moments.
pub fn before_turn(view: &View) -> Option<View> {
    let mut before = view.clone();
    match &view.moment {
        Moment::Callback { .. } => {
            let running = before.running.take()?;
            let task = running.task;
            before.ready.insert(0, running);
            before.ready_in_this_pass += 1;
            for card in before.tasks.iter_mut().filter(|card| Some(card.id) == task && card.state == TaskState::Running) {
                card.state = TaskState::Ready;
            }
            before.trace.drop_last();
        }
        Moment::Idle { .. } => {}
        _ => return None,
    }
    before.moment = Moment::Choosing;
    Some(before)
}

/// Everything that can be chosen at a turn: handles, timers, tasks that wait; each with its name.
pub fn choices(before: &View) -> Vec<(Choice, String)> {
    let handles = before.ready.iter().map(|handle| (Choice::Handle(handle.id), name(handle)));
    let timers = before.timers.iter().map(|timer| {
        let name = timer.wakes.clone().unwrap_or_else(|| timer.handle.label.clone());
        (Choice::Timer(timer.handle.id), name)
    });
    // Who is there already by what wakes it.
    let of_handles = before.ready.iter().filter_map(|handle| handle.wakes.as_ref());
    let timed: Vec<&String> = before.timers.iter().filter_map(|timer| timer.wakes.as_ref()).chain(of_handles).collect();
    let waiting = before.tasks.iter().filter(|task| task.state == TaskState::Waiting && !timed.contains(&&task.name));
    let tasks = waiting.map(|task| (Choice::Task(task.id), task.name.clone()));
    let mut all: Vec<(Choice, String)> = handles.chain(timers).chain(tasks).collect();
    // In the order of names: that of the queue is what the learner is to find out.
    all.sort_by(|a, b| a.1.len().cmp(&b.1.len()).then_with(|| a.1.cmp(&b.1)));
    all
}

/// Judges a choice by the rules of order.
pub fn judge(before: &View, choice: Choice) -> Verdict {
    let first_ready = before.ready.first().map(name);
    match choice {
        Choice::Handle(id) => match before.ready.iter().position(|handle| handle.id == id) {
            Some(0) => Verdict::Right,
            Some(place) if place >= before.ready_in_this_pass && before.ready_in_this_pass > 0 => Verdict::NextPass,
            _ => Verdict::NotFirst { first: first_ready.unwrap_or_default() },
        },
        Choice::Timer(id) => match (first_ready, before.timers.first()) {
            (Some(first), _) => Verdict::ReadyFirst { first },
            (None, Some(timer)) if timer.handle.id == id => Verdict::Right,
            (None, first) => {
                let first =
                    first.map_or(String::new(), |timer| timer.wakes.clone().unwrap_or_else(|| timer.handle.label.clone()));
                Verdict::LaterTimer { first }
            }
        },
        Choice::Task(id) => {
            let task = before.tasks.iter().find(|task| task.id == id);
            let last = task.and_then(|task| task.waits_for.last());
            Verdict::Waits { for_what: last.map_or(String::new(), |link| link.label.clone()) }
        }
    }
}

fn name(handle: &crate::view::HandleView) -> String {
    handle.task_name.as_ref().or(handle.wakes.as_ref()).unwrap_or(&handle.label).clone()
}
