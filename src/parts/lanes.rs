//! The geometry of the timeline.
//!
//! A run has two measures: its moments and its virtual time. In a pass many moments go by in no time, in a wait much time goes by
//! in one moment. The axis is the mean of both, so that neither vanishes; it never goes back, whatever the run does.
use loopglass_session::view::{Lane, Position, Span, SpanKind, Timeline};

/// Of more lanes than this the rest does not shape the axis.
const MOST_LANES: usize = 100;
/// More stretches than this, all lanes together, would slow the page.
const MOST_SPANS: usize = 8000;
/// A lane is not cut finer than this.
const FINEST: f64 = 0.002;
/// Labels nearer than this share of the width would run into each other.
const LABEL_ROOM: f64 = 0.09;

/// Maps a run onto the width of the timeline: 0 at its start, 1 at its end.
#[derive(Clone, Debug)]
pub struct Axis {
    moments: f64,
    time: f64,
    /// Known pairs of moment and time, in order.
    knots: Vec<(Position, f64)>,
    /// To where stretches last that go on.
    now: Position,
    until: f64,
}

/// Two are equal when they are the very same: to compare all that they know would take longer than a step may.
impl PartialEq for Axis {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Axis {
    pub fn of(timeline: &Timeline, known_end: Position) -> Self {
        let mut knots = vec![(0, 0.0)];
        knots.extend(timeline.passes.iter().map(|&(_, time, position)| (position, time)));
        for lane in timeline.lanes.range(0..MOST_LANES) {
            knots.extend(
                lane.stretches(timeline.now, timeline.until)
                    .flat_map(|(span, to, to_time)| [(span.from, span.from_time), (to, to_time)]),
            );
        }
        let end = knots.iter().map(|knot| knot.0).max().unwrap_or(0).max(known_end);
        let until = knots.iter().map(|knot| knot.1).fold(timeline.until, f64::max);
        knots.push((end, until));
        knots.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        knots.dedup();
        Self { moments: end as f64, time: until, knots, now: timeline.now, until: timeline.until }
    }

    /// Where a moment at this time stands.
    pub fn place(&self, position: Position, time: f64) -> f64 {
        let share = |part: f64, whole: f64| if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 };
        match (self.moments > 0.0, self.time > 0.0) {
            (true, true) => f64::midpoint(share(position as f64, self.moments), share(time, self.time)),
            (_, false) => share(position as f64, self.moments),
            (false, true) => share(time, self.time),
        }
    }

    /// The moment nearest to a place on the width.
    pub fn moment(&self, place: f64) -> Position {
        let at = |knot: &(Position, f64)| self.place(knot.0, knot.1);
        let after = self.knots.partition_point(|knot| at(knot) < place);
        let Some(next) = self.knots.get(after) else { return self.moments as Position };
        let Some(last) = after.checked_sub(1).map(|before| self.knots[before]) else { return next.0 };
        // Between two knots the time goes on evenly, as far as is known.
        let share = (place - at(&last)) / (at(next) - at(&last)).max(f64::EPSILON);
        last.0 + (share * (next.0 - last.0) as f64).round() as Position
    }
}

/// A tick of the axis: a pass, with its number and time where there is room for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub number: u32,
    /// The time, where it is another than that of the label before.
    pub time: Option<f64>,
    pub is_labelled: bool,
}

/// The ticks of the passes. Of thousands only those that can be told apart.
pub fn ticks(timeline: &Timeline, axis: &Axis) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    let (mut labelled, mut timed) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let mut last_time = None;
    for &(number, time, position) in &timeline.passes {
        let at = axis.place(position, time);
        if ticks.last().is_some_and(|last| at - last.at < 0.004) {
            continue;
        }
        let is_labelled = at - labelled >= LABEL_ROOM / 3.0;
        if is_labelled {
            labelled = at;
        }
        let is_timed = at - timed >= LABEL_ROOM && last_time != Some(time);
        if is_timed {
            (timed, last_time) = (at, Some(time));
        }
        ticks.push(Tick { at, number, time: is_timed.then_some(time), is_labelled });
    }
    ticks
}

