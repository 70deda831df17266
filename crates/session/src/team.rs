//! Which tasks belong together: those that one `gather`, task group, `wait` or `as_completed` waits for.

use std::collections::BTreeMap;
use std::rc::Rc;

use loopglass_asyncio::event::{Event, FutureId, ThingId};

use crate::list::List;

/// The place of a team in the list of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TeamId(pub u32);

/// What keeps a team together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamKind {
    Gather,
    TaskGroup,
    /// `asyncio.wait`
    Wait,
    AsCompleted,
}

/// Tasks that are waited for together.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    pub kind: TeamKind,
    /// The task that waits for them, or `module`.
    pub leader: Rc<str>,
}

/// The teams of a run, in the order of making.
#[derive(Default)]
pub(crate) struct Teams {
    pub(crate) list: List<Team>,
    /// By the function, or the object whose method it is, that each member tells of its end.
    known: BTreeMap<ThingId, TeamId>,
}

impl Teams {
    /// The task that an event makes a member, and of which team.
    pub(crate) fn note(&mut self, event: &Event, leader: impl FnOnce() -> Rc<str>) -> Option<(FutureId, TeamId)> {
        let Event::CallbackAdded { future, label, told: Some(told), .. } = event else { return None };
        let kind = kind(label)?;
        let next = TeamId(self.list.len() as u32);
        let team = *self.known.entry(*told).or_insert(next);
        if team == next {
            self.list.push(Team { kind, leader: leader() });
        }
        Some((*future, team))
    }
}

/// What a callback of the library belongs to.
fn kind(label: &str) -> Option<TeamKind> {
    Some(match label {
        "gather.<locals>._done_callback" => TeamKind::Gather,
        "TaskGroup._on_task_done" => TeamKind::TaskGroup,
        "_wait.<locals>._on_completion" => TeamKind::Wait,
        "_AsCompletedIterator._handle_completion" => TeamKind::AsCompleted,
        _ => return None,
    })
}
