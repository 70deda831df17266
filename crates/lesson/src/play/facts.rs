//! What happened in a run, gathered once, for any number of checks.

use std::collections::BTreeMap;

use loopglass_session::happening::Happening;

use super::syntax::Syntax;
use super::value::Value;

/// How a Future or Task stands at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ending {
    #[default]
    Pending,
    Result,
    Exception,
    Cancelled,
}

impl Ending {
    pub fn name(self) -> &'static str {
        match self {
            Ending::Pending => "PENDING",
            Ending::Result => "RESULT",
            Ending::Exception => "EXCEPTION",
            Ending::Cancelled => "CANCELLED",
        }
    }
}

/// A Future that is no Task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FutureFact {
    pub id: u32,
    /// The variables that held it.
    pub names: Vec<String>,
    pub ending: Ending,
    /// The repr of the result or exception.
    pub value: String,
}

/// A Task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskFact {
    pub future: FutureFact,
    pub name: String,
    pub coroutine: String,
}

/// What the learner did beside writing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doings {
    /// `set_result`, `set_exception`, `cancel`, and the name of the object; those that were accepted.
    pub touched: Vec<(String, String)>,
    /// Those that were refused.
    pub refused: Vec<(String, String)>,
    /// `step`, `callback`, `pass`, `timer`, `end`, ...
    pub moves: Vec<String>,
    /// `right`, `wrong`, `unsure`; empty without an answer.
    pub prediction: String,
}

/// What happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub output: String,
    /// Reports and the traceback that ended the program.
    pub stderr: String,
    /// The exception's class; empty where none ended the program.
    pub error: String,
    /// `finished`, `failed`, `waiting`, `deadlock`, `stopped` or `endless`.
    pub ended: &'static str,
    pub time: f64,
    pub passes: u32,
    pub events: Vec<Happening>,
    pub futures: Vec<FutureFact>,
    pub tasks: Vec<TaskFact>,
    /// Function, variable, and its reprs in the order of change.
    pub variables: Vec<(String, String, Vec<String>)>,
    /// Functions, and how many of their frames stood in tasks at the same time, at most.
    pub under_way: BTreeMap<String, usize>,
    /// Lines that were about to run at some moment.
    pub lines_run: Vec<u32>,
    pub syntax: Syntax,
    pub doings: Doings,
}

impl Facts {
    pub fn lines(&self) -> Vec<String> {
        self.output.lines().map(str::to_string).collect()
    }

    /// The Futures that a variable of this name held, in the order of making.
    pub fn futures_named(&self, name: &str) -> Vec<&FutureFact> {
        let plain = self.futures.iter();
        let tasks = self.tasks.iter().map(|task| &task.future);
        plain.chain(tasks).filter(|future| future.names.iter().any(|known| known == name)).collect()
    }

    /// The tasks with this name, or in a variable of this name, or of this coroutine.
    pub fn tasks_named(&self, name: &str) -> Vec<&TaskFact> {
        let by = |is: &dyn Fn(&TaskFact) -> bool| self.tasks.iter().filter(|task| is(task)).collect::<Vec<_>>();
        let found = by(&|task| task.name == name);
        if !found.is_empty() {
            return found;
        }
        let found = by(&|task| task.future.names.iter().any(|known| known == name));
        if found.is_empty() { by(&|task| task.coroutine == name) } else { found }
    }

    /// The names of tasks that had not ended when the one ended that the program ran, or that are pending still.
    pub fn leftovers(&self) -> Vec<String> {
        let left = self.tasks.iter().filter(|task| task.future.ending == Ending::Pending || self.outlives(&task.name));
        left.map(|task| task.name.clone()).collect()
    }

    /// Did this task end after the one in which it was made, directly or not: that which `asyncio.run` made of `main`?
    fn outlives(&self, name: &str) -> bool {
        let index = |what: String| self.events.iter().position(|event| event.what == what);
        let Some(made) = index(format!("made {name}")) else { return false };
        let roots = self.events[..made].iter().filter(|event| &*event.who == "module");
        let root = roots.filter_map(|event| event.what.strip_prefix("made ")).next_back();
        let (Some(root), false) = (root, &*self.events[made].who == "module") else { return false };
        match (index(format!("end {root}")), index(format!("end {name}"))) {
            (Some(root), Some(end)) => end > root,
            (root, end) => root.is_some() && end.is_none(),
        }
    }

    /// The times to which the clock jumped, in order.
    pub fn jumps(&self) -> Vec<f64> {
        let pairs = self.events.windows(2).filter(|pair| pair[0].what == "wait");
        pairs.map(|pair| pair[1].time).collect()
    }

    /// The longest time that one callback kept the loop, in seconds of the virtual clock.
    pub fn blocked(&self) -> f64 {
        let (mut longest, mut began) = (0.0_f64, None);
        for (index, event) in self.events.iter().enumerate() {
            if event.what.starts_with("run ") {
                began = Some(event.time);
            }
            if event.what == "wait" || event.what == "pass" {
                began = None;
            }
            let next = self.events.get(index + 1).filter(|_| event.what != "wait");
            if let (Some(began), Some(next)) = (began, next) {
                longest = longest.max(next.time - began);
            }
        }
        longest
    }

    /// How many calls of a coroutine function were under way at the same time, at most.
    pub fn most_at_once(&self, coroutine: &str) -> usize {
        self.under_way.get(coroutine).copied().unwrap_or(0)
    }

    /// How many tasks had been made and had not ended at the same time, at most; those of `asyncio.run` itself not counted.
    pub fn most_tasks_at_once(&self) -> usize {
        let (mut alive, mut most) = (Vec::new(), 0);
        for event in self.events.iter().filter(|event| &*event.who != "module") {
            match event.what.split_once(' ') {
                Some(("made", name)) => alive.push(name),
                Some(("end", name)) => alive.retain(|known| *known != name),
                _ => {}
            }
            most = most.max(alive.len());
        }
        most
    }

    /// The first event whose words contain these.
    pub fn event(&self, words: &str) -> Option<(usize, &Happening)> {
        self.events.iter().enumerate().find(|(_, event)| event.what.contains(words))
    }

    /// Do these come in this order, each after the one before?
    pub fn come_in_order(&self, words: &[String]) -> bool {
        let mut rest = self.events.iter();
        words.iter().all(|words| rest.any(|event| event.what.contains(words.as_str())))
    }

    /// The reprs that a variable had, in the order of change.
    pub fn variable(&self, function: &str, name: &str) -> Option<&Vec<String>> {
        self.variables.iter().find(|(in_function, known, _)| in_function == function && known == name).map(|(_, _, reprs)| reprs)
    }
}

impl FutureFact {
    pub(super) fn value(&self) -> Value {
        let value_if = |ending| if self.ending == ending { Value::Text(self.value.clone()) } else { Value::None };
        Value::Record(vec![
            ("state", Value::Text(self.ending.name().to_string())),
            ("result", value_if(Ending::Result)),
            ("exception", value_if(Ending::Exception)),
            ("done", Value::Bool(self.ending != Ending::Pending)),
            ("cancelled", Value::Bool(self.ending == Ending::Cancelled)),
        ])
    }
}
