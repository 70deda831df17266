//! The binding to the bundle that the build makes of `js/editor/`.
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::{Heard, Problem, TaskLine};

#[wasm_bindgen]
extern "C" {
    /// The bundle, once loaded.
    pub type Module;

    #[wasm_bindgen(method, js_name = createEditor)]
    fn create(
        this: &Module,
        parent: &HtmlElement,
        label: &str,
        text: &str,
        on_change: &Closure<dyn FnMut(String)>,
        on_run: &Closure<dyn FnMut()>,
        on_breakpoints: &Closure<dyn FnMut(String)>,
        on_run_to: &Closure<dyn FnMut(u32)>,
    ) -> View;

    type View;

    #[wasm_bindgen(method)]
    fn text(this: &View) -> String;

    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &View, text: &str);

    #[wasm_bindgen(method, js_name = showRun)]
    fn show_run(this: &View, line: u32, tasks: &Array);

    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &View, diagnostics: &Array);

    #[wasm_bindgen(method, js_name = setReadOnly)]
    fn set_read_only(this: &View, on: bool);

    #[wasm_bindgen(method)]
    fn focus(this: &View);

    #[wasm_bindgen(method)]
    fn destroy(this: &View);
}

/// Waits for the bundle, which `js/boot.js` began to load when the page opened; nothing where it failed, or where no one began.
pub async fn load() -> Option<Module> {
    let promise = Reflect::get(&js_sys::global(), &"loopglassEditor".into()).ok()?;
    let module = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?;
    Some(module.unchecked_into())
}

/// `CodeMirror` in the page, with the closures that it calls: they live exactly as long as it does.
pub struct CodeMirror {
    view: View,
    _on_change: Closure<dyn FnMut(String)>,
    _on_run: Closure<dyn FnMut()>,
    _on_breakpoints: Closure<dyn FnMut(String)>,
    _on_run_to: Closure<dyn FnMut(u32)>,
}

impl CodeMirror {
    pub fn new(module: &Module, host: &HtmlElement, label: &str, text: &str, heard: Rc<dyn Fn(Heard)>) -> Self {
        let tell = |heard: &Rc<dyn Fn(Heard)>| Rc::clone(heard);
        let (changed, ran, stops, run_to) = (tell(&heard), tell(&heard), tell(&heard), heard);
        let on_change = Closure::new(move |text| changed(Heard::Typed(text)));
        let on_run = Closure::new(move || ran(Heard::Run));
        let on_breakpoints = Closure::new(move |lines: String| stops(Heard::Breakpoints(numbers(&lines))));
        let on_run_to = Closure::new(move |line| run_to(Heard::RunTo(line)));
        let view = module.create(host, label, text, &on_change, &on_run, &on_breakpoints, &on_run_to);
        Self { view, _on_change: on_change, _on_run: on_run, _on_breakpoints: on_breakpoints, _on_run_to: on_run_to }
    }

    pub fn text(&self) -> String {
        self.view.text()
    }

    pub fn set_text(&self, text: &str) {
        self.view.set_text(text);
    }

    pub fn show_run(&self, line: Option<u32>, tasks: &[TaskLine]) {
        let tasks = tasks.iter().map(|task| {
            object([
                ("line", task.line.into()),
                ("object", task.object.into()),
                ("color", task.color.as_str().into()),
                ("label", task.label.as_str().into()),
                ("parked", task.parked.into()),
                ("lit", task.lit.into()),
                ("tasks", task.tasks.into()),
            ])
        });
        self.view.show_run(line.unwrap_or(0), &tasks.collect());
    }

    pub fn set_problems(&self, problems: &[Problem]) {
        let problems = problems.iter().map(|problem| {
            object([
                ("line", problem.line.into()),
                ("column", problem.column.into()),
                ("endLine", problem.end_line.into()),
                ("endColumn", problem.end_column.into()),
                ("message", problem.message.as_str().into()),
            ])
        });
        self.view.set_diagnostics(&problems.collect());
    }

    pub fn set_read_only(&self, on: bool) {
        self.view.set_read_only(on);
    }

    pub fn focus(&self) {
        self.view.focus();
    }
}

/// `3,7`
fn numbers(lines: &str) -> Vec<u32> {
    lines.split(',').filter_map(|line| line.parse().ok()).collect()
}

impl Drop for CodeMirror {
    fn drop(&mut self) {
        self.view.destroy();
    }
}

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Only a frozen object refuses a field.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}
