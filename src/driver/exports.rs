//! The run as files for other programs.
use loopglass_session::export;

use super::Driver;
use crate::platform::files;
use crate::state::{Change, Export, Notice};
use crate::texts;

impl Driver {
    pub(super) fn export(&self, export: Export) {
        let state = self.store.state();
        let view = &state.view;
        let (text, kind, ending) = match export {
            Export::Csv => (export::csv(&view.trace, texts::trace_columns()), "text/csv", "csv"),
            Export::TraceEvents => (export::trace_events(&state.farthest), "application/json", "json"),
            Export::Transcript => (export::transcript(view), "text/plain", "txt"),
        };
        let name = format!("loopglass-{}.{ending}", state.origin.key());
        let saved = files::text_file(&text, kind).and_then(|file| files::save(&file, &name));
        if saved.is_none() {
            self.store.change(Change::Told(Notice::CannotSave));
        }
    }
}
