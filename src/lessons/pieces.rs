//! The solution piece by piece: the lines by which it differs from the start, a group at a time.

/// A group of lines that the solution changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The line of the start behind which it comes, or that it replaces from; counted from one.
    pub line: usize,
    pub removed: Vec<String>,
    pub added: Vec<String>,
}

/// The groups, from the top.
pub fn pieces(start: &str, solution: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (start.lines().collect(), solution.lines().collect());
    let common = lengths(&old, &new);
    let (mut i, mut j) = (0, 0);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<Piece> = None;
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.extend(open.take());
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let piece = open.get_or_insert_with(|| Piece { line: i + 1, removed: Vec::new(), added: Vec::new() });
        if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            piece.removed.push(old[i].to_string());
            i += 1;
        } else {
            piece.added.push(new[j].to_string());
            j += 1;
        }
    }
    pieces.extend(open);
    pieces
}

/// How many lines it takes: of each group those that are new, or those that go where more go than come. Empty lines do not count.
pub fn lines(pieces: &[Piece]) -> u32 {
    let count = |lines: &[String]| lines.iter().filter(|line| !line.trim().is_empty()).count() as u32;
    pieces.iter().map(|piece| count(&piece.added).max(count(&piece.removed))).sum()
}

/// How many lines the rests have in common, at most.
fn lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u16>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i][j] = if old[i] == new[j] { table[i + 1][j + 1] + 1 } else { table[i + 1][j].max(table[i][j + 1]) };
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Piece, lines, pieces};

    #[test]
    fn a_changed_line_is_one_piece() {
        let found = pieces("a\nb\nc\n", "a\nB\nc\nd\n");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], Piece { line: 2, removed: vec!["b".into()], added: vec!["B".into()] });
        assert_eq!(found[1], Piece { line: 4, removed: vec![], added: vec!["d".into()] });
        assert_eq!((lines(&found), lines(&pieces("a\n\n\nb\n", "a\n\nc\n"))), (2, 1));
        assert_eq!(pieces("a\n", "a\n"), []);
    }
}
