//! What has happened in a run, a line an event, for whoever checks it: in words that a lesson can name.

use std::rc::Rc;

use loopglass_asyncio::event::{Event, TaskPause};

use crate::log::{Log, What};
use crate::session::Session;
use crate::view::{ObjectId, Outcome, Position};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    pub position: Position,
    pub pass: u32,
    /// Seconds of the virtual clock.
    pub time: f64,
    /// The task or callback that ran, `module` or `loop`.
    pub who: Rc<str>,
    /// `print ...`, `made Task-2`, `step Task-2`, `pause Task-2`, `cancel Task-2`, `end Task-2`, `run ...`, `wait`, `pass`.
    pub what: String,
}

impl Session {
    /// What has happened up to here.
    pub fn happenings(&self) -> Vec<Happening> {
        let log = self.machine().log.borrow();
        let rows = log.entries.iter().filter_map(|entry| {
            let what = words(&log, &entry.what)?;
            Some(Happening { position: entry.position, pass: entry.pass, time: entry.time, who: entry.who.clone(), what })
        });
        rows.collect()
    }

    /// How the Futures and Tasks ended that have ended since [`Session::keep_outcomes`] was called, also those that are gone.
    pub fn settled(&self) -> Vec<(ObjectId, Outcome)> {
        let log = self.machine().log.borrow();
        log.settled.iter().flatten().map(|(id, outcome)| (ObjectId(*id), outcome.clone())).collect()
    }

    /// What the program calls its Futures and Tasks at this moment; Futures without a name are numbered.
    pub fn names(&self) -> Vec<(ObjectId, String)> {
        let names = crate::cards::names(self.machine()).all();
        names.into_iter().map(|(id, name)| (ObjectId(id), name)).collect()
    }

    /// Everything printed to standard output so far.
    pub fn stdout(&self) -> String {
        self.machine().log.borrow().stdout.clone()
    }

    /// What the loop, warnings and logging reported so far.
    pub fn reports(&self) -> Vec<String> {
        self.machine().log.borrow().reports.clone()
    }
}

fn words(log: &Log, what: &What) -> Option<String> {
    let task = |id: &u32| log.task(*id).map_or_else(|| "Future".to_string(), |task| task.name.to_string());
    Some(match what {
        What::Printed(text) => format!("print {text}"),
        What::Loop(event) => match event {
            Event::TaskMade { task: id } => format!("made {}", task(id)),
            Event::TaskStarted { task: id } => format!("step {}", task(id)),
            Event::TaskPaused { task: id, state: TaskPause::Result | TaskPause::Exception | TaskPause::Cancelled } => {
                format!("end {}", task(id))
            }
            Event::TaskPaused { task: id, .. } => format!("pause {}", task(id)),
            Event::CancelRequested { task: id } => format!("cancel {}", task(id)),
            Event::Ran { label, .. } => format!("run {label}"),
            Event::Idle { .. } => "wait".to_string(),
            Event::PassBegan { .. } => "pass".to_string(),
            _ => return None,
        },
    })
}
