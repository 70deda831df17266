//! What native code asks of any value: its truth, text, hash, order. Each answers at once where nothing of the
//! program's has to be called, and otherwise says what to call.

use crate::object::compare::{Same, equal};
use crate::object::{Arguments, ExceptionKind, Outcome, Payload, Raised, Result, Str, Value};

use super::Vm;

impl Vm {
    /// `bool(value)` where no call is needed.
    pub fn quick_truth(&self, value: &Value) -> Option<bool> {
        Some(match value {
            Value::Bool(flag) => *flag,
            Value::None | Value::Undefined => false,
            Value::Int(int) => *int != 0,
            Value::Float(float) => *float != 0.0,
            Value::Str(text) => !text.is_empty(),
            Value::NotImplemented => return None,
            Value::Ellipsis => true,
            Value::Class(_) => {
                let metaclass = self.class_of(value);
                let defines = |name| metaclass.lookup(name).is_some();
                return (metaclass.native || !defines(&self.names.bool) && !defines(&self.names.len)).then_some(true);
            }
            Value::Object(object) => {
                if let Payload::Native(native) = &object.payload
                    && object.with_class(|class| class.native)
                    && let Some(length) = native.length()
                {
                    return Some(length != 0);
                }
                if matches!(object.payload, Payload::Native(_)) || !object.with_class(|class| class.native) {
                    let defines = |name| object.with_class(|class| class.lookup(name).is_some());
                    return (!defines(&self.names.bool) && !defines(&self.names.len)).then_some(true);
                }
                payload_truth(&object.payload)
            }
        })
    }

    /// `bool(value)`: the outcome is a `bool`.
    pub fn truth(&mut self, value: &Value) -> Result<Outcome> {
        if let Some(flag) = self.quick_truth(value) {
            return Ok(flag.into());
        }
        if matches!(value, Value::NotImplemented) {
            let message = "NotImplemented should not be used in a boolean context".to_owned();
            return self.warn_by_filters("DeprecationWarning", message)?.then(self, |_, _| Ok(true.into()));
        }
        let class = self.class_of(value);
        if let Some(method) = class.lookup(&self.names.bool) {
            return self.call_special(method, value, Arguments::none()).then(self, |vm, answer| match answer {
                Value::Bool(flag) => Ok(flag.into()),
                other => Err(Raised::type_error(format!("__bool__ should return bool, returned {}", vm.type_name(&other)))),
            });
        }
        self.length(value)?.then(self, |_, length| Ok(Value::Bool(!matches!(length, Value::Int(0))).into()))
    }

    /// `len(value)`.
    pub fn length(&mut self, value: &Value) -> Result<Outcome> {
        if let Some(length) = self.quick_length(value) {
            return Ok(length.into());
        }
        let Some(method) = self.class_of(value).lookup(&self.names.len) else {
            return Err(Raised::type_error(format!("object of type '{}' has no len()", self.type_name(value))));
        };
        self.call_special(method, value, Arguments::none()).then(self, |vm, length| match length {
            Value::Int(length) if length < 0 => Err(Raised::value_error("__len__() should return >= 0")),
            Value::Int(_) => Ok(length.into()),
            Value::Bool(flag) => Ok(Value::Int(i64::from(flag)).into()),
            Value::Object(long) if matches!(&long.payload, Payload::BigInt(long) if long.sign() == num_bigint::Sign::Minus) => {
                Err(Raised::value_error("__len__() should return >= 0"))
            }
            Value::Object(long) if matches!(long.payload, Payload::BigInt(_)) => {
                Err(Raised::overflow_error("cannot fit 'int' into an index-sized integer"))
            }
            other => Err(Raised::type_error(format!("'{}' object cannot be interpreted as an integer", vm.type_name(&other)))),
        })
    }

