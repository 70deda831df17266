//! `lesson_pictures LESSONS FOLDER`: draws a moment of each lesson as a file, for print and slides, with the drawing that "Take the
//! picture along" makes; the build of the site calls it. `index.json` says what each shows, as a text for those who do not see it.
#![expect(clippy::print_stderr, reason = "a program for the terminal")]

use std::path::Path;
use std::process::ExitCode;

use loopglass::lessons::{prose::plain, spoken};
use loopglass::parts::sentence;
use loopglass::picture::{Palette, sheet, svg};
use loopglass::state::Shown;
use loopglass::texts::{Language, speak};
use loopglass_lesson::author::{read_course, to_json};
use loopglass_lesson::data::Data;
use loopglass_lesson::model::{Lesson, Point, When};
use loopglass_session::Session;
use loopglass_session::view::{Move, Progress};

/// A lesson's moment is found among its first ones, or something is wrong with the lesson.
const MOST_MOMENTS: u32 = 5_000;
const LINES: u32 = 100_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [lessons, folder] = arguments.as_slice() else {
        eprintln!("usage: lesson_pictures LESSONS FOLDER");
        return ExitCode::FAILURE;
    };
    match draw_all(Path::new(lessons), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn draw_all(lessons: &Path, folder: &Path) -> Result<(), String> {
    let course = read_course(lessons).map_err(|fault| fault.to_string())?;
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"));
    let mut index = Vec::new();
    for lesson in course.lessons().flat_map(|(_, source)| source.in_all_languages()) {
        let Some(language) = Language::from_tag(&lesson.language) else { continue };
        speak(language);
        let picture = Picture::of(lesson).ok_or_else(|| format!("lesson {} has no moment to draw", lesson.id))?;
        for (palette, shade) in [(&Palette::LIGHT, ""), (&Palette::DARK, ".dark")] {
            write(&format!("{}{shade}.svg", picture.name), &picture.drawn(palette))?;
        }
        index.push(picture.entry());
    }
    write("index.json", &to_json(&Data::List(index)))
}

/// The moment of a lesson that is drawn: that of the point in the middle of those at which it speaks before the end.
struct Picture<'a> {
    lesson: &'a Lesson,
    name: String,
    point: &'a Point,
    view: Shown,
    farthest: Shown,
}

impl<'a> Picture<'a> {
    fn of(lesson: &'a Lesson) -> Option<Self> {
        let points: Vec<&Point> = lesson.points.iter().filter(|point| !matches!(point.when, When::Start | When::End)).collect();
        let point = *points.get(points.len() / 2)?;
        let mut session = Session::new(&lesson.start).ok()?;
        gone(&mut session, Move::End);
        let farthest = Shown::new(session.view());
        gone(&mut session, Move::Start);
        for _ in 0..MOST_MOMENTS {
            gone(&mut session, Move::Moment);
            let view = session.view();
            if spoken(lesson, &[], &view) == Some(point) {
                let name = if lesson.language == "en" { lesson.id.clone() } else { format!("{}.{}", lesson.id, lesson.language) };
                return Some(Self { lesson, name, point, view: Shown::new(view), farthest });
            }
        }
        None
    }

    /// What it shows, in words.
    fn words(&self) -> String {
        format!("{} {}: {} {}", self.lesson.id, self.lesson.title, sentence(&self.view), plain(&self.point.text))
    }

    fn drawn(&self, palette: &Palette) -> String {
        svg(&sheet(&self.view, &self.farthest, &self.lesson.start, palette), &self.words())
    }

    fn entry(&self) -> Data {
        let text = |text: &str| Data::Text(text.to_string());
        Data::Map(vec![
            ("lesson".to_string(), text(&self.lesson.id)),
            ("language".to_string(), text(&self.lesson.language)),
            ("file".to_string(), text(&format!("{}.svg", self.name))),
            ("dark".to_string(), text(&format!("{}.dark.svg", self.name))),
            ("alt".to_string(), text(&self.words())),
        ])
    }
}

fn gone(session: &mut Session, there: Move) {
    session.go(there);
    while session.work(LINES) == Progress::Busy {}
}
