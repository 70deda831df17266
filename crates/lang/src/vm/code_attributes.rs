//! The attributes of code objects: what a function is called, what it takes, which names it has.

use std::rc::Rc;

use crate::compile::unit::UnitKind;
use crate::object::{Object, Payload, Str, Value};

use super::{Code, Vm};

impl Vm {
    pub(super) fn code_attribute(&mut self, code: &Rc<Code>, name: &Str) -> Option<Value> {
        Some(match &**name {
            "co_name" => code.name.clone().into(),
            "co_qualname" => code.qualified_name.clone().into(),
            "co_filename" => code.file.name.clone().into(),
            "co_firstlineno" => i64::from(code.first_line).into(),
            "co_argcount" => i64::from(code.parameters.positional).into(),
            "co_posonlyargcount" => i64::from(code.parameters.positional_only).into(),
            "co_kwonlyargcount" => i64::from(code.parameters.keyword_only).into(),
            "co_nlocals" => code.local_names().len().into(),
            "co_varnames" => self.tuple_of_names(code.local_names()),
            "co_cellvars" => self.tuple_of_names(code.cell_names()),
            "co_freevars" => self.tuple_of_names(code.free.clone()),
            "co_names" => self.tuple_of_names(code.names_looked_up()),
            "co_flags" => code.flags().into(),
            "co_consts" => self.shown_constants(code),
            _ => return None,
        })
    }

    /// The docstring or None first, then what the code mentions: about what CPython's compiler keeps.
    fn shown_constants(&self, code: &Rc<Code>) -> Value {
        let mut constants: Vec<Value> = Vec::new();
        if !matches!(code.kind, UnitKind::Module | UnitKind::Class) {
            constants.push(code.docstring.clone().into());
        }
        for (place, constant) in code.constants.iter().enumerate() {
            let constant = match code.unit_at(place as u16) {
                Some(inner) => Object::new(&self.classes.code, Payload::Code(inner.clone())).into(),
                None => constant.clone(),
            };
            let is_known = constants.iter().any(|known| known.is(&constant));
            if constant.is_defined() && !is_known {
                constants.push(constant);
            }
        }
        self.new_tuple(constants)
    }

    fn tuple_of_names(&self, names: Vec<Str>) -> Value {
        self.new_tuple(names.into_iter().map(Value::Str).collect::<Vec<_>>())
    }
}

impl Code {
    /// Parameters and locals. A local that inner functions share is none of them, unless it is a parameter.
    fn local_names(&self) -> Vec<Str> {
        let own = |(place, _): &(usize, &Str)| *place < self.parameter_count() || !self.cells.contains(&(*place as u16));
        let mut names: Vec<Str> = Vec::new();
        for (_, name) in self.variables.iter().enumerate().filter(own) {
            let name = shown(name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The register of a variable that a program can name.
    pub(super) fn variable_place(&self, name: &str) -> Option<usize> {
        self.variables.iter().chain(&self.free).position(|known| &**known == name)
    }

    /// The name of the variable at a place.
    pub(super) fn variable_at(&self, place: usize) -> Option<&Str> {
        self.variables.get(place).or_else(|| self.free.get(place.checked_sub(self.variables.len())?))
    }

    /// The places of variables as CPython keeps them: those that inner functions share stand behind the others.
    pub(super) fn places_in_order(&self) -> &[usize] {
        self.order.get_or_init(|| {
            let is_shared = |place: &usize| *place >= self.parameter_count() && self.cells.contains(&(*place as u16));
            let (mut shared, mut places): (Vec<usize>, Vec<usize>) = (0..self.variables.len()).partition(is_shared);
            shared.sort_by(|a, b| self.variables[*a].cmp(&self.variables[*b]));
            places.extend(shared);
            places.extend(self.variables.len()..self.variables.len() + self.free.len());
            places.into()
        })
    }

    /// The locals that inner functions share: parameters first, the others by name.
    fn cell_names(&self) -> Vec<Str> {
        let (parameters, mut others): (Vec<u16>, Vec<u16>) =
            self.cells.iter().partition(|place| (**place as usize) < self.parameter_count());
        others.sort_by_key(|place| self.variables.get(*place as usize).map(ToString::to_string));
        parameters.iter().chain(&others).filter_map(|place| self.variables.get(*place as usize)).map(shown).collect()
    }

    /// Globals and attributes, in the order of their first use.
    fn names_looked_up(&self) -> Vec<Str> {
        let mut names: Vec<Str> = Vec::new();
        for site in &self.sites {
            if !names.contains(&site.name) {
                names.push(site.name.clone());
            }
        }
        names
    }

    /// The bits of `inspect`: optimized, newlocals, *args, **kwargs, nested, generator, coroutine, async generator.
    fn flags(&self) -> i64 {
        let kind = match self.kind {
            UnitKind::Module | UnitKind::Class => return 0,
            UnitKind::Generator => 0x20,
            UnitKind::Coroutine => 0x80,
            UnitKind::AsyncGenerator => 0x200,
            UnitKind::Function => 0,
        };
        let bit = |set: bool, bit: i64| i64::from(set) * bit;
        3 + bit(self.parameters.variadic, 4)
            + bit(self.parameters.variadic_keywords, 8)
            + bit(self.qualified_name.contains(".<locals>."), 0x10)
            + kind
            + bit(self.is_iterable_coroutine.get(), 0x100)
    }
}

/// The variable of an inlined comprehension, too, has the name that the program gave it.
fn shown(name: &Str) -> Str {
    name.strip_prefix('.').map_or_else(|| name.clone(), Str::from)
}
