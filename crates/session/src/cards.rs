//! The cards of tasks and Futures: what each holds, waits for and will wake.

use std::cell::RefCell;
use std::collections::BTreeMap;

use loopglass_asyncio::inspect::await_chain;
use loopglass_asyncio::{Callback, FutureState, Handle, awaited_future, future_of, handle_of, task_of};
use loopglass_lang::object::{ObjectRef, Value};
use loopglass_lang::vm::{Vm, awaited_by, generator_of};

use crate::frames::{self, Names};
use crate::glance::Look;
use crate::log::TaskRecord;
use crate::machine::Machine;
use crate::scene::Scene;
use crate::view::{CallbackView, FutureView, Group, MOST, OF_MORE, ObjectId, Outcome, TaskState, TaskView, WaitLink, Waiter};

/// Longer chains of tasks that wait for tasks are cut.
const LONGEST_CHAIN: usize = 50;

/// The cards of the tasks: of thousands only those that matter most, and all of them counted.
pub(crate) struct Tasks {
    pub(crate) cards: Vec<TaskView>,
    pub(crate) more: usize,
}

/// What a card of a task is made from.
struct Standing<'a> {
    index: usize,
    record: &'a TaskRecord,
    state: TaskState,
}

/// What all cards of one view share.
pub(crate) struct Table<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) names: &'a Names,
    pub(crate) refusals: &'a [(u32, String)],
    /// The card that is wanted, whatever else there is.
    pub(crate) wanted: Option<u32>,
    pub(crate) opened: Option<&'a Group>,
    /// Futures that a timer may settle, of which that is not known yet.
    untimed: RefCell<Vec<u32>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(scene: &Scene<'a>, names: &'a Names) -> Table<'a> {
        let (machine, refusals) = (scene.machine, scene.refusals);
        Table { machine, names, refusals, wanted: scene.wanted, opened: scene.opened, untimed: RefCell::default() }
    }

    pub(crate) fn tasks(&self) -> Tasks {
        let log = self.machine.log.borrow();
        let all = self.chosen(&log.tasks);
        let number = log.tasks.len();
        let mut cards: Vec<TaskView> = all.iter().filter_map(|standing| self.task(standing)).collect();
        set_times_left(self.machine, &mut cards, self.untimed.take());
        Tasks { more: number - all.len(), cards }
    }

    /// The tasks that have a card, in the order of making.
    fn chosen<'r>(&self, records: &'r [TaskRecord]) -> Vec<Standing<'r>> {
        let ready = ready_tasks(self.machine);
        if records.len() > MOST && self.opened.is_none() {
            let nearest = nearest(self.machine, records, &ready, self.wanted);
            if nearest.len() == OF_MORE {
                return nearest;
            }
        }
        let mut all = standings(self.machine, records, &ready);
        keep(&mut all, |standing| self.rank(standing));
        all
    }

    /// The card that is wanted comes first, then who runs, then the group that was opened.
    fn rank(&self, standing: &Standing) -> usize {
        let is_outside = self.opened.is_some_and(|group| !belongs(standing, group));
        match rank(&standing.state) {
            _ if self.wanted == Some(standing.record.id) => 0,
            0 => 1,
            rank if is_outside => 4 + rank,
            rank => 1 + rank,
        }
    }

    fn task(&self, standing: &Standing) -> Option<TaskView> {
        let Some(object) = &self.machine.asyncio.task(standing.record.id) else {
            return Some(gone(standing.record, standing.index));
        };
        let (future, part) = (future_of(object)?, task_of(object)?);
        let vm = &self.machine.vm;
        let coroutine = part.coroutine.borrow().clone();
        let chain = await_chain(&coroutine);
        let own = coroutine.object().and_then(generator_of);
        let is_live = !future.is_done();
        Some(TaskView {
            id: ObjectId(object.id()),
            name: part.shown_name().to_string(),
            color: (standing.index % 8) as u8,
            coroutine: own.map_or(String::new(), |own| own.qualified_name.borrow().to_string()),
            outcome: outcome(self.machine.look(), object),
            must_cancel: part.must_cancel.get(),
            cancelling: part.cancel_requests.get(),
            frames: if is_live { frames::of_task(self.machine.look(), &chain) } else { Vec::new() },
            waits_for: if is_live { self.wait_links(&chain, object) } else { Vec::new() },
            callbacks: callbacks(self.machine, object),
            repr: frames::shorten(&loopglass_asyncio::quick_future_repr(vm, object)),
            refusal: refusal(self.refusals, object.id()),
            is_internal: own.is_some_and(|own| is_shutting_down(&own.qualified_name.borrow())),
            state: standing.state.clone(),
        })
    }

    /// The cards of the Futures that are not tasks, and how many are left out.
    pub(crate) fn futures(&self) -> (Vec<FutureView>, usize) {
        // More of the library's own than there is room for can have no card, unless one is wanted.
        let most = if self.wanted.is_some() { usize::MAX } else { MOST + 1 };
        let (mut all, left_out) = self.machine.asyncio.chosen_futures(most);
        all.retain(|(object, _)| task_of(object).is_none());
        let number = all.len() + left_out;
        keep(&mut all, |(object, by_program)| match () {
            () if self.wanted == Some(object.id()) => 0,
            () if *by_program => 1 + usize::from(future_of(object).is_some_and(loopglass_asyncio::Future::is_done)),
            () => 3,
        });
        let cards: Vec<FutureView> = all.iter().map(|(object, by_program)| self.future(object, *by_program)).collect();
        let more = number - cards.len();
        (cards, more)
    }

    fn future(&self, object: &ObjectRef, by_program: bool) -> FutureView {
        let id = object.id();
        FutureView {
            id: ObjectId(id),
            name: self.names.get(id).unwrap_or_else(|| object.class().name().to_string()),
            // What the library made for itself is the library's, even where a variable of its own holds it.
            is_internal: !by_program,
            outcome: outcome(self.machine.look(), object),
            callbacks: callbacks(self.machine, object),
            repr: frames::shorten(&loopglass_asyncio::quick_future_repr(&self.machine.vm, object)),
            refusal: refusal(self.refusals, id),
        }
    }
}

