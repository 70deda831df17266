//! Takes the picture of the moment along as a file.
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::Driver;
use crate::picture::{Palette, sheet, svg};
use crate::platform::{canvas, files};
use crate::state::{Change, Notice, PictureFormat};

impl Driver {
    pub(super) fn save_picture(self: &Rc<Self>, format: PictureFormat) {
        let driver = Rc::clone(self);
        spawn_local(async move {
            if driver.saved_picture(format).await.is_none() {
                driver.store.change(Change::Told(Notice::CannotSave));
            }
        });
    }

    async fn saved_picture(&self, format: PictureFormat) -> Option<()> {
        let state = self.state();
        let palette = if state.settings.theme.is_dark() { &Palette::DARK } else { &Palette::LIGHT };
        let drawing = sheet(&state.view, &state.farthest, state.run.as_deref().unwrap_or(&state.text), palette);
        let name = format!("loopglass-{}-{}", state.origin.key(), state.view.position);
        match format {
            PictureFormat::Svg => {
                let file = files::text_file(&svg(&drawing, &crate::parts::sentence(&state.view)), "image/svg+xml")?;
                files::save(&file, &format!("{name}.svg"))
            }
            PictureFormat::Png => files::save(&canvas::png(&drawing).await?, &format!("{name}.png")),
        }
    }
}
