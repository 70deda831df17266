//! The editor as a component: properties down, the learner's text up.
use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::platform::editor::{Editor, Heard, Problem, TaskLine};
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
    pub on_heard: Callback<Heard>,
}

#[component]
pub fn CodeEditor(props: &CodeEditorProps) -> Html {
    let host = use_node_ref();
    let editor = use_state(|| None::<Rc<Editor>>);
    // The newest callback: that of the first drawing would hold on to what the page was then.
    let listener = use_mut_ref(Callback::noop);
    *listener.borrow_mut() = props.on_heard.clone();

    use_effect_with((), {
        let (host, setter, text) = (host.clone(), editor.setter(), props.text.clone());
        move |()| {
            let alive = Rc::new(());
            let watched = Rc::downgrade(&alive);
            spawn_local(async move {
                let mounted = Editor::mount(&host, texts::editor(), &text, emitter(listener)).await;
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
    use_effect_with((came, props.running_line, props.task_lines.clone()), {
        let editor = editor.clone();
        move |(_, line, tasks)| on(editor.as_deref(), |editor| editor.show_run(*line, tasks))
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

fn emitter(listener: Rc<RefCell<Callback<Heard>>>) -> impl Fn(Heard) + 'static {
    move |heard| {
        let callback = listener.borrow().clone();
        callback.emit(heard);
    }
}
