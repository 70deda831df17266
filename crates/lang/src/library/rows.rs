//! The rows of `product`, `permutations` and `combinations`: tuples of items of pools, in the order of their places.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use crate::object::{Arguments, DictRef, Native, ObjectRef, Outcome, Payload, Raised, Result, Sent, Value};
use crate::types::{Table, Type};
use crate::vm::Vm;

use super::native::{add_class, add_functions, new_native, receiver};

const FUNCTIONS: Table = &[
    ("_product_rows", product),
    ("_permutation_rows", permutations),
    ("_combination_rows", |vm, arguments| chosen(vm, arguments, Rule::Rising)),
    ("_repeated_rows", |vm, arguments| chosen(vm, arguments, Rule::Staying)),
];

const ROWS: Type = Type {
    new: None,
    methods: &[],
    slots: &[("__iter__", |_, mut arguments| Ok(arguments.take_self().into())), ("__next__", next)],
    class_methods: &[],
    static_methods: &[],
    getters: &[],
};

/// Fills `_itertools`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_itertools", FUNCTIONS);
    add_class(vm, namespace, "_itertools", "_Rows", &ROWS).map(drop)
}

/// Which places may follow each other in a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// Any, each in a pool of its own.
    Free,
    /// Each once.
    Different,
    Rising,
    /// Rising, or the same again.
    Staying,
}

struct Rows(RefCell<State>);

struct State {
    rule: Rule,
    /// One for all places, or one for each.
    pools: Vec<Rc<[Value]>>,
    /// Of the row that was given last.
    places: Vec<usize>,
    stage: Stage,
}

#[derive(PartialEq, Eq)]
enum Stage {
    New,
    Going,
    Over,
}

impl Native for Rows {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        // A pool that stands for several places is looked at once.
        let state = self.0.borrow();
        for (place, pool) in state.pools.iter().enumerate() {
            if !state.pools[..place].iter().any(|known| Rc::ptr_eq(known, pool)) {
                pool.iter().for_each(&mut *visit);
            }
        }
    }

    fn clear(&self) {
        self.0.borrow_mut().pools.clear();
        self.0.borrow_mut().stage = Stage::Over;
    }

    fn send(&self, vm: &mut Vm, _: &Value) -> Option<Result<Sent>> {
        let row = self.0.borrow_mut().next_row();
        Some(Ok(row.map_or(Sent::Returned(Value::None), |row| Sent::Yielded(vm.new_tuple(row)))))
    }
}

impl State {
    fn next_row(&mut self) -> Option<Rc<[Value]>> {
        let goes_on = match self.stage {
            Stage::New => self.begins(),
            Stage::Going => self.advance(),
            Stage::Over => false,
        };
        self.stage = if goes_on { Stage::Going } else { Stage::Over };
        let row = self.places.iter().enumerate();
        goes_on.then(|| row.map(|(at, place)| self.pool(at)[*place].clone()).collect())
    }

    fn pool(&self, at: usize) -> &[Value] {
        self.pools.get(at).or(self.pools.first()).map_or(&[], |pool| pool)
    }

    /// Is there a first row?
    fn begins(&self) -> bool {
        let fits = |(at, place): (usize, &usize)| *place < self.pool(at).len();
        self.places.iter().enumerate().all(fits)
    }

    /// Goes to the next row: the last place that can go on does, and those behind it begin anew.
    fn advance(&mut self) -> bool {
        for at in (0..self.places.len()).rev() {
            if let Some(place) = self.following(at, self.places[at] + 1) {
                self.places[at] = place;
                return (at + 1..self.places.len()).all(|later| self.begin_at(later));
            }
        }
        false
    }

    fn begin_at(&mut self, at: usize) -> bool {
        let least = match self.rule {
            Rule::Free | Rule::Different => 0,
            Rule::Rising => self.places[at - 1] + 1,
            Rule::Staying => self.places[at - 1],
        };
        let place = self.following(at, least);
        self.places[at] = place.unwrap_or_default();
        place.is_some()
    }

    /// The first place from `least` on that a row may have at `at`, after the places before it.
    fn following(&self, at: usize, least: usize) -> Option<usize> {
        let length = self.pool(at).len();
        let end = if self.rule == Rule::Rising { (length + at + 1).saturating_sub(self.places.len()) } else { length };
        let is_free = |place: &usize| self.rule != Rule::Different || !self.places[..at].contains(place);
        (least..end).find(is_free)
    }
}

fn items(value: &Value) -> Rc<[Value]> {
    match value.payload() {
        Some(Payload::Tuple(items)) => items.clone(),
        _ => Rc::from([]),
    }
}

fn make(vm: &mut Vm, state: State) -> Result<Outcome> {
    vm.check_object_size(state.places.len())?;
    let class = vm.library_class("_itertools", "_Rows")?;
    Ok(new_native(&class, Rows(state.into())).into())
}

/// `_product_rows(pools)`, a list of tuples.
fn product(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [pools] = arguments.exactly("_product_rows")?;
    let pools: Vec<_> = match pools.payload() {
        Some(Payload::List(pools)) => pools.borrow().iter().map(items).collect(),
        _ => Vec::new(),
    };
    let places = vec![0; pools.len()];
    make(vm, State { rule: Rule::Free, pools, places, stage: Stage::New })
}

/// `_permutation_rows(pool, length)`.
fn permutations(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let (pool, length) = pool_and_length(arguments)?;
    let stage = if length > pool.len() { Stage::Over } else { Stage::New };
    let places = (0..length.min(pool.len())).collect();
    make(vm, State { rule: Rule::Different, pools: vec![pool], places, stage })
}

/// `_combination_rows(pool, length)` and `_repeated_rows(pool, length)`.
fn chosen(vm: &mut Vm, arguments: Arguments, rule: Rule) -> Result<Outcome> {
    let (pool, length) = pool_and_length(arguments)?;
    let is_rising = rule == Rule::Rising;
    let never = if is_rising { length > pool.len() } else { length > 0 && pool.is_empty() };
    if never {
        return make(vm, State { rule, pools: Vec::new(), places: Vec::new(), stage: Stage::Over });
    }
    vm.check_object_size(length)?;
    let places = if is_rising { (0..length).collect() } else { vec![0; length] };
    make(vm, State { rule, pools: vec![pool], places, stage: Stage::New })
}

fn pool_and_length(arguments: Arguments) -> Result<(Rc<[Value]>, usize)> {
    let [pool, length] = arguments.exactly("rows")?;
    match length {
        Value::Int(length) => Ok((items(&pool), usize::try_from(length).unwrap_or(usize::MAX))),
        _ => Ok((items(&pool), usize::MAX)),
    }
}

fn next(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let this = arguments.take_self();
    let object: ObjectRef = receiver::<Rows>(vm, &this, "itertools._Rows", "__next__")?;
    match object.native::<Rows>().and_then(|rows| rows.send(vm, &Value::None)) {
        Some(Ok(Sent::Yielded(row))) => Ok(row.into()),
        _ => Err(Raised::stop_iteration(Value::None)),
    }
}
