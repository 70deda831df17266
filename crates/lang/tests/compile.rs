//! The code of small programs, against the text that lies beside each. `UPDATE=1` writes the texts anew.

use std::fs;
use std::path::{Path, PathBuf};

use loopglass_lang::compile::unit::{Constant, Unit};
use loopglass_lang::compile::{compile_expression, compile_module, verify::verify};
use ruff_python_parser::{parse_expression, parse_module};

fn programs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile");
    let entries = fs::read_dir(folder).expect("the folder of programs");
    let mut programs: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    programs.sort();
    programs
}

fn compile(source: &str) -> Unit {
    let parsed = parse_module(source).expect("the program parses");
    compile_module(parsed.syntax(), source).expect("the program compiles")
}

/// Every unit, outermost first.
fn units<'a>(unit: &'a Unit, all: &mut Vec<&'a Unit>) {
    all.push(unit);
    for constant in &unit.constants {
        if let Constant::Unit(inner) = constant {
            units(inner, all);
        }
    }
}

#[test]
fn programs_compile_to_what_lies_beside_them() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for path in programs() {
        let source = fs::read_to_string(&path).expect("the program");
        let code = compile(&source).to_string();
        let expected = path.with_extension("txt");
        if update {
            fs::write(&expected, &code).expect("the text can be written");
        } else if fs::read_to_string(&expected).unwrap_or_default() != code {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "other code than before for {wrong:?}; UPDATE=1 accepts it");
}

#[test]
fn all_code_is_well_formed() {
    for path in programs() {
        let module = compile(&fs::read_to_string(&path).expect("the program"));
        let mut all = Vec::new();
        units(&module, &mut all);
        for unit in all {
            assert_eq!(verify(unit), Ok(()), "{} of {}", unit.qualified_name, path.display());
        }
    }
}

#[test]
fn an_expression_returns_its_value() {
    let source = "[x for x in range(limit)]";
    let parsed = parse_expression(source).expect("the expression parses");
    let unit = compile_expression(parsed.expr(), source).expect("the expression compiles");
    assert_eq!(verify(&unit), Ok(()));
    assert!(unit.to_string().contains("Return t0"), "{unit}");
}

#[test]
fn a_long_chain_needs_no_deep_stack() {
    let sum = format!("x = {}1\n", "1 + a.b(2)[3] + ".repeat(5_000));
    let parsed = parse_module(&sum).expect("the program parses");
    assert!(compile_module(parsed.syntax(), &sum).is_ok());
    std::mem::forget(parsed);
}

#[test]
fn what_is_too_long_is_an_error() {
    let long = "a = b\n".repeat(70_000);
    let parsed = parse_module(&long).expect("the program parses");
    let error = compile_module(parsed.syntax(), &long).expect_err("sixteen bits do not count so far");
    assert_eq!(error.message, "too many statements in one code block");
}

#[test]
fn the_verifier_sees_broken_code() {
    use loopglass_lang::compile::op::Op;
    let mut unit = compile("print(1)\n");
    let call = unit.instructions.iter().position(|op| matches!(op, Op::Clear { .. })).expect("a dropped result");
    unit.instructions[call] = Op::Jump { target: 60_000 };
    assert!(verify(&unit).is_err_and(|problem| problem.contains("out of range")));
    unit.instructions[call] = Op::Jump { target: call as u16 - 1 };
    assert!(verify(&unit).is_err_and(|problem| problem.contains("wrong direction")));
}
