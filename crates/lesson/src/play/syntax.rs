//! What a program says, taken from its syntax tree: never from its text, so that comments and strings do not count.

use loopglass_lang::source;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};

/// The calls and forms of a program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Syntax {
    pub calls: Vec<Call>,
    /// The names after `await`: of the call, or of the variable.
    pub awaits: Vec<String>,
    /// `except*`, `async with`, `async for`, `try`, `finally`, `raise`, `while`, ...
    pub forms: Vec<&'static str>,
}

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Dotted, as written: `asyncio.sleep`, `fut.set_result`.
    pub name: String,
    /// The functions around it, outermost first.
    pub within: Vec<String>,
    pub in_finally: bool,
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
    finally: usize,
    awaited: bool,
}

impl<'a> Visitor<'a> for Reader {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                self.within.push(function.name.to_string());
                visitor::walk_stmt(self, statement);
                self.within.pop();
            }
            Stmt::Try(block) => {
                self.form(if block.is_star { "except*" } else { "try" });
                self.visit_body(&block.body);
                block.handlers.iter().for_each(|handler| self.visit_except_handler(handler));
                self.visit_body(&block.orelse);
                if !block.finalbody.is_empty() {
                    self.form("finally");
                }
                self.finally += 1;
                self.visit_body(&block.finalbody);
                self.finally -= 1;
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
                    self.syntax.calls.push(Call { name, within, in_finally: self.finally > 0, is_awaited: awaited });
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
