//! The lanes of the timeline, folded from the events.

use std::collections::BTreeMap;

use loopglass_asyncio::event::{Event, TaskPause};

use crate::log::{Entry, Log, What};
use crate::machine::Machine;
use crate::view::{Lane, ObjectId, Span, SpanKind, Timeline};

/// The stretches of a lane so far.
#[derive(Default)]
struct Track {
    spans: Vec<Span>,
}

impl Track {
    /// Ends what goes on, and begins something else.
    fn begin(&mut self, entry: &Entry, kind: SpanKind) {
        self.end(entry.position, entry.time);
        let (from, from_time) = (entry.position, entry.time);
        self.spans.push(Span { from, to: from, from_time, to_time: from_time, kind });
    }

    fn end(&mut self, position: u64, time: f64) {
        if let Some(last) = self.spans.last_mut() {
            last.to = position;
            last.to_time = time;
        }
    }

    fn is_waiting(&self) -> bool {
        matches!(self.spans.last().map(|span| &span.kind), Some(SpanKind::Waiting(_)))
    }

    fn has_ended(&self) -> bool {
        matches!(self.spans.last().map(|span| &span.kind), Some(SpanKind::Result | SpanKind::Exception | SpanKind::Cancelled))
    }
}

pub(crate) fn timeline(machine: &Machine) -> Timeline {
    let log = machine.log.borrow();
    let mut tracks: BTreeMap<u32, Track> = BTreeMap::new();
    let mut passes = Vec::new();
    for entry in &log.entries {
        let What::Loop(event) = &entry.what else { continue };
        match event {
            Event::PassBegan { number, time, .. } => passes.push((*number, *time, entry.position)),
            Event::TaskMade { task } => tracks.entry(*task).or_default().begin(entry, SpanKind::Ready),
            Event::TaskStarted { task } => tracks.entry(*task).or_default().begin(entry, SpanKind::Running),
            Event::Scheduled { task: Some(task), .. } => {
                let track = tracks.entry(*task).or_default();
                if track.is_waiting() {
                    track.begin(entry, SpanKind::Ready);
                }
            }
            Event::TaskPaused { task, state } => tracks.entry(*task).or_default().begin(entry, span_kind(state)),
            _ => {}
        }
    }
    let (now, time) = (machine.vm.moments, machine.asyncio.clock.now());
    for track in tracks.values_mut().filter(|track| !track.has_ended()) {
        track.end(now, time);
    }
    let until = log.entries.last().map_or(time, |entry| entry.time.max(time));
    Timeline { lanes: lanes(&log, tracks), passes, until }
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

/// A lane for each task, in the order of making.
fn lanes(log: &Log, mut tracks: BTreeMap<u32, Track>) -> Vec<Lane> {
    let lanes = log.tasks.iter().enumerate().map(|(index, task)| Lane {
        task: ObjectId(task.id),
        name: task.name.clone(),
        color: (index % 8) as u8,
        spans: tracks.remove(&task.id).unwrap_or_default().spans,
    });
    lanes.collect()
}
