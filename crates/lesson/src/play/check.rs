//! The checks' language: expressions as in Python, over what happened. `docs/LESSONS.md` lists its words.

use loopglass_lang::source;
use ruff_python_ast::{BoolOp, CmpOp, Expr, Number, Operator, UnaryOp};

use super::facts::Facts;
use super::value::Value;

type Found<T> = Result<T, String>;

/// Does the expression hold of these facts? An error says what the language does not have.
pub fn evaluate(expression: &str, facts: &Facts) -> Found<bool> {
    let parsed = source::parse_expression(expression).map_err(|error| error.message)?;
    Ok(value(&parsed.body, facts)?.is_true())
}

/// What is wrong with an expression, without a run.
pub fn fault(expression: &str) -> Option<String> {
    evaluate(expression, &Facts::default()).err()
}

// Every operand is evaluated, so that `fault` finds what is wrong in any of them.
fn value(expression: &Expr, facts: &Facts) -> Found<Value> {
    match expression {
        Expr::StringLiteral(text) => Ok(Value::Text(text.value.to_string())),
        Expr::BooleanLiteral(literal) => Ok(Value::Bool(literal.value)),
        Expr::NoneLiteral(_) => Ok(Value::None),
        Expr::NumberLiteral(literal) => number(&literal.value),
        Expr::List(list) => each(&list.elts, facts).map(Value::List),
        Expr::Tuple(tuple) => each(&tuple.elts, facts).map(Value::List),
        Expr::Name(name) => named(&name.id, facts),
        Expr::Attribute(attribute) => member(&value(&attribute.value, facts)?, &attribute.attr),
        Expr::Subscript(subscript) => item(&value(&subscript.value, facts)?, &value(&subscript.slice, facts)?),
        Expr::UnaryOp(operation) => match (operation.op, value(&operation.operand, facts)?) {
            (UnaryOp::Not, operand) => Ok(Value::Bool(!operand.is_true())),
            (UnaryOp::USub, Value::Number(number)) => Ok(Value::Number(-number)),
            _ => Err("only `not` and `-` stand before a value".to_string()),
        },
        Expr::BoolOp(operation) => {
            let mut values = each(&operation.values, facts)?.into_iter();
            let is_and = operation.op == BoolOp::And;
            Ok(Value::Bool(if is_and { values.all(|value| value.is_true()) } else { values.any(|value| value.is_true()) }))
        }
        Expr::Compare(comparison) => {
            let values = each(&comparison.operands, facts)?;
            let mut all = true;
            for (operator, pair) in comparison.ops.iter().zip(values.windows(2)) {
                all &= compare(*operator, &pair[0], &pair[1])?;
            }
            Ok(Value::Bool(all))
        }
        Expr::BinOp(operation) if operation.op == Operator::Add => {
            sum(value(&operation.left, facts)?, value(&operation.right, facts)?)
        }
        Expr::Call(call) => {
            let Expr::Name(name) = &*call.func else { return Err("only functions of the checks can be called".to_string()) };
            called(&name.id, &each(&call.arguments.args, facts)?, facts)
        }
        _ => Err("checks have names, texts, numbers, lists, calls, `+`, comparisons, `and`, `or` and `not`".to_string()),
    }
}

fn each<'a>(expressions: impl IntoIterator<Item = &'a Expr>, facts: &Facts) -> Found<Vec<Value>> {
    expressions.into_iter().map(|expression| value(expression, facts)).collect()
}

fn sum(one: Value, other: Value) -> Found<Value> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Ok(Value::Number(one + other)),
        (Value::List(one), Value::List(other)) => Ok(Value::List(one.into_iter().chain(other).collect())),
        (Value::Text(one), Value::Text(other)) => Ok(Value::Text(one + &other)),
        // What is not there stays so.
        (Value::None, _) | (_, Value::None) => Ok(Value::None),
        _ => Err("`+` joins two numbers, two lists or two texts".to_string()),
    }
}

fn number(number: &Number) -> Found<Value> {
    match number {
        Number::Int(whole) => {
            whole.as_i64().map(|whole| Value::Number(whole as f64)).ok_or_else(|| "the number is too large".to_string())
        }
        Number::Float(float) => Ok(Value::Number(*float)),
        Number::Complex { .. } => Err("checks have no complex numbers".to_string()),
    }
}

fn named(name: &str, facts: &Facts) -> Found<Value> {
    Ok(match name {
        "output" => Value::Text(facts.output.clone()),
        "lines" => Value::texts(&facts.lines()),
        "stderr" => Value::Text(facts.stderr.clone()),
        "error" => Value::Text(facts.error.clone()),
        "ended" => Value::Text(facts.ended.to_string()),
        "time" => Value::Number(facts.time),
        "passes" => Value::Number(f64::from(facts.passes)),
        "leftovers" => Value::texts(&facts.leftovers()),
        "jumps" => Value::List(facts.jumps().into_iter().map(Value::Number).collect()),
        "blocked" => Value::Number(facts.blocked()),
        "prediction" => Value::Text(facts.doings.prediction.clone()),
        "PENDING" | "RESULT" | "EXCEPTION" | "CANCELLED" => Value::Text(name.to_string()),
        _ => return Err(format!("checks do not know the name `{name}`")),
    })
}

fn member(of: &Value, name: &str) -> Found<Value> {
    match of {
        // A Future that is not there has no state.
        Value::None => Ok(Value::None),
        Value::Record(attributes) => {
            let found = attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            found.ok_or_else(|| format!("a Future has no `{name}` here: state, result, exception, done, cancelled"))
        }
        _ => Err(format!("this has no attribute `{name}`")),
    }
}

