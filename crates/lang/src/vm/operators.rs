//! Operators: the built-in types first, then the special methods, in CPython's order
//! (Language Reference, "Emulating numeric types").

use std::rc::Rc;

use smallvec::SmallVec;

use crate::compile::op::{Binary, Comparison, Unary};
use crate::object::compare::{Same, equal};
use crate::object::{Arguments, Class, Outcome, Payload, Raised, Result, Str, Value};
use crate::{number, types};

use super::Vm;

const INVERTED_BOOL: &str = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise \
    inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean \
    negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

impl Vm {
    /// `a op b`.
    pub fn binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Outcome> {
        if let Some(outcome) = self.native_binary(op, a, b)? {
            return Ok(outcome);
        }
        let (forward, reflected) = self.binary_names(op);
        self.try_methods(a, b, forward, reflected, move |vm, a, b| Err(vm.unsupported(symbol(op), &a, &b, op)))
    }

    /// `a op= b`.
    pub(super) fn in_place(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Outcome> {
        let Some(method) = self.reflected_before_list(op, a, b) else { return self.in_place_of_left(op, a, b) };
        let (left, right) = (a.clone(), b.clone());
        Outcome::call(method, Arguments::one(a.clone())).then(self, move |vm, result| match result {
            Value::NotImplemented => vm.in_place_of_left(op, &left, &right),
            other => Ok(other.into()),
        })
    }

    /// A list grows by slots of its own, which CPython asks after a `__radd__` or `__rmul__` that the program has written.
    fn reflected_before_list(&mut self, op: Binary, a: &Value, b: &Value) -> Option<Value> {
        let grows = matches!(op, Binary::Add | Binary::Multiply);
        let is_list = matches!(a.payload(), Some(Payload::List(_) | Payload::ByteArray(_)));
        if !grows || !is_list || self.overrides_operators(a) || !self.overrides_operators(b) {
            return None;
        }
        self.special(b, &self.binary_names(op).1)
    }

    fn in_place_of_left(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Outcome> {
        if let Some(outcome) = self.native_in_place(op, a, b)? {
            return Ok(outcome);
        }
        let Some(method) = self.special(a, &self.in_place_name(op)) else { return self.binary_in_place(op, a, b) };
        let (left, right) = (a.clone(), b.clone());
        Outcome::call(method, Arguments::one(b.clone())).then(self, move |vm, result| match result {
            Value::NotImplemented => vm.binary_in_place(op, &left, &right),
            other => Ok(other.into()),
        })
    }

    /// The plain operator behind an augmented assignment: its error names the assignment.
    fn binary_in_place(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Outcome> {
        if let Some(outcome) = self.native_binary(op, a, b)? {
            return Ok(outcome);
        }
        let (forward, reflected) = self.binary_names(op);
        self.try_methods(a, b, forward, reflected, move |vm, a, b| {
            let sign = if op == Binary::Power { "**=".to_string() } else { format!("{}=", symbol(op)) };
            Err(vm.unsupported(&sign, &a, &b, op))
        })
    }

    fn unsupported(&self, sign: &str, a: &Value, b: &Value, op: Binary) -> Raised {
        // Sequences have words of their own for + and *.
        if op == Binary::Add && !sign.ends_with('=') {
            let text = types::text_operators::concatenation_error(self, a, b);
            if let Some(raised) = text.or_else(|| types::sequence_operators::concatenation_error(self, a, b)) {
                return raised;
            }
        }
        if op == Binary::Multiply {
            let sequence = |value: &Value| {
                value.as_str().is_some()
                    || matches!(
                        value.payload(),
                        Some(Payload::List(_) | Payload::Tuple(_) | Payload::Bytes(_) | Payload::ByteArray(_))
                    )
            };
            if sequence(a) || sequence(b) {
                let other = if sequence(a) { b } else { a };
                return Raised::type_error(format!("can't multiply sequence by non-int of type '{}'", self.type_name(other)));
            }
        }
        let sign = if sign == "**" { "** or pow()" } else { sign };
        // How Python 2 wrote to another stream.
        let is_old_print = sign == ">>" && matches!(a.payload(), Some(Payload::Builtin(function)) if &*function.name == "print");
        let hint = if is_old_print { ". Did you mean \"print(<message>, file=<output_stream>)\"?" } else { "" };
        let (a, b) = (self.type_name(a), self.type_name(b));
        Raised::type_error(format!("unsupported operand type(s) for {sign}: '{a}' and '{b}'{hint}"))
    }

    /// What the built-in types do among themselves.
    fn native_binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
        if self.overrides_operators(a) || self.overrides_operators(b) {
            return Ok(None);
        }
        if let Some(result) = number::binary(&self.classes, &self.limits, op, a, b) {
            return result.map(|value| Some(value.into()));
        }
        if let Some(outcome) = types::text_operators::binary(self, op, a, b)? {
            return Ok(Some(outcome));
        }
        types::sequence_operators::binary(self, op, a, b)
    }

    fn native_in_place(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Outcome>> {
        if self.overrides_operators(a) {
            return Ok(None);
        }
        types::sequence_operators::in_place(self, op, a, b)
    }

    /// A class written in Python may define any operator; then the payload decides nothing.
    fn overrides_operators(&self, value: &Value) -> bool {
        matches!(value, Value::Object(object) if !object.with_class(|class| class.native))
    }

    /// A special method, bound, where the class has it. One that is `None` is called as well, and fails: so a class says
    /// that it does not take part.
    pub(crate) fn special(&mut self, object: &Value, name: &Str) -> Option<Value> {
        let method = self.class_of(object).lookup(name)?;
        Some(self.bind_special(method, object))
    }

    /// Forward, then reflected; the reflected one first where the right class derives from the left one and defines its own.
    fn try_methods(
        &mut self,
        a: &Value,
        b: &Value,
        forward: Str,
        reflected: Str,
        fail: impl FnOnce(&mut Vm, Value, Value) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let (left, right) = (a.clone(), b.clone());
        self.try_both(a, b, &forward, &reflected, Box::new(move |vm| fail(vm, left, right)))
    }

    fn try_both(&mut self, a: &Value, b: &Value, forward: &Str, reflected: &Str, fail: Fail) -> Result<Outcome> {
        let (left, right) = (self.class_of(a), self.class_of(b));
        let same = Rc::ptr_eq(&left, &right);
        let right_first = !same && right.derives_from(&left) && differs(&left, &right, reflected);
        // Sequences concatenate and repeat by slots of their own, which CPython asks last, and only for an index.
        let (joins, repeats) = (*forward == self.names.add, *forward == self.names.mul);
        let by_slot = |value: &Value, class: &Class, name: &Str| (joins || repeats) && is_sequence_slot(value, class, name);
        let right_first = right_first || by_slot(a, &left, forward);
        let is_index = |value: &Value, class: &Class| is_count(value) || class.lookup(&self.names.index).is_some();
        let asks_left = !(repeats && by_slot(a, &left, forward) && !is_index(b, &right));
        let asks_right = !same && (!repeats || !by_slot(b, &right, reflected) || is_index(a, &left));
        let mut attempts = Attempts::new();
        if let Some(method) = left.lookup(forward).filter(|_| asks_left) {
            attempts.push((method, a.clone(), b.clone()));
        }
        if asks_right && let Some(method) = right.lookup(reflected) {
            attempts.insert(if right_first { 0 } else { attempts.len() }, (method, b.clone(), a.clone()));
        }
        attempt(self, attempts.into_iter(), fail)
    }

    /// `op a`.
    pub fn unary(&mut self, op: Unary, a: &Value) -> Result<Outcome> {
        if op == Unary::Not {
            return self.truth(a)?.then(self, |_, truth| Ok(Value::Bool(!matches!(truth, Value::Bool(true))).into()));
        }
        if let (Unary::Invert, Value::Bool(flag)) = (op, a) {
            let inverted = Value::Int(!i64::from(*flag));
            return self.warn_by_filters("DeprecationWarning", INVERTED_BOOL.to_owned())?.then(self, |_, _| Ok(inverted.into()));
        }
        if !self.overrides_operators(a)
            && let Some(result) = number::unary(&self.classes, op, a)
        {
            return Ok(result.into());
        }
        let (name, sign) = match op {
            Unary::Negative => (self.names.neg.clone(), "-"),
            Unary::Positive => (self.names.pos.clone(), "+"),
            Unary::Invert | Unary::Not => (self.names.invert.clone(), "~"),
        };
        match self.special(a, &name) {
            Some(method) => Ok(Outcome::call(method, Arguments::none())),
            None => Err(Raised::type_error(format!("bad operand type for unary {sign}: '{}'", self.type_name(a)))),
        }
    }

    /// `a op b` for a comparison: any value may come out.
    pub fn compare(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Outcome> {
        if let Some(answer) = self.native_compare(op, a, b) {
            return Ok(answer.into());
        }
        if !self.overrides_operators(a)
            && !self.overrides_operators(b)
            && let Some(outcome) = self.compare_containers(op, a, b)?
        {
            return Ok(outcome);
        }
        let (forward, reflected) = self.comparison_names(op);
        let (left, right) = (self.class_of(a), self.class_of(b));
        let right_first = !Rc::ptr_eq(&left, &right) && right.derives_from(&left);
        let is_equality = op == Comparison::Equal;
        let mut attempts = Attempts::new();
        if let Some(method) = left.lookup(&forward) {
            attempts.push((method, a.clone(), b.clone()));
        }
        if let Some(method) = right.lookup(&reflected) {
            attempts.insert(if right_first { 0 } else { attempts.len() }, (method, b.clone(), a.clone()));
        }
        // Objects that compare as `object` says are the same or not.
        let plain = self.classes.object.lookup(&forward);
        if is_equality && attempts.iter().all(|(method, ..)| plain.as_ref().is_some_and(|plain| plain.is(method))) {
            return self.compare_at_last(op, a, b);
        }
        let (a, b) = (a.clone(), b.clone());
        attempt(self, attempts.into_iter(), Box::new(move |vm| vm.compare_at_last(op, &a, &b)))
    }

    /// Nobody has an answer: identity for `==` and `!=`, an error for an order.
    fn compare_at_last(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Outcome> {
        match op {
            Comparison::Equal => Ok(a.is(b).into()),
            Comparison::NotEqual => Ok((!a.is(b)).into()),
            _ => Err(Raised::type_error(format!(
                "'{}' not supported between instances of '{}' and '{}'",
                comparison_symbol(op),
                self.type_name(a),
                self.type_name(b)
            ))),
        }
    }

    pub(super) fn native_compare(&self, op: Comparison, a: &Value, b: &Value) -> Option<bool> {
        if self.overrides_operators(a) || self.overrides_operators(b) {
            return None;
        }
        match op {
            Comparison::Equal | Comparison::NotEqual => match equal(a, b) {
                Same::Yes => Some(op == Comparison::Equal),
                Same::No => Some(op == Comparison::NotEqual),
                Same::Ask => None,
            },
            _ => {
                if let (Some(a), Some(b)) = (a.as_str(), b.as_str()) {
                    return Some(super::quick_operators::ordered(op, (**a).cmp(&**b)));
                }
                let both = crate::object::compare::is_number(a) && crate::object::compare::is_number(b);
                let ordering = crate::object::compare::compare_numbers(a, b);
                // NaN is ordered with nothing.
                both.then(|| ordering.is_some_and(|ordering| super::quick_operators::ordered(op, ordering)))
            }
        }
    }

    /// `item in container`: the outcome's truth is the answer.
    pub fn contains(&mut self, container: &Value, item: &Value) -> Result<Outcome> {
        if !self.overrides_operators(container) {
            if let Some(outcome) = types::text_operators::contains(self, container, item)? {
                return Ok(outcome);
            }
            if let Some(outcome) = types::sequence_operators::contains(self, container, item)? {
                return Ok(outcome);
            }
        }
        let class = self.class_of(container);
        match class.lookup(&self.names.contains.clone()) {
            Some(Value::None) => Err(Raised::type_error(format!("'{}' object is not a container", class.name()))),
            Some(method) => {
                let method = self.bind_special(method, container);
                Ok(Outcome::call(method, Arguments::one(item.clone())))
            }
            None => self.search_iterator(container, item, &class),
        }
    }

    fn search_iterator(&mut self, container: &Value, item: &Value, class: &Rc<Class>) -> Result<Outcome> {
        let iterator = self
            .iterate(container)
            .map_err(|_| Raised::type_error(format!("argument of type '{}' is not iterable", class.name())))?;
        let item = item.clone();
        iterator.then(self, move |vm, iterator| search_next(vm, iterator, item))
    }

    fn binary_names(&self, op: Binary) -> (Str, Str) {
        let names = &self.names;
        let (forward, reflected) = match op {
            Binary::Add => (&names.add, &names.radd),
            Binary::Subtract => (&names.sub, &names.rsub),
            Binary::Multiply => (&names.mul, &names.rmul),
            Binary::MatrixMultiply => (&names.matmul, &names.rmatmul),
            Binary::TrueDivide => (&names.truediv, &names.rtruediv),
            Binary::FloorDivide => (&names.floordiv, &names.rfloordiv),
            Binary::Modulo => (&names.r#mod, &names.rmod),
            Binary::Power => (&names.pow, &names.rpow),
            Binary::LeftShift => (&names.lshift, &names.rlshift),
            Binary::RightShift => (&names.rshift, &names.rrshift),
            Binary::And => (&names.and, &names.rand),
            Binary::Or => (&names.or, &names.ror),
            Binary::Xor => (&names.xor, &names.rxor),
        };
        (forward.clone(), reflected.clone())
    }

    fn in_place_name(&self, op: Binary) -> Str {
        let names = &self.names;
        match op {
            Binary::Add => &names.iadd,
            Binary::Subtract => &names.isub,
            Binary::Multiply => &names.imul,
            Binary::MatrixMultiply => &names.imatmul,
            Binary::TrueDivide => &names.itruediv,
            Binary::FloorDivide => &names.ifloordiv,
            Binary::Modulo => &names.imod,
            Binary::Power => &names.ipow,
            Binary::LeftShift => &names.ilshift,
            Binary::RightShift => &names.irshift,
            Binary::And => &names.iand,
            Binary::Or => &names.ior,
            Binary::Xor => &names.ixor,
        }
        .clone()
    }

    fn comparison_names(&self, op: Comparison) -> (Str, Str) {
        let names = &self.names;
        let (forward, reflected) = match op {
            Comparison::Less => (&names.lt, &names.gt),
            Comparison::LessEqual => (&names.le, &names.ge),
            Comparison::Equal => (&names.eq, &names.eq),
            Comparison::NotEqual => (&names.ne, &names.ne),
            Comparison::Greater => (&names.gt, &names.lt),
            Comparison::GreaterEqual => (&names.ge, &names.le),
        };
        (forward.clone(), reflected.clone())
    }
}

type Fail = Box<dyn FnOnce(&mut Vm) -> Result<Outcome>>;

/// Methods to be asked one after the other, each with its object and the other one.
type Attempts = SmallVec<[(Value, Value, Value); 2]>;

/// Calls one method after the other until one has an answer.
fn attempt(vm: &mut Vm, mut attempts: smallvec::IntoIter<[(Value, Value, Value); 2]>, fail: Fail) -> Result<Outcome> {
    let Some((method, object, other)) = attempts.next() else { return fail(vm) };
    vm.call_special(method, &object, Arguments::one(other)).then(vm, move |vm, answer| match answer {
        Value::NotImplemented => attempt(vm, attempts, fail),
        value => Ok(value.into()),
    })
}

/// `in` by going through an iterator.
fn search_next(vm: &mut Vm, iterator: Value, item: Value) -> Result<Outcome> {
    let source = iterator.clone();
    vm.next_then(&source, move |vm, next| {
        let Some(next) = next else { return Ok(false.into()) };
        if next.is(&item) {
            return Ok(true.into());
        }
        vm.equals(&next, &item)?.then(vm, move |_vm, same| {
            if matches!(same, Value::Bool(true)) {
                return Ok(true.into());
            }
            // Through the machine, not by a native call: the items may be many.
            Ok(Outcome::Enter(Box::new(Search { iterator: Some((iterator, item)) })))
        })
    })
}

struct Search {
    iterator: Option<(Value, Value)>,
}

impl super::NativeFrame for Search {
    fn resume(&mut self, vm: &mut Vm, input: super::Input) -> Result<super::Step> {
        match self.iterator.take() {
            Some((iterator, item)) => Ok(super::Step::Become(search_next(vm, iterator, item)?)),
            None => Ok(super::Step::Return(input.value()?)),
        }
    }

    fn name(&self) -> &'static str {
        "in"
    }
}

/// Does the right class have its own version of a method?
fn differs(left: &Rc<Class>, right: &Rc<Class>, name: &Str) -> bool {
    match (left.lookup(name), right.lookup(name)) {
        (Some(a), Some(b)) => !a.is(&b),
        (None, Some(_)) => true,
        _ => false,
    }
}

/// The sign of an operator.
pub(crate) fn symbol(op: Binary) -> &'static str {
    match op {
        Binary::Add => "+",
        Binary::Subtract => "-",
        Binary::Multiply => "*",
        Binary::MatrixMultiply => "@",
        Binary::TrueDivide => "/",
        Binary::FloorDivide => "//",
        Binary::Modulo => "%",
        Binary::Power => "**",
        Binary::LeftShift => "<<",
        Binary::RightShift => ">>",
        Binary::And => "&",
        Binary::Or => "|",
        Binary::Xor => "^",
    }
}

pub(crate) fn comparison_symbol(op: Comparison) -> &'static str {
    match op {
        Comparison::Less => "<",
        Comparison::LessEqual => "<=",
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Greater => ">",
        Comparison::GreaterEqual => ">=",
    }
}

/// Is `+` or `*` of this object what a built-in sequence does, and nothing that a program wrote?
fn is_sequence_slot(value: &Value, class: &Class, name: &Str) -> bool {
    let holds = value.as_str().is_some()
        || matches!(value.payload(), Some(Payload::List(_) | Payload::Tuple(_) | Payload::Bytes(_) | Payload::ByteArray(_)));
    holds && matches!(class.lookup(name).as_ref().and_then(Value::payload), Some(Payload::Builtin(_)))
}

fn is_count(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_)) || matches!(value.payload(), Some(Payload::BigInt(_) | Payload::Int(_)))
}
