//! The whole sheet: the sentence, the program on the left, the stage on the right.
use super::cards::cards;
use super::code::code;
use super::drawing::{Drawing, Text};
use super::loop_row::loop_row;
use super::palette::Palette;
use super::timeline::timeline;
use crate::state::Shown;

const WIDTH: f64 = 1280.0;
const EDGE: f64 = 20.0;
const CODE: f64 = 440.0;
const GAP: f64 = 12.0;

/// The moment as a drawing. `program` is the text that the run is of, `farthest` the moment whose lanes reach farthest.
pub fn sheet(view: &Shown, farthest: &Shown, program: &str, palette: &Palette) -> Drawing {
    let mut drawing = Drawing { width: WIDTH, ..Drawing::default() };
    drawing.rect([0.0, 0.0, WIDTH, 0.0], 0.0, Some(palette.bench), None);
    drawing.text(Text::new(EDGE, 36.0, 18.0, palette.text, crate::parts::sentence(view)).within(WIDTH - 2.0 * EDGE));
    let top = 56.0;
    let left_end = code(&mut drawing, program, view, view.lit_line(), palette, (EDGE, top, CODE));
    let (x, width) = (EDGE + CODE + GAP, WIDTH - 2.0 * EDGE - CODE - GAP);
    let below = loop_row(&mut drawing, view, palette, (x, top, width)) + GAP;
    let below = cards(&mut drawing, view, palette, (x, below, width)).max(below) + GAP;
    let right_end = timeline(&mut drawing, view, farthest, palette, (x, below, width));
    drawing.height = left_end.max(right_end).ceil() + EDGE;
    // The ground is as high as what came to stand on it.
    if let Some(super::Shape::Box { height, .. }) = drawing.shapes.first_mut() {
        *height = drawing.height;
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::super::{Palette, Shape, svg};
    use super::sheet;
    use crate::fixture;
    use crate::state::Shown;

    #[test]
    fn the_sheet_shows_every_part_of_the_moment() {
        let (view, farthest) = (Shown::new(fixture::sleeping()), Shown::new(fixture::finished()));
        let drawing = sheet(&view, &farthest, "a = 1\nb = 2\n", &Palette::LIGHT);
        let text = svg(&drawing, "title");
        for part in ["Nothing is ready", "b = 2", "Running", "1.000 s Task-1", "waits for sleep(1)", "pending", ">fut<"] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        for shape in &drawing.shapes {
            let Shape::Box { x, y, width, height, .. } = shape else { continue };
            assert!(*x >= 0.0 && *y >= 0.0 && x + width <= drawing.width && y + height <= drawing.height, "{shape:?}");
        }
    }

    #[test]
    fn before_the_first_step_there_is_a_sheet_as_well() {
        let drawing = sheet(&Shown::nothing(), &Shown::nothing(), "", &Palette::DARK);
        assert!(drawing.height > 100.0);
    }
}
