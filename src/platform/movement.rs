//! Things that travel. Whoever draws notes where they stand, draws, and lets those that stand elsewhere now travel there. What
//! comes from another list goes the way as a likeness above the page, so that no box on the way cuts it off, and the thing itself
//! appears when it is there; what was only pushed along its list slides.
use std::time::Duration;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomRect, Element};

use super::{theme, timer};

#[wasm_bindgen]
extern "C" {
    /// An element, for the one method that `web_sys` has not in its stable part.
    type Animated;

    #[wasm_bindgen(method)]
    fn animate(this: &Animated, keyframes: &Array, milliseconds: f64) -> JsValue;
}

/// What carries the name by which a thing is known from one drawing to the next.
const NAME: &str = "data-moves";
/// More at a time nobody can follow.
const MOST: usize = 40;
/// Where more than this were pushed along, only what came from elsewhere is the news.
const MOST_PUSHED: usize = 12;
/// Moments that follow sooner are not looked at one by one.
const GLANCE: Duration = Duration::from_millis(110);
/// What holds things that travel.
const LIST: &str = ".pills, .slot";
/// A thing that has moved less has not moved.
const LEAST: f64 = 3.0;

/// Where a thing comes from that was not there before: the first of these names or ids that has a place.
pub struct Origin {
    pub name: String,
    pub from: Vec<String>,
}

/// How the learner comes from one moment to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The run goes by itself: moments come as fast as somebody wanted to see them.
    Played,
    /// By hand: who holds a key down passes over moments.
    Walked,
    /// To a place far off: what stands elsewhere there has not moved.
    Leapt,
}

/// From where to where an element goes.
struct Way {
    name: String,
    element: Element,
    from: (f64, f64),
    to: (f64, f64),
    /// Does it stay in its list?
    is_pushed: bool,
}

/// Where something stood, and in which list.
struct Stood {
    name: String,
    place: (f64, f64),
    list: Option<Element>,
}

/// The places of all that can travel, and what is on its way.
#[derive(Default)]
pub struct Movement {
    places: Vec<Stood>,
    likenesses: Vec<(String, Element)>,
    /// When it was noted last.
    noted: Duration,
}

impl Movement {
    /// Notes where everything stands. What is still on its way is noted where it is.
    pub fn note(&mut self, pace: Pace) {
        self.places.clear();
        let now = timer::now();
        let is_quick = now.saturating_sub(self.noted) < GLANCE;
        self.noted = now;
        if pace == Pace::Leapt || (pace == Pace::Walked && is_quick) || theme::prefers_stillness() {
            self.likenesses.drain(..).for_each(|(_, likeness)| likeness.remove());
            return;
        }
        // First all places are read, then all is taken away: each place read after a change would lay out the page anew.
        for (name, likeness) in &self.likenesses {
            let place = corner(&likeness.get_bounding_client_rect());
            self.places.push(Stood { name: name.clone(), place, list: None });
        }
        for element in all("[data-moves], .card[id]") {
            let rect = element.get_bounding_client_rect();
            let name = element.get_attribute(NAME).unwrap_or_else(|| element.id());
            if rect.width() > 0.0 && self.stood(&name).is_none() {
                self.places.push(Stood { name, place: corner(&rect), list: list_of(&element) });
            }
        }
        self.likenesses.drain(..).for_each(|(_, likeness)| likeness.remove());
    }

    /// Sends everything that stands elsewhere than noted on its way.
    pub fn travel(&mut self, origins: &[Origin], time: Duration) {
        if self.places.is_empty() || time.is_zero() {
            return;
        }
        // First all places are read, then all is sent: each place that is read after a change would lay out the page anew.
        let ways = all("[data-moves]").into_iter().filter_map(|element| self.way(element, origins));
        let (pushed, ways): (Vec<Way>, Vec<Way>) = ways.partition(|way| way.is_pushed);
        if pushed.len() <= MOST_PUSHED {
            for way in &pushed {
                slide(way, time);
            }
        }
        for way in ways.into_iter().take(MOST) {
            if let Some(likeness) = send(&way, time) {
                self.likenesses.push((way.name, likeness));
            }
        }
    }

    /// The way of an element that stands elsewhere than noted.
    fn way(&self, element: Element, origins: &[Origin]) -> Option<Way> {
        let (rect, name) = (element.get_bounding_client_rect(), element.get_attribute(NAME).unwrap_or_default());
        let stood = self.stood(&name).or_else(|| {
            let origin = origins.iter().find(|origin| origin.name == name)?;
            origin.from.iter().find_map(|from| self.stood(from))
        })?;
        let (from, to) = (stood.place, corner(&rect));
        let is_pushed = stood.list.is_some() && stood.list == list_of(&element);
        (rect.width() > 0.0 && distance(from, to) > LEAST).then_some(Way { name, element, from, to, is_pushed })
    }

    fn stood(&self, name: &str) -> Option<&Stood> {
        self.places.iter().find(|known| known.name == name)
    }
}

/// The list that a thing is in.
fn list_of(element: &Element) -> Option<Element> {
    element.closest(LIST).ok()?
}

/// Lets an element slide along its list to where it stands now.
fn slide(way: &Way, time: Duration) {
    let (x, y) = (way.from.0 - way.to.0, way.from.1 - way.to.1);
    let frames = Array::of2(&keyframe("transform", &format!("translate({x}px, {y}px)")), &keyframe("transform", "none"));
    animated(&way.element).animate(&frames, time.as_secs_f64() * 1000.0);
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

fn corner(rect: &DomRect) -> (f64, f64) {
    (rect.left(), rect.top())
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

/// Sends a likeness of the element on its way and hides the element until it is there.
fn send(way: &Way, time: Duration) -> Option<Element> {
    let Way { element, from, to, .. } = way;
    let likeness: Element = element.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for name in [NAME, "data-object", "id"] {
        likeness.remove_attribute(name).ok()?;
    }
    likeness.class_list().add_1("likeness").ok()?;
    likeness.set_attribute("aria-hidden", "true").ok()?;
    likeness.set_attribute("inert", "").ok()?;
    document()?.get_element_by_id("app")?.append_child(&likeness).ok()?;
    let at = |(x, y): (f64, f64)| keyframe("transform", &format!("translate({x}px, {y}px)"));
    let milliseconds = time.as_secs_f64() * 1000.0;
    animated(&likeness).animate(&Array::of2(&at(*from), &at(*to)), milliseconds);
    let hidden = keyframe("opacity", "0");
    animated(element).animate(&Array::of2(&hidden, &hidden), milliseconds);
    let travelling = likeness.clone();
    wasm_bindgen_futures::spawn_local(async move {
        timer::sleep(time).await;
        travelling.remove();
    });
    Some(likeness)
}

fn animated(element: &Element) -> &Animated {
    element.unchecked_ref()
}

fn keyframe(property: &str, value: &str) -> JsValue {
    let frame = Object::new();
    for (name, value) in [(property, value), ("easing", "cubic-bezier(0.3, 0, 0.1, 1)")] {
        // A new plain object takes every property.
        let _ = Reflect::set(&frame, &name.into(), &value.into());
    }
    frame.into()
}
