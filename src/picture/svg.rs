//! A drawing as the text of an SVG file.
use std::fmt::Write;

use super::drawing::{Drawing, Edge, Shape, Text};

/// The file: it stands alone, without fonts or styles from elsewhere.
pub fn svg(drawing: &Drawing, title: &str) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{}</title>\n",
        escaped(title)
    );
    for shape in &drawing.shapes {
        text.push_str(&written(shape));
        text.push('\n');
    }
    text.push_str("</svg>\n");
    text
}

fn written(shape: &Shape) -> String {
    match shape {
        Shape::Box { x, y, width, height, radius, fill, edge } => {
            let fill = fill.unwrap_or("none");
            format!(
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius:.1}\" fill=\"{fill}\"{}/>",
                edge.as_ref().map(stroke).unwrap_or_default()
            )
        }
        Shape::Line { from: (x1, y1), to: (x2, y2), edge } => {
            format!("<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"{}/>", stroke(edge))
        }
        Shape::Text(text) => label(text),
    }
}

fn stroke(edge: &Edge) -> String {
    let dashes = if edge.dashed { " stroke-dasharray=\"4 3\"" } else { "" };
    format!(" stroke=\"{}\" stroke-width=\"{}\"{dashes}", edge.color, edge.width)
}

fn label(text: &Text) -> String {
    let family = if text.is_mono { "ui-monospace, Menlo, Consolas, monospace" } else { "system-ui, sans-serif" };
    let weight = if text.is_bold { " font-weight=\"600\"" } else { "" };
    format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" font-family=\"{family}\" font-size=\"{}\"{weight} fill=\"{}\" xml:space=\"preserve\">{}</text>",
        text.x,
        text.y,
        text.size,
        text.color,
        escaped(&text.text)
    )
}

/// What a program made is text in the file and never markup. Characters that XML cannot hold become a mark in their place.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\t' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            // Writing to a string does not fail.
            other if other.is_control() => drop(write!(safe, "\u{fffd}")),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Drawing, Text, svg};

    #[test]
    fn what_a_program_made_is_text_in_the_file() {
        let mut drawing = Drawing { width: 10.0, height: 5.0, shapes: Vec::new() };
        drawing.text(Text::new(1.0, 2.0, 12.0, "#000000", "<script>\u{1}&\""));
        let text = svg(&drawing, "a & b");
        assert!(text.contains("<title>a &amp; b</title>"));
        assert!(text.contains(">&lt;script&gt;\u{fffd}&amp;&quot;</text>"));
    }
}