/// The stretches of a lane that can be told apart, each with where it begins and ends; one of so many lanes.
pub fn spans(lane: &Lane, axis: &Axis, lanes: usize) -> Vec<(Span, f64, f64)> {
    let finest = FINEST.max(lanes as f64 / MOST_SPANS as f64);
    let mut shown: Vec<(Span, f64, f64)> = Vec::new();
    for span in lane.spans_until(axis.now, axis.until) {
        let (from, to) = (axis.place(span.from, span.from_time), axis.place(span.to, span.to_time));
        let is_end = matches!(span.kind, SpanKind::Result | SpanKind::Exception | SpanKind::Cancelled);
        match shown.last_mut() {
            // What is too narrow belongs to what stands before it.
            Some((_, begun, end)) if !is_end && (to - from < finest || *end - *begun < finest) => *end = to,
            _ => shown.push((span, from, to)),
        }
    }
    shown
}

/// A share of the width as SVG wants it.
pub fn percent(share: f64) -> String {
    // Whole numbers are written with less code than fractions.
    let thousandths = (share * 100_000.0).round() as u32;
    format!("{}.{:03}%", thousandths / 1000, thousandths % 1000)
}

#[cfg(test)]
mod tests {
    use loopglass_session::list::List;

    use super::{Axis, Span, Timeline, percent, spans, ticks};
    use crate::fixture;

    #[test]
    fn both_moments_and_time_take_room() {
        let view = fixture::finished();
        let axis = Axis::of(&view.timeline, view.known_end);
        assert!(axis.place(0, 0.0).abs() < 1e-9);
        assert!((axis.place(view.known_end, view.timeline.until) - 1.0).abs() < 1e-9);
        let mut places: Vec<f64> = view.timeline.passes.iter().map(|&(_, time, position)| axis.place(position, time)).collect();
        let sorted = places.is_sorted();
        places.dedup();
        assert!(sorted && places.len() == view.timeline.passes.len());
    }

    #[test]
    fn a_place_leads_back_to_its_moment() {
        let view = fixture::finished();
        let axis = Axis::of(&view.timeline, view.known_end);
        for &(_, time, position) in &view.timeline.passes {
            assert_eq!(axis.moment(axis.place(position, time)), position);
        }
        assert_eq!(axis.moment(0.0), 0);
        assert_eq!(axis.moment(1.0), view.known_end);
    }

    #[test]
    fn an_empty_run_has_an_axis() {
        let axis = Axis::of(&Timeline::default(), 0);
        assert!(axis.place(0, 0.0).abs() < 1e-9);
        assert_eq!(axis.moment(0.7), 0);
    }

    #[test]
    fn ticks_of_thousands_of_passes_stay_apart() {
        let mut view = fixture::finished();
        view.known_end = 20_000;
        view.timeline.passes = (1..=10_000).map(|i| (i, f64::from(i) / 10_000.0, u64::from(i) * 2)).collect();
        view.timeline.until = 1.0;
        view.timeline.lanes = List::default();
        let ticks = ticks(&view.timeline, &Axis::of(&view.timeline, view.known_end));
        assert!(ticks.len() < 300 && ticks.iter().filter(|tick| tick.time.is_some()).count() < 13);
    }

    #[test]
    fn a_lane_of_thousands_of_stretches_is_drawn_with_hundreds() {
        let mut view = fixture::finished();
        view.known_end = 20_000;
        view.timeline.until = 0.0;
        let mut lane = view.timeline.lanes[0].clone();
        let mut span = lane.spans[0].clone();
        (span.from_time, span.to_time) = (0.0, 0.0);
        view.timeline.passes = List::default();
        let spans_of = |at: u64| Span { from: at, to: at + 1, ..span.clone() };
        lane.spans = (0..20_000).map(spans_of).collect();
        view.timeline.now = 20_000;
        view.timeline.lanes = [lane].into_iter().collect();
        let shown = spans(&view.timeline.lanes[0], &Axis::of(&view.timeline, view.known_end), 1);
        assert!(shown.len() <= 501, "{}", shown.len());
        assert!((shown.last().expect("a stretch").2 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn shares_are_written_for_svg() {
        assert_eq!(percent(0.125), "12.500%");
    }
}
