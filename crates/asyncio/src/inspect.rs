//! Looking at tasks from outside: what one awaits, in words.

use loopglass_lang::object::{ObjectRef, Value};
use loopglass_lang::vm::{awaited_by, driven_by, generator_of};

use crate::TaskPart;
use crate::future::task_of;

/// `Task-2` for a task, `Future` for any other Future.
pub fn short_name(object: &ObjectRef) -> String {
    match task_of(object) {
        Some(task) => task.shown_name().to_string(),
        None => object.class().name().to_string(),
    }
}

/// What a task waits for, as its program says it: the function of the library that it awaits, or else the thing itself.
pub(crate) fn wait_name(task: &TaskPart, awaited: &ObjectRef) -> String {
    let chain = await_chain(&task.coroutine.borrow());
    let library = chain.iter().filter_map(generator_of).filter(|generator| !generator.code.file.is_program);
    let names: Vec<String> = library.map(|generator| generator.qualified_name.borrow().to_string()).collect();
    // What the library calls by names that begin with an underscore it calls on behalf of something else.
    let public = names.iter().find(|name| !name.split('.').any(|part| part.starts_with('_')));
    match public.or(names.first()) {
        Some(name) if public.is_none() => name.split('.').next().unwrap_or_default().trim_start_matches('_').to_string(),
        Some(name) => name.clone(),
        // The one function of the library that gives out a Future of its own class.
        None if &*awaited.class().name() == "_GatheringFuture" => "gather".to_string(),
        None => short_name(awaited),
    }
}

/// The coroutine of a task and those that it awaits, outermost first; at most a few hundred.
pub fn await_chain(coroutine: &Value) -> Vec<ObjectRef> {
    const LONGEST: usize = 500;
    let mut chain = Vec::new();
    let mut at = coroutine.clone();
    while let Some(object) = at.object().filter(|object| generator_of(object).is_some() && chain.len() < LONGEST).cloned() {
        chain.push(object.clone());
        match generator_of(&object).and_then(awaited_by) {
            Some(next) => at = generator_behind(next),
            None => break,
        }
    }
    chain
}

/// `async for` awaits a thing that drives the generator.
fn generator_behind(awaited: Value) -> Value {
    match awaited.object().and_then(driven_by) {
        Some(generator) => generator.into(),
        None => awaited,
    }
}
