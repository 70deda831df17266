//! The names beside the lanes: they stay when the playhead moves.
use std::ops::Range;
use std::rc::Rc;

use loopglass_session::view::{Group, Lane, ObjectId};
use yew::prelude::*;

use super::fold::{self, Bundle, Row};
use super::icon::{Icon, icon};
use super::timeline::Folded;
use crate::parts::{asks, hue, lit};
use crate::state::{Command, Shown};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct LaneNamesProps {
    pub farthest: Shown,
    pub opened: Option<Group>,
    pub lit: Option<ObjectId>,
    /// All rows, from the top.
    pub folded: Rc<Folded>,
    /// Those of them that are in view.
    pub rows: Range<usize>,
    pub on_command: Callback<Command>,
}

#[component]
pub fn LaneNames(props: &LaneNamesProps) -> Html {
    let in_view = props.folded.rows.get(props.rows.clone()).unwrap_or_default();
    html! { <ol>{ for in_view.iter().map(|row| row_name(*row, props)) }</ol> }
}

fn row_name(row: Row, props: &LaneNamesProps) -> Html {
    let lane = |place| Some(lane_name(props.farthest.timeline.lanes.get(place)?, props.lit, &props.on_command));
    let bundle = |place| Some(bundle_name(props.folded.bundles.get(place)?, props));
    let name = match row {
        Row::Lane(place) => lane(place),
        Row::Bundle(place) => bundle(place),
    };
    name.unwrap_or_default()
}

fn bundle_name(bundle: &Bundle, props: &LaneNamesProps) -> Html {
    let is_open = props.opened.as_ref() == Some(&bundle.group);
    let name = fold::name_of(bundle, &props.farthest.timeline);
    let key = format!("group-{}", bundle.lanes.first().copied().unwrap_or_default());
    html! {
        <li {key} class="window-row">
            <button type="button" class="link group-link" aria-expanded={is_open.to_string()} onclick={asks(&props.on_command, fold::toggle(bundle, props.opened.as_ref()))}>
                { icon(if is_open { Icon::Open } else { Icon::Closed }) }{ name }
            </button>
        </li>
    }
}

fn lane_name(lane: &Lane, pointed_at: Option<ObjectId>, on_command: &Callback<Command>) -> Html {
    html! {
        <li key={lane.task.0} class="window-row">
            <button type="button" class={classes!("link", hue(lane.color), lit(pointed_at, Some(lane.task)))} data-object={lane.task.0.to_string()} title={texts::lane(lane)}
                onclick={asks(on_command, Command::Find(lane.task))}>{ &*lane.name }</button>
        </li>
    }
}
