//! From byte offsets to lines and columns. The parser's places are byte offsets; tracebacks, errors and the page
//! speak of lines and of characters in them.

use ruff_text_size::TextSize;

use super::error::Spot;

/// Where a byte offset is: the line counts from 1, the columns from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: u32,
    /// Bytes from the start of the line (what a code object's position table has).
    pub byte_column: u32,
    /// Characters from the start of the line (what a reader counts).
    pub column: u32,
}

/// The starts of a text's lines. A line ends at `\n`, `\r\n` or a lone `\r`, as Python reads source.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    ascii: bool,
}

impl LineIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (index, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
            if ends {
                starts.push(index as u32 + 1);
            }
        }
        Self { starts, ascii: text.is_ascii() }
    }

    /// The place of an offset; one past the text is at its end.
    pub fn position(&self, text: &str, offset: TextSize) -> Position {
        let offset = offset.to_u32().min(text.len() as u32);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let byte_column = offset - start;
        let column = if self.ascii { byte_column } else { count(text, start, offset) };
        Position { line: line as u32, byte_column, column }
    }

    /// The number of lines; a text that ends in a newline has an empty last one.
    pub fn count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// A line (from 1) without its end; a line that is not there is empty.
    pub fn line<'text>(&self, text: &'text str, line: u32) -> &'text str {
        let index = line as usize;
        let Some(start) = index.checked_sub(1).and_then(|index| self.starts.get(index)) else {
            return "";
        };
        let end = self.starts.get(index).map_or(text.len(), |end| *end as usize);
        text.get(*start as usize..end).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }

    /// The offset at which a line (from 1) starts.
    pub fn start(&self, line: u32) -> TextSize {
        let index = (line.max(1) - 1) as usize;
        TextSize::new(self.starts.get(index).copied().unwrap_or(0))
    }

    /// An offset as errors give it, with the column from 1.
    pub(crate) fn spot(&self, text: &str, offset: u32) -> Spot {
        let position = self.position(text, TextSize::new(offset));
        Spot { line: position.line, column: position.column + 1 }
    }
}

/// Characters between two offsets; offsets inside a character count as its start.
fn count(text: &str, start: u32, end: u32) -> u32 {
    let bytes = text.as_bytes().get(start as usize..end as usize).unwrap_or_default();
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Position};
    use ruff_text_size::TextSize;

    #[test]
    fn columns_count_bytes_and_characters() {
        let text = "é = 1\r\n\u{1F40D}b\rlast";
        let lines = LineIndex::new(text);
        let at = |offset| lines.position(text, TextSize::new(offset));
        assert_eq!(at(3), Position { line: 1, byte_column: 3, column: 2 });
        assert_eq!(at(12), Position { line: 2, byte_column: 4, column: 1 });
        assert_eq!(at(14), Position { line: 3, byte_column: 0, column: 0 });
        assert_eq!(at(999), Position { line: 3, byte_column: 4, column: 4 });
        assert_eq!(lines.line(text, 1), "é = 1");
        assert_eq!(lines.line(text, 3), "last");
        assert_eq!(lines.line(text, 4), "");
        assert_eq!(lines.count(), 3);
    }
}
