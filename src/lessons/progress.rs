//! What the learner has done: kept as a line of text that is also the code by which it moves to another browser.
use std::collections::BTreeMap;
use std::fmt::Write;

/// The form of the text.
const FORM: &str = "loopglass-1";
/// More lessons than these are not read: a code comes from outside.
const MOST: usize = 500;
/// No program of a lesson has more lines.
const MOST_LINES: u32 = 100_000;
/// After so many days a question comes back, the longer the more often it was answered rightly.
const DAYS: [u32; 6] = [1, 3, 7, 21, 60, 180];

/// Lessons by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    lessons: BTreeMap<String, Record>,
}

/// One lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub is_done: bool,
    /// How often its question was answered rightly in a row.
    pub level: u8,
    /// The day, counted from 1970, on which its question comes back.
    pub due: u32,
    /// The fewest lines that the learner has changed to solve it.
    pub fewest: Option<u32>,
}

impl Progress {
    pub fn is_done(&self, id: &str) -> bool {
        self.lessons.get(id).is_some_and(|record| record.is_done)
    }

    pub fn done(&self) -> usize {
        self.lessons.values().filter(|record| record.is_done).count()
    }

    /// The lesson is done; its question comes back tomorrow.
    pub fn finish(&mut self, id: &str, today: u32) {
        let record = self.lessons.entry(id.to_string()).or_default();
        if !record.is_done {
            *record = Record { is_done: true, level: 0, due: today + DAYS[0], ..*record };
        }
    }

    /// The lesson was solved by changing so many lines; how many were the fewest so far.
    pub fn solve(&mut self, id: &str, lines: u32) -> u32 {
        let record = self.lessons.entry(id.to_string()).or_default();
        *record.fewest.insert(record.fewest.map_or(lines, |fewest| fewest.min(lines)))
    }

    /// The question of a lesson was answered again.
    pub fn review(&mut self, id: &str, is_right: bool, today: u32) {
        let Some(record) = self.lessons.get_mut(id) else { return };
        record.level = if is_right { (record.level + 1).min(DAYS.len() as u8 - 1) } else { 0 };
        record.due = today + DAYS[usize::from(record.level)];
    }

    /// The lessons whose questions are due, longest overdue first.
    pub fn due(&self, today: u32) -> Vec<&str> {
        let mut due: Vec<_> = self.lessons.iter().filter(|(_, record)| record.is_done && record.due <= today).collect();
        due.sort_by_key(|(_, record)| record.due);
        due.into_iter().map(|(id, _)| id.as_str()).collect()
    }

    /// Days until the next question.
    pub fn next_due(&self, today: u32) -> Option<u32> {
        self.lessons.values().filter(|record| record.is_done).map(|record| record.due.saturating_sub(today)).min()
    }

    pub fn write(&self) -> String {
        let mut text = String::from(FORM);
        for (id, record) in self.lessons.iter().filter(|(_, record)| record.is_done) {
            // Writing to a string does not fail.
            let _ = write!(text, ";{id}={}@{}", record.level, record.due);
            if let Some(fewest) = record.fewest {
                let _ = write!(text, "~{fewest}");
            }
        }
        text
    }

    /// Nothing where the text is not one that was written so.
    pub fn read(text: &str) -> Option<Progress> {
        let mut entries = text.trim().split(';');
        if entries.next() != Some(FORM) {
            return None;
        }
        let lessons = entries.take(MOST).map(|entry| {
            let (id, rest) = entry.split_once('=')?;
            let (level, rest) = rest.split_once('@')?;
            let (due, fewest) = rest.split_once('~').map_or((rest, None), |(due, fewest)| (due, Some(fewest)));
            let is_id = id.len() <= 40 && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
            let level = level.parse().ok().filter(|level| usize::from(*level) < DAYS.len())?;
            let due = due.parse().ok().filter(|due| *due < 1_000_000)?;
            let fewest =
                fewest.map(|fewest| fewest.parse().ok().filter(|lines| *lines < MOST_LINES).ok_or(())).transpose().ok()?;
            is_id.then(|| (id.to_string(), Record { is_done: true, level, due, fewest }))
        });
        Some(Progress { lessons: lessons.collect::<Option<_>>()? })
    }

    /// With what another browser knows: nothing that was done is undone.
    pub fn merge(&mut self, other: Progress) {
        for (id, record) in other.lessons {
            let known = self.lessons.entry(id).or_default();
            let fewest = known.fewest.into_iter().chain(record.fewest).min();
            if record.level >= known.level || !known.is_done {
                *known = record;
            }
            known.fewest = fewest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn what_is_written_is_read() {
        let mut progress = Progress::default();
        progress.finish("1.1", 100);
        progress.finish("2.3", 100);
        progress.review("1.1", true, 101);
        assert_eq!(Progress::read(&progress.write()), Some(progress.clone()));
        assert_eq!(progress.write(), "loopglass-1;1.1=1@104;2.3=0@101");
        assert_eq!((progress.solve("2.3", 4), progress.solve("2.3", 2), progress.solve("2.3", 3)), (4, 2, 2));
        assert_eq!(progress.write(), "loopglass-1;1.1=1@104;2.3=0@101~2");
        assert_eq!(Progress::read(&progress.write()), Some(progress.clone()));
        let mut other = Progress::default();
        other.merge(progress.clone());
        assert_eq!(other, progress);
    }

    #[test]
    fn nonsense_is_nothing() {
        for text in [
            "",
            "x",
            "loopglass-2;1.1=0@1",
            "loopglass-1;1.1",
            "loopglass-1;<b>=0@1",
            "loopglass-1;1.1=9@1",
            "loopglass-1;1.1=0@-1",
            "loopglass-1;1.1=0@1~",
            "loopglass-1;1.1=0@1~-2",
        ] {
            assert_eq!(Progress::read(text), None, "{text}");
        }
    }

    /// Anything may have written to the storage, or be pasted as a code.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn changed_anywhere_it_is_nothing_or_progress_that_is_written_and_read_alike() {
        let written = "loopglass-1;1.1=1@104~3;2.3=0@101;4.4=5@20000;8.5=2@20500";
        let config = proptest::test_runner::Config::with_cases(10_000);
        proptest::proptest!(config, |(at in 0..written.len(), length in 0..8_usize, put in ".{0,6}")| {
            let mut text = written.to_owned();
            text.replace_range(at..(at + length).min(written.len()), &put);
            if let Some(progress) = Progress::read(&text) {
                proptest::prop_assert_eq!(Progress::read(&progress.write()), Some(progress));
            }
        });
    }

    #[test]
    fn questions_come_back_later_and_later() {
        let mut progress = Progress::default();
        progress.finish("1.1", 10);
        assert_eq!(progress.due(10), [""; 0]);
        assert_eq!(progress.due(11), ["1.1"]);
        progress.review("1.1", true, 11);
        assert_eq!(progress.next_due(11), Some(3));
        progress.review("1.1", false, 14);
        assert_eq!(progress.due(15), ["1.1"]);
    }
}
