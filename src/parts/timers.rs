//! The virtual clock and the timers that wait for it.
use loopglass_session::view::{ObjectId, TimerView};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::{heading, hue, lit};
use crate::platform::timer;
use crate::state::{Command, Detail, Part, Shown, Wait};
use crate::texts;

/// More timers than this nobody reads.
const MOST: usize = 50;

#[derive(Properties, PartialEq)]
pub struct TimersProps {
    pub view: Shown,
    pub detail: Detail,
    pub wait: Option<Wait>,
    pub lit: Option<ObjectId>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn Timers(props: &TimersProps) -> Html {
    let view = &props.view;
    let time = use_virtual_time(props.wait, view.time);
    html! {
        <section class="part timers" id={Part::Timers.id()} aria-labelledby="timers-title">
            { heading(Part::Timers) }
            <div class="timers-row" tabindex="0">
                <div class={classes!("clock", props.wait.map(|_| "moving"))} role="timer" aria-live="off" aria-label={texts::clock()}>
                    { icon(Icon::Clock) }
                    <span class="clock-time" data-test="clock">{ texts::seconds(time) }</span>
                </div>
                if view.timers.is_empty() {
                    <p class="quiet">{ texts::no_timers() }</p>
                } else {
                    <ol class="pills">
                        <>{ for view.timers.iter().take(MOST).map(|timer| row(props, timer, time)) }</>
                        if view.timers.len() > MOST {
                            <li key="more" class="quiet">{ texts::and_more(view.timers.len() - MOST + view.more.timers) }</li>
                        }
                    </ol>
                }
            </div>
        </section>
    }
}

fn row(props: &TimersProps, timer: &TimerView, time: f64) -> Html {
    let woken =
        timer.wakes.as_ref().or(timer.limits.as_ref()).and_then(|name| props.view.tasks.iter().find(|task| task.name == *name));
    let class = classes!(
        "pill",
        "timer",
        woken.map(|task| hue(task.color)),
        timer.handle.cancelled.then_some("struck"),
        lit(props.lit, woken.map(|task| task.id))
    );
    let moves = timer.handle.id.0.to_string();
    let text = html! {
        <>
            { icon(Icon::Timer) }
            <span class="timer-left">{ texts::time_left(left(timer, props.view.time, time)) }</span>
            <span class="pill-name">{ texts::timer_effect(timer, props.detail) }</span>
        </>
    };
    let title = texts::due(timer.due);
    let content = match woken {
        Some(task) => {
            let id = task.id;
            html! { <button type="button" {class} data-object={id.0.to_string()} data-moves={moves} {title} onclick={props.on_command.reform(move |_| Command::Find(id))}>{ text }</button> }
        }
        None => html! { <span {class} data-moves={moves} {title}>{ text }</span> },
    };
    html! { <li key={timer.handle.id.0}>{ content }</li> }
}

/// The time left when the clock has moved on since the view was made.
fn left(timer: &TimerView, shown: f64, time: f64) -> f64 {
    (timer.left - (time - shown)).max(0.0)
}

/// What the clock says: the time of the view, moving while a wait is played.
#[hook]
fn use_virtual_time(wait: Option<Wait>, time: f64) -> f64 {
    let redraw = use_force_update();
    use_effect_with(wait, move |wait| {
        let frames = wait.map(|_| timer::every_frame(move |_| redraw.force_update()));
        move || drop(frames)
    });
    wait.map_or(time, |wait| wait.time(timer::now()))
}

#[cfg(test)]
mod tests {
    use super::left;
    use crate::fixture;

    #[test]
    fn time_left_runs_down_with_the_clock() {
        let view = fixture::sleeping();
        assert!((left(&view.timers[0], 0.0, 0.25) - 0.75).abs() < 1e-9);
        assert!(left(&view.timers[0], 0.0, 2.0).abs() < 1e-9);
    }
}
