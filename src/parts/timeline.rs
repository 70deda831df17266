//! The timeline: a lane a task, and the playhead, which is a slider.
use std::rc::Rc;

use loopglass_session::view::{Lane, Move, Span, SpanKind};
use yew::prelude::*;

use super::lanes::{Axis, MOST_LANES, Tick, percent, spans, ticks};
use crate::parts::{asks, clipped, heading, hue};
use crate::platform::dom;
use crate::state::{Command, Part, Shown};
use crate::texts;

const LANE_HEIGHT: usize = 26;
const AXIS_HEIGHT: usize = 34;
/// A wait narrower than this has its name in its title alone.
const NAMED_FROM: f64 = 0.12;
/// What has ended is marked this wide.
const MARK: f64 = 7.0;

#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    pub view: Shown,
    pub on_command: Callback<Command>,
}

#[component]
pub fn TimelinePart(props: &TimelineProps) -> Html {
    let view = &props.view;
    let axis = use_memo(view.clone(), |view| Axis::of(view));
    let track = use_node_ref();
    let dragged = use_state(|| false);
    let lanes = &view.timeline.lanes;
    let shown = &lanes[..lanes.len().min(MOST_LANES)];
    let height = (AXIS_HEIGHT + shown.len() * LANE_HEIGHT).to_string();
    let head = percent(axis.place(view.position, view.time));

    let on_pointer = {
        let (axis, track, dragged, on_command) = (axis.clone(), track.clone(), dragged.clone(), props.on_command.clone());
        let position = view.position;
        Callback::from(move |event: PointerEvent| {
            let begins = event.type_() == "pointerdown" && event.button() == 0;
            if begins || (event.type_() == "pointermove" && *dragged) {
                dragged.set(true);
                let moment = dom::along(&track, &event).map(|place| axis.moment(place));
                if let Some(moment) = moment.filter(|moment| *moment != position) {
                    on_command.emit(Command::Go(Move::To(moment)));
                }
            } else if event.type_() != "pointermove" {
                dragged.set(false);
            }
        })
    };
    let onkeydown = on_keys(view, &props.on_command);
    html! {
        <section class="part timeline" id={Part::Timeline.id()} aria-labelledby="timeline-title">
            { heading(Part::Timeline) }
            if lanes.is_empty() {
                <p class="quiet">{ texts::NO_LANES }</p>
            } else {
                <div class="scroll">
                    <div class="lanes">
                        <ol class="lane-names">{ for shown.iter().map(|lane| lane_name(lane, &props.on_command)) }</ol>
                        <div ref={track} class="track" role="slider" tabindex="0" aria-label={texts::PLAYHEAD} aria-valuemin="0"
                            aria-valuemax={view.known_end.max(view.position).to_string()} aria-valuenow={view.position.to_string()}
                            aria-valuetext={texts::playhead(view)} {onkeydown}
                            onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()}
                            onpointerup={on_pointer.clone()} onpointercancel={on_pointer}>
                            <svg width="100%" {height} aria-hidden="true">
                                <defs>
                                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                                        <path class="hatch-line" d="M1 0v6" />
                                    </pattern>
                                </defs>
                                <Picture view={view.clone()} axis={axis.clone()} />
                                <g class="playhead">
                                    <line x1={head.clone()} x2={head.clone()} y1="0" y2="100%" />
                                    <circle cx={head} cy="7" r="5" />
                                </g>
                            </svg>
                        </div>
                    </div>
                    if lanes.len() > shown.len() {
                        <p class="quiet">{ texts::and_more(lanes.len() - shown.len()) }</p>
                    }
                </div>
            }
        </section>
    }
}

/// All that does not move with the playhead.
#[derive(Properties)]
struct PictureProps {
    view: Shown,
    axis: Rc<Axis>,
}

impl PartialEq for PictureProps {
    /// Another moment of the same run is drawn alike: comparing its lanes costs less than drawing them.
    fn eq(&self, other: &Self) -> bool {
        self.axis == other.axis && self.view.timeline == other.view.timeline
    }
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let (view, axis) = (&props.view, &*props.axis);
    let lanes = &view.timeline.lanes;
    let number = lanes.len().min(MOST_LANES);
    html! {
        <>
            { for ticks(view, axis).iter().map(drawn_tick) }
            { for lanes[..number].iter().enumerate().map(|(i, lane)| drawn_lane(i, lane, axis, number)) }
        </>
    }
}