    /// The length of a built-in container.
    pub fn quick_length(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Str(text) => Some(text.length()),
            Value::Object(object) if object.with_class(|class| class.native) => payload_length(object),
            _ => None,
        }
    }

    /// `hash(value)`: the outcome is an `int` whose bits are the hash.
    pub fn hash(&mut self, value: &Value) -> Result<Outcome> {
        if let Some(hash) = super::hash::quick_hash(value)? {
            return Ok(Value::Int(hash as i64).into());
        }
        let class = self.class_of(value);
        match class.lookup(&self.names.hash) {
            Some(Value::None) | None => Err(Raised::type_error(format!("unhashable type: '{}'", class.message_name()))),
            Some(method) => self.call_special(method, value, Arguments::none()).then(self, |_, hash| match hash {
                // -1 stands for an error inside of CPython.
                Value::Int(-1) => Ok(Value::Int(-2).into()),
                Value::Int(_) => Ok(hash.into()),
                Value::Bool(flag) => Ok(Value::Int(i64::from(flag)).into()),
                ref long => match super::hash::hash_of_number(long) {
                    Some(hash) => Ok(Value::Int(hash as i64).into()),
                    None => Err(Raised::type_error("__hash__ method should return an integer")),
                },
            }),
        }
    }

    /// `a == b` as a truth: the outcome is a `bool`.
    pub fn equals(&mut self, a: &Value, b: &Value) -> Result<Outcome> {
        match equal(a, b) {
            Same::Yes => Ok(true.into()),
            Same::No => Ok(false.into()),
            Same::Ask => self.compare(crate::compile::op::Comparison::Equal, a, b)?.then(self, |vm, answer| vm.truth(&answer)),
        }
    }

    /// `a < b` as a truth: what sorting asks.
    pub fn less(&mut self, a: &Value, b: &Value) -> Result<Outcome> {
        if let Some(less) = crate::types::quick_less(a, b) {
            return Ok(less.into());
        }
        self.compare(crate::compile::op::Comparison::Less, a, b)?.then(self, |vm, answer| vm.truth(&answer))
    }

    /// `repr(value)`: the outcome is a `str`.
    pub fn repr(&mut self, value: &Value) -> Result<Outcome> {
        if let Some(text) = self.quick_repr(value)? {
            return Ok(Value::Str(text).into());
        }
        let Some(method) = self.class_of(value).lookup(&self.names.repr) else {
            return Ok(Value::Str(self.default_repr(value)).into());
        };
        self.call_special(method, value, Arguments::none()).then(self, |vm, text| {
            if text.as_str().is_some() {
                return Ok(text.into());
            }
            Err(Raised::type_error(format!("__repr__ returned non-string (type {})", vm.type_name(&text))))
        })
    }

    /// `str(value)`: the outcome is a `str`.
    pub fn str(&mut self, value: &Value) -> Result<Outcome> {
        if let Value::Str(_) = value {
            return Ok(value.clone().into());
        }
        if let Some(text) = self.quick_str(value)? {
            return Ok(Value::Str(text).into());
        }
        let Some(method) = self.class_of(value).lookup(&self.names.str) else {
            return self.repr(value);
        };
        // `object.__str__` is the repr, and whoever asks for the text says what is wrong with it.
        let is_plain = |own: &crate::object::ObjectRef| matches!(own.payload, Payload::Instance);
        let is_repr = matches!(method.payload(), Some(Payload::Builtin(_))) && value.object().is_some_and(is_plain);
        let repr = is_repr.then(|| self.class_of(value).lookup(&self.names.repr)).flatten();
        let method = repr.unwrap_or(method);
        self.call_special(method, value, Arguments::none()).then(self, |vm, text| {
            if text.as_str().is_some() {
                return Ok(text.into());
            }
            Err(Raised::type_error(format!("__str__ returned non-string (type {})", vm.type_name(&text))))
        })
    }

    /// The text of each value in turn, then `finish` with all of them.
    pub fn texts(
        &mut self,
        values: Vec<Value>,
        text_of: fn(&mut Vm, &Value) -> Result<Outcome>,
        finish: impl FnOnce(&mut Vm, Vec<Str>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        next_text(self, values.into_iter(), text_of, Vec::new(), Box::new(finish))
    }

    /// An argument that must be an integer, as `__index__` gives it, in 64 bits.
    pub fn index(&self, value: &Value) -> Result<i64> {
        match value {
            Value::Int(int) => Ok(*int),
            Value::Bool(flag) => Ok(i64::from(*flag)),
            Value::Object(object) => match &object.payload {
                Payload::Int(int) => Ok(*int),
                Payload::BigInt(_) => Err(Raised::overflow_error("Python int too large to convert to C ssize_t")),
                _ => Err(self.not_an_integer(value)),
            },
            _ => Err(self.not_an_integer(value)),
        }
    }

    fn not_an_integer(&self, value: &Value) -> Raised {
        Raised::type_error(format!("'{}' object cannot be interpreted as an integer", self.type_name(value)))
    }

    /// Refuses an object of more than `Limits::object` items or bytes.
    pub fn check_object_size(&self, size: usize) -> Result<()> {
        if size <= self.limits.object {
            let is_small = size < 64 * 1024;
            return if is_small || self.has_room(size) {
                Ok(())
            } else {
                Err(Raised::new(ExceptionKind::MemoryError, Value::Undefined))
            };
        }
        let limit = self.limits.object;
        Err(Raised::new(ExceptionKind::MemoryError, format!("an object may have at most {limit} items or bytes here")))
    }
}

