//! Binding the arguments of a call to the parameters of a function, in CPython's words where they do not fit
//! (Language Reference, "Calls").

use crate::object::arguments::unexpected_keyword;
use crate::object::function::Function;
use crate::object::{Arguments, Dict, Object, Payload, Raised, Result, Str, Value};

use super::{Code, Vm, built_in_arity};

/// Fills the registers of the parameters.
pub(super) fn bind(vm: &mut Vm, function: &Function, code: &Code, arguments: Arguments, registers: &mut [Value]) -> Result<()> {
    if arguments.keywords.is_empty() && code.takes_just(arguments.positional.len()) {
        for (slot, value) in registers.iter_mut().zip(arguments.positional) {
            *slot = value;
        }
        return Ok(());
    }
    if function.is_built_in.get() || function.makes_built_in.get() {
        built_in_arity::check(function, code, &arguments)?;
    }
    let binding = Binding { function, code };
    let given = arguments.positional.len();
    let rest = binding.positional(arguments.positional, registers);
    let extra = binding.keywords(vm, arguments.keywords, registers)?;
    if let Some(slot) = binding.variadic_slot() {
        registers[slot] = vm.new_tuple(rest);
    } else if !rest.is_empty() {
        return Err(binding.too_many(given, registers));
    }
    if let Some(slot) = binding.keywords_slot() {
        registers[slot] = Object::new(&vm.classes.dict, Payload::Dict(extra.into())).into();
    }
    binding.defaults(registers)?;
    binding.keyword_defaults(registers)
}

struct Binding<'a> {
    function: &'a Function,
    code: &'a Code,
}

impl Binding<'_> {
    fn name(&self) -> Str {
        self.function.qualified_name.borrow().clone()
    }

    fn positional_count(&self) -> usize {
        self.code.parameters.positional as usize
    }

    fn named_count(&self) -> usize {
        self.positional_count() + self.code.parameters.keyword_only as usize
    }

    fn variadic_slot(&self) -> Option<usize> {
        self.code.parameters.variadic.then(|| self.named_count())
    }

    fn keywords_slot(&self) -> Option<usize> {
        self.code.parameters.variadic_keywords.then(|| self.named_count() + usize::from(self.code.parameters.variadic))
    }

    /// Puts positional arguments into place; what is left over comes back.
    fn positional(&self, given: smallvec::SmallVec<[Value; 3]>, registers: &mut [Value]) -> Vec<Value> {
        let mut given = given.into_iter();
        for (slot, value) in registers.iter_mut().zip(given.by_ref().take(self.positional_count())) {
            *slot = value;
        }
        given.collect()
    }

    /// Puts keyword arguments into place; what `**kwargs` takes comes back.
    fn keywords(&self, vm: &mut Vm, given: crate::object::Keywords, registers: &mut [Value]) -> Result<Dict> {
        let mut extra = Dict::default();
        let first = self.code.parameters.positional_only as usize;
        let takes_any = self.code.parameters.variadic_keywords;
        let mut positional_only = Vec::new();
        for (name, value) in given {
            let slot = self.code.variables[..self.named_count()].iter().skip(first).position(|known| *known == name);
            match slot.map(|slot| slot + first) {
                Some(slot) if registers[slot].is_defined() => {
                    return Err(Raised::type_error(format!("{}() got multiple values for argument '{name}'", self.name())));
                }
                Some(slot) => registers[slot] = value,
                None if takes_any => {
                    extra.set_str(&vm.interner.known(&name), value);
                }
                None if self.code.variables[..first].contains(&name) => positional_only.push(name),
                None => return Err(self.unexpected(&name)),
            }
        }
        if positional_only.is_empty() {
            return Ok(extra);
        }
        Err(Raised::type_error(format!(
            "{}() got some positional-only arguments passed as keyword arguments: '{}'",
            self.name(),
            positional_only.iter().map(|name| &**name).collect::<Vec<_>>().join(", ")
        )))
    }

    fn unexpected(&self, name: &Str) -> Raised {
        let known = &self.code.variables[self.code.parameters.positional_only as usize..self.named_count()];
        unexpected_keyword(&self.name(), name, known.iter().map(|known| &**known))
    }

    /// Fills positional parameters from the defaults, which belong to the last ones.
    fn defaults(&self, registers: &mut [Value]) -> Result<()> {
        let defaults = self.function.defaults.borrow();
        let count = self.positional_count();
        let first_default = count.saturating_sub(defaults.len());
        let missing: Vec<usize> = (0..first_default).filter(|&slot| !registers[slot].is_defined()).collect();
        if !missing.is_empty() {
            return Err(self.missing(&missing, "positional"));
        }
        for slot in first_default..count {
            if !registers[slot].is_defined() {
                registers[slot] = defaults[slot - first_default].clone();
            }
        }
        Ok(())
    }

    #[expect(clippy::needless_range_loop, reason = "the slot also names the variable")]
    fn keyword_defaults(&self, registers: &mut [Value]) -> Result<()> {
        let defaults = self.function.keyword_defaults.borrow();
        let mut missing = Vec::new();
        for slot in self.positional_count()..self.named_count() {
            if registers[slot].is_defined() {
                continue;
            }
            let default = defaults.as_ref().and_then(|known| known.borrow().get_str(&self.code.variables[slot]).cloned());
            match default {
                Some(value) => registers[slot] = value,
                None => missing.push(slot),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.missing(&missing, "keyword-only")) }
    }

    /// `f() missing 2 required positional arguments: 'a' and 'b'`
    fn missing(&self, slots: &[usize], kind: &str) -> Raised {
        let names: Vec<String> = slots.iter().map(|&slot| format!("'{}'", self.code.variables[slot])).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        Raised::type_error(format!("{}() missing {} required {kind} argument{plural}: {list}", self.name(), names.len()))
    }

    /// `f() takes from 1 to 2 positional arguments but 3 were given`
    fn too_many(&self, given: usize, registers: &[Value]) -> Raised {
        let count = self.positional_count();
        let defaults = self.function.defaults.borrow().len();
        let keyword_only = (count..self.named_count()).filter(|&slot| registers[slot].is_defined()).count();
        let takes = if defaults > 0 { format!("from {} to {count}", count.saturating_sub(defaults)) } else { count.to_string() };
        let plural = if count == 1 && defaults == 0 { "" } else { "s" };
        let plural_given = |number: usize| if number == 1 { "" } else { "s" };
        let extra = if keyword_only > 0 {
            format!(
                " positional argument{} (and {keyword_only} keyword-only argument{})",
                plural_given(given),
                plural_given(keyword_only)
            )
        } else {
            String::new()
        };
        let verb = if given == 1 && keyword_only == 0 { "was" } else { "were" };
        Raised::type_error(format!("{}() takes {takes} positional argument{plural} but {given}{extra} {verb} given", self.name()))
    }
}
