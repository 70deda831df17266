//! One expression at a time, as the page's boxes for values ask for it.

use loopglass_lang::source;
use ruff_python_ast::Expr;

fn refusal(text: &str) -> (String, u32, u32) {
    let error = source::parse_expression(text).expect_err("the text is no expression");
    (error.to_string(), error.line, error.column)
}

#[test]
fn expressions_are_read() {
    for text in ["1", "  [1, 2]", "{'a': (1, None)}", "x if y else z\n", "lambda: 1", "1, 2"] {
        assert!(source::parse_expression(text).is_ok(), "{text}");
    }
    let tuple = source::parse_expression("1,").expect("a tuple");
    assert!(matches!(*tuple.body, Expr::Tuple(_)));
}

#[test]
fn other_texts_are_refused_in_the_words_of_python() {
    assert_eq!(refusal("x = 1"), ("SyntaxError: invalid syntax".to_owned(), 1, 3));
    assert_eq!(refusal(""), ("SyntaxError: invalid syntax".to_owned(), 1, 0));
    assert_eq!(refusal("[1, 2"), ("SyntaxError: '[' was never closed".to_owned(), 1, 1));
    assert_eq!(refusal("f(a b)"), ("SyntaxError: invalid syntax. Perhaps you forgot a comma?".to_owned(), 1, 3));
    assert_eq!(refusal("await x"), ("SyntaxError: 'await' outside function".to_owned(), 1, 1));
    assert_eq!(refusal("import x"), ("SyntaxError: invalid syntax".to_owned(), 1, 1));
}
