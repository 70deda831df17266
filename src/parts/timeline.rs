//! The timeline: a lane a task, and the playhead, which is a slider.
use loopglass_session::view::{Group, Move, ObjectId};
use yew::prelude::*;

use super::fold::{self, Bundle, Row, folding};
use super::lane_names::LaneNames;
use super::lanes::{Axis, percent};
use super::timeline_picture::{AXIS_HEIGHT, LANE_HEIGHT, Picture};
use super::window::{Window, use_window};
use crate::parts::heading;
use crate::platform::dom;
use crate::state::{Command, Detail, Fold, Part, Shown};
use crate::texts;

/// Of more lanes than this only those in view, and some around them, are in the page.
const WHOLE: usize = 60;

#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    pub view: Shown,
    /// The latest moment that was ever on display: its lanes reach farthest.
    pub farthest: Shown,
    pub detail: Detail,
    pub fold: Option<Fold>,
    pub opened: Option<Group>,
    pub lit: Option<ObjectId>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn TimelinePart(props: &TimelineProps) -> Html {
    let view = &props.view;
    let axis = use_memo((props.farthest.clone(), view.known_end), |(farthest, end)| Axis::of(&farthest.timeline, *end));
    let track = use_node_ref();
    let dragged = use_state(|| false);
    let fold = folding(props.fold, view.timeline.lanes.len());
    // Only how tasks stand changes with the moment on display.
    let moment = if fold == Fold::State { view.clone() } else { props.farthest.clone() };
    let folded = use_memo((props.farthest.clone(), moment, props.detail, fold, props.opened.clone()), |known| {
        let (farthest, moment, detail, fold, opened) = known;
        let places = fold::places(farthest, &farthest.timeline, *detail);
        let bundles = fold::bundles(&farthest.timeline, &moment.timeline, &places, *fold);
        Folded { rows: fold::rows(&places, &bundles, opened.as_ref()), bundles }
    });
    let list = use_node_ref();
    let (window, onscroll) = use_window(&list, folded.rows.len(), WHOLE, false);
    let height = (AXIS_HEIGHT + folded.rows.len() * LANE_HEIGHT).to_string();
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
            <div class="part-head">{ heading(Part::Timeline) }{ fold::choice(view, props.fold, &props.on_command) }</div>
            if folded.rows.is_empty() {
                <p class="quiet">{ texts::no_lanes() }</p>
            } else {
                <div class="scroll" ref={list} {onscroll}>
                    <div class="lanes">
                        <div class="lane-names">
                            { Window::room(window.above) }
                            <LaneNames farthest={props.farthest.clone()} opened={props.opened.clone()} lit={props.lit} folded={folded.clone()} rows={window.rows.clone()} on_command={props.on_command.clone()} />
                            { Window::room(window.below) }
                        </div>
                        <div ref={track} class="track" role="slider" tabindex="0" aria-label={texts::playhead_label()} aria-valuemin="0"
                            aria-valuemax={view.known_end.max(view.position).to_string()} aria-valuenow={view.position.to_string()}
                            aria-valuetext={texts::playhead(view)} {onkeydown}
                            onpointerdown={on_pointer.clone()} onpointermove={on_pointer.clone()}
                            onpointerup={on_pointer.clone()} onpointercancel={on_pointer}>
                            <svg width="100%" height={height.clone()} aria-hidden="true">
                                <defs>
                                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                                        <path class="hatch-line" d="M1 0v6" />
                                    </pattern>
                                </defs>
                                <Picture farthest={props.farthest.clone()} lit={props.lit} axis={axis.clone()} folded={folded.clone()} rows={window.rows.clone()} />
                            </svg>
                            // A picture of its own: what moves at each step must not lay out the lanes anew.
                            <svg class="playhead" width="100%" height={height} aria-hidden="true">
                                <line x1={head.clone()} x2={head.clone()} y1="0" y2="100%" />
                                <circle cx={head} cy="7" r="5" />
                            </svg>
                        </div>
                    </div>
                </div>
            }
        </section>
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

/// The rows of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Folded {
    pub rows: Vec<Row>,
    pub bundles: Vec<Bundle>,
}
