//! From a mistake to the lesson about it.
use loopglass_session::detectors::FindingKind;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::texts;

/// Opens the lesson with an id; nothing where there is no room for lessons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenLesson {
    pub open: Option<Callback<&'static str>>,
    /// The lesson that is being taken: nothing leads to it.
    pub current: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct LessonLinkProps {
    pub id: &'static str,
}

#[component]
pub fn LessonLink(props: &LessonLinkProps) -> Html {
    let id = props.id;
    let lessons = use_context::<OpenLesson>().unwrap_or_default();
    match lessons.open.filter(|_| lessons.current != id) {
        None => Html::default(),
        Some(open) => html! {
            <button type="button" class="link plain-link lesson-link" data-test="lesson-link" onclick={open.reform(move |_| id)}>
                { icon(Icon::Book) }{ texts::lesson_about(id) }
            </button>
        },
    }
}

/// The link, where there is such a lesson.
pub fn lesson_link(id: Option<&'static str>) -> Html {
    id.map(|id| html! { <LessonLink {id} /> }).unwrap_or_default()
}

/// The lesson about a mistake or surprise.
pub fn of_finding(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::NeverAwaited { .. } => "2.1",
        FindingKind::NeverRetrieved { .. } => "5.1",
        FindingKind::LostTask { .. } => "6.5",
        FindingKind::LoopBlocked { .. } => "4.4",
        FindingKind::LongComputation { .. } => "4.5",
        FindingKind::SwallowedCancellation { .. } => "6.2",
        FindingKind::NestedRun => "8.1",
        FindingKind::AwaitedDone { .. } => "3.4",
        FindingKind::Deadlock { .. } => "7.2",
    }
}

/// The lesson about an error that learners meet, by `CPython`'s words.
pub fn of_error(words: &str) -> Option<&'static str> {
    const KNOWN: [(&str, &str); 10] = [
        ("was never awaited", "2.1"),
        ("exception was never retrieved", "5.1"),
        ("does not support set_result", "2.3"),
        ("does not support set_exception", "2.3"),
        ("cannot be called from a running event loop", "8.1"),
        ("no running event loop", "8.1"),
        ("Result is not set", "1.3"),
        ("InvalidStateError", "1.3"),
        ("Task was destroyed but it is pending", "6.5"),
        ("TimeoutError", "6.3"),
    ];
    KNOWN.iter().find(|(part, _)| words.contains(part)).map(|(_, id)| *id)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use loopglass_session::detectors::FindingKind;
    use loopglass_session::view::ObjectId;

    use super::{of_error, of_finding};

    /// `2.1` stands in `lessons/02_.../01_...`.
    fn is_there(id: &str) -> bool {
        let folders = id.split('.').map(|number| format!("{number:0>2}_"));
        let mut at = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
        for start in folders {
            let entries = std::fs::read_dir(&at).expect("a folder of lessons");
            let found = entries.flatten().find(|entry| entry.file_name().to_string_lossy().starts_with(&start));
            let Some(found) = found else { return false };
            at = found.path();
        }
        true
    }

    #[test]
    fn every_mistake_has_a_lesson_that_is_there() {
        let report = String::new;
        for kind in [
            FindingKind::NeverAwaited { coroutine: report() },
            FindingKind::NeverRetrieved { report: report(), task: None },
            FindingKind::LostTask { report: report(), task: None },
            FindingKind::LoopBlocked { label: report(), seconds: 1.0 },
            FindingKind::LongComputation { label: report(), moments: 1 },
            FindingKind::SwallowedCancellation { task: ObjectId(1) },
            FindingKind::NestedRun,
            FindingKind::AwaitedDone { future: ObjectId(1) },
            FindingKind::Deadlock { tasks: Vec::new() },
        ] {
            assert!(is_there(of_finding(&kind)), "{kind:?}");
        }
    }

    #[test]
    fn errors_lead_to_lessons_too() {
        for words in ["RuntimeError: Task does not support set_result operation", "InvalidStateError: invalid state"] {
            assert!(is_there(of_error(words).expect("a lesson")), "{words}");
        }
        assert_eq!(of_error("ValueError: no"), None);
    }
}
