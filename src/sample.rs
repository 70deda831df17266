//! A run without an engine: the moments of the fixture, to look at the page.
use loopglass_session::view::{
    Action, Moment, Move, ObjectId, Outcome, OutputLine, Position, Problem, Progress, Status, Stream, TaskState, View,
};

use crate::fixture;

pub struct Session {
    views: Vec<View>,
    at: usize,
    to: usize,
    endless: bool,
    busy: bool,
    end: usize,
}

impl Session {
    pub fn new(program: &str) -> Result<Session, Problem> {
        if let Some(problem) = Self::problems(program).pop() {
            return Err(problem);
        }
        let mut views = fixture::book();
        if program.contains("customer") {
            let mut waiting = fixture::waiting_for_learner();
            let at = waiting.position as usize;
            waiting.known_end = waiting.position;
            views.truncate(at);
            views.push(waiting);
        }
        if program.contains("gather") {
            for view in &mut views {
                if let Some(task) = view.tasks.first().cloned() {
                    for i in 2..10 {
                        let mut one = fixture::task_like(&task, 100 + i, task.state.clone());
                        one.name = format!("Task-{i}");
                        one.color = (i - 1) as u8 % 8;
                        if i == 4 {
                            one.refusal = Some("RuntimeError: Task does not support set_result operation".into());
                        }
                        if i == 5 && task.state == TaskState::Ended {
                            one.outcome = Outcome::Exception("ValueError('no egg')".into());
                        }
                        if i == 6 && task.state == TaskState::Ended {
                            one.outcome = Outcome::Cancelled;
                        }
                        let mut h = fixture::handle(200 + i, &format!("Task-{i} step"), Some(&format!("Task-{i}")));
                        h.task = Some(one.id);
                        if task.state == TaskState::Ready {
                            view.ready.push(h);
                            if i < 5 {
                                view.ready_in_this_pass += 1;
                            }
                        }
                        view.tasks.push(one);
                    }
                }
                let lane = view.timeline.lanes[0].clone();
                for i in 2..10_u32 {
                    let mut lane = lane.clone();
                    lane.task = ObjectId(100 + i);
                    lane.name = format!("Task-{i}");
                    lane.color = (i - 1) as u8 % 8;
                    view.timeline.lanes.push(lane);
                }
                if view.time > 0.5 {
                    for i in 0..5 {
                        view.output.push(OutputLine {
                            stream: if i < 2 { Stream::Report } else { Stream::Error },
                            text: if i < 2 {
                                "program.py:8: RuntimeWarning: coroutine 'send' was never awaited".into()
                            } else {
                                "Traceback (most recent call last):".into()
                            },
                            position: 9,
                            line: Some(8),
                        });
                    }
                }
                if view.status == Status::Finished {
                    view.status = Status::Failed {
                        error: "Traceback\nRecursionError: maximum recursion depth exceeded".into(),
                        line: Some(5),
                    };
                }
            }
        }
        if program.contains("never awaited") {
            for view in &mut views {
                for i in 0..1500 {
                    view.output.insert(
                        0,
                        OutputLine { stream: Stream::Stdout, text: format!("line {}", 1500 - i), position: 3, line: Some(2) },
                    );
                }
            }
        }
        if program.contains("'tea'") {
            for view in &mut views {
                if let Some(task) = view.tasks.first().cloned() {
                    let lane = view.timeline.lanes[0].clone();
                    for i in 2..10_000 {
                        let mut one = fixture::task_like(&task, 100 + i, task.state.clone());
                        one.name = format!("Task-{i}");
                        view.tasks.push(one);
                        let mut l = lane.clone();
                        l.task = ObjectId(100 + i);
                        l.name = format!("Task-{i}");
                        view.timeline.lanes.push(l);
                        if task.state == TaskState::Ready {
                            let mut h = fixture::handle(200 + i, &format!("Task-{i} step"), Some(&format!("Task-{i}")));
                            h.task = Some(ObjectId(100 + i));
                            view.ready.push(h);
                        }
                    }
                }
            }
        }
        let end = views.len() - 1;
        Ok(Session { endless: program.contains("while True"), views, at: 0, to: 0, busy: false, end })
    }
    pub fn problems(program: &str) -> Vec<Problem> {
        if program.matches('(').count() > program.matches(')').count() {
            let lines: Vec<_> = program.lines().collect();
            let line = lines.len() as u32;
            vec![Problem { message: "SyntaxError: '(' was never closed".into(), line, column: 5, end_line: line, end_column: 6 }]
        } else {
            Vec::new()
        }
    }
    pub fn go(&mut self, there: Move) {
        let find =
            |mut it: &mut dyn Iterator<Item = usize>, stop: fn(&View) -> bool| Iterator::find(&mut it, |i| stop(&self.views[*i]));
        let line: fn(&View) -> bool = |v| matches!(v.moment, Moment::Line { .. } | Moment::Idle { .. });
        let call: fn(&View) -> bool = |v| matches!(v.moment, Moment::Callback { .. });
        let pass: fn(&View) -> bool = |v| matches!(v.moment, Moment::Pass { .. });
        let idle: fn(&View) -> bool = |v| matches!(v.moment, Moment::Idle { .. });
        let last = self.views.len() - 1;
        let (mut on, mut back) = (self.at + 1..=last, (0..self.at).rev());
        self.to = match there {
            Move::Line | Move::TaskLine => find(&mut on, line).unwrap_or(last),
            Move::LineBack | Move::TaskLineBack => find(&mut back, line).unwrap_or(0),
            Move::Callback => find(&mut on, call).unwrap_or(last),
            Move::CallbackBack => find(&mut back, call).unwrap_or(0),
            Move::Pass => find(&mut on, pass).unwrap_or(last),
            Move::PassBack => find(&mut back, pass).unwrap_or(0),
            Move::NextTimer => find(&mut on, idle).map_or(last, |i| i + 1),
            Move::Start => 0,
            Move::End => last,
            Move::To(p) => (p as usize).min(last),
            Move::Moment => (self.at + 1).min(last),
        };
        self.busy = self.endless && self.to == last;
    }
    pub fn work(&mut self, budget: u32) -> Progress {
        if self.busy {
            let mut x = 0u64;
            for i in 0..u64::from(budget) * 20 {
                x = x.wrapping_mul(31).wrapping_add(i);
                std::hint::black_box(x);
            }
            return Progress::Busy;
        }
        self.at = self.to;
        Progress::Resting
    }
    pub fn stop(&mut self) {
        self.busy = false;
    }
    pub fn act(&mut self, action: Action) -> Result<(), String> {
        let at = self.at;
        match action {
            Action::SetResult { target, expression } => {
                if self.views[at].tasks.iter().any(|t| t.id == target) {
                    for v in &mut self.views[at..] {
                        for t in &mut v.tasks {
                            if t.id == target {
                                t.refusal = Some("RuntimeError: Task does not support set_result operation".into());
                            }
                        }
                    }
                    return Err("RuntimeError: Task does not support set_result operation".into());
                }
                let mut view = self.views[at].clone();
                for f in &mut view.futures {
                    if f.id == target {
                        f.outcome = Outcome::Result(expression.clone());
                    }
                }
                view.status = Status::Paused;
                view.position += 1;
                view.known_end = view.position;
                view.moment = Moment::Intervention { what: format!("fut.set_result({expression})") };
                view.tasks[0].state = TaskState::Ready;
                view.tasks[0].waits_for.clear();
                self.views.truncate(at + 1);
                self.views.push(view);
                let mut last = self.views[at + 1].clone();
                last.position += 1;
                last.known_end = last.position;
                last.status = Status::Finished;
                last.moment = Moment::End;
                self.views.push(last);
                self.at += 1;
                self.end = self.views.len() - 1;
                Ok(())
            }
            _ => Err("InvalidStateError: invalid state".into()),
        }
    }
    pub fn position(&self) -> Position {
        self.at as Position
    }
    pub fn view(&self) -> View {
        let mut v = self.views[self.at].clone();
        v.is_complete = true;
        v
    }
}