/// Where every task stands, in the order of making. Both lists are in the order of their numbers.
fn standings<'a>(machine: &Machine, records: &'a [TaskRecord], ready: &[u32]) -> Vec<Standing<'a>> {
    let standing = |(index, record)| Standing { index, record, state: TaskState::Ended };
    let mut all: Vec<Standing> = records.iter().enumerate().map(standing).collect();
    let mut at = 0;
    machine.asyncio.visit_tasks(&mut |id, task| {
        while all.get(at).is_some_and(|standing| standing.record.id < id) {
            at += 1;
        }
        if let Some(standing) = all.get_mut(at).filter(|standing| standing.record.id == id) {
            standing.state = state(machine, ready, id, task);
        }
    });
    all
}

/// The tasks of the lowest ranks, where enough live, without a look at each: who is wanted, who runs, the first that are ready, the first
/// that wait.
fn nearest<'a>(machine: &Machine, records: &'a [TaskRecord], ready: &[u32], wanted: Option<u32>) -> Vec<Standing<'a>> {
    let mut chosen: BTreeMap<u32, Standing> = BTreeMap::new();
    let mut add = |id: u32, is_sought: &dyn Fn(&TaskState) -> bool| {
        if chosen.len() < OF_MORE
            && let Some(standing) = standing(machine, records, ready, id).filter(|found| is_sought(&found.state))
        {
            chosen.insert(id, standing);
        }
    };
    if let Some(id) = wanted {
        add(id, &|_| true);
    }
    add(machine.vm.actor, &|state| *state == TaskState::Running);
    for id in ready {
        add(*id, &|state| *state == TaskState::Ready);
    }
    // Before the hundredth of those that wait there may be as many others.
    for task in machine.asyncio.first_tasks(3 * OF_MORE) {
        add(task.id(), &|state| *state == TaskState::Waiting);
    }
    chosen.into_values().collect()
}

/// Where one task stands.
fn standing<'a>(machine: &Machine, records: &'a [TaskRecord], ready: &[u32], id: u32) -> Option<Standing<'a>> {
    let index = records.binary_search_by_key(&id, |record| record.id).ok()?;
    let task = machine.asyncio.task(id);
    let state = task.map_or(TaskState::Ended, |task| state(machine, ready, id, &task));
    Some(Standing { index, record: &records[index], state })
}