/// The keys of a slider: the next moment, the next pass, the ends.
fn on_keys(view: &Shown, on_command: &Callback<Command>) -> Callback<KeyboardEvent> {
    let (position, on_command) = (view.position, on_command.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let there = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Move::Moment,
            "ArrowLeft" | "ArrowDown" => Move::To(position.saturating_sub(1)),
            "PageDown" => Move::Pass,
            "PageUp" => Move::PassBack,
            "Home" => Move::Start,
            "End" => Move::End,
            _ => return,
        };
        event.prevent_default();
        on_command.emit(Command::Go(there));
    })
}

fn lane_name(lane: &Lane, on_command: &Callback<Command>) -> Html {
    html! {
        <li key={lane.task.0}>
            <button type="button" class={classes!("link", hue(lane.color))} title={texts::lane(lane)}
                onclick={asks(on_command, Command::Find(lane.task))}>{ &lane.name }</button>
        </li>
    }
}

fn drawn_tick(tick: &Tick) -> Html {
    let x = percent(tick.at);
    html! {
        <g key={tick.number} class="tick">
            <line x1={x.clone()} x2={x.clone()} y1="15" y2="100%" />
            if tick.is_labelled {
                <text x={x.clone()} y="13" dx="3" class="tick-number">{ tick.number }</text>
            }
            if let Some(time) = tick.time {
                <text {x} y="27" dx="3">{ texts::seconds(time) }</text>
            }
        </g>
    }
}

fn drawn_lane(index: usize, lane: &Lane, axis: &Axis, lanes: usize) -> Html {
    let top = AXIS_HEIGHT + index * LANE_HEIGHT;
    html! {
        <g key={lane.task.0} class={classes!("lane", hue(lane.color))}>
            { for spans(lane, axis, lanes).into_iter().enumerate().map(|(i, (span, from, to))| html! { <g key={i}>{ drawn_span(span, top, from, to) }</g> }) }
        </g>
    }
}

fn drawn_span(span: &Span, top: usize, from: f64, to: f64) -> Html {
    let (x, width) = (percent(from), percent((to - from).max(0.0)));
    let bar = |class: &'static str, y: usize, height: usize| {
        html! {
            <rect class={class} x={x.clone()} y={(top + y).to_string()} width={width.clone()} height={height.to_string()}>
                <title>{ texts::span(&span.kind) }</title>
            </rect>
        }
    };
    match &span.kind {
        SpanKind::Running => bar("running", 4, 18),
        SpanKind::Ready => bar("ready", 11, 4),
        SpanKind::Waiting(what) => html! {
            <>
                { bar("waiting", 4, 18) }
                <rect class="hatched" x={x.clone()} y={(top + 4).to_string()} width={width.clone()} height="18" fill="url(#hatch)" />
                if to - from >= NAMED_FROM {
                    <svg x={x.clone()} y={top.to_string()} width={width.clone()} height={LANE_HEIGHT.to_string()}>
                        <text class="wait-name halo" x="6" y="17">{ clipped(what) }</text>
                        <text class="wait-name" x="6" y="17">{ clipped(what) }</text>
                    </svg>
                }
            </>
        },
        SpanKind::Result => mark("result", "M-4 0 -1 4 5 -4", &x, top),
        SpanKind::Exception => mark("exception", "M-4 -4 4 4M4 -4 -4 4", &x, top),
        SpanKind::Cancelled => mark("cancelled", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M-4 -4 4 4", &x, top),
    }
}

/// How a lane ends: a tick, a cross, or a struck circle.
fn mark(class: &'static str, path: &'static str, x: &str, top: usize) -> Html {
    html! {
        <svg x={x.to_owned()} y={(top + 13).to_string()} overflow="visible">
            <path {class} d={path} transform={format!("translate({MARK})")} />
        </svg>
    }
}
