//! `all`, `any` and `sum`.

use crate::compile::op::Binary;
use crate::object::{Arguments, Outcome, Payload, Raised, Result, Value};
use crate::vm::Vm;

use super::walk::{Flow, Fold, walk};

pub(super) fn all(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterable] = arguments.exactly("all")?;
    walk(vm, &iterable, Truths { ends_at: false })
}

pub(super) fn any(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [iterable] = arguments.exactly("any")?;
    walk(vm, &iterable, Truths { ends_at: true })
}

/// The first item with this truth decides.
struct Truths {
    ends_at: bool,
}

impl Fold for Truths {
    fn item_at_once(&mut self, item: &Value) -> bool {
        matches!(item, Value::Bool(truth) if *truth != self.ends_at)
    }

    fn item(&mut self, vm: &mut Vm, item: Value) -> Result<Flow> {
        match vm.quick_truth(&item) {
            Some(truth) if truth == self.ends_at => Ok(Flow::Done(truth.into())),
            Some(_) => Ok(Flow::Next),
            None => vm.truth(&item).map(Flow::Ask),
        }
    }

    fn answer(&mut self, _: &mut Vm, value: Value) -> Result<Flow> {
        if matches!(value, Value::Bool(truth) if truth == self.ends_at) {
            return Ok(Flow::Done(value));
        }
        Ok(Flow::Next)
    }

    fn end(&mut self, _: &mut Vm) -> Result<Outcome> {
        Ok((!self.ends_at).into())
    }

    fn name(&self) -> &'static str {
        if self.ends_at { "any" } else { "all" }
    }
}

pub(super) fn sum(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let given = arguments.positional.len();
    if given == 0 {
        return Err(Raised::type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    if given + arguments.keywords.len() > 2 {
        return Err(Raised::type_error(format!("sum() takes at most 2 arguments ({} given)", given + arguments.keywords.len())));
    }
    let start = arguments.take_keyword("start");
    arguments.no_more_keywords("sum", &["start"])?;
    let mut values = arguments.positional.into_iter();
    let iterable = values.next().unwrap_or_default();
    let start = values.next().or(start);
    if let Some(start) = &start {
        refuse_texts(start)?;
    }
    let total = match start {
        None => Total::Int(0),
        Some(Value::Int(int)) => Total::Int(int),
        Some(Value::Float(float)) => Total::Float(float, 0.0),
        Some(other) => Total::Any(other),
    };
    walk(vm, &iterable, Sum(total))
}

fn refuse_texts(start: &Value) -> Result<()> {
    let advice = match start.payload() {
        _ if start.as_str().is_some() => "strings [use ''.join(seq) instead]",
        Some(Payload::Bytes(_)) => "bytes [use b''.join(seq) instead]",
        Some(Payload::ByteArray(_)) => "bytearray [use b''.join(seq) instead]",
        _ => return Ok(()),
    };
    Err(Raised::type_error(format!("sum() can't sum {advice}")))
}

/// What has been added up so far.
enum Total {
    Int(i64),
    /// With the error that rounding has left (Neumaier's summation, as CPython does since 3.12).
    Float(f64, f64),
    Any(Value),
}

struct Sum(Total);

impl Sum {
    fn add(&mut self, vm: &mut Vm, item: &Value) -> Result<Flow> {
        let total = self.value();
        vm.binary(Binary::Add, &total, item).map(Flow::Ask)
    }

    fn value(&self) -> Value {
        match &self.0 {
            Total::Int(int) => Value::Int(*int),
            Total::Float(float, rest) if *rest != 0.0 && rest.is_finite() => Value::Float(float + rest),
            Total::Float(float, _) => Value::Float(*float),
            Total::Any(value) => value.clone(),
        }
    }
}

impl Fold for Sum {
    fn item_at_once(&mut self, item: &Value) -> bool {
        match (&mut self.0, item) {
            (Total::Int(total), Value::Int(int)) => total.checked_add(*int).map(|sum| *total = sum).is_some(),
            (Total::Int(total), Value::Bool(flag)) => total.checked_add(i64::from(*flag)).map(|sum| *total = sum).is_some(),
            (Total::Float(total, rest), Value::Float(float)) => {
                let sum = *total + float;
                *rest += if total.abs() >= float.abs() { (*total - sum) + float } else { (float - sum) + *total };
                *total = sum;
                true
            }
            (Total::Float(total, _), Value::Int(int)) => {
                *total += *int as f64;
                true
            }
            (Total::Float(total, _), Value::Bool(flag)) => {
                *total += f64::from(u8::from(*flag));
                true
            }
            _ => false,
        }
    }

    fn item(&mut self, vm: &mut Vm, item: Value) -> Result<Flow> {
        if self.item_at_once(&item) { Ok(Flow::Next) } else { self.add(vm, &item) }
    }

    fn answer(&mut self, _: &mut Vm, value: Value) -> Result<Flow> {
        self.0 = match (&self.0, value) {
            (Total::Int(_), Value::Float(float)) => Total::Float(float, 0.0),
            (_, other) => Total::Any(other),
        };
        Ok(Flow::Next)
    }

    fn end(&mut self, _: &mut Vm) -> Result<Outcome> {
        Ok(self.value().into())
    }

    fn name(&self) -> &'static str {
        "sum"
    }
}