fn state(machine: &Machine, ready: &[u32], id: u32, task: &ObjectRef) -> TaskState {
    if future_of(task).is_none_or(loopglass_asyncio::Future::is_done) {
        TaskState::Ended
    } else if machine.vm.actor == id {
        TaskState::Running
    } else if ready.binary_search(&id).is_ok() {
        TaskState::Ready
    } else {
        TaskState::Waiting
    }
}

/// What goes on matters more than what has ended.
fn rank(state: &TaskState) -> usize {
    match state {
        TaskState::Running => 0,
        TaskState::Ready => 1,
        TaskState::Waiting => 2,
        TaskState::Ended => 3,
    }
}

fn belongs(standing: &Standing, group: &Group) -> bool {
    match group {
        Group::Coroutine(name) => *name == standing.record.coroutine,
        Group::Team(team) => *team == standing.record.team,
        Group::State(state) => *state == standing.state,
    }
}

/// Leaves [`OF_MORE`] items where there are more than [`MOST`], those of the lowest rank and among equals the first, in the order in which they stand.
fn keep<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> usize) {
    const RANKS: usize = 8;
    if items.len() <= MOST {
        return;
    }
    let mut left = [0_usize; RANKS];
    for item in items.iter() {
        left[rank(item).min(RANKS - 1)] += 1;
    }
    let mut free = OF_MORE;
    for count in &mut left {
        *count = (*count).min(free);
        free -= *count;
    }
    items.retain(|item| {
        let left = &mut left[rank(item).min(RANKS - 1)];
        let is_kept = *left > 0;
        *left = left.saturating_sub(1);
        is_kept
    });
}

/// The card of a task that nobody refers to any more.
fn gone(record: &TaskRecord, index: usize) -> TaskView {
    TaskView {
        id: ObjectId(record.id),
        name: record.name.to_string(),
        color: (index % 8) as u8,
        coroutine: record.coroutine.to_string(),
        state: TaskState::Ended,
        outcome: record.outcome.clone(),
        must_cancel: false,
        cancelling: 0,
        frames: Vec::new(),
        waits_for: Vec::new(),
        callbacks: Vec::new(),
        repr: record.repr.clone(),
        refusal: None,
        is_internal: is_shutting_down(&record.coroutine),
    }
}

/// The numbers of the tasks that stand in a ready queue, in order.
fn ready_tasks(machine: &Machine) -> Vec<u32> {
    let loops = machine.asyncio.loops();
    let natives = loops.iter().filter_map(loopglass_asyncio::loop_of);
    let mut ready: Vec<u32> = natives
        .flat_map(|native| native.ready.borrow().iter().filter_map(loopglass_asyncio::Entry::task_id).collect::<Vec<_>>())
        .collect();
    ready.sort_unstable();
    ready
}

/// What `asyncio.run` does at its end is the library's own.
pub(crate) fn is_shutting_down(coroutine: &str) -> bool {
    matches!(coroutine, "BaseEventLoop.shutdown_asyncgens" | "BaseEventLoop.shutdown_default_executor")
}

fn refusal(refusals: &[(u32, String)], id: u32) -> Option<String> {
    refusals.iter().find(|(target, _)| *target == id).map(|(_, words)| words.clone())
}

/// What the program calls its tasks and Futures; those that no variable holds are numbered.
pub(crate) fn names(machine: &Machine) -> Names {
    /// Locals of more tasks than this are not looked through: nobody reads so many cards.
    const MOST_NAMED: usize = 500;
    const MOST_NUMBERED: usize = 2_000;
    let mut names = Names::of(&machine.vm);
    for task in machine.asyncio.first_tasks(MOST_NAMED) {
        if let Some(part) = task_of(&task) {
            names.add_locals(&machine.vm, &await_chain(&part.coroutine.borrow()));
        }
    }
    let futures = plain_futures(machine, MOST_NUMBERED).into_iter();
    names.number(futures.map(|(object, _)| (object.id(), object.class().name())).collect());
    names
}

