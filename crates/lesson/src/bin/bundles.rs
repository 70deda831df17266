//! `loopglass-lesson-bundles LESSONS SITE`: writes the contents and a bundle for each lesson; the build of the site calls it.
#![expect(clippy::print_stderr, reason = "a program for the terminal")]

use std::path::Path;
use std::process::ExitCode;

use loopglass_lesson::author::{bundle_name, read_course, to_json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [lessons, site] = arguments.as_slice() else {
        eprintln!("usage: loopglass-lesson-bundles LESSONS SITE");
        return ExitCode::FAILURE;
    };
    match write(Path::new(lessons), Path::new(site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn write(lessons: &Path, site: &Path) -> Result<(), String> {
    let course = read_course(lessons).map_err(|fault| fault.to_string())?;
    std::fs::create_dir_all(site).map_err(|error| error.to_string())?;
    let write = |name: &str, text: String| std::fs::write(site.join(name), text).map_err(|error| format!("{name}: {error}"));
    write("contents.json", to_json(&course.contents().write()))?;
    for (_, source) in course.lessons() {
        for lesson in source.in_all_languages() {
            write(&bundle_name(lesson), to_json(&lesson.write()))?;
        }
    }
    Ok(())
}
