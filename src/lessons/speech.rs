//! Where the lesson speaks: which of its points is the moment on display. It speaks of its own program alone, and of each moment once:
//! when a line is about to run for the second time, or in a program that the learner has changed, the words would no longer be true.
use loopglass_lesson::model::{Lesson, Point, When};
use loopglass_session::view::{Moment, Move, Position, Progress, Status, View};
use loopglass_session::{Session, SharedLibrary};

/// The points of a lesson are found among so many first moments, or not at all.
const MOST_MOMENTS: u32 = 2_000;
/// Lines between two moments, at most.
const LINES: u32 = 100_000;

/// The first moments at which the lesson's own program comes to its points; none for those to which only the learner's doing leads.
pub type Places = Vec<Option<Position>>;

/// The point of this moment in a run of the lesson's own program. Until the places are known every such moment counts.
pub fn spoken<'a>(lesson: &'a Lesson, places: &[Option<Position>], view: &View) -> Option<&'a Point> {
    let is_here = |index: usize| places.get(index).copied().flatten().is_none_or(|place| place == view.position);
    lesson.points.iter().enumerate().find(|(index, point)| is_now(&point.when, view) && is_here(*index)).map(|(_, point)| point)
}

fn is_now(when: &When, view: &View) -> bool {
    match when {
        When::Start => view.position == 0 && view.status == Status::NotStarted,
        When::Line(line) => view.line == Some(*line) && matches!(view.moment, Moment::Line { .. }),
        When::Pass(pass) => matches!(view.moment, Moment::Pass { number, .. } if number == *pass),
        When::Idle => matches!(view.moment, Moment::Idle { .. }),
        When::Waiting => matches!(view.status, Status::WaitingForLearner { .. }),
        When::End => matches!(view.status, Status::Finished | Status::Failed { .. } | Status::Deadlock { .. }),
    }
}

/// Looks for the places, some moments at a time.
pub struct Search {
    session: Session,
    places: Places,
    moments: u32,
}

/// What looking has come to.
pub enum Looked {
    More,
    NeedsLibrary,
    All(Places),
}

impl Search {
    pub fn new(lesson: &Lesson, library: SharedLibrary) -> Option<Self> {
        let session = Session::with_library(&lesson.start, library).ok()?;
        Some(Self { session, places: vec![None; lesson.points.len()], moments: 0 })
    }

    /// Goes on by so many moments; the places when all have been looked at.
    pub fn work(&mut self, lesson: &Lesson, moments: u32) -> Looked {
        for _ in 0..moments {
            let view = self.session.view();
            for (place, point) in self.places.iter_mut().zip(&lesson.points) {
                if place.is_none() && is_now(&point.when, &view) {
                    *place = Some(view.position);
                }
            }
            let is_over = !matches!(view.status, Status::NotStarted | Status::Paused);
            if is_over || self.moments == MOST_MOMENTS {
                return self.all();
            }
            match self.step() {
                Progress::Resting => {}
                Progress::NeedsLibrary => return Looked::NeedsLibrary,
                // A single line takes too long to be looked past.
                Progress::Busy => return self.all(),
            }
        }
        Looked::More
    }

    fn all(&mut self) -> Looked {
        Looked::All(std::mem::take(&mut self.places))
    }

    fn step(&mut self) -> Progress {
        self.moments += 1;
        self.session.go(Move::Moment);
        self.session.work(LINES)
    }
}

#[cfg(test)]
mod tests {
    use loopglass_lesson::model::{Lesson, Part, Point, When};
    use loopglass_session::view::Move;
    use loopglass_session::{Session, SharedLibrary};

    use super::{LINES, Looked, Search, spoken};

    #[test]
    fn a_lesson_speaks_of_a_line_once() {
        let start = "for i in range(3):\n    print(i)\n".to_string();
        let point = |when| Point { beside: Part::Code, when, text: Vec::new() };
        let lesson = Lesson { start, points: vec![point(When::Line(2)), point(When::End)], ..Lesson::default() };
        let mut search = Search::new(&lesson, SharedLibrary::default()).expect("a program");
        let places = loop {
            if let Looked::All(places) = search.work(&lesson, 1) {
                break places;
            }
        };
        let mut session = Session::new(&lesson.start).expect("a program");
        let mut said = Vec::new();
        while session.view().status != loopglass_session::view::Status::Finished {
            session.go(Move::Moment);
            session.work(LINES);
            said.extend(spoken(&lesson, &places, &session.view()).map(|point| (point.when.clone(), session.position())));
        }
        assert_eq!(said.len(), 2, "{said:?} at {places:?}");
        assert_eq!(places, said.iter().map(|(_, position)| Some(*position)).collect::<Vec<_>>());
    }
}
