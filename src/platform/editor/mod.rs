//! The editor of the learner's program. It is `CodeMirror`, a bundle of its own beside the page; where that did not load it is a
//! plain text field, which can be typed in and run, and shows no marks.
mod code_mirror;
mod plain;

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

use code_mirror::CodeMirror;
use plain::PlainText;

/// Where a live task stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    /// Counted from one.
    pub line: u32,
    /// A CSS colour, such as `var(--lg-task-1)`.
    pub color: String,
    /// The task's number.
    pub object: u32,
    /// The task's name, and that it stands here.
    pub label: String,
    /// Whether the task waits at an `await`, rather than being able to run on.
    pub parked: bool,
    /// Whether the learner points at the task.
    pub lit: bool,
    /// For how many tasks the mark stands.
    pub tasks: u32,
}

impl TaskLine {
    /// The mark stands for those of another one too.
    pub fn add(&mut self, other: &Self) {
        self.tasks += other.tasks;
        self.parked |= other.parked;
        self.lit |= other.lit;
    }
}

/// An error at its place in the text. Lines and columns count from one, a column is one character; the end is the first place
/// after it, and an end at or before the start means that only the start is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    pub message: String,
}

/// What the learner does in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The whole text as it is now.
    Typed(String),
    /// Ctrl+Enter.
    Run,
    /// Every line with a breakpoint, after a change.
    Breakpoints(Vec<u32>),
    /// Run to this line.
    RunTo(u32),
}

/// An editor in the page; dropping it takes it out.
pub struct Editor(Kind);

enum Kind {
    CodeMirror(CodeMirror),
    Plain(PlainText),
}

impl Editor {
    /// Puts an editor that holds `text` into the empty element of `host`; nothing where there is no such element. `label` is its
    /// name for screen readers. What the learner does there is told to `heard`.
    pub async fn mount(host: &NodeRef, label: &str, text: &str, heard: impl Fn(Heard) + 'static) -> Option<Self> {
        let module = code_mirror::load().await;
        // Asked for after the wait: the element may be gone by now.
        let host: HtmlElement = host.cast()?;
        let heard = Rc::new(heard);
        Some(Self(match module {
            Some(module) => Kind::CodeMirror(CodeMirror::new(&module, &host, label, text, heard)),
            None => Kind::Plain(PlainText::new(&host, label, text, heard)?),
        }))
    }

    pub fn text(&self) -> String {
        match &self.0 {
            Kind::CodeMirror(editor) => editor.text(),
            Kind::Plain(editor) => editor.text(),
        }
    }

    /// Puts another text in place of all there is, without telling `on_change`. One undo brings the learner's back.
    pub fn set_text(&self, text: &str) {
        match &self.0 {
            Kind::CodeMirror(editor) => editor.set_text(text),
            Kind::Plain(editor) => editor.set_text(text),
        }
    }

    /// Lights the line that runs now, scrolls to it when it is out of view, and shows where every live task stands, in place of
    /// what was shown before.
    pub fn show_run(&self, line: Option<u32>, tasks: &[TaskLine]) {
        if let Kind::CodeMirror(editor) = &self.0 {
            editor.show_run(line, tasks);
        }
    }

    /// Marks errors in the text, in place of what was marked before.
    pub fn set_problems(&self, problems: &[Problem]) {
        if let Kind::CodeMirror(editor) = &self.0 {
            editor.set_problems(problems);
        }
    }

    /// A text that is read only can still be walked through and copied.
    pub fn set_read_only(&self, on: bool) {
        match &self.0 {
            Kind::CodeMirror(editor) => editor.set_read_only(on),
            Kind::Plain(editor) => editor.set_read_only(on),
        }
    }

    pub fn focus(&self) {
        match &self.0 {
            Kind::CodeMirror(editor) => editor.focus(),
            Kind::Plain(editor) => editor.focus(),
        }
    }
}

/// Takes everything out of `host`.
fn empty(host: &Element) {
    while let Some(child) = host.first_child() {
        let _ = host.remove_child(&child);
    }
}
