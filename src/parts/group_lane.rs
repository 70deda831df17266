//! Many lanes as one: how many of them are there, and how many of those run or are ready.
use loopglass_session::view::{SpanKind, Timeline};
use yew::prelude::*;

use super::fold::Bundle;
use super::lanes::Axis;

/// The steps over the whole width.
const STEPS: usize = 240;
/// Of more lanes than this only some are counted, evenly.
const MOST_COUNTED: usize = 1000;
/// How many thousandths the picture is wide: SVG paths know no percentages.
const WIDTH: f64 = 1000.0;

/// How many there are at each step of the width.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    /// Of those that live.
    pub living: Vec<f64>,
    /// Of those that run or are ready.
    pub busy: Vec<f64>,
}

impl Density {
    /// The shares of a bundle, from 0 to 1.
    pub fn of(bundle: &Bundle, timeline: &Timeline, axis: &Axis) -> Self {
        let (mut living, mut busy) = (Counts::new(), Counts::new());
        // Of thousands some stand for all: finer than a dot nobody sees.
        let every = bundle.lanes.len().div_ceil(MOST_COUNTED).max(1);
        let counted = bundle.lanes.iter().step_by(every);
        for lane in counted.clone().filter_map(|place| timeline.lanes.get(*place)) {
            for (span, to, to_time) in lane.stretches(timeline.now, timeline.until) {
                let (from, to) = (axis.place(span.from, span.from_time), axis.place(to, to_time));
                match span.kind {
                    SpanKind::Running | SpanKind::Ready => {
                        living.add(from, to);
                        busy.add(from, to);
                    }
                    SpanKind::Waiting(_) => living.add(from, to),
                    SpanKind::Result | SpanKind::Exception | SpanKind::Cancelled => {}
                }
            }
        }
        let all = counted.len().max(1) as f64;
        Self { living: living.shares(all), busy: busy.shares(all) }
    }
}

/// Counts kept as differences, so that a stretch costs the same however long it is.
struct Counts(Vec<f64>);

impl Counts {
    fn new() -> Self {
        Self(vec![0.0; STEPS + 1])
    }

    /// Adds a stretch; a step that it covers in part counts for that part.
    fn add(&mut self, from: f64, to: f64) {
        for (place, sign) in [(from, 1.0), (to, -1.0)] {
            let at = place.clamp(0.0, 1.0) * STEPS as f64;
            let (step, part) = (at.floor() as usize, at.fract());
            self.0[step.min(STEPS)] += sign * (1.0 - part);
            if step < STEPS {
                self.0[step + 1] += sign * part;
            }
        }
    }

    fn shares(&self, all: f64) -> Vec<f64> {
        let mut sum = 0.0;
        let steps = self.0.iter().take(STEPS).map(|difference| {
            sum += difference;
            (sum / all).clamp(0.0, 1.0)
        });
        steps.collect()
    }
}

/// The bundle as two areas, one above the other, `height` high.
pub fn drawn(density: &Density, top: usize, height: usize) -> Html {
    html! {
        <svg class="group-lane" x="0" y={top.to_string()} width="100%" height={height.to_string()} viewBox={format!("0 0 {WIDTH} {height}")} preserveAspectRatio="none">
            <path class="waiting" d={area(&density.living, height)} />
            <path class="running" d={area(&density.busy, height)} />
        </svg>
    }
}

/// The outline of an area on the ground; what is there at all is seen, however little it is.
fn area(shares: &[f64], height: usize) -> String {
    const EDGE: f64 = 3.0;
    const LEAST: f64 = 1.5;
    let room = height as f64 - 2.0 * EDGE;
    let ground = height as f64 - EDGE;
    let mut path = format!("M0 {ground}");
    let mut last = None;
    for (step, share) in shares.iter().enumerate() {
        let tall = if *share > 1e-9 { (share * room).max(LEAST) } else { 0.0 };
        // Tenths are as fine as anybody sees.
        let y = ((ground - tall) * 10.0).round() as i64;
        if last != Some(y) {
            path.extend(["H", &((step * 1000) / STEPS).to_string(), "V", &format!("{}.{}", y / 10, y % 10)]);
            last = Some(y);
        }
    }
    path + &format!("H{WIDTH}V{ground}Z")
}

#[cfg(test)]
mod tests {
    use super::{Counts, STEPS, area};

    #[test]
    fn a_stretch_counts_where_it_is() {
        let mut counts = Counts::new();
        counts.add(0.0, 0.5);
        counts.add(0.25, 1.0);
        let shares = counts.shares(2.0);
        let at = |share: f64| shares[(share * STEPS as f64) as usize];
        assert!((at(0.1) - 0.5).abs() < 1e-9 && (at(0.3) - 1.0).abs() < 1e-9 && (at(0.9) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn an_area_has_as_many_corners_as_there_are_changes() {
        let mut shares = vec![0.0; STEPS];
        shares[STEPS / 2..].fill(1.0);
        assert_eq!(area(&shares, 24), "M0 21H0V21.0H500V3.0H1000V21Z");
        // One of ten thousand is still seen.
        assert!(area(&[0.000_1; STEPS], 24).contains("V19.5"));
    }
}
