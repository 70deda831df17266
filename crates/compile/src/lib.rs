//! From the syntax tree to code objects.

mod annotation_text;
mod assignment;
mod block;
mod bound;
mod builder;
mod call;
mod chain;
mod class;
mod compiler;
mod comprehension;
mod condition;
mod constants;
mod context;
pub mod disassemble;
mod display;
mod docstring;
mod expression;
mod f_string;
mod function;
mod import;
mod literal;
mod loops;
mod match_pattern;
mod match_statement;
mod name;
pub mod op;
pub mod operands;
mod regions;
mod row;
mod statement;
mod suspend;
mod symbols;
mod try_star;
mod try_statement;
mod type_parameters;
pub mod unit;
pub mod verify;
mod with;

use ruff_python_ast::{Expr, ModModule};
use ruff_text_size::TextRange;

use self::compiler::Compiler;
use self::context::Context;
use self::unit::Unit;

/// What the compiler cannot do; the parser and the semantic check have said everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    pub message: String,
    pub range: TextRange,
}

/// The code of a module, which has to be semantically valid.
pub fn compile_module(module: &ModModule, source: &str) -> Result<Unit, CompileError> {
    let context = Context::of_module(module, source);
    Compiler::module(&context).compile_module(&module.body)
}

/// As [`compile_module`], with names that live in a namespace of their own in front of the globals: for `exec`.
pub fn compile_module_in_namespace(module: &ModModule, source: &str) -> Result<Unit, CompileError> {
    let mut context = Context::of_module(module, source);
    context.symbols.has_namespace = true;
    Compiler::module(&context).compile_module(&module.body)
}

/// As [`compile_module_in_namespace`], for one statement whose values are shown.
pub fn compile_statement_in_namespace(module: &ModModule, source: &str) -> Result<Unit, CompileError> {
    let mut context = Context::of_module(module, source);
    context.symbols.has_namespace = true;
    context.interactive = true;
    Compiler::module(&context).compile_module(&module.body)
}

/// As [`compile_expression`], with names that live in a namespace of their own in front of the globals: for `eval`.
pub fn compile_expression_in_namespace(expression: &Expr, source: &str) -> Result<Unit, CompileError> {
    let mut context = Context::of_expression(expression, source);
    context.symbols.has_namespace = true;
    Compiler::module(&context).compile_expression(expression)
}

/// Code that returns the value of one expression, with a module's names.
pub fn compile_expression(expression: &Expr, source: &str) -> Result<Unit, CompileError> {
    let context = Context::of_expression(expression, source);
    Compiler::module(&context).compile_expression(expression)
}
