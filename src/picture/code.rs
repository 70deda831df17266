//! The program on the sheet: the line that runs is lit, the lines where tasks stand carry their marks.
use loopglass_session::view::{TaskState, View};

use super::drawing::{Drawing, Edge, Text};
use super::palette::Palette;

const LINE: f64 = 20.0;
/// More lines than this do not fit on a sheet: those around the one that runs are drawn.
const MOST: usize = 40;
const GUTTER: f64 = 62.0;

/// Draws into the column that begins at `x`, `y`; returns the y below it.
pub fn code(
    drawing: &mut Drawing,
    program: &str,
    view: &View,
    lit: Option<u32>,
    palette: &Palette,
    (x, y, width): (f64, f64, f64),
) -> f64 {
    let lines: Vec<&str> = program.trim_end().lines().collect();
    let first = first_line(lines.len(), lit);
    let shown = &lines[first..lines.len().min(first + MOST)];
    let height = shown.len() as f64 * LINE + 16.0;
    drawing.rect([x, y, width, height], 8.0, Some(palette.paper), Edge::solid(palette.rule, 1.0));
    for (i, line) in shown.iter().enumerate() {
        let (number, top) = ((first + i + 1) as u32, y + 8.0 + i as f64 * LINE);
        if lit == Some(number) {
            drawing.rect([x + 1.0, top, width - 2.0, LINE], 0.0, Some(palette.now), None);
            drawing.rect([x + GUTTER - 8.0, top, 3.0, LINE], 0.0, Some(palette.now_edge), None);
        }
        marks(drawing, view, number, palette, (x + 6.0, top + 5.0));
        let digits = Text::new(0.0, top + 14.5, 12.5, palette.quiet, number.to_string()).mono();
        drawing.text(Text { x: x + GUTTER - 14.0 - digits.width(), ..digits });
        drawing.text(Text::new(x + GUTTER, top + 14.5, 13.0, palette.text, *line).mono().within(width - GUTTER - 8.0));
    }
    y + height
}

/// A box for each of the first tasks that stand on the line: full where it may run, empty where it waits.
fn marks(drawing: &mut Drawing, view: &View, line: u32, palette: &Palette, (x, y): (f64, f64)) {
    let here = view.tasks.iter().filter(|task| {
        let own = task.frames.iter().rev().find(|frame| frame.is_program);
        task.state != TaskState::Ended && own.is_some_and(|frame| frame.line == line)
    });
    for (i, task) in here.take(2).enumerate() {
        let color = palette.task(task.color);
        let fill = (task.state != TaskState::Waiting).then_some(color);
        drawing.rect([x + i as f64 * 12.0, y, 9.0, 9.0], 2.5, fill, Edge::solid(color, 2.0));
    }
}

/// The first line to draw, so that the lit one is in the middle of those that fit.
fn first_line(lines: usize, lit: Option<u32>) -> usize {
    let middle = lit.map_or(0, |line| (line as usize).saturating_sub(MOST / 2));
    middle.min(lines.saturating_sub(MOST))
}

#[cfg(test)]
mod tests {
    use super::{MOST, first_line};

    #[test]
    fn of_a_long_program_the_lines_around_the_lit_one_are_drawn() {
        assert_eq!(first_line(20, Some(18)), 0);
        assert_eq!(first_line(500, None), 0);
        assert_eq!(first_line(500, Some(250)), 250 - MOST / 2);
        assert_eq!(first_line(500, Some(499)), 500 - MOST);
    }
}
