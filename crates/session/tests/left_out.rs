//! What is said to be left out of a module is not there, and says so by name.
use std::fmt::Write;

const LEFT_OUT: &str = include_str!("../../lang/src/library/left_out.txt");

fn printed(program: &str) -> String {
    let recording = loopglass_session::record(program, 1_000_000);
    assert_eq!(recording.error, None);
    recording.stdout
}

#[test]
fn names_that_are_left_out_are_not_there() {
    let mut program = String::from("import importlib\n");
    for line in LEFT_OUT.lines() {
        let _ = writeln!(program, "module, *names = {line:?}.split()");
        program += "print(module, [name for name in names if hasattr(importlib.import_module(module), name)])\n";
    }
    for line in printed(&program).lines() {
        assert!(line.ends_with(" []"), "these are there: {line}");
    }
}

#[test]
fn a_name_that_is_left_out_says_so() {
    let program = "import ast, os\n\
        try: ast.parse\n\
        except AttributeError as error: print(error)\n\
        try: from os import getuid\n\
        except ImportError as error: print(error)\n\
        try: os.nothing\n\
        except AttributeError as error: print(error)\n";
    let expected = "ast.parse is not available here\nos.getuid is not available here\nmodule 'os' has no attribute 'nothing'\n";
    assert_eq!(printed(program), expected);
}
