//! The arguments of one call, and what a native function gives back.

use smallvec::SmallVec;

use super::raised::{Raised, Result};
use super::string::Str;
use super::value::Value;
use crate::vm::suggest::closest;
use crate::vm::{NativeFrame, Vm};

/// Keyword arguments, in the order in which they were written. One pointer wide, for arguments are moved about.
pub type Keywords = thin_vec::ThinVec<(Str, Value)>;

/// Positional and keyword arguments of a call.
#[derive(Clone, Default, Debug)]
pub struct Arguments {
    pub positional: SmallVec<[Value; 3]>,
    /// No name twice.
    pub keywords: Keywords,
}

/// A native function: it has its result, or says what must run before it has it.
pub type NativeFunction = fn(&mut Vm, Arguments) -> Result<Outcome>;

/// What goes on when the value of a call is there.
pub type Then = Box<dyn FnOnce(&mut Vm, Value) -> Result<Outcome>>;

/// What goes on when a call has ended, also by an exception.
pub type Always = Box<dyn FnOnce(&mut Vm, Result<Value>) -> Result<Outcome>>;

/// A call that is to be made.
pub struct Call {
    pub callee: Value,
    pub arguments: Arguments,
}

/// What a native function gives back. Nothing native ever waits for Python on the native stack:
/// it hands over what is to be called, and how to go on. As small as a value: most outcomes are one.
pub enum Outcome {
    Value(Value),
    /// A call whose result is the result.
    Call(Box<Call>),
    /// A call, and what goes on with its value. An exception passes through.
    Then(Box<(Call, Then)>),
    /// A call, and what goes on with its value or its exception.
    Always(Box<(Call, Always)>),
    /// A longer piece of work with a state of its own.
    Enter(Box<dyn NativeFrame>),
}

impl<T: Into<Value>> From<T> for Outcome {
    fn from(value: T) -> Self {
        Outcome::Value(value.into())
    }
}

impl Outcome {
    /// A call whose result is the result.
    pub fn call(callee: Value, arguments: Arguments) -> Self {
        Outcome::Call(Box::new(Call { callee, arguments }))
    }

    /// A call, and what goes on with its value or its exception.
    pub fn always(callee: Value, arguments: Arguments, next: Always) -> Self {
        Outcome::Always(Box::new((Call { callee, arguments }, next)))
    }

    /// Goes on with the value, whether it is there already or not.
    #[inline]
    pub fn then(self, vm: &mut Vm, next: impl FnOnce(&mut Vm, Value) -> Result<Outcome> + 'static) -> Result<Outcome> {
        match self {
            Outcome::Value(value) => next(vm, value),
            // Not generic: this stands behind some four hundred continuations.
            later => Ok(later.then_later(Box::new(next))),
        }
    }

    fn then_later(self, next: Then) -> Outcome {
        match self {
            Outcome::Value(value) => Outcome::Enter(crate::vm::native::go_on(value, next)),
            Outcome::Call(call) => Outcome::Then(Box::new((*call, next))),
            Outcome::Then(work) => {
                let (call, first) = *work;
                Outcome::Then(Box::new((call, chained(first, next))))
            }
            Outcome::Always(work) => {
                let (call, first) = *work;
                let both: Always = Box::new(move |vm, result| {
                    let outcome = first(vm, result)?;
                    continue_with(vm, outcome, next)
                });
                Outcome::Always(Box::new((call, both)))
            }
            Outcome::Enter(frame) => Outcome::Enter(crate::vm::native::after(frame, next)),
        }
    }
}

fn chained(first: Then, next: Then) -> Then {
    Box::new(move |vm, value| {
        let outcome = first(vm, value)?;
        continue_with(vm, outcome, next)
    })
}

fn continue_with(vm: &mut Vm, outcome: Outcome, next: Then) -> Result<Outcome> {
    match outcome {
        Outcome::Value(value) => next(vm, value),
        later => Ok(later.then_later(next)),
    }
}

impl Arguments {
    pub fn none() -> Self {
        Arguments::default()
    }

    pub fn one(value: impl Into<Value>) -> Self {
        Arguments { positional: smallvec::smallvec![value.into()], keywords: Keywords::new() }
    }

    pub fn two(first: impl Into<Value>, second: impl Into<Value>) -> Self {
        Arguments { positional: smallvec::smallvec![first.into(), second.into()], keywords: Keywords::new() }
    }

    /// The same arguments behind one more, as for a bound method.
    #[must_use]
    pub fn with_first(mut self, first: Value) -> Self {
        self.positional.insert(0, first);
        self
    }

    /// Takes the first positional argument, which a method's table entry says is there.
    pub fn take_self(&mut self) -> Value {
        if self.positional.is_empty() { Value::Undefined } else { self.positional.remove(0) }
    }

    /// The argument at `index`, or under `name`, taken out.
    pub fn take(&mut self, index: usize, name: &str) -> Option<Value> {
        if let Some(value) = self.positional.get_mut(index) {
            return Some(std::mem::take(value)).filter(Value::is_defined);
        }
        self.take_keyword(name)
    }

    /// A keyword argument, taken out.
    pub fn take_keyword(&mut self, name: &str) -> Option<Value> {
        let index = self.keywords.iter().position(|(key, _)| &**key == name)?;
        Some(self.keywords.remove(index).1)
    }

