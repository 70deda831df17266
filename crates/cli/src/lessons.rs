//! `check-lesson` and `bundle`: what authors of lessons have.

use std::path::Path;
use std::process::ExitCode;

use loopglass_lesson::author::{Fault, Source, read_course, read_lesson, test, to_json};

/// Plays one lesson, or all below a folder of chapters.
pub fn check(folder: &Path) -> ExitCode {
    let sources = if folder.join("lesson.md").exists() {
        read_lesson(folder).map(|source| vec![(folder.to_path_buf(), source)])
    } else {
        read_course(folder).map(|course| course.lessons().cloned().collect())
    };
    match sources {
        Ok(sources) if sources.is_empty() => failed(folder, &Fault::new("", 0, "there are no lessons here")),
        Ok(sources) => {
            let sound = sources.iter().filter(|(path, source)| is_sound(path, source)).count();
            println!("{sound} of {} lessons are sound", sources.len());
            if sound == sources.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(fault) => failed(folder, &fault),
    }
}

/// The lesson as one line of JSON, as it was written or in the language asked for.
pub fn bundle(folder: &Path, language: Option<&str>) -> ExitCode {
    let source = match read_lesson(folder) {
        Ok(source) => source,
        Err(fault) => return failed(folder, &fault),
    };
    let mut all = source.in_all_languages();
    let Some(lesson) = all.find(|lesson| language.is_none_or(|tag| lesson.language == tag)) else {
        return failed(folder, &Fault::new(format!("lesson.{}.md", language.unwrap_or_default()), 0, "there is no such file"));
    };
    println!("{}", to_json(&lesson.write()));
    ExitCode::SUCCESS
}

fn is_sound(path: &Path, source: &Source) -> bool {
    let report = test(source);
    for fault in &report.faults {
        println!("{}", path.join(fault.to_string()).display());
    }
    if report.faults.is_empty() {
        let (id, title) = (&source.lesson.id, &source.lesson.title);
        let languages: Vec<&str> = source.in_all_languages().map(|lesson| lesson.language.as_str()).collect();
        let languages = languages.join(", ");
        println!(
            "{id:4} {title} ({languages}): {} checks, {} right and {} wrong programs, {} quotes",
            report.checks,
            report.right + 1,
            report.wrong,
            report.quoted
        );
    }
    report.faults.is_empty()
}

fn failed(folder: &Path, fault: &Fault) -> ExitCode {
    eprintln!("{}", folder.join(fault.to_string()).display());
    ExitCode::FAILURE
}
