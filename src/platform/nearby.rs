//! Which of the many things in a box that scrolls are near what one sees of it.
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::NodeRef;

/// The numbers (`data-object`) of the things that are far.
pub type Far = Rc<RefCell<BTreeSet<u32>>>;

/// Watches the things in a box until dropped.
pub struct Nearby {
    observer: IntersectionObserver,
    _listener: Closure<dyn FnMut(Array)>,
}

impl Nearby {
    /// Watches what is in the box of `list`; keeps `far` as it is, and tells when that has changed. Things within `margin` around what one
    /// sees are near.
    pub fn watch(list: &NodeRef, selector: &str, margin: &str, far: Far, changed: impl Fn() + 'static) -> Option<Self> {
        let list: Element = list.cast()?;
        let listener = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entries = entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>);
            // Each is noted, also after the first that is news.
            if entries.filter(|entry| note(&mut far.borrow_mut(), entry)).count() > 0 {
                changed();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root(Some(&list));
        options.set_root_margin(margin);
        let observer = IntersectionObserver::new_with_options(listener.as_ref().unchecked_ref(), &options).ok()?;
        let things = list.query_selector_all(selector).ok()?;
        let things = (0..things.length()).filter_map(|index| things.get(index)?.dyn_into::<Element>().ok());
        for thing in things {
            observer.observe(&thing);
        }
        Some(Self { observer, _listener: listener })
    }
}

impl Drop for Nearby {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Notes whether a thing is far; says whether that is news. What has the focus stays near, wherever it is scrolled to.
fn note(far: &mut BTreeSet<u32>, entry: &IntersectionObserverEntry) -> bool {
    let thing = entry.target();
    let Some(number) = thing.get_attribute("data-object").and_then(|number| number.parse().ok()) else { return false };
    let is_near = entry.is_intersecting() || thing.matches(":focus-within").unwrap_or(false);
    if is_near { far.remove(&number) } else { far.insert(number) }
}
