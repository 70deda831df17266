//! The lanes and the passes of the timeline: all that does not move with the playhead.
use std::ops::Range;
use std::rc::Rc;

use loopglass_session::view::{Lane, ObjectId, Span, SpanKind, Timeline};
use yew::prelude::*;

use super::fold::{Bundle, Row};
use super::group_lane::{self, Density};
use super::lanes::{Axis, Tick, percent, spans, ticks};
use super::timeline::Folded;
use crate::parts::{clipped, hue, lit};
use crate::state::Shown;
use crate::texts;

pub const LANE_HEIGHT: usize = 24;
pub const AXIS_HEIGHT: usize = 30;
/// A wait narrower than this has its name in its title alone.
const NAMED_FROM: f64 = 0.12;
/// Who runs for so many seconds of the virtual clock keeps all others from running.
const BLOCKED: f64 = loopglass_session::detectors::BLOCKED_SECONDS;
/// What has ended is marked this far behind its end.
const MARK: u32 = 7;

#[derive(Properties, PartialEq)]
pub struct PictureProps {
    pub farthest: Shown,
    pub lit: Option<ObjectId>,
    pub axis: Rc<Axis>,
    /// All rows, from the top.
    pub folded: Rc<Folded>,
    /// Those of them that are in view.
    pub rows: Range<usize>,
}

#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (timeline, axis) = (&props.farthest.timeline, &*props.axis);
    let in_view = props.rows.clone().filter_map(|row| Some((row, *props.folded.rows.get(row)?)));
    html! {
        <>
            <>{ for ticks(timeline, axis).iter().map(drawn_tick) }</>
            <>{ for in_view.map(|(index, row)| drawn_row(index, row, props)) }</>
        </>
    }
}

fn drawn_row(index: usize, row: Row, props: &PictureProps) -> Html {
    let (timeline, axis) = (&props.farthest.timeline, &*props.axis);
    let lane = |place| Some(drawn_lane(index, timeline.lanes.get(place)?, axis, props.rows.len(), props.lit));
    let bundle = |place| Some(drawn_bundle(index, props.folded.bundles.get(place)?, timeline, axis));
    let drawn = match row {
        Row::Lane(place) => lane(place),
        Row::Bundle(place) => bundle(place),
    };
    drawn.unwrap_or_default()
}

fn drawn_bundle(index: usize, bundle: &Bundle, timeline: &Timeline, axis: &Axis) -> Html {
    let density = Density::of(bundle, timeline, axis);
    let key = format!("group-{}", bundle.lanes.first().copied().unwrap_or_default());
    html! { <g {key} class="lane group">{ group_lane::drawn(&density, AXIS_HEIGHT + index * LANE_HEIGHT, LANE_HEIGHT) }</g> }
}

fn drawn_tick(tick: &Tick) -> Html {
    let x = percent(tick.at);
    html! {
        <g key={tick.number} class="tick">
            <line x1={x.clone()} x2={x.clone()} y1="14" y2="100%" />
            if tick.is_labelled {
                <text x={x.clone()} y="11" dx="3" class="tick-number">{ tick.number }</text>
            }
            if let Some(time) = tick.time {
                <text {x} y="24" dx="3">{ texts::seconds(time) }</text>
            }
        </g>
    }
}

fn drawn_lane(index: usize, lane: &Lane, axis: &Axis, lanes: usize, pointed_at: Option<ObjectId>) -> Html {
    let top = AXIS_HEIGHT + index * LANE_HEIGHT;
    html! {
        <g key={lane.task.0} class={classes!("lane", hue(lane.color), lit(pointed_at, Some(lane.task)))} data-object={lane.task.0.to_string()}>
            <rect class="lane-ground" x="0" y={top.to_string()} width="100%" height={LANE_HEIGHT.to_string()} />
            <>{ for spans(lane, axis, lanes).into_iter().enumerate().map(|(i, (span, from, to))| html! { <g key={i}>{ drawn_span(&span, top, from, to) }</g> }) }</>
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
        SpanKind::Running if span.to_time - span.from_time >= BLOCKED => html! {
            <>
                { bar("running", 4, 16) }
                <rect class="blocked" x={x.clone()} y={(top + 4).to_string()} width={width.clone()} height="16" fill="url(#hatch)">
                    <title>{ texts::blocked(span.to_time - span.from_time) }</title>
                </rect>
                if to - from >= NAMED_FROM {
                    { name_in(&texts::blocked(span.to_time - span.from_time), &x, &width, top) }
                }
            </>
        },
        SpanKind::Running => bar("running", 4, 16),
        SpanKind::Ready => bar("ready", 10, 4),
        SpanKind::Waiting(what) => html! {
            <>
                { bar("waiting", 4, 16) }
                <rect class="hatched" x={x.clone()} y={(top + 4).to_string()} width={width.clone()} height="16" fill="url(#hatch)" />
                if to - from >= NAMED_FROM {
                    { name_in(&clipped(what), &x, &width, top) }
                }
            </>
        },
        SpanKind::Result => mark("result", "M-4 0 -1 4 5 -4", &x, top),
        SpanKind::Exception => mark("exception", "M-4 -4 4 4M4 -4 -4 4", &x, top),
        SpanKind::Cancelled => mark("cancelled", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M-4 -4 4 4", &x, top),
    }
}

/// The name of a stretch, inside of it.
fn name_in(name: &str, x: &str, width: &str, top: usize) -> Html {
    html! {
        <svg x={x.to_owned()} y={top.to_string()} width={width.to_owned()} height={LANE_HEIGHT.to_string()}>
            <text class="wait-name halo" x="6" y="16">{ name }</text>
            <text class="wait-name" x="6" y="16">{ name }</text>
        </svg>
    }
}

/// How a lane ends: a tick, a cross, or a struck circle.
fn mark(class: &'static str, path: &'static str, x: &str, top: usize) -> Html {
    html! {
        <svg x={x.to_owned()} y={(top + 12).to_string()} overflow="visible">
            <path {class} d={path} transform={format!("translate({MARK})")} />
        </svg>
    }
}
