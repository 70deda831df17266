//! Programs made to overflow the stack must be refused or read, never crash, on the 1 MiB that a thread of a browser's
//! machine can count on. Chains that people do write must be read.

use loopglass_lang::source::{self, SOURCE_LIMIT, SyntaxErrorKind};

const STACK: usize = 1024 * 1024;

/// Runs on a small stack. An overflow ends the whole test, which is the point.
fn on_a_small_stack(body: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(body).expect("a thread can be started");
    thread.join().expect("the body did not panic");
}

/// A program that nests `count` times: what comes before, what is repeated, the middle, and what closes it.
fn nested(before: &str, open: &str, middle: &str, close: &str, count: usize) -> String {
    format!("{before}{}{middle}{}\n", open.repeat(count), close.repeat(count))
}

/// Everything that nests in Python, and what makes recovering parsers nest.
const BOMBS: &[(&str, &str, &str, &str)] = &[
    ("", "(", "1", ")"),
    ("", "[", "1", "]"),
    ("", "f(", "1", ")"),
    ("", "a[", "1", "]"),
    ("", "{1:", "1", "}"),
    ("", "{", "1", "}"),
    ("", "(a:=", "1", ")"),
    ("", "-", "1", ""),
    ("", "not ", "1", ""),
    ("", "~-+", "1", ""),
    ("", "await ", "1", ""),
    ("", "*", "a", ""),
    ("", "lambda: ", "1", ""),
    ("", "lambda a=", "1", ": 1"),
    ("", "lambda a, b=", "1", ": 1"),
    ("", "lambda x=;;~", "x", ""),
    ("", "1 if 1 else ", "1", ""),
    ("", "x if or ", "1", ""),
    ("1", "+1", "", ""),
    ("1", "**1", "", ""),
    ("1", " and 1 or 1", "", ""),
    ("1", "<1", "", ""),
    ("a", ".b", "", ""),
    ("a", "()", "", ""),
    ("a", "[0]", "", ""),
    ("a", "[1:2]", "", ""),
    ("[1", " for a in b", "]", ""),
    ("", "[", "1", " for a in b]"),
    ("", "a = ", "1", ""),
    ("", "'a' ", "", ""),
    ("", "f'{", "1", "}'"),
    ("", "f'{1:{", "1", "}}'"),
    ("", "(", "a", ") = 1"),
    ("del ", "(", "a", ")"),
    ("", "[", "a", "] = 1"),
    ("if 1: pass\n", "elif 1: pass\n", "", ""),
    ("", "@a\n", "def f(): pass", ""),
    ("match x:\n case ", "[", "1", "]:\n  pass"),
    ("match x:\n case ", "1|", "1", ":\n  pass"),
    ("match x:\n case ", "lambda x=;;~", "x", ""),
    ("match x:\n case ", "\n     lambda x= \n   ", "", ""),
    ("def f[T:", "(", "1", ")](): pass"),
    ("def f():\n  ", "yield ", "1", ""),
    ("", "async ", "def f(): pass", ""),
    ("", "match ", "x", ""),
    ("", "- type , ", "", ""),
    ("", "((", "1", ""),
    ("", "1 1 ", "", ""),
    ("x = (", "a b ", "", ")"),
];

#[test]
fn bombs_are_refused_or_read() {
    on_a_small_stack(|| {
        for (before, open, middle, close) in BOMBS {
            for count in [99, 199, 201, 1_000, 2_400, 20_000] {
                let program = nested(before, open, middle, close, count);
                let result = source::parse_within(&program, usize::MAX);
                drop(result);
            }
        }
    });
}

#[test]
fn indented_bombs_are_refused_or_read() {
    on_a_small_stack(|| {
        for head in ["if 1:", "def f():", "class A:", "while 1:", "with a:", "try:"] {
            for depth in [50, 98, 99, 100, 150] {
                let mut program = String::new();
                for level in 0..depth {
                    program.extend([&" ".repeat(level), head, "\n"]);
                }
                let inner = nested(&" ".repeat(depth), "(", "1", ")", depth);
                program.push_str(&inner);
                let result = source::parse(&program);
                if depth >= 100 {
                    let error = result.expect_err("the hundredth indent is refused");
                    assert_eq!(error.kind, SyntaxErrorKind::IndentationError);
                    assert_eq!(error.message, "too many levels of indentation");
                }
            }
        }
    });
}

#[test]
fn chains_that_people_write_are_read() {
    on_a_small_stack(|| {
        let programs = [
            nested("1", "+1", "", "", 1_500),
            nested("a", ".b()", "", "", 500),
            nested("", "1 if a else ", "1", "", 100),
            nested("", "(", "1", ")", 100),
            nested("", "f(", "1", ")", 100),
            nested("x = 1", " and y", "", "", 5_000),
            nested("x = [", "1, ", "", "", 10_000).replace('\n', "]\n"),
            nested("x = [", "-a.b(1), ", "", "", 5_000).replace('\n', "]\n"),
            nested("x = [", "lambda: 1, ", "", "", 5_000).replace('\n', "]\n"),
            nested("if 1: pass\n", "elif 1: pass\n", "", "", 4_000),
            nested("", "x = -f(a.b[c] + 1)\n", "", "", 3_000),
        ];
        for program in programs {
            let result = source::parse(&program);
            assert!(result.is_ok(), "{:?} for {}", result.err(), &program[..40]);
        }
    });
}

#[test]
fn brackets_are_counted_as_cpython_counts_them() {
    let brackets = |count| source::parse(&nested("", "(", "1", ")", count));
    on_a_small_stack(move || {
        assert!(brackets(199).is_ok());
        let error = brackets(201).expect_err("201 brackets are too many");
        assert_eq!((error.message.as_str(), error.line, error.column), ("too many nested parentheses", 1, 201));
    });
}

#[test]
fn brackets_in_strings_and_comments_do_not_count() {
    let many = "(".repeat(5_000);
    assert!(source::parse(&format!("x = '{many}' # {many}\ny = '''{many}\n{many}'''\nz = f'{many}'\n")).is_ok());
}

#[test]
fn a_program_has_a_largest_size() {
    let program = "x = 1\n".repeat(SOURCE_LIMIT / 6 + 1);
    let error = source::parse(&program).expect_err("the program is too long");
    assert_eq!(error.message, format!("source code is too long ({} bytes; the limit is 65536)", program.len()));
    assert!(source::parse_within(&program, program.len()).is_ok());
}

#[test]
fn null_bytes_have_no_place() {
    let error = source::parse("x = 1\0\n").expect_err("a null byte");
    assert_eq!(error.message, "source code string cannot contain null bytes");
    assert_eq!((error.line, error.column, error.end_line, error.end_column), (0, 0, 0, 0));
}
