//! The cards of tasks and of the program's Futures on the sheet.
use loopglass_session::view::{FutureView, Outcome, TaskState, TaskView, View};

use super::drawing::{Drawing, Edge, Text};
use super::palette::Palette;
use crate::texts;

const COLUMNS: usize = 3;
const GAP: f64 = 10.0;
const LINE: f64 = 18.0;
/// More cards do not fit on a sheet.
const MOST: usize = 15;

/// A card before it is drawn.
struct Card {
    name: String,
    state: String,
    color: &'static str,
    is_task: bool,
    runs: bool,
    /// Each with whether it is code.
    rows: Vec<(String, bool)>,
}

/// Draws the cards in rows; returns the y below them.
pub fn cards(drawing: &mut Drawing, view: &View, palette: &Palette, (x, y, width): (f64, f64, f64)) -> f64 {
    let tasks = view.tasks.iter().filter(|task| !task.is_internal).map(|task| of_task(task, palette));
    let futures = view.futures.iter().filter(|future| !future.is_internal).map(|future| of_future(future, palette));
    let all: Vec<Card> = tasks.chain(futures).collect();
    let room = (width - GAP * (COLUMNS - 1) as f64) / COLUMNS as f64;
    let mut top = y;
    for row in all[..all.len().min(MOST)].chunks(COLUMNS) {
        let height = row.iter().map(Card::height).fold(0.0, f64::max);
        for (i, card) in row.iter().enumerate() {
            card.draw(drawing, palette, [x + i as f64 * (room + GAP), top, room, height]);
        }
        top += height + GAP;
    }
    if all.len() > MOST {
        drawing.text(Text::new(x, top + 12.0, 12.0, palette.quiet, texts::and_more(all.len() - MOST)));
        top += 22.0;
    }
    top - GAP
}

impl Card {
    fn height(&self) -> f64 {
        38.0 + self.rows.len() as f64 * LINE
    }

    fn draw(&self, drawing: &mut Drawing, palette: &Palette, place: [f64; 4]) {
        let [x, y, width, height] = place;
        let radius = if self.is_task { 12.0 } else { 2.0 };
        let fill = if self.runs { palette.now } else { palette.paper };
        let edge = if self.is_task { palette.rule } else { palette.edge };
        drawing.rect(place, radius, Some(fill), Edge::solid(edge, 1.5));
        if self.is_task {
            drawing.rect([x, y + 10.0, 4.0, height - 20.0], 2.0, Some(self.color), None);
        }
        let state = Text::new(0.0, y + 22.0, 12.0, palette.quiet, self.state.as_str());
        let room = width - state.width() - 34.0;
        drawing.text(Text { x: x + width - 12.0 - state.width(), ..state });
        drawing.text(Text::new(x + 14.0, y + 22.0, 14.0, self.color, self.name.as_str()).bold().within(room));
        for (i, (row, is_code)) in self.rows.iter().enumerate() {
            let text = Text::new(x + 14.0, y + 42.0 + i as f64 * LINE, 12.0, palette.text, row.as_str());
            let text = if *is_code { text.mono() } else { text };
            drawing.text(text.within(width - 26.0));
        }
    }
}

fn of_task(task: &TaskView, palette: &Palette) -> Card {
    let mut rows = Vec::new();
    if let Some(frame) = task.frames.iter().rev().find(|frame| frame.is_program) {
        rows.push((format!("{}, {}", frame.function, texts::at_line(frame.line)), false));
        rows.extend(frame.locals.iter().take(4).map(|(name, value)| (format!("{name} = {value}"), true)));
    }
    for link in &task.waits_for {
        let left = link.left.map(|left| format!(", {}", texts::time_left(left))).unwrap_or_default();
        rows.push((format!("{} {}{left}", texts::waits_for(), link.label), false));
    }
    rows.extend(outcome_row(&task.outcome));
    Card {
        name: task.name.clone(),
        state: texts::task_state(&task.state, &task.outcome).into(),
        color: palette.task(task.color),
        is_task: true,
        runs: task.state == TaskState::Running,
        rows,
    }
}

fn of_future(future: &FutureView, palette: &Palette) -> Card {
    let mut rows: Vec<_> = outcome_row(&future.outcome).into_iter().collect();
    rows.extend(
        future.callbacks.iter().take(4).filter_map(|callback| Some((texts::wakes(callback.wakes_name.as_deref()?), false))),
    );
    let state = texts::outcome(&future.outcome).into();
    Card { name: future.name.clone(), state, color: palette.text, is_task: false, runs: false, rows }
}

fn outcome_row(outcome: &Outcome) -> Option<(String, bool)> {
    match outcome {
        Outcome::Result(text) | Outcome::Exception(text) => Some((text.clone(), true)),
        Outcome::Pending | Outcome::Cancelled => None,
    }
}
