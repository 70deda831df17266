//! What of a long list is in view, or near it.
use std::collections::BTreeSet;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::NodeRef;

/// So much around the box counts as in view, so that scrolling shows nothing that is not made yet.
const MARGIN: &str = "400px 0px";

/// Watches things of a box; dropping it ends that.
pub struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

/// Who came into view, and who left it, by `id`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    pub came: BTreeSet<String>,
    pub left: BTreeSet<String>,
}

impl Watch {
    /// Watches all in the box that the selector matches now; nothing where the browser cannot.
    pub fn over(list: &NodeRef, selector: &str, tell: impl Fn(Moved) + 'static) -> Option<Self> {
        let list = list.cast::<Element>()?;
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| tell(moved(&entries)));
        let options = IntersectionObserverInit::new();
        options.set_root(Some(&list));
        options.set_root_margin(MARGIN);
        let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
        let found = list.query_selector_all(selector).ok()?;
        for element in (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok()) {
            observer.observe(&element);
        }
        Some(Self { observer, _callback: callback })
    }
}

fn moved(entries: &Array) -> Moved {
    let mut moved = Moved::default();
    for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
        let (came, left) = (&mut moved.came, &mut moved.left);
        let (to, from) = if entry.is_intersecting() { (came, left) } else { (left, came) };
        // The last word counts.
        from.remove(&entry.target().id());
        to.insert(entry.target().id());
    }
    moved
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