fn plain_futures(machine: &Machine, most: usize) -> Vec<(ObjectRef, bool)> {
    machine.asyncio.first_futures(most).into_iter().filter(|(object, _)| task_of(object).is_none()).collect()
}

pub(crate) fn outcome(look: Look, object: &ObjectRef) -> Outcome {
    let Some(future) = future_of(object) else { return Outcome::Pending };
    match (future.state.get(), &*future.exception.borrow()) {
        (FutureState::Pending, _) => Outcome::Pending,
        (FutureState::Cancelled, _) => Outcome::Cancelled,
        (FutureState::Finished, Some(exception)) => Outcome::Exception(short_repr(look, &exception.clone().into())),
        (FutureState::Finished, None) => Outcome::Result(short_repr(look, &future.result.borrow())),
    }
}

fn short_repr(look: Look, value: &Value) -> String {
    frames::shorten(&crate::glance::repr(look, value))
}

fn callbacks(machine: &Machine, object: &ObjectRef) -> Vec<CallbackView> {
    let Some(future) = future_of(object) else { return Vec::new() };
    let callbacks = future.callbacks.borrow();
    let views = callbacks.iter().map(|(callback, _)| {
        let woken = match callback {
            Callback::Wakeup(task) => Some(task.clone()),
            _ => None,
        };
        CallbackView {
            label: callback.label(&machine.vm),
            wakes: woken.as_ref().map(|task| ObjectId(task.id())),
            wakes_name: woken.as_ref().and_then(|task| task_of(task).map(|task| task.shown_name().to_string())),
        }
    });
    views.collect()
}

impl Table<'_> {
    /// From what the innermost coroutine awaits to the last thing that must happen first.
    fn wait_links(&self, chain: &[ObjectRef], task: &ObjectRef) -> Vec<WaitLink> {
        let mut links = Vec::new();
        let timers = held_timers(&self.machine.vm, chain);
        let now = self.machine.asyncio.clock.now();
        let library = chain.iter().find(|object| !frames::is_program(object));
        if let Some(generator) = library.and_then(generator_of) {
            links.push(WaitLink { label: format!("{}()", generator.qualified_name.borrow()), object: None, left: None });
        }
        let mut at = chain.last().and_then(generator_of).and_then(awaited_by).and_then(|value| awaited_future(&value));
        at = at.or_else(|| task_of(task)?.waiter.borrow().object().cloned());
        while let Some(object) = at.take().filter(|_| links.len() < LONGEST_CHAIN) {
            let left = timers.iter().find(|(future, _)| *future == object.id()).map(|(_, due)| (due - now).max(0.0));
            if left.is_none() && &*object.class().name() == "Future" {
                self.untimed.borrow_mut().push(object.id());
            }
            links.push(WaitLink {
                label: label_of(self.names, &object),
                object: future_of(&object).map(|_| ObjectId(object.id())),
                left,
            });
            at = task_of(&object).and_then(|task| task.waiter.borrow().object().cloned());
        }
        links
    }
}

fn label_of(names: &Names, object: &ObjectRef) -> String {
    match task_of(object) {
        Some(task) => task.shown_name().to_string(),
        None => names.get(object.id()).unwrap_or_else(|| object.class().name().to_string()),
    }
}

/// Says on each card how long until a timer settles what the task waits for, where that is not known yet: all timers are looked
/// through, which of thousands takes its time.
fn set_times_left(machine: &Machine, cards: &mut [TaskView], mut wanted: Vec<u32>) {
    if wanted.is_empty() {
        return;
    }
    wanted.sort_unstable();
    let dues = dues(machine, &wanted);
    let now = machine.asyncio.clock.now();
    for link in cards.iter_mut().flat_map(|card| &mut card.waits_for).filter(|link| link.left.is_none()) {
        let due = link.object.and_then(|id| dues.get(&id.0));
        link.left = due.map(|due| (due - now).max(0.0));
    }
}

/// The timers that coroutines of the library hold in their variables, such as that of a `sleep`: the Future that each settles, and
/// when.
fn held_timers(vm: &Vm, chain: &[ObjectRef]) -> Vec<(u32, f64)> {
    let library = chain.iter().filter(|object| !frames::is_program(object));
    let held = library.flat_map(|object| vm.generator_locals(object));
    held.filter_map(|(_, value)| due(handle_of(value.object()?)?)).collect()
}

