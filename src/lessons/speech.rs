//! Where the lesson speaks: which of its points is the moment on display.
use loopglass_lesson::model::{Lesson, Point, When};
use loopglass_session::view::{Moment, Status, View};

/// The point of this moment. Lines are those of the lesson's own program: `is_start` says whether it runs.
pub fn spoken<'a>(lesson: &'a Lesson, view: &View, is_start: bool) -> Option<&'a Point> {
    lesson.points.iter().find(|point| is_now(&point.when, view, is_start))
}

fn is_now(when: &When, view: &View, is_start: bool) -> bool {
    match when {
        When::Start => view.position == 0 && view.status == Status::NotStarted,
        When::Line(line) => is_start && view.line == Some(*line) && matches!(view.moment, Moment::Line { .. }),
        When::Pass(pass) => matches!(view.moment, Moment::Pass { number, .. } if number == *pass),
        When::Idle => matches!(view.moment, Moment::Idle { .. }),
        When::Waiting => matches!(view.status, Status::WaitingForLearner { .. }),
        When::End => matches!(view.status, Status::Finished | Status::Failed { .. } | Status::Deadlock { .. }),
    }
}
