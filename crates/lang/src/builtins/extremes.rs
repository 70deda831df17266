//! `min` and `max`.

use crate::compile::op::Comparison;
use crate::object::{Arguments, Outcome, Raised, Result, Value};
use crate::types::quick_order;
use crate::vm::Vm;

use super::walk::{Flow, Fold, walk};

pub(super) fn min(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    extreme(vm, arguments, "min", Comparison::Less)
}

pub(super) fn max(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    extreme(vm, arguments, "max", Comparison::Greater)
}

fn extreme(vm: &mut Vm, mut arguments: Arguments, name: &'static str, op: Comparison) -> Result<Outcome> {
    let key = arguments.take_keyword("key").unwrap_or(Value::None);
    let default = arguments.take_keyword("default");
    arguments.no_more_keywords(name, &["key", "default"])?;
    let several = arguments.positional.len() > 1;
    if several
        && key.is_none()
        && default.is_none()
        && let Some(best) = quick_best(&arguments.positional, op)
    {
        return Ok(best.into());
    }
    if several && default.is_some() {
        return Err(Raised::type_error(format!("Cannot specify a default for {name}() with multiple positional arguments")));
    }
    let fold = Extreme { name, op, key, default, best: None, item: Value::Undefined, stage: Stage::Key };
    if several {
        let items = vm.new_tuple(arguments.positional.into_vec());
        return walk(vm, &items, fold);
    }
    let Some(iterable) = arguments.positional.into_iter().next() else {
        return Err(Raised::type_error(format!("{name} expected at least 1 argument, got 0")));
    };
    walk(vm, &iterable, fold)
}

/// The best of some numbers or texts.
pub(super) fn quick_best(values: &[Value], op: Comparison) -> Option<Value> {
    let mut best = values.first()?;
    for value in &values[1..] {
        if quick_order(op, value, best)? {
            best = value;
        }
    }
    Some(best.clone())
}

struct Extreme {
    name: &'static str,
    op: Comparison,
    key: Value,
    default: Option<Value>,
    /// The best item so far and its key.
    best: Option<(Value, Value)>,
    /// The item that is looked at.
    item: Value,
    stage: Stage,
}

/// What was asked for.
enum Stage {
    Key,
    /// Whether the item, with this key, is better; the answer may be any value.
    Better(Value),
    /// The truth of that answer.
    Truth(Value),
}

impl Extreme {
    fn with_key(&mut self, vm: &mut Vm, key: Value) -> Result<Flow> {
        let Some((_, best)) = &self.best else {
            self.best = Some((std::mem::take(&mut self.item), key));
            return Ok(Flow::Next);
        };
        if let Some(better) = quick_order(self.op, &key, best) {
            self.decide(key, better);
            return Ok(Flow::Next);
        }
        let best = best.clone();
        self.stage = Stage::Better(key.clone());
        vm.compare(self.op, &key, &best).map(Flow::Ask)
    }

    fn decide(&mut self, key: Value, better: bool) {
        let item = std::mem::take(&mut self.item);
        if better {
            self.best = Some((item, key));
        }
    }
}

impl Fold for Extreme {
    fn item_at_once(&mut self, item: &Value) -> bool {
        let better = match &self.best {
            _ if !self.key.is_none() => return false,
            None => Some(true),
            Some((_, best)) => quick_order(self.op, item, best),
        };
        if better == Some(true) {
            self.best = Some((item.clone(), item.clone()));
        }
        better.is_some()
    }

    fn item(&mut self, vm: &mut Vm, item: Value) -> Result<Flow> {
        self.item = item.clone();
        if self.key.is_none() {
            return self.with_key(vm, item);
        }
        self.stage = Stage::Key;
        Ok(Flow::Ask(Outcome::call(self.key.clone(), Arguments::one(item))))
    }

    fn answer(&mut self, vm: &mut Vm, value: Value) -> Result<Flow> {
        match std::mem::replace(&mut self.stage, Stage::Key) {
            Stage::Key => self.with_key(vm, value),
            Stage::Better(key) => {
                self.stage = Stage::Truth(key);
                vm.truth(&value).map(Flow::Ask)
            }
            Stage::Truth(key) => {
                self.decide(key, matches!(value, Value::Bool(true)));
                Ok(Flow::Next)
            }
        }
    }

    fn end(&mut self, _: &mut Vm) -> Result<Outcome> {
        match (self.best.take(), self.default.take()) {
            (Some((item, _)), _) | (None, Some(item)) => Ok(item.into()),
            (None, None) => Err(Raised::value_error(format!("{}() iterable argument is empty", self.name))),
        }
    }

    fn name(&self) -> &'static str {
        self.name
    }
}
