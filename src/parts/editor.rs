//! The editor as a component: properties down, the learner's text up.
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::platform::editor::{Editor, Problem, TaskLine};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct CodeEditorProps {
    /// The text to begin with; after that the editor's own counts, until `document` changes.
    pub text: AttrValue,
    /// Another number says that `text` is another program, to be put in place of what the editor holds. Were the text itself
    /// watched, a page that draws late would take back what was typed meanwhile.
    #[prop_or_default]
    pub document: u32,
    #[prop_or_default]
    pub running_line: Option<u32>,
    #[prop_or_default]
    pub task_lines: Rc<Vec<TaskLine>>,
    #[prop_or_default]
    pub problems: Rc<Vec<Problem>>,
    #[prop_or_default]
    pub read_only: bool,
    pub on_change: Callback<String>,
    pub on_run: Callback<()>,
}

/// The newest callbacks: those of the first drawing would hold on to what the page was then.
struct Listeners {
    on_change: Callback<String>,
    on_run: Callback<()>,
}

#[component]
pub fn CodeEditor(props: &CodeEditorProps) -> Html {
    let host = use_node_ref();
    let editor = use_state(|| None::<Rc<Editor>>);
    let listeners = use_mut_ref(|| Listeners { on_change: Callback::noop(), on_run: Callback::noop() });
    *listeners.borrow_mut() = Listeners { on_change: props.on_change.clone(), on_run: props.on_run.clone() };

    use_effect_with((), {
        let (host, setter, text) = (host.clone(), editor.setter(), props.text.clone());
        move |()| {
            let alive = Rc::new(());
            let watched = Rc::downgrade(&alive);
            spawn_local(async move {
                let (on_change, on_run) = emitters(&listeners);
                let mounted = Editor::mount(&host, texts::editor(), &text, on_change, on_run).await;
                // The component may have gone while the bundle was loading.
                if watched.upgrade().is_some() {
                    setter.set(mounted.map(Rc::new));
                }
            });
            move || drop(alive)
        }
    });

    // Each runs when the editor has come, and whenever its own property changes.
    let came = editor.is_some();
    use_effect_with((came, props.document), {
        let (editor, text) = (editor.clone(), props.text.clone());
        move |_| on(editor.as_deref(), |editor| editor.set_text(&text))
    });
    use_effect_with((came, props.problems.clone()), {
        let editor = editor.clone();
        move |(_, problems)| on(editor.as_deref(), |editor| editor.set_problems(problems))
    });
    use_effect_with((came, props.task_lines.clone()), {
        let editor = editor.clone();
        move |(_, lines)| on(editor.as_deref(), |editor| editor.set_task_lines(lines))
    });
    use_effect_with((came, props.running_line), {
        let editor = editor.clone();
        move |&(_, line)| on(editor.as_deref(), |editor| editor.set_running_line(line))
    });
    use_effect_with((came, props.read_only), {
        let editor = editor.clone();
        move |&(_, on_off)| on(editor.as_deref(), |editor| editor.set_read_only(on_off))
    });

    html! { <div ref={host} class="code-editor" /> }
}

fn on(editor: Option<&Editor>, act: impl FnOnce(&Editor)) {
    if let Some(editor) = editor {
        act(editor);
    }
}

fn emitters(listeners: &Rc<RefCell<Listeners>>) -> (impl Fn(String) + 'static, impl Fn() + 'static) {
    let (changes, runs) = (Rc::clone(listeners), Rc::clone(listeners));
    let on_change = move |text| {
        let callback = changes.borrow().on_change.clone();
        callback.emit(text);
    };
    let on_run = move || {
        let callback = runs.borrow().on_run.clone();
        callback.emit(());
    };
    (on_change, on_run)
}
