//! The text that is searched, and the steps that a search may take.

use std::cell::Cell;

use rustpython_sre_engine::{StrDrive, StringCursor};

thread_local! {
    /// The functions with which the engine goes through a text have no receiver, so the count cannot be with the
    /// text. It is set before each search and means nothing after it.
    static STEPS: Cell<u64> = const { Cell::new(0) };
    /// Where a search without steps is: at the end of the text, where nothing can match any more.
    static END: Cell<usize> = const { Cell::new(0) };
}

/// Allows `steps` in a text that ends at `end`.
pub(super) fn allow(steps: u64, end: usize) {
    STEPS.set(steps);
    END.set(end);
}

/// What is left; 0: the search has been broken off and its answer means nothing.
pub(super) fn steps_left() -> u64 {
    STEPS.get()
}

/// Takes `count` steps; false where there are none any more.
fn step(count: usize) -> bool {
    let left = STEPS.get().saturating_sub(count as u64);
    STEPS.set(left);
    left > 0
}

fn give_up(cursor: &mut StringCursor) {
    cursor.position = END.get();
}

/// A text whose characters have been counted.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub text: &'a str,
    pub length: usize,
}

impl Subject<'_> {
    fn cursor_at(&self, place: usize) -> StringCursor {
        if self.length == self.text.len() {
            return self.text.as_bytes().create_cursor(place);
        }
        self.text.create_cursor(place)
    }
}

impl StrDrive for Subject<'_> {
    fn count(&self) -> usize {
        self.length
    }

    fn create_cursor(&self, place: usize) -> StringCursor {
        let mut cursor = self.cursor_at(place);
        if !step(1) {
            give_up(&mut cursor);
        }
        cursor
    }

    fn adjust_cursor(&self, cursor: &mut StringCursor, place: usize) {
        if steps_left() == 0 {
            give_up(cursor);
        } else if self.length == self.text.len() {
            self.text.as_bytes().adjust_cursor(cursor, place);
        } else if cursor.position > place && cursor.position - place < place {
            <&str>::back_skip(cursor, cursor.position - place);
        } else {
            self.text.adjust_cursor(cursor, place);
        }
    }

    fn advance(cursor: &mut StringCursor) -> u32 {
        if step(1) {
            return <&str>::advance(cursor);
        }
        give_up(cursor);
        0
    }

    fn peek(cursor: &StringCursor) -> u32 {
        if step(1) { <&str>::peek(cursor) } else { 0 }
    }

    fn skip(cursor: &mut StringCursor, count: usize) {
        if step(count) {
            <&str>::skip(cursor, count);
        } else {
            give_up(cursor);
        }
    }

    fn back_advance(cursor: &mut StringCursor) -> u32 {
        if step(1) {
            return <&str>::back_advance(cursor);
        }
        give_up(cursor);
        0
    }

    fn back_peek(cursor: &StringCursor) -> u32 {
        if step(1) { <&str>::back_peek(cursor) } else { 0 }
    }

    fn back_skip(cursor: &mut StringCursor, count: usize) {
        if step(count) {
            <&str>::back_skip(cursor, count);
        } else {
            give_up(cursor);
        }
    }
}