/// When a timer settles one of these Futures: by its number, which is the first argument of the timer's callback. Of two timers the
/// first counts.
fn dues(machine: &Machine, wanted: &[u32]) -> BTreeMap<u32, f64> {
    let mut dues = BTreeMap::new();
    for native in machine.asyncio.loops().iter().filter_map(loopglass_asyncio::loop_of) {
        let timers = native.timers.borrow();
        for (future, when) in timers.values().filter_map(|timer| due(handle_of(timer)?)) {
            if wanted.binary_search(&future).is_ok() {
                dues.entry(future).and_modify(|due: &mut f64| *due = due.min(when)).or_insert(when);
            }
        }
    }
    dues
}

fn due(handle: &Handle) -> Option<(u32, f64)> {
    let arguments = handle.arguments.borrow();
    Some((arguments.positional.first()?.object()?.id(), handle.when?))
}

/// The task that a timer wakes, through the Future that it settles.
pub(crate) fn woken_by(_machine: &Machine, handle: &Handle) -> Option<String> {
    let arguments = handle.arguments.borrow();
    let future = future_of(arguments.positional.first()?.object()?)?;
    let callbacks = future.callbacks.borrow();
    callbacks.iter().find_map(|(callback, _)| match callback {
        Callback::Wakeup(task) => task_of(task).map(|task| task.shown_name().to_string()),
        _ => None,
    })
}

/// Every task that waits, and for what; at most as many as a view has cards.
pub(crate) fn waiters(table: &Table) -> Vec<Waiter> {
    let waiting = table.tasks().cards.into_iter().filter(|view| view.state == TaskState::Waiting);
    waiting
        .map(|view| {
            let last = view.waits_for.last();
            Waiter {
                task: view.name,
                waits_for: view.waits_for.iter().map(|link| link.label.clone()).collect::<Vec<_>>().join(" → "),
                future: last.and_then(|link| link.object),
            }
        })
        .collect()
}

/// Pending Futures of the program's own that a task or the module waits for.
pub(crate) fn awaited_by_program(table: &Table) -> Vec<Waiter> {
    let (cards, _) = table.futures();
    let open = cards.iter().filter(|card| card.outcome == Outcome::Pending && !card.is_internal && !card.callbacks.is_empty());
    open.map(|card| {
        let waker = card.callbacks.iter().find_map(|callback| callback.wakes_name.clone());
        Waiter { task: waker.unwrap_or_else(|| "module".to_string()), waits_for: card.name.clone(), future: Some(card.id) }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{OF_MORE, Standing, keep, nearest, rank, ready_tasks, standings};
    use crate::session::Session;
    use crate::view::Move;

    const MANY: &str = "import asyncio
async def wait(i):
    await asyncio.sleep(i % 3)
    await asyncio.sleep(0)
async def main():
    tasks = [asyncio.create_task(wait(i)) for i in range(400)]
    for task in tasks:
        await task
asyncio.run(main())
";

    /// The nearest, and the same by a look at each.
    fn both(session: &Session) -> [Vec<u32>; 2] {
        let machine = session.machine();
        let (log, ready) = (machine.log.borrow(), ready_tasks(machine));
        let mut all = standings(machine, &log.tasks, &ready);
        keep(&mut all, |standing| rank(&standing.state));
        let ids = |standings: &[Standing]| standings.iter().map(|standing| standing.record.id).collect();
        [ids(&nearest(machine, &log.tasks, &ready, None)), ids(&all)]
    }

    #[test]
    fn of_thousands_the_nearest_are_those_of_the_lowest_ranks() {
        let mut session = Session::new(MANY).expect("a program");
        let mut compared = 0;
        for _ in 0..900 {
            session.go(Move::Callback);
            while session.is_busy() {
                session.work(1_000);
            }
            let [nearest, all] = both(&session);
            if nearest.len() == OF_MORE && all.len() == OF_MORE {
                assert_eq!(nearest, all, "at {}", session.position());
                compared += 1;
            }
        }
        assert!(compared > 300, "{compared}");
    }
}
