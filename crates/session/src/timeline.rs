//! The lanes of the timeline, kept while the events come: folding all of them at every step would cost more than the step.

use std::cell::Cell;
use std::rc::Rc;

use loopglass_asyncio::event::{Event, TaskPause};

use crate::list::List;
use crate::team::{Team, TeamId};
use crate::view::{Lane, ObjectId, Position, Span, SpanKind, TaskState, Timeline};

/// When something happened.
#[derive(Clone, Copy)]
pub(crate) struct When {
    pub(crate) position: Position,
    pub(crate) time: f64,
}

/// The lanes so far.
#[derive(Default)]
pub(crate) struct Tracks {
    /// In the order of making, which is that of the numbers of the tasks.
    lanes: List<Lane>,
    passes: List<(u32, f64, Position)>,
    until: f64,
    /// The task that was looked for last, and its place: most events of a step are about one task.
    recent: Cell<(u32, usize)>,
}

impl Tracks {
    pub(crate) fn note(&mut self, event: &Event, names: impl FnOnce(u32) -> (Rc<str>, Rc<str>), when: When) {
        self.until = self.until.max(when.time);
        match event {
            Event::PassBegan { number, time, .. } => self.passes.push((*number, *time, when.position)),
            Event::TaskMade { task } => {
                let color = (self.lanes.len() % 8) as u8;
                let (name, coroutine) = names(*task);
                self.lanes.push(Lane {
                    task: ObjectId(*task),
                    name,
                    coroutine,
                    team: None,
                    color,
                    state: TaskState::Ready,
                    spans: List::default(),
                });
                self.begin(*task, SpanKind::Ready, when);
            }
            Event::TaskStarted { task } => self.begin(*task, SpanKind::Running, when),
            Event::Scheduled { task: Some(task), .. } if self.is_waiting(*task) => self.begin(*task, SpanKind::Ready, when),
            Event::TaskPaused { task, state } => self.begin(*task, span_kind(state), when),
            _ => {}
        }
    }

    pub(crate) fn rename(&mut self, task: u32, name: &Rc<str>) {
        if let Some(place) = self.place(task) {
            self.lanes.change(place, |lane| lane.name = name.clone());
        }
    }

    pub(crate) fn join(&mut self, task: u32, team: TeamId) {
        if let Some(place) = self.place(task) {
            self.lanes.change(place, |lane| lane.team = Some(team));
        }
    }

    pub(crate) fn timeline(&self, now: When, teams: List<Team>) -> Timeline {
        let until = self.until.max(now.time);
        Timeline { lanes: self.lanes.clone(), passes: self.passes.clone(), teams, now: now.position, until }
    }

    fn place(&self, task: u32) -> Option<usize> {
        let (recent, at) = self.recent.get();
        if recent == task {
            return Some(at);
        }
        let place = self.lanes.partition_point(|lane| lane.task.0 < task);
        self.lanes.get(place).filter(|lane| lane.task.0 == task)?;
        self.recent.set((task, place));
        Some(place)
    }

    fn is_waiting(&self, task: u32) -> bool {
        let last = self.place(task).and_then(|place| self.lanes[place].spans.last());
        matches!(last.map(|span| &span.kind), Some(SpanKind::Waiting(_)))
    }

    /// Ends what goes on, and begins something else.
    fn begin(&mut self, task: u32, kind: SpanKind, When { position, time }: When) {
        let Some(place) = self.place(task) else { return };
        self.lanes.change(place, |lane| {
            if let Some(last) = lane.spans.len().checked_sub(1) {
                lane.spans.change(last, |span| (span.to, span.to_time) = (position, time));
            }
            lane.state = state(&kind);
            lane.spans.push(Span { from: position, to: position, from_time: time, to_time: time, kind });
        });
    }
}

fn state(kind: &SpanKind) -> TaskState {
    match kind {
        SpanKind::Running => TaskState::Running,
        SpanKind::Ready => TaskState::Ready,
        SpanKind::Waiting(_) => TaskState::Waiting,
        SpanKind::Result | SpanKind::Exception | SpanKind::Cancelled => TaskState::Ended,
    }
}

fn span_kind(state: &TaskPause) -> SpanKind {
    match state {
        TaskPause::Ready => SpanKind::Ready,
        TaskPause::Waiting(what) => SpanKind::Waiting(what.clone()),
        TaskPause::Result => SpanKind::Result,
        TaskPause::Exception => SpanKind::Exception,
        TaskPause::Cancelled => SpanKind::Cancelled,
    }
}
