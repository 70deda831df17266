//! What a program says, taken from its syntax tree: never from its text, so that comments and strings do not count.

use loopglass_lang::source;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Comprehension, ExceptHandler, Expr, ExprCall, Stmt};

/// The calls and forms of a program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Syntax {
    pub calls: Vec<Call>,
    /// The names after `await`: of the call, or of the variable.
    pub awaits: Vec<String>,
    /// `except*`, `async with`, `async for`, `try`, `finally`, `raise`, `while`, ...
    pub forms: Vec<&'static str>,
    /// The names of its `async def` functions.
    pub coroutines: Vec<String>,
}

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Dotted, as written: `asyncio.sleep`, `fut.set_result`.
    pub name: String,
    /// The functions around it, outermost first.
    pub within: Vec<String>,
    /// Does it come to this call whatever fails before it: inside a `finally`, or behind a `try` with a handler?
    pub is_safe: bool,
    pub is_awaited: bool,
}

impl Syntax {
    /// Of a program that is Python; empty for one that is not.
    pub fn of(program: &str) -> Syntax {
        let mut reader = Reader::default();
        if let Ok(module) = source::parse(program) {
            reader.visit_body(&module.body);
        }
        reader.syntax
    }

    /// Calls of a name. `sleep` means `asyncio.sleep` as well, `.set_result` a call of it on anything.
    pub fn calls_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Call> {
        let short = |call: &'a Call| call.name.rsplit('.').next().unwrap_or_default();
        self.calls.iter().filter(move |call| call.name == name || (!name.contains('.') && short(call) == name))
    }
}

#[derive(Default)]
struct Reader {
    syntax: Syntax,
    within: Vec<String>,
    /// Within how many `finally` blocks, and behind how many caught failures.
    safe: usize,
    awaited: bool,
}

impl<'a> Visitor<'a> for Reader {
    fn visit_body(&mut self, body: &'a [Stmt]) {
        let before = self.safe;
        for statement in body {
            self.visit_stmt(statement);
            self.safe += usize::from(catches(statement));
        }
        self.safe = before;
    }

    fn visit_comprehension(&mut self, comprehension: &'a Comprehension) {
        self.form(if comprehension.is_async { "async for" } else { "for" });
        visitor::walk_comprehension(self, comprehension);
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                if function.is_async {
                    self.syntax.coroutines.push(function.name.to_string());
                }
                // What is called in it fails or not on its own.
                let safe = std::mem::take(&mut self.safe);
                self.within.push(function.name.to_string());
                visitor::walk_stmt(self, statement);
                self.within.pop();
                self.safe = safe;
            }
            Stmt::Try(block) => {
                self.form(if block.is_star { "except*" } else { "try" });
                self.visit_body(&block.body);
                block.handlers.iter().for_each(|handler| self.visit_except_handler(handler));
                self.visit_body(&block.orelse);
                if !block.finalbody.is_empty() {
                    self.form("finally");
                }
                self.safe += 1;
                self.visit_body(&block.finalbody);
                self.safe -= 1;
            }
            _ => {
                if let Some(name) = form(statement) {
                    self.form(name);
                }
                visitor::walk_stmt(self, statement);
            }
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        let awaited = std::mem::take(&mut self.awaited);
        match expression {
            Expr::Await(inner) => {
                self.awaited = true;
                if let Some(name) = awaited_name(&inner.value) {
                    self.syntax.awaits.push(name);
                }
            }
            Expr::Call(call) => {
                if let Some(name) = dotted(&call.func) {
                    let within = self.within.clone();
                    self.syntax.calls.push(Call { name, within, is_safe: self.safe > 0, is_awaited: awaited });
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
        self.awaited = false;
    }
}

impl Reader {
    fn form(&mut self, name: &'static str) {
        self.syntax.forms.push(name);
    }
}

/// Does what stands behind this statement run even where something in it fails?
fn catches(statement: &Stmt) -> bool {
    match statement {
        Stmt::Try(block) => !block.handlers.is_empty() && !block.handlers.iter().any(leaves),
        Stmt::With(with) => with.items.iter().any(|item| matches!(&item.context_expr, Expr::Call(call) if is_suppress(call))),
        _ => false,
    }
}

fn leaves(ExceptHandler::ExceptHandler(handler): &ExceptHandler) -> bool {
    let leaves = |statement: &Stmt| matches!(statement, Stmt::Raise(_) | Stmt::Return(_) | Stmt::Break(_) | Stmt::Continue(_));
    handler.body.iter().any(leaves)
}

fn is_suppress(call: &ExprCall) -> bool {
    dotted(&call.func).is_some_and(|name| name.rsplit('.').next() == Some("suppress"))
}

fn form(statement: &Stmt) -> Option<&'static str> {
    Some(match statement {
        Stmt::With(with) if with.is_async => "async with",
        Stmt::With(_) => "with",
        Stmt::For(each) if each.is_async => "async for",
        Stmt::For(_) => "for",
        Stmt::While(_) => "while",
        Stmt::Raise(_) => "raise",
        Stmt::Return(_) => "return",
        Stmt::Break(_) => "break",
        _ => return None,
    })
}

fn awaited_name(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Call(call) => dotted(&call.func),
        _ => dotted(expression),
    }
}

/// `asyncio.sleep` for a name with attributes; nothing for other expressions.
fn dotted(expression: &Expr) -> Option<String> {
    let mut names = Vec::new();
    let mut at = expression;
    while let Expr::Attribute(attribute) = at {
        names.push(attribute.attr.as_str());
        at = &attribute.value;
    }
    match at {
        Expr::Name(name) => names.push(name.id.as_str()),
        // A method of something without a name: `get_running_loop().time`.
        _ if !names.is_empty() => {}
        _ => return None,
    }
    names.reverse();
    Some(names.join("."))
}

#[cfg(test)]
mod tests {
    use super::Syntax;

    /// Is the only call of `done` made whatever fails before it?
    fn is_safe(body: &str) -> bool {
        let syntax = Syntax::of(&format!("def work():\n{body}\n"));
        syntax.calls_of("done").all(|call| call.is_safe)
    }

    #[test]
    fn a_call_is_made_whatever_fails_before_it() {
        for body in [
            "    try:\n        f()\n    finally:\n        done()",
            "    try:\n        f()\n    except Exception:\n        pass\n    done()",
            "    with contextlib.suppress(Exception):\n        f()\n    done()",
        ] {
            assert!(is_safe(body), "{body}");
        }
        for body in [
            "    f()\n    done()",
            "    try:\n        f()\n        done()\n    except Exception:\n        pass",
            "    try:\n        f()\n    except Exception:\n        raise\n    done()",
            "    try:\n        f()\n    finally:\n        pass\n    done()",
            "    try:\n        f()\n    except Exception:\n        pass\n    def later():\n        done()",
        ] {
            assert!(!is_safe(body), "{body}");
        }
    }

    #[test]
    fn comprehensions_are_loops() {
        assert_eq!(
            Syntax::of("async def f():\n    return [x async for x in y for z in x]").forms,
            ["return", "async for", "for"]
        );
    }
}
