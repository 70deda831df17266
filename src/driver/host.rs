//! Talks with the host page that this one is a frame of: does what it asks, tells it what happens.
use std::rc::Rc;

use loopglass_link::{Link, Mode, Program, Theme, is_color, read};
use loopglass_session::view::{Move, Status};

use super::Driver;
use crate::platform::host::{Asked, Host, Value};
use crate::platform::{address, theme};
use crate::state::State;

impl Driver {
    /// Listens to the host page, where there is one and nothing listens yet.
    pub(super) fn listen_to_host(self: &Rc<Self>) {
        if !self.store.state().is_embed() || self.host.borrow().is_some() {
            return;
        }
        let origin = read(&address::fragment()).ok().flatten().and_then(|link| link.origin);
        let driver = Rc::downgrade(self);
        let host = Host::listen(origin, move |asked| {
            if let Some(driver) = driver.upgrade() {
                driver.do_for_host(asked);
            }
        });
        *self.host.borrow_mut() = host;
        self.tell_host("ready", &state(&self.store.state()));
        if address::is_asked_for() {
            self.follow();
        }
    }

    fn do_for_host(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Load(code) => {
                self.told_end.set(false);
                // By way of a link, so that the same bounds hold.
                let read = Program::of_code(code).map(|program| Some(Link { program: Some(program), ..Link::default() }));
                self.arrive(read);
            }
            // A lesson says itself when its program runs.
            Asked::GoTo(_) | Asked::Follow if address::is_of_lesson() => {}
            Asked::GoTo(step) => {
                if self.session.borrow().is_some() || self.begin() {
                    self.go(Move::To(step));
                }
            }
            Asked::Follow if self.store.state().invitation.is_some() => self.follow(),
            Asked::Follow if !self.store.state().activity.playing => self.play(),
            Asked::Pause if self.store.state().activity.playing => self.halt(),
            Asked::Theme(name) => {
                if let Some(theme) = Theme::from_name(&name) {
                    self.set(|settings| settings.theme = theme.into());
                }
            }
            Asked::Color(name, value) if is_color(&value) => theme::set_color(&name, &value),
            Asked::State => self.tell_host("state", &state(&self.store.state())),
            Asked::Follow | Asked::Pause | Asked::Color(..) => {}
        }
    }

    /// Tells the host page something, where there is one. Kinds and values: `js/embed/embed.d.ts`.
    pub fn tell_host(&self, kind: &str, values: &[(&str, Value)]) {
        if let Some(host) = &*self.host.borrow() {
            host.tell(kind, values);
        }
    }

    /// Tells the host page where the run stands, and, once, that it has been seen to its end.
    pub(super) fn tell_step(&self) {
        if self.host.borrow().is_none() {
            return;
        }
        let now = self.store.state();
        self.tell_host("step", &state(&now));
        // A lesson has another end than its program.
        let is_lesson = now.mode == Mode::Lesson || address::is_of_lesson();
        if now.view.has_ended() && !is_lesson && !self.told_end.replace(true) {
            self.tell_host("complete", &complete(&now));
        }
    }
}

fn state(state: &State) -> Vec<(&'static str, Value)> {
    let view = &state.view;
    let line = view.lit_line().map_or(Value::Nothing, |line| Value::Number(f64::from(line)));
    vec![
        ("step", Value::Number(view.position as f64)),
        ("pass", Value::Number(f64::from(view.pass))),
        ("time", Value::Number(view.time)),
        ("line", line),
        ("status", Value::Text(status(&view.status).into())),
    ]
}

fn complete(state: &State) -> Vec<(&'static str, Value)> {
    vec![
        ("lesson", Value::Nothing),
        ("score", Value::Number(1.0)),
        ("virtualTime", Value::Number(state.view.time)),
        ("status", Value::Text(status(&state.view.status).into())),
    ]
}

fn status(status: &Status) -> &'static str {
    match status {
        Status::NotStarted => "not-started",
        Status::Paused => "paused",
        Status::Finished => "finished",
        Status::Failed { .. } => "failed",
        Status::WaitingForLearner { .. } => "waiting",
        Status::Reading => "reading",
        Status::Deadlock { .. } => "deadlock",
        Status::Unsupported { .. } => "unsupported",
    }
}
