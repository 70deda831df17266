//! What is still to be shown of an object whose parts need calls: of a list or dict, what it holds by then.

use std::collections::VecDeque;

use crate::object::{ObjectRef, Payload, Value};
use crate::vm::Vm;

use super::repr::{Piece, Pieces, text};

/// Pieces that are known, and the container from which more come.
pub(super) struct Rest {
    pieces: VecDeque<Piece>,
    container: Option<Container>,
}

struct Container {
    object: ObjectRef,
    /// The place of the next item.
    place: usize,
    is_first: bool,
}

impl Rest {
    pub(super) fn of(vm: &Vm, value: &Value, pieces: Pieces) -> Rest {
        let open = match value.payload() {
            Some(Payload::List(_)) => "[",
            Some(Payload::Dict(_)) if !vm.is_mapping_proxy(value) => "{",
            _ => return Rest { pieces: pieces.parts.into(), container: None },
        };
        let container = value.object().map(|object| Container { object: object.clone(), place: 0, is_first: true });
        Rest { pieces: VecDeque::from([text(open)]), container }
    }

    pub(super) fn next(&mut self) -> Option<Piece> {
        if self.pieces.is_empty() {
            self.refill();
        }
        self.pieces.pop_front()
    }

    /// The next item of the container, or its end.
    fn refill(&mut self) {
        let Some(container) = &mut self.container else { return };
        let (item, close) = match &container.object.payload {
            Payload::List(items) => (items.borrow().get(container.place).cloned().map(|item| vec![Piece::Repr(item)]), "]"),
            Payload::Dict(dict) => {
                let dict = dict.borrow();
                let place = (container.place..dict.places()).find(|&place| dict.entry(place).is_some());
                container.place = place.unwrap_or(container.place);
                let entry = place.and_then(|place| dict.entry(place));
                (entry.map(|(key, value)| vec![Piece::Repr(key.clone()), text(": "), Piece::Repr(value.clone())]), "}")
            }
            _ => (None, ""),
        };
        let Some(item) = item else {
            self.container = None;
            return self.pieces.push_back(text(close));
        };
        if !std::mem::take(&mut container.is_first) {
            self.pieces.push_back(text(", "));
        }
        container.place += 1;
        self.pieces.extend(item);
    }
}
