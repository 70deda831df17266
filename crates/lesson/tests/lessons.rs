//! Plays every lesson of the course: the start fails, the solution passes, every named wrong program gets its own message, and
//! every text quoted as output is what the machine prints. A lesson that is broken on purpose shows that this can fail.

use std::path::{Path, PathBuf};

use loopglass_lesson::author::{from_json, read_course, read_lesson, test, to_json};
use loopglass_lesson::contents::Contents;
use loopglass_lesson::model::Lesson;

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn every_lesson_can_be_played() {
    let course = read_course(&project().join("lessons")).unwrap_or_else(|fault| panic!("{fault}"));
    let faults: Vec<String> = course
        .lessons()
        .flat_map(|(path, source)| {
            test(source).faults.into_iter().map(|fault| path.join(fault.to_string()).display().to_string())
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_wrong_prediction_names_its_misconception_and_every_lesson_has_right_programs() {
    let course = read_course(&project().join("lessons")).unwrap_or_else(|fault| panic!("{fault}"));
    for (path, source) in course.lessons() {
        let question = source.lesson.predict.as_ref().unwrap_or_else(|| panic!("{} asks nothing", path.display()));
        for answer in question.answers.iter().filter(|answer| !answer.right) {
            assert!(!answer.belief.is_empty(), "{}: {:?}", path.display(), answer.text);
        }
        assert!(source.right.len() >= 3, "{} has {} right programs", path.display(), source.right.len());
    }
}

#[test]
fn prerequisites_come_before() {
    let course = read_course(&project().join("lessons")).unwrap_or_else(|fault| panic!("{fault}"));
    let contents = course.contents();
    let mut before: Vec<String> = Vec::new();
    for entry in contents.entries() {
        for needed in &entry.needs {
            assert!(before.contains(needed), "{} needs {needed}, which does not come before it", entry.id);
        }
        before.push(entry.id.clone());
    }
}

#[test]
fn a_bundle_is_the_lesson() {
    let course = read_course(&project().join("lessons")).unwrap_or_else(|fault| panic!("{fault}"));
    for lesson in course.lessons().flat_map(|(_, source)| source.in_all_languages()) {
        let text = to_json(&lesson.write());
        let data = from_json(&text).expect("JSON");
        assert_eq!(Lesson::read(&data).as_ref(), Ok(lesson));
    }
    let contents = course.contents();
    assert_eq!(Contents::read(&from_json(&to_json(&contents.write())).expect("JSON")), Ok(contents));
}

#[test]
fn a_broken_lesson_is_told_with_its_places() {
    let source =
        read_lesson(&project().join("crates/lesson/tests/broken/01_chapter/01_lesson")).unwrap_or_else(|fault| panic!("{fault}"));
    let faults: Vec<String> = test(&source).faults.iter().map(ToString::to_string).collect();
    let expected = [
        "start.py: the start passes the checks",
        "solution.py: the solution does not pass",
        "right/other.py: it does not pass",
        "wrong/late.py: it does not get its own message",
        "lesson.md:27: the program does not print this",
        "lesson.md:19: `line 99` never comes",
    ];
    assert_eq!(faults.len(), expected.len(), "{faults:#?}");
    for (fault, expected) in faults.iter().zip(expected) {
        assert!(fault.starts_with(expected), "{fault}\nis not\n{expected}");
    }
}

#[test]
fn the_contents_have_every_language_of_a_lesson_and_else_the_first() {
    let course = read_course(&project().join("lessons")).unwrap_or_else(|fault| panic!("{fault}"));
    let contents = course.contents();
    let (box_, last) = (contents.entry("1.1").expect("a lesson"), contents.entry("8.4").expect("a lesson"));
    assert_eq!((box_.title("de"), box_.title("en"), box_.title("fr")), ("Die leere Schachtel", "The empty box", "The empty box"));
    assert_eq!(box_.wording("de").map(|wording| wording.file.as_str()), Some("1.1.de.json"));
    assert_eq!(last.wording("de").map(|wording| wording.language.as_str()), Some("en"));
    assert_eq!(contents.chapters[0].title("de"), "Ein Future: eine Schachtel, die jemand f\u{fc}llt");
}
