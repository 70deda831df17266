//! One pass of the loop as something to watch: it waits, collects what is due, runs what is ready, and begins again.
use loopglass_session::view::Moment;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::state::Shown;
use crate::texts;

/// What the loop does at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is ready: it waits for the first timer, or for the world.
    Wait,
    /// A pass begins: what is due goes to the ready queue.
    Collect,
    /// It runs what was ready, one after another.
    Run,
}

const PHASES: [Phase; 3] = [Phase::Wait, Phase::Collect, Phase::Run];

pub fn phases(view: &Shown) -> Html {
    let now = phase(view);
    let step = |phase: Phase| {
        let (name, title) = texts::phase(phase);
        let current = (now == Some(phase)).then_some("step");
        html! { <li key={name} aria-current={current} {title}>{ name }</li> }
    };
    html! {
        <div class={classes!("phases", now.is_none().then_some("off"))}>
            <span class="phases-pass">{ icon(Icon::Pass) }{ texts::pass_number(view.pass) }</span>
            <ol>{ for PHASES.into_iter().map(step) }</ol>
        </div>
    }
}

/// The loop's phase; nothing while no loop runs.
pub fn phase(view: &Shown) -> Option<Phase> {
    match &view.moment {
        _ if !view.has_begun() || view.has_ended() => None,
        Moment::Idle { .. } => Some(Phase::Wait),
        Moment::Pass { .. } => Some(Phase::Collect),
        // At rest with nothing ready, for the learner to do something.
        _ if view.rests() => Some(Phase::Wait),
        _ => view.running.as_ref().map(|_| Phase::Run),
    }
}

#[cfg(test)]
mod tests {
    use super::{Phase, phase};
    use crate::fixture;
    use crate::state::Shown;

    #[test]
    fn the_loop_waits_collects_and_runs() {
        let of = |view| phase(&Shown::new(view));
        let mut phases: Vec<_> = fixture::book().into_iter().map(of).collect();
        phases.dedup();
        let pass = [Some(Phase::Collect), Some(Phase::Run)];
        let expected = [&[None][..], &pass, &[Some(Phase::Wait)], &pass, &pass, &[None]].concat();
        assert_eq!(phases, expected);
        assert_eq!(of(fixture::waiting_for_learner()), Some(Phase::Wait));
    }
}
