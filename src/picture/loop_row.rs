//! The loop on the sheet: who runs, who is next in this pass and in the one after, and the timers.
use loopglass_session::view::{HandleView, TimerView, View};

use super::drawing::{Drawing, Edge, Text};
use super::palette::Palette;
use crate::state::Part;
use crate::texts;

const PILL: f64 = 26.0;
const GAP: f64 = 6.0;
/// Pills in a column; the rest is counted.
const MOST: usize = 6;

/// Draws the queue and the timers side by side; returns the y below them.
pub fn loop_row(drawing: &mut Drawing, view: &View, palette: &Palette, (x, y, width): (f64, f64, f64)) -> f64 {
    let (now, next) = view.ready.split_at(view.ready_in_this_pass.min(view.ready.len()));
    let columns = [
        (texts::running(), labels(view.running.as_slice(), view, palette)),
        (texts::this_pass(), labels(now, view, palette)),
        (texts::next_pass(), labels(next, view, palette)),
        (texts::part(Part::Timers), view.timers.iter().map(|timer| timer_label(timer, view, palette)).collect()),
    ];
    let rows = columns.iter().map(|(_, pills)| pills.len().min(MOST + 1)).max().unwrap_or(0).max(1);
    let height = 40.0 + rows as f64 * (PILL + GAP) + 4.0;
    drawing.rect([x, y, width, height], 8.0, Some(palette.paper), Edge::solid(palette.rule, 1.0));
    let column = width / columns.len() as f64;
    for (i, (name, pills)) in columns.iter().enumerate() {
        let left = x + 14.0 + i as f64 * column;
        if i > 0 {
            // This pass and the next are parted more than the rest: the loop does not look past this line.
            let edge = if i == 2 { Edge::dashed(palette.edge, 2.0) } else { Edge::solid(palette.rule, 1.0) };
            drawing.line((left - 12.0, y + 12.0), (left - 12.0, y + height - 12.0), edge);
        }
        drawing.text(Text::new(left, y + 24.0, 12.0, palette.quiet, *name));
        for (row, (label, color)) in pills.iter().take(MOST).enumerate() {
            let place = (left, y + 36.0 + row as f64 * (PILL + GAP), column - 24.0);
            pill(drawing, label, color, i == 0, palette, place);
        }
        if pills.len() > MOST {
            let top = y + 36.0 + MOST as f64 * (PILL + GAP);
            drawing.text(Text::new(left, top + 16.0, 12.0, palette.quiet, texts::and_more(pills.len() - MOST)));
        }
    }
    y + height
}

fn pill(drawing: &mut Drawing, label: &str, color: &'static str, runs: bool, palette: &Palette, (x, y, room): (f64, f64, f64)) {
    let text = Text::new(x + 12.0, y + 17.5, 13.0, if runs { palette.text } else { color }, label).bold().within(room - 24.0);
    let width = (text.width() + 26.0).min(room);
    let (fill, edge) = if runs { (palette.now, palette.now_edge) } else { (palette.paper, color) };
    drawing.rect([x, y, width, PILL], PILL / 2.0, Some(fill), Edge::solid(edge, 1.5));
    drawing.text(text);
}

fn labels(handles: &[HandleView], view: &View, palette: &Palette) -> Vec<(String, &'static str)> {
    let label = |handle: &HandleView| {
        let name = handle.task_name.clone().unwrap_or_else(|| handle.label.clone());
        let task = view.tasks.iter().find(|task| Some(task.id) == handle.task);
        (name, task.map_or(palette.quiet, |task| palette.task(task.color)))
    };
    handles.iter().map(label).collect()
}

fn timer_label(timer: &TimerView, view: &View, palette: &Palette) -> (String, &'static str) {
    let task = view.tasks.iter().find(|task| Some(&task.name) == timer.wakes.as_ref());
    let name = timer.wakes.as_deref().unwrap_or(&timer.handle.label);
    (format!("{} {name}", texts::seconds(timer.left)), task.map_or(palette.quiet, |task| palette.task(task.color)))
}