    /// Refuses keywords; `name` is the function's, for the message.
    pub fn no_keywords(&self, name: &str) -> Result<()> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(Raised::type_error(format!("{name}() takes no keyword arguments")))
    }

    /// Refuses keywords that nobody has taken; `known` are those that the function has.
    pub fn no_more_keywords(&self, name: &str, known: &[&str]) -> Result<()> {
        let Some((key, _)) = self.keywords.first() else {
            return Ok(());
        };
        Err(unexpected_keyword(name, key, known.iter().copied()))
    }

    /// Exactly `N` positional arguments and no keywords, in `CPython`'s words where that is not so.
    pub fn exactly<const N: usize>(self, name: &str) -> Result<[Value; N]> {
        self.no_keywords(name)?;
        self.array().map_err(|given| wrong_count(name, N, N, given))
    }

    /// The positional arguments, where there are just so many; else their number.
    pub(crate) fn array<const N: usize>(self) -> std::result::Result<[Value; N], usize> {
        if self.positional.len() != N {
            return Err(self.positional.len());
        }
        let mut values = self.positional.into_iter();
        Ok(std::array::from_fn(|_| values.next().unwrap_or_default()))
    }

    /// Between `least` and `N` positional arguments and no keywords; what is not given is undefined.
    pub fn between<const N: usize>(self, name: &str, least: usize) -> Result<[Value; N]> {
        self.no_keywords(name)?;
        let given = self.positional.len();
        if given < least || given > N {
            return Err(wrong_count(name, least, N, given));
        }
        let mut values = self.positional.into_iter();
        Ok(std::array::from_fn(|_| values.next().unwrap_or_default()))
    }

    /// Positional or keyword arguments called `names`, positional only where the name is empty; the first `least` must
    /// be given.
    pub fn named<const N: usize>(mut self, function: &str, names: [&str; N], least: usize) -> Result<[Value; N]> {
        let given = self.positional.len();
        self.fits_in(function, N)?;
        let by_place = names.iter().take(least).take_while(|name| name.is_empty()).count();
        if given < by_place {
            return Err(too_few_by_place(function, by_place, N, given));
        }
        let mut values: [Value; N] = std::array::from_fn(|_| Value::Undefined);
        for (slot, value) in values.iter_mut().zip(std::mem::take(&mut self.positional)) {
            *slot = value;
        }
        for (slot, name) in values.iter_mut().zip(names).skip(given) {
            *slot = self.take_keyword(name).unwrap_or_default();
        }
        if let Some(index) = (0..least).find(|&index| !values[index].is_defined()) {
            return Err(missing_argument(function, names[index], index));
        }
        if let Some(index) = (0..given).find(|&index| self.keywords.iter().any(|(key, _)| &**key == names[index])) {
            let (name, place) = (names[index], index + 1);
            let message = format!("argument for {function}() given by name ('{name}') and position ({place})");
            return Err(Raised::type_error(message));
        }
        self.no_more_keywords(function, &names)?;
        Ok(values)
    }

    /// Are there no more arguments, named or not, than `most`?
    pub(crate) fn fits_in(&self, function: &str, most: usize) -> Result<()> {
        let total = self.positional.len() + self.keywords.len();
        if total <= most {
            return Ok(());
        }
        let kind = if self.positional.is_empty() { "keyword " } else { "" };
        let plural = if most == 1 { "" } else { "s" };
        Err(Raised::type_error(format!("{function}() takes at most {most} {kind}argument{plural} ({total} given)")))
    }
}

fn too_few_by_place(function: &str, least: usize, most: usize, given: usize) -> Raised {
    let bound = if least == most { "exactly" } else { "at least" };
    let plural = if least == 1 { "" } else { "s" };
    Raised::type_error(format!("{function}() takes {bound} {least} positional argument{plural} ({given} given)"))
}

fn missing_argument(function: &str, name: &str, index: usize) -> Raised {
    Raised::type_error(format!("{function}() missing required argument '{name}' (pos {})", index + 1))
}

/// A keyword that a function has not, with the closest of those that it has.
pub(crate) fn unexpected_keyword<'a>(function: &str, key: &str, known: impl Iterator<Item = &'a str>) -> Raised {
    let hint = closest(key, known).map_or(String::new(), |hint| format!(". Did you mean '{hint}'?"));
    Raised::type_error(format!("{function}() got an unexpected keyword argument '{key}'{hint}"))
}

/// Too few or too many positional arguments for a function in C; only one of none or one argument is named in full.
pub(crate) fn wrong_count(name: &str, least: usize, most: usize, given: usize) -> Raised {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let short = name.rsplit('.').next().unwrap_or(name);
    if least == most {
        // CPython words methods with a fixed count of none or one argument in a way of their own.
        return Raised::type_error(match most {
            0 => format!("{name}() takes no arguments ({given} given)"),
            1 => format!("{name}() takes exactly one argument ({given} given)"),
            _ => format!("{short} expected {most} arguments, got {given}"),
        });
    }
    let (bound, count) = if given < least { ("at least", least) } else { ("at most", most) };
    Raised::type_error(format!("{short} expected {bound} {count} argument{}, got {given}", plural(count)))
}
