//! What is wrong with a text, and its code where nothing is.

use loopglass_lang::compile::unit::Unit;
use loopglass_lang::{compile, source};

use crate::view::Problem;

/// The code of a program, or the first thing that is wrong with it.
pub(super) fn compiled(program: &str) -> Result<Unit, Problem> {
    let module = source::parse(program).map_err(|error| Problem {
        message: format!("{}: {}", error.kind.name(), error.message),
        line: error.line.max(1),
        column: error.column.max(1),
        end_line: error.end_line.max(error.line).max(1),
        end_column: if error.end_column == 0 { error.column.max(1) + 1 } else { error.end_column },
    })?;
    let mut unit = compile::compile_module(&module, program).map_err(|error| {
        let start = position(program, error.range.start().to_u32());
        let end = position(program, error.range.end().to_u32());
        Problem { message: error.message, line: start.0, column: start.1, end_line: end.0, end_column: end.1 }
    })?;
    unit.warnings =
        source::module_warnings(&module, program).into_iter().map(|warning| (warning.line, warning.message)).collect();
    Ok(unit)
}

/// Line and column, both from one and in characters, of an offset in bytes.
fn position(text: &str, offset: u32) -> (u32, u32) {
    let before = text.get(..offset as usize).unwrap_or(text);
    let line = before.matches('\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().map_or(0, |tail| tail.chars().count()) as u32 + 1;
    (line, column)
}

pub(super) fn problem_at_start(message: &str) -> Problem {
    Problem { message: message.to_string(), line: 1, column: 1, end_line: 1, end_column: 2 }
}
