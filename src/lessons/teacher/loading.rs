//! Lessons come and go: from the site, from another address, from a text.

use std::rc::Rc;

use loopglass_lesson::bundle::LONGEST;
use loopglass_lesson::contents::Contents;
use loopglass_lesson::data::Data;
use loopglass_lesson::model::Lesson;
use wasm_bindgen_futures::spawn_local;

use super::{SLICE, Teacher};
use crate::lessons::sitting::Sitting;
use crate::lessons::speech::{Looked, Search};
use crate::lessons::state::{Sheet, Trouble};
use crate::platform::{address, dom, fetch, json, timer};
use crate::state::{Command, Origin};
use crate::texts::spoken as spoken_language;

impl Teacher {
    pub(super) fn show_sheet(self: &Rc<Self>, sheet: Sheet) {
        self.change(|state| (state.sheet, state.trouble) = (Some(sheet), None));
        self.need_contents();
    }

    pub(super) fn need_contents(self: &Rc<Self>) {
        let teacher = Rc::clone(self);
        spawn_local(async move {
            if let Err(trouble) = teacher.contents().await {
                teacher.change(|state| state.trouble = Some(trouble));
            }
        });
    }

    pub(super) async fn contents(&self) -> Result<Rc<Contents>, Trouble> {
        if let Some(contents) = &self.state().contents {
            return Ok(Rc::clone(contents));
        }
        let data = load("contents.json").await?;
        let contents = Rc::new(Contents::read(&data).map_err(|broken| Trouble::Broken(broken.0))?);
        self.change(|state| state.contents = Some(Rc::clone(&contents)));
        Ok(contents)
    }

    /// The lesson with this id, in the language of the page where there is a translation.
    pub(super) async fn lesson(&self, id: &str) -> Result<Lesson, Trouble> {
        let contents = self.contents().await?;
        let wording = contents.entry(id).and_then(|entry| entry.wording(spoken_language().tag()));
        let wording = wording.ok_or_else(|| Trouble::Missing(id.to_string()))?;
        read_lesson(&load(&wording.file).await?)
    }

    pub(super) fn open(self: &Rc<Self>, id: String) {
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let read = teacher.lesson(&id).await;
            teacher.begin(read, &format!("#lesson={id}"));
        });
    }

    /// The page speaks another language now: so does the lesson, where it can, at the step at which it stands.
    pub fn speak(self: &Rc<Self>) {
        let Some(before) = self.state().sitting.clone().filter(|sitting| !sitting.lesson.id.is_empty()) else { return };
        let teacher = Rc::clone(self);
        spawn_local(async move {
            let Ok(lesson) = teacher.lesson(&before.lesson.id).await else { return };
            if lesson.language == before.lesson.language {
                return;
            }
            teacher.change_sitting(|sitting| {
                if sitting.lesson.id == lesson.id {
                    // The checks are the same, their messages are not.
                    (sitting.verdict, sitting.lesson) = (None, Rc::new(lesson));
                }
            });
            if before.verdict.is_some() {
                teacher.check();
            }
        });
    }

    pub(super) fn open_elsewhere(self: &Rc<Self>, url: &str) {
        let (teacher, url) = (Rc::clone(self), url.to_string());
        spawn_local(async move {
            let text = fetch::text(&url).await.map_err(|_| Trouble::Missing(url.clone()));
            let read = text.and_then(|text| parsed(&text)).and_then(|data| read_lesson(&data));
            teacher.begin(read.map(foreign), "");
        });
    }

    pub(super) fn open_text(self: &Rc<Self>, text: &str) {
        let read = parsed(text).and_then(|data| read_lesson(&data));
        self.begin(read.map(foreign), "");
    }

    pub(super) fn begin(self: &Rc<Self>, read: Result<Lesson, Trouble>, place: &str) {
        let lesson = match read {
            Ok(lesson) => Rc::new(lesson),
            Err(trouble) => {
                self.change(|state| (state.sheet, state.trouble) = (Some(Sheet::Contents), Some(trouble)));
                return self.need_contents();
            }
        };
        self.driver.open_lesson(Origin::Lesson(number(&lesson)), &lesson.start);
        if !place.is_empty() {
            address::replace(place);
        }
        self.find_places(&lesson);
        self.change(|state| {
            state.sitting = Some(Rc::new(Sitting::new(lesson, self.asks.get())));
            (state.sheet, state.trouble, state.is_held) = (None, None, false);
        });
        spawn_local(async {
            timer::next_frame().await;
            dom::focus("lesson");
        });
    }

    /// Finds out at which moments the lesson speaks, while the learner reads.
    pub(super) fn find_places(self: &Rc<Self>, lesson: &Rc<Lesson>) {
        let (teacher, lesson) = (Rc::clone(self), Rc::clone(lesson));
        spawn_local(async move {
            if !teacher.driver.wait_for_machine().await {
                return;
            }
            let Some(mut search) = Search::new(&lesson, teacher.driver.library()) else { return };
            let places = loop {
                timer::yield_now().await;
                match search.work(&lesson, SLICE) {
                    Looked::More => {}
                    Looked::NeedsLibrary if teacher.driver.bring_library().await => {}
                    Looked::NeedsLibrary => return,
                    Looked::All(places) => break Rc::new(places),
                }
            };
            teacher.change_sitting(|sitting| {
                // The lesson may have been left for another one, or be told in another language by now.
                if sitting.lesson.start == lesson.start {
                    sitting.places = places;
                }
            });
        });
    }

    pub(super) fn leave(self: &Rc<Self>) {
        self.change(|state| state.sitting = None);
        address::replace("#");
        self.driver.run(&Command::Open(crate::state::programs::last_open()));
    }

    pub(super) fn start_over(self: &Rc<Self>) {
        let Some(sitting) = self.state().sitting.clone() else { return };
        self.driver.restore_lesson(&sitting.lesson.start);
        self.change_sitting(|sitting| {
            sitting.verdict = None;
            (sitting.moves, sitting.refused) = (Vec::new(), Vec::new());
        });
    }
}

/// The number of a lesson's program among the texts that are kept: of its id, or of the whole where it has none.
fn number(lesson: &Lesson) -> u32 {
    let name = if lesson.id.is_empty() { format!("{}\n{}", lesson.title, lesson.start) } else { lesson.id.clone() };
    // FNV-1a: small, and the same everywhere.
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

async fn load(file: &str) -> Result<Data, Trouble> {
    let folder = dom::lessons_folder().unwrap_or_else(|| "lessons".to_string());
    let text = fetch::text(&format!("{folder}/{file}")).await.map_err(|_| Trouble::Missing(file.to_string()))?;
    parsed(&text)
}

fn parsed(text: &str) -> Result<Data, Trouble> {
    if text.len() > LONGEST {
        return Err(Trouble::Broken("it is too long".to_string()));
    }
    json::parse(text).ok_or_else(|| Trouble::Broken("it is not JSON".to_string()))
}

fn read_lesson(data: &Data) -> Result<Lesson, Trouble> {
    Lesson::read(data).map_err(|broken| Trouble::Broken(broken.0))
}

/// A lesson from elsewhere has no place among the site's.
fn foreign(lesson: Lesson) -> Lesson {
    Lesson { id: String::new(), ..lesson }
}
