//! The page: a first stand-in that shows the editor and its marks.
mod code;

use std::rc::Rc;

use yew::prelude::*;

use crate::platform::editor::{Problem, TaskLine};
use crate::platform::storage;
use code::CodeEditor;

const KEPT: &str = "loopglass.program";
const SAMPLE: &str = "\
import asyncio


class Box:
    \"\"\"Holds what comes.\"\"\"


async def main(fut):
    await asyncio.sleep(1)  # a second later
    fut.set_result(f'I have finished. {2 + 3}')


loop = asyncio.new_event_loop()
fut = loop.create_future()
print(fut.done(), None, True)
loop.create_task(main(fut))
loop.run_until_complete(fut
";

#[component]
pub fn App() -> Html {
    let text = use_memo((), |()| AttrValue::from(storage::read(KEPT).ok().flatten().unwrap_or_else(|| SAMPLE.into())));
    let line = use_state(|| 15_u32);
    let tasks = use_memo((), |()| {
        vec![
            TaskLine { line: 9, color: "var(--lg-task-1)".into(), label: "Task-1".into(), parked: true },
            TaskLine { line: 9, color: "var(--lg-task-2)".into(), label: "Task-2".into(), parked: true },
            TaskLine { line: 10, color: "var(--lg-task-3)".into(), label: "Task-3".into(), parked: false },
        ]
    });
    let problems = use_memo((), |()| {
        let message = "SyntaxError: '(' was never closed".into();
        vec![Problem { line: 17, column: 24, end_line: 17, end_column: 25, message }]
    });
    let kept = use_state(|| true);
    let on_change = use_callback((), {
        let kept = kept.setter();
        move |text: String, ()| kept.set(storage::write(KEPT, &text).is_ok())
    });
    let step = use_callback(line.clone(), |_: MouseEvent, line| line.set(**line % 17 + 1));
    let on_run = use_callback(line.clone(), |(), line| line.set(1));
    html! {
        <main>
            <h1>{ "Loopglass" }</h1>
            <p>{ "Python's asyncio event loop under glass." }</p>
            <CodeEditor text={(*text).clone()} running_line={Some(*line)} task_lines={Rc::clone(&tasks)} problems={Rc::clone(&problems)} {on_change} {on_run} />
            <p><button type="button" onclick={step}>{ "Next line" }</button></p>
            if !*kept {
                <p role="status">{ "This browser does not keep your program: copy it before you leave." }</p>
            }
        </main>
    }
}
