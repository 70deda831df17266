//! The built-in iterators, as data. The machine advances them (`vm::iterate`).

use std::rc::Rc;

use num_bigint::BigInt;

use super::dict::DictRef;
use super::object::{DictViewKind, ObjectRef, Range};
use super::string::Str;
use super::value::Value;

/// Where a built-in iterator stands.
pub enum Iter {
    /// Has ended; an ended iterator stays ended.
    Done,
    List {
        list: ObjectRef,
        index: usize,
    },
    Tuple {
        items: Rc<[Value]>,
        index: usize,
    },
    /// `index` is in bytes.
    Str {
        text: Str,
        index: usize,
    },
    Bytes {
        bytes: Rc<[u8]>,
        index: usize,
    },
    ByteArray {
        bytes: ObjectRef,
        index: usize,
    },
    Range {
        range: Range,
        index: usize,
    },
    LongRange {
        next: BigInt,
        step: BigInt,
        left: BigInt,
    },
    /// `length` is that at the beginning: a dict must not change its size meanwhile.
    Dict {
        dict: DictRef,
        kind: DictViewKind,
        place: usize,
        length: usize,
        /// Keys that were there at the beginning and have not come yet.
        remaining: usize,
    },
    ReversedDict {
        dict: DictRef,
        kind: DictViewKind,
        place: usize,
        length: usize,
    },
    Set {
        set: ObjectRef,
        place: usize,
        length: usize,
    },
    /// Counts down; `remaining` items are left.
    ReversedList {
        list: ObjectRef,
        remaining: usize,
    },
    /// `__getitem__` with 0, 1, 2 ...
    Sequence {
        object: Value,
        index: i64,
    },
    ReversedSequence {
        object: Value,
        remaining: i64,
    },
    /// `iter(callable, sentinel)`.
    Callable {
        callable: Value,
        sentinel: Value,
    },
    Enumerate {
        iterator: Value,
        count: i64,
    },
    Zip {
        iterators: Vec<Value>,
        strict: bool,
    },
    Map {
        function: Value,
        iterators: Vec<Value>,
    },
    Filter {
        function: Value,
        iterator: Value,
    },
}