type Texts = Box<dyn FnOnce(&mut Vm, Vec<Str>) -> Result<Outcome>>;

fn next_text(
    vm: &mut Vm,
    mut values: std::vec::IntoIter<Value>,
    text_of: fn(&mut Vm, &Value) -> Result<Outcome>,
    mut texts: Vec<Str>,
    finish: Texts,
) -> Result<Outcome> {
    while let Some(value) = values.next() {
        match text_of(vm, &value)? {
            Outcome::Value(text) => texts.extend(text.as_str().cloned()),
            later => {
                return later.then(vm, move |vm, text| {
                    texts.extend(text.as_str().cloned());
                    next_text(vm, values, text_of, texts, finish)
                });
            }
        }
    }
    finish(vm, texts)
}

fn payload_truth(payload: &Payload) -> bool {
    match payload {
        Payload::Int(int) => *int != 0,
        Payload::Float(float) => *float != 0.0,
        Payload::Complex(real, imaginary) => *real != 0.0 || *imaginary != 0.0,
        Payload::Str(text) => !text.is_empty(),
        Payload::Bytes(bytes) => !bytes.is_empty(),
        Payload::ByteArray(bytes) => !bytes.borrow().is_empty(),
        Payload::List(items) => !items.borrow().is_empty(),
        Payload::Tuple(items) => !items.is_empty(),
        Payload::Dict(dict) | Payload::DictView(_, dict) => !dict.borrow().is_empty(),
        Payload::Set(set) => !set.borrow().is_empty(),
        Payload::FrozenSet(set) => !set.is_empty(),
        Payload::Range(range) => range.length() != 0,
        Payload::LongRange(range) => range.length() > 0.into(),
        _ => true,
    }
}

pub(crate) fn payload_length(object: &crate::object::ObjectRef) -> Option<usize> {
    match &object.payload {
        Payload::Str(text) => Some(text.length()),
        Payload::List(items) => Some(items.borrow().len()),
        Payload::Tuple(items) => Some(items.len()),
        Payload::Dict(dict) | Payload::DictView(_, dict) => Some(dict.borrow().len()),
        Payload::Set(_) | Payload::FrozenSet(_) => crate::object::set::with_set(object, crate::object::set::Set::len),
        Payload::Bytes(bytes) => Some(bytes.len()),
        Payload::ByteArray(bytes) => Some(bytes.borrow().len()),
        Payload::Range(range) => Some(range.length()),
        Payload::Native(native) => native.length(),
        Payload::LongRange(range) => {
            num_traits::ToPrimitive::to_i64(&range.length()).and_then(|length| usize::try_from(length).ok())
        }
        _ => None,
    }
}
