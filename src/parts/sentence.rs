//! The sentence above the picture: when it is, what just happened, and what is next. It follows from the view alone.
use loopglass_session::last_step::Deed;
use loopglass_session::view::{Moment, Status, View};

use crate::texts;

/// More than this of what a step did nobody reads in passing.
const MOST: usize = 3;
/// A printed line is quoted up to so many characters.
const LONGEST_QUOTE: usize = 60;

/// The whole sentence, in one line.
pub fn sentence(view: &View) -> String {
    joined([texts::when(view), just_happened(view), texts::next(view)])
}

/// When it is and what just happened: the first half.
pub fn past(view: &View) -> String {
    joined([texts::when(view), just_happened(view)])
}

fn just_happened(view: &View) -> String {
    // What the learner did stands for itself.
    if matches!(view.moment, Moment::Start | Moment::Intervention { .. }) {
        return String::new();
    }
    let line = view.last_step.line;
    let told = chosen(&view.last_step.deeds);
    let deeds = told.into_iter().map(|deed| texts::deed(&clipped(deed), line, is_internal(deed, view)));
    match (joined(deeds), line) {
        // A line that asks for input is still under way.
        (nothing, Some(line)) if nothing.is_empty() && view.status != Status::Reading => texts::line_has_run(line),
        (deeds, _) => deeds,
    }
}

/// The most telling of what was done, in order.
fn chosen(deeds: &[Deed]) -> Vec<&Deed> {
    let mut ranks: Vec<usize> = deeds.iter().map(rank).collect();
    ranks.sort_unstable();
    let last = ranks.get(MOST - 1).copied().unwrap_or(usize::MAX);
    // Beside anything else a printed line is seen where it stands.
    let last = if ranks.first().is_some_and(|first| *first < PRINTED) { last.min(PRINTED - 1) } else { last };
    deeds.iter().filter(|deed| rank(deed) <= last).take(MOST).collect()
}

const PRINTED: usize = 4;

/// Who has control is what it is all about.
fn rank(deed: &Deed) -> usize {
    match deed {
        Deed::Waits { .. } | Deed::GaveWay { .. } | Deed::Ended { .. } => 0,
        Deed::Passed { .. } | Deed::Cancels { .. } => 1,
        Deed::Settled { woken, .. } if !woken.is_empty() => 1,
        Deed::Made { .. } => 2,
        Deed::WentOn { .. } | Deed::MadeFuture { .. } | Deed::Settled { .. } => 3,
        Deed::Printed { .. } => PRINTED,
    }
}

/// Was a Future settled that the library made for itself?
fn is_internal(deed: &Deed, view: &View) -> bool {
    let Deed::Settled { future, .. } = deed else { return false };
    !view.futures.iter().any(|known| known.id == *future && !known.is_internal)
}

fn clipped(deed: &Deed) -> Deed {
    match deed {
        Deed::Printed { text, lines } if text.chars().count() > LONGEST_QUOTE => {
            let head: String = text.chars().take(LONGEST_QUOTE).collect();
            Deed::Printed { text: head + "...", lines: *lines }
        }
        other => other.clone(),
    }
}

fn joined(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use loopglass_session::last_step::{Deed, End, LastStep, Several};
    use loopglass_session::view::{ObjectId, View};

    use super::{chosen, past, sentence};
    use crate::fixture;

    fn after(deeds: &[Deed]) -> View {
        let mut view = fixture::sleeping();
        view.last_step = LastStep { line: Some(5), deeds: deeds.to_vec() };
        view
    }

    fn several(name: &str) -> Several {
        Several { names: vec![name.to_owned()], more: 0 }
    }

    #[test]
    fn it_says_what_happened_and_what_is_next() {
        let waits = Deed::Waits { task: "Task-1".into(), for_what: "sleep".into() };
        assert_eq!(
            sentence(&after(&[waits])),
            "Pass 1, 0.000 s. Task-1 waits for sleep: control goes back to the loop. \
             Nothing is ready. The loop waits 1.000 s for the first timer, which wakes Task-1."
        );
    }

    #[test]
    fn a_line_that_changed_nothing_of_the_loop_has_run() {
        assert_eq!(past(&after(&[])), "Pass 1, 0.000 s. Line 5 has run.");
    }

    #[test]
    fn a_future_of_the_librarys_own_is_not_named() {
        let settled = |id| Deed::Settled { future: ObjectId(id), name: "Future-2".into(), woken: several("Task-1") };
        assert!(past(&after(&[settled(3)])).ends_with("The wait of Task-1 is over: into the ready queue."));
        assert!(past(&after(&[settled(1)])).ends_with("Future-2 is done, which puts Task-1 into the ready queue."));
    }

    #[test]
    fn the_most_telling_is_told_in_order() {
        let made = Deed::Made { tasks: several("Task-2") };
        let printed = Deed::Printed { text: "x".into(), lines: 1 };
        let ended = |task: &str| Deed::Ended { task: task.into(), how: End::Result, woken: Several::default() };
        assert_eq!(chosen(std::slice::from_ref(&printed)), [&printed]);
        assert_eq!(chosen(&[printed.clone(), made.clone(), ended("a")]), [&made, &ended("a")]);
        let many = [ended("a"), made, ended("b"), ended("c"), ended("d")];
        assert_eq!(chosen(&many), [&ended("a"), &ended("b"), &ended("c")]);
    }
}
