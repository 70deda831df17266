//! The lanes on the sheet.
use loopglass_session::view::{Lane, SpanKind, View};

use super::drawing::{Drawing, Edge, Text};
use super::palette::Palette;
use crate::parts::lanes::{Axis, spans, ticks};
use crate::texts;

const LANE: f64 = 22.0;
const NAMES: f64 = 96.0;
/// More lanes do not fit on a sheet.
const MOST: usize = 16;

/// Draws the lanes of `farthest` with the playhead where `view` is; returns the y below them.
pub fn timeline(drawing: &mut Drawing, view: &View, farthest: &View, palette: &Palette, (x, y, width): (f64, f64, f64)) -> f64 {
    let timeline = &farthest.timeline;
    let shown = timeline.lanes.len().min(MOST);
    if shown == 0 {
        return y;
    }
    let height = 44.0 + shown as f64 * LANE;
    drawing.rect([x, y, width, height], 8.0, Some(palette.paper), Edge::solid(palette.rule, 1.0));
    let axis = Axis::of(timeline, view.known_end);
    let (left, room) = (x + NAMES, width - NAMES - 16.0);
    for tick in ticks(timeline, &axis) {
        let at = left + tick.at * room;
        drawing.line((at, y + 14.0), (at, y + height - 6.0), Edge::solid(palette.rule, 1.0));
        if let Some(time) = tick.time {
            drawing.text(Text::new(at + 3.0, y + 20.0, 11.0, palette.quiet, texts::seconds(time)));
        }
    }
    for (i, lane) in timeline.lanes.iter().take(shown).enumerate() {
        let top = y + 32.0 + i as f64 * LANE;
        let color = palette.task(lane.color);
        drawing.text(Text::new(x + 14.0, top + 14.0, 12.0, color, &*lane.name).bold().within(NAMES - 20.0));
        drawn(drawing, lane, &axis, shown, palette, (left, top, room));
    }
    let head = left + axis.place(view.position, view.time) * room;
    drawing.line((head, y + 10.0), (head, y + height - 6.0), Edge::solid(palette.now_edge, 2.0));
    y + height
}

fn drawn(drawing: &mut Drawing, lane: &Lane, axis: &Axis, lanes: usize, palette: &Palette, (left, top, room): (f64, f64, f64)) {
    let color = palette.task(lane.color);
    for (span, from, to) in spans(lane, axis, lanes) {
        let (from, width) = (left + from * room, ((to - from) * room).max(0.0));
        match &span.kind {
            SpanKind::Running => drawing.rect([from, top + 3.0, width, 15.0], 0.0, Some(color), None),
            SpanKind::Ready => drawing.rect([from, top + 9.0, width, 3.0], 0.0, Some(color), None),
            SpanKind::Waiting(what) => {
                drawing.rect([from, top + 3.0, width, 15.0], 0.0, Some(palette.sunken), Edge::dashed(color, 1.0));
                if width > 60.0 {
                    drawing.text(Text::new(from + 5.0, top + 14.5, 11.0, palette.text, what.as_str()).within(width - 8.0));
                }
            }
            SpanKind::Result => drawing.text(Text::new(from + 3.0, top + 15.0, 13.0, palette.good, "\u{2713}").bold()),
            SpanKind::Exception => drawing.text(Text::new(from + 3.0, top + 15.0, 13.0, palette.bad, "\u{2717}").bold()),
            SpanKind::Cancelled => drawing.text(Text::new(from + 3.0, top + 15.0, 13.0, palette.quiet, "\u{2298}").bold()),
        }
    }
}
