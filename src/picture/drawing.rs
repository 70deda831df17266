//! A drawing: shapes in the order in which they are painted, in pixels from the upper left corner.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Box { x: f64, y: f64, width: f64, height: f64, radius: f64, fill: Option<&'static str>, edge: Option<Edge> },
    Line { from: (f64, f64), to: (f64, f64), edge: Edge },
    Text(Text),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    pub color: &'static str,
    pub width: f64,
    pub dashed: bool,
}

/// One line of text, from its left end on its base line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub is_bold: bool,
    pub is_mono: bool,
    pub color: &'static str,
    pub text: String,
}

impl Edge {
    pub fn solid(color: &'static str, width: f64) -> Option<Self> {
        Some(Self { color, width, dashed: false })
    }

    pub fn dashed(color: &'static str, width: f64) -> Option<Self> {
        Some(Self { color, width, dashed: true })
    }
}

impl Text {
    pub fn new(x: f64, y: f64, size: f64, color: &'static str, text: impl Into<String>) -> Self {
        Self { x, y, size, is_bold: false, is_mono: false, color, text: text.into() }
    }

    #[must_use]
    pub fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    #[must_use]
    pub fn mono(self) -> Self {
        Self { is_mono: true, ..self }
    }

    /// Cuts the text so that it is not wider than this, as far as can be told without the font.
    #[must_use]
    pub fn within(mut self, width: f64) -> Self {
        let most = (width / self.character()).max(1.0) as usize;
        if let Some((end, _)) = self.text.char_indices().nth(most) {
            let keep = self.text[..end].char_indices().next_back().map_or(0, |(last, _)| last);
            self.text.truncate(keep);
            self.text.push('\u{2026}');
        }
        self
    }

    /// About how wide it is.
    pub fn width(&self) -> f64 {
        self.text.chars().count() as f64 * self.character()
    }

    fn character(&self) -> f64 {
        let share = match (self.is_mono, self.is_bold) {
            (true, _) => 0.61,
            (false, true) => 0.6,
            (false, false) => 0.55,
        };
        self.size * share
    }
}

impl Drawing {
    pub fn text(&mut self, text: Text) {
        self.shapes.push(Shape::Text(text));
    }

    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), edge: Option<Edge>) {
        self.shapes.extend(edge.map(|edge| Shape::Line { from, to, edge }));
    }

    /// A box: `place` is its left, top, width and height.
    pub fn rect(&mut self, place: [f64; 4], radius: f64, fill: Option<&'static str>, edge: Option<Edge>) {
        let [x, y, width, height] = place;
        self.shapes.push(Shape::Box { x, y, width, height, radius, fill, edge });
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn long_texts_are_cut_to_their_room() {
        let text = |words: &str| Text::new(0.0, 0.0, 10.0, "#000000", words).within(55.0).text;
        assert_eq!(text("short"), "short");
        assert_eq!(text("\u{1f40d}".repeat(20).as_str()), format!("{}\u{2026}", "\u{1f40d}".repeat(9)));
    }
}
