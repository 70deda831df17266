//! Places in a text that is not ASCII: which code point begins at which byte.

/// So many code points lie between two marks: few enough to count, many enough that the marks stay small.
const STRIDE: usize = 64;

/// The bytes at which every 64th code point of a text begins, so that `text[i]` in a loop need not count from the
/// beginning each time.
pub(super) struct Marks(Box<[u32]>);

impl Marks {
    pub(super) fn new(text: &str) -> Self {
        Marks(text.char_indices().step_by(STRIDE).map(|(byte, _)| byte as u32).collect())
    }

    /// The byte at which a code point begins; the end of the text where there is none.
    pub(super) fn byte_of(&self, text: &str, point: usize) -> usize {
        let Some(&mark) = self.0.get(point / STRIDE) else { return text.len() };
        let rest = text.get(mark as usize..).unwrap_or("");
        rest.char_indices().nth(point % STRIDE).map_or(text.len(), |(byte, _)| mark as usize + byte)
    }

    /// The number of code points before a byte at which one begins.
    pub(super) fn point_of(&self, text: &str, byte: usize) -> usize {
        let before = self.0.partition_point(|&mark| mark as usize <= byte).saturating_sub(1);
        let mark = self.0.get(before).map_or(0, |&mark| mark as usize);
        before * STRIDE + text.get(mark..byte).map_or(0, |between| between.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, STRIDE};

    #[test]
    fn places_are_those_that_counting_finds() {
        for length in [0, 1, STRIDE - 1, STRIDE, STRIDE + 1, 3 * STRIDE + 5] {
            let text: String = "aé€𝄞".chars().cycle().take(length).collect();
            let marks = Marks::new(&text);
            for (point, (byte, _)) in text.char_indices().enumerate() {
                assert_eq!((marks.byte_of(&text, point), marks.point_of(&text, byte)), (byte, point));
            }
            assert_eq!((marks.byte_of(&text, length), marks.point_of(&text, text.len())), (text.len(), length));
            assert_eq!(marks.byte_of(&text, length + STRIDE), text.len());
        }
    }
}
