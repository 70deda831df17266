//! One entry of a traceback: its place, the lines of the source, and what marks the part that failed.

use std::collections::BTreeSet;

use crate::vm::{Place, SourceFile, Traceback};

use super::anchors::{self, Anchors};

/// `  File "<program>", line 3, in f`, and the lines below it.
pub(super) fn format(entry: &Traceback) -> String {
    let code = &entry.frame.code;
    let place = code.place_of(entry.instruction);
    let mut text = format!("  File \"{}\", line {}, in {}\n", code.file.name, place.line, code.name);
    if code.file.is_program {
        for line in marked_lines(&code.file, place) {
            text.push_str("    ");
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// The failing part of a source, as lines of characters without their common indentation.
struct Part {
    lines: Vec<Vec<char>>,
    /// In the first line.
    start: usize,
    /// In the last line.
    end: usize,
}

fn marked_lines(file: &SourceFile, place: Place) -> Vec<String> {
    let Some(part) = part_of(file, place) else { return Vec::new() };
    let anchors = anchors::find(&part.text());
    let carets = shows_carets(&part, anchors.as_ref());
    let mut rows = Vec::new();
    let significant = significant_lines(part.lines.len(), anchors.as_ref());
    let mut before: Option<usize> = None;
    for &line in &significant {
        match before.map(|before| line - before) {
            Some(2) => part.show(line - 1, anchors.as_ref(), carets, &mut rows),
            Some(gap) if gap > 2 => rows.push(format!("...<{} lines>...", gap - 1)),
            _ => {}
        }
        part.show(line, anchors.as_ref(), carets, &mut rows);
        before = Some(line);
    }
    rows
}

fn part_of(file: &SourceFile, place: Place) -> Option<Part> {
    let originals: Vec<&str> = (place.line..=place.end_line).map(|line| file.line(line)).collect();
    let indentation = common_indentation(&originals);
    let characters = |line: &str, byte: u32| line.get(..byte as usize).map_or(line.len(), |before| before.chars().count());
    let start = characters(originals.first()?, place.column).saturating_sub(indentation);
    let end = characters(originals.last()?, place.end_column).saturating_sub(indentation);
    let lines: Vec<Vec<char>> = originals.iter().map(|line| line.trim_end().chars().skip(indentation).collect()).collect();
    if lines.iter().all(Vec::is_empty) {
        return None;
    }
    Some(Part { lines, start, end })
}

/// How many characters of white space all lines with something in them begin with.
fn common_indentation(lines: &[&str]) -> usize {
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    filled.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0)
}

/// The first and last line, and those around the anchors.
fn significant_lines(count: usize, anchors: Option<&Anchors>) -> BTreeSet<usize> {
    let mut lines = BTreeSet::from([0, count - 1]);
    for around in anchors.iter().flat_map(|anchors| [anchors.left.0, anchors.right.0]) {
        lines.extend(around.saturating_sub(1)..=around + 1);
    }
    lines.retain(|line| *line < count);
    lines
}

/// No carets where they would mark everything there is and tell nothing.
fn shows_carets(part: &Part, anchors: Option<&Anchors>) -> bool {
    let marks_nothing = part.lines.len() == 1 && part.start == part.end;
    if marks_nothing || anchors::is_plain_call_statement(&part.whole(), part.start, part.lines.len(), part.end) {
        return false;
    }
    let before = part.lines.first().is_some_and(|line| line.iter().take(part.start).any(|c| !c.is_whitespace()));
    let after = part.lines.last().is_some_and(|line| line.iter().skip(part.end).any(|c| !c.is_whitespace()));
    anchors.is_some() || before || after
}

impl Part {
    fn whole(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(|line| line.iter().collect()).collect();
        lines.join("\n")
    }

    /// The failing part alone.
    fn text(&self) -> String {
        let last = self.lines.len() - 1;
        let cut = self.lines.iter().enumerate().map(|(index, line)| {
            let start = if index == 0 { self.start.min(line.len()) } else { 0 };
            let end = if index == last { self.end.min(line.len()) } else { line.len() };
            line[start.min(end)..end].iter().collect::<String>()
        });
        cut.collect::<Vec<_>>().join("\n")
    }

    /// A line, and the line of marks below it.
    fn show(&self, index: usize, anchors: Option<&Anchors>, carets: bool, rows: &mut Vec<String>) {
        let line = &self.lines[index];
        rows.push(line.iter().collect());
        if !carets {
            return;
        }
        let end = if index + 1 == self.lines.len() { self.end.min(line.len()) } else { line.len() };
        let mut marks = String::new();
        let mut seen_text = false;
        for (column, character) in line.iter().take(end).enumerate() {
            seen_text |= !character.is_whitespace();
            let mark = self.mark(index, column, seen_text, anchors);
            for _ in 0..width(*character) {
                marks.push(mark);
            }
        }
        rows.push(marks);
    }

    fn mark(&self, line: usize, column: usize, seen_text: bool, anchors: Option<&Anchors>) -> char {
        if !seen_text || line == 0 && column < self.start {
            return ' ';
        }
        let Some(anchors) = anchors else { return '^' };
        // Anchors count from the beginning of the part.
        let from_line = |(row, place): (usize, usize)| (row, if row == 0 { place + self.start } else { place });
        let inside = (line, column) >= from_line(anchors.left) && (line, column) < from_line(anchors.right);
        if inside { '^' } else { '~' }
    }
}

/// Columns of a terminal: East Asian characters and emoji take two.
fn width(character: char) -> usize {
    let wide = matches!(u32::from(character),
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f | 0xff01..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f680..=0x1f6ff
        | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd);
    if wide { 2 } else { 1 }
}