fn item(of: &Value, index: &Value) -> Found<Value> {
    let (Value::List(items), Value::Number(index)) = (of, index) else {
        return Err("only a list has items, by number".to_string());
    };
    let index = if *index < 0.0 { items.len() as f64 + index } else { *index };
    Ok(items.get(index as usize).filter(|_| index >= 0.0).cloned().unwrap_or(Value::None))
}

fn compare(operator: CmpOp, one: &Value, other: &Value) -> Found<bool> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    // What is not there is neither less nor more, and in nothing.
    let order = one.order(other);
    Ok(match operator {
        CmpOp::Eq | CmpOp::Is => one.is_equal(other),
        CmpOp::NotEq | CmpOp::IsNot => !one.is_equal(other),
        CmpOp::Lt => order == Some(Less),
        CmpOp::LtE => matches!(order, Some(Less | Equal)),
        CmpOp::Gt => order == Some(Greater),
        CmpOp::GtE => matches!(order, Some(Greater | Equal)),
        CmpOp::In => one.is_in(other).unwrap_or(false),
        CmpOp::NotIn => !one.is_in(other).unwrap_or(false),
    })
}

fn called(name: &str, arguments: &[Value], facts: &Facts) -> Found<Value> {
    let texts: Vec<String> = arguments
        .iter()
        .map(|argument| match argument {
            Value::Text(text) => Ok(text.clone()),
            _ => Err(()),
        })
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    let number = |number: usize| Ok(Value::Number(number as f64));
    match (name, arguments) {
        ("len", [Value::List(items)]) => number(items.len()),
        ("len", [Value::Text(text)]) => number(text.chars().count()),
        ("sorted", [Value::List(items)]) => Ok(Value::List(sorted(items))),
        ("len" | "sorted", [Value::None]) => Ok(Value::None),
        _ if texts.len() == arguments.len() => called_with_texts(name, &texts, facts),
        _ => Err(format!("`{name}` is not called with these")),
    }
}

fn sorted(items: &[Value]) -> Vec<Value> {
    let mut items = items.to_vec();
    items.sort_by(|one, other| one.order(other).unwrap_or(std::cmp::Ordering::Equal));
    items
}

fn called_with_texts(name: &str, arguments: &[String], facts: &Facts) -> Found<Value> {
    let count = |number: usize| Ok(Value::Number(number as f64));
    let at = |pick: fn(&loopglass_session::happening::Happening) -> f64, words: &str| {
        Ok(facts.event(words).map_or(Value::None, |(_, event)| Value::Number(pick(event))))
    };
    match (name, arguments) {
        ("future", [name]) => Ok(facts.futures_named(name).last().map_or(Value::None, |future| future.value())),
        ("task", [name]) => Ok(facts.tasks_named(name).last().map_or(Value::None, |task| task.future.value())),
        ("endings", [name]) => {
            let (futures, tasks) = (facts.futures_named(name), facts.tasks_named(name));
            let endings: Vec<_> = if futures.is_empty() {
                tasks.iter().map(|task| task.future.ending).collect()
            } else {
                futures.iter().map(|future| future.ending).collect()
            };
            Ok(Value::List(endings.iter().map(|ending| Value::Text(ending.name().to_string())).collect()))
        }
        ("tasks", [name]) => count(facts.tasks_named(name).len()),
        ("count", [text]) => count(facts.output.matches(text.as_str()).count()),
        ("time_of", [words]) => at(|event| event.time, words),
        ("pass_of", [words]) => at(|event| f64::from(event.pass), words),
        ("before", [_, ..]) => Ok(Value::Bool(facts.come_in_order(arguments))),
        ("happened", [words]) => Ok(Value::Bool(facts.event(words).is_some())),
        ("max_concurrent", []) => count(facts.most_tasks_at_once()),
        ("max_concurrent", [coroutine]) => count(facts.most_at_once(coroutine)),
        ("variable", [function, name]) => {
            let last = facts.variable(function, name).and_then(|reprs| reprs.last());
            Ok(last.map_or(Value::None, |repr| Value::Text(repr.clone())))
        }
        ("values", [function, name]) => Ok(facts.variable(function, name).map_or(Value::List(Vec::new()), Value::texts)),
        ("calls", [name]) => count(facts.syntax.calls_of(name).count()),
        ("calls", [name, function]) => {
            count(facts.syntax.calls_of(name).filter(|call| call.within.iter().any(|within| within == function)).count())
        }
        ("awaits", [name]) => count(facts.syntax.awaits.iter().filter(|known| is_of(known, name)).count()),
        ("always_called", [name]) => count(facts.syntax.calls_of(name).filter(|call| call.is_safe).count()),
        ("is_async", [name]) => Ok(Value::Bool(facts.syntax.coroutines.contains(name))),
        ("uses", [form]) => count(facts.syntax.forms.iter().filter(|known| *known == form).count()),
        ("did", [kind]) => count(facts.doings.touched.iter().filter(|(known, _)| known == kind).count()),
        ("did", [kind, target]) => {
            count(facts.doings.touched.iter().filter(|(known, name)| known == kind && name == target).count())
        }
        ("refused", [kind]) => count(facts.doings.refused.iter().filter(|(known, _)| known == kind).count()),
        ("moved", [kind]) => count(facts.doings.moves.iter().filter(|known| *known == kind).count()),
        _ => Err(format!("checks do not know `{name}` with {} arguments", arguments.len())),
    }
}

fn is_of(known: &str, name: &str) -> bool {
    known == name || (!name.contains('.') && known.rsplit('.').next() == Some(name))
}
