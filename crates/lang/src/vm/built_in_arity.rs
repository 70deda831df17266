//! The words in which functions in C refuse arguments, for those of them that are written in Python here
//! (CPython's `Python/getargs.c` and `Objects/methodobject.c`).

use crate::object::arguments::{unexpected_keyword, wrong_count};
use crate::object::function::Function;
use crate::object::{Arguments, Raised, Result, Str};

use super::Code;

/// Refuses what C would refuse; what is left for [`super::bind`] fits.
pub(super) fn check(function: &Function, code: &Code, arguments: &Arguments) -> Result<()> {
    let arity = Arity {
        name: function.name.borrow().clone(),
        most: code.parameters.positional as usize,
        least: (code.parameters.positional as usize).saturating_sub(function.defaults.borrow().len()),
        function,
        code,
    };
    if code.parameters.variadic_keywords {
        return Ok(());
    }
    if arity.takes_keywords() { arity.check_with_keywords(arguments) } else { arity.check_positional(arguments) }
}

struct Arity<'a> {
    name: Str,
    /// Positional arguments.
    least: usize,
    most: usize,
    function: &'a Function,
    code: &'a Code,
}

impl Arity<'_> {
    fn takes_keywords(&self) -> bool {
        self.code.parameters.keyword_only > 0 || self.code.parameters.positional_only < self.code.parameters.positional
    }

    /// `heapq.heappush`, as messages about the call as a whole have it.
    fn name_in_full(&self) -> String {
        match self.function.module.borrow().as_str() {
            Some(module) if &**module != "builtins" && !self.function.makes_built_in.get() => format!("{module}.{}", self.name),
            _ => self.name.to_string(),
        }
    }

    fn check_positional(&self, arguments: &Arguments) -> Result<()> {
        arguments.no_keywords(&self.name_in_full())?;
        let given = arguments.positional.len();
        let too_many = given > self.most && !self.code.parameters.variadic;
        if given >= self.least && !too_many {
            return Ok(());
        }
        if self.code.parameters.variadic {
            return Err(wrong_count(&self.name, self.least, usize::MAX, given));
        }
        if self.function.makes_built_in.get() && self.least == self.most {
            let plural = if self.most == 1 { "" } else { "s" };
            return Err(Raised::type_error(format!("{} expected {} argument{plural}, got {given}", self.name, self.most)));
        }
        Err(wrong_count(&self.name_in_full(), self.least, self.most, given))
    }

    fn check_with_keywords(&self, arguments: &Arguments) -> Result<()> {
        let names = &self.code.variables[..self.most + self.code.parameters.keyword_only as usize];
        let positional = arguments.positional.len();
        if !self.code.parameters.variadic {
            self.check_count(positional, positional + arguments.keywords.len(), names.len())?;
        }
        let by_name = |name: &Str| arguments.keywords.iter().any(|(key, _)| key == name);
        if let Some(place) = (positional..self.least).find(|&place| !by_name(&names[place])) {
            let message = format!("{}() missing required argument '{}' (pos {})", self.name, names[place], place + 1);
            return Err(Raised::type_error(message));
        }
        match arguments.keywords.iter().find(|(key, _)| !names.contains(key)) {
            Some((key, _)) => Err(unexpected_keyword(&self.name, key, names.iter().map(|name| &**name))),
            None => Ok(()),
        }
    }

    fn check_count(&self, positional: usize, given: usize, most: usize) -> Result<()> {
        let (kind, most, given) = if given > most {
            (if positional == 0 { "keyword " } else { "" }, most, given)
        } else if positional > self.most {
            ("positional ", self.most, positional)
        } else {
            return Ok(());
        };
        let bound = if kind == "positional " && self.least == self.most { "exactly" } else { "at most" };
        let plural = if most == 1 { "" } else { "s" };
        let message = format!("{}() takes {bound} {most} {kind}argument{plural} ({given} given)", self.name);
        Err(Raised::type_error(message))
    }
}
