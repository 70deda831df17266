//! A lesson in another language: `lesson.de.md` beside `lesson.md`. It says the same about the same program, so everything in it but
//! the words must be as in `lesson.md`.

use std::collections::BTreeMap;

use super::problem::Fault;
use super::sections::{FILE, Written, read};
use crate::model::{Lesson, Question};

/// The misconceptions by name.
pub(super) type Beliefs = BTreeMap<String, String>;

/// The tag of a file that is named like this one with a language in it: `de` of `lesson.de.md` for `lesson.md`.
pub(super) fn tag_of<'a>(file: &'a str, original: &str) -> Option<&'a str> {
    let (stem, ending) = original.rsplit_once('.')?;
    let tag = file.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(ending)?.strip_suffix('.')?;
    let is_tag = (2..=12).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    is_tag.then_some(tag)
}

/// Reads a translation of `original`. `beliefs` are the misconceptions in the language of the original, and `spoken` in its own.
pub(super) fn translated(
    text: &str,
    language: &str,
    original: &Written,
    beliefs: &Beliefs,
    spoken: &Beliefs,
) -> Result<Lesson, Fault> {
    let in_its_file = |fault: Fault| Fault { file: format!("lesson.{language}.md"), ..fault };
    let same = read(text, beliefs).map_err(in_its_file)?;
    assert_same(original, &same).map_err(in_its_file)?;
    let said = read(text, spoken).map_err(in_its_file)?.lesson;
    let known = &original.lesson;
    Ok(Lesson {
        language: language.to_string(),
        id: known.id.clone(),
        parts: known.parts.clone(),
        start: known.start.clone(),
        solution: known.solution.clone(),
        ..said
    })
}

fn assert_same(original: &Written, translated: &Written) -> Result<(), Fault> {
    if !translated.lesson.parts.is_empty() || !translated.needs.is_empty() || !translated.deeds.is_empty() {
        return Err(Fault::new(FILE, 0, format!("`parts`, `needs` and `Solution` stand in {FILE} alone")));
    }
    let (known, found) = (bones(original), bones(translated));
    for place in 0..known.len().max(found.len()) {
        let (known, (line, found)) = (known.get(place), found.get(place).map_or((0, None), |bone| (bone.0, Some(&bone.1))));
        let known = known.map(|bone| &bone.1);
        if known != found {
            let words = |bone: Option<&String>| bone.map_or("nothing", |bone| bone).to_string();
            return Err(Fault::new(FILE, line, format!("here is {}, where {FILE} has {}", words(found), words(known))));
        }
    }
    Ok(())
}

/// What a translation leaves as it is, with the lines: in an order of its own, whatever the order of the sections.
fn bones(written: &Written) -> Vec<(usize, String)> {
    let lesson = &written.lesson;
    let mut bones = Vec::new();
    let mut answers = written.answers.iter().copied();
    for (name, asked) in [("`Predict`", &lesson.predict), ("`Review`", &lesson.review)] {
        if let Some(question) = asked {
            bones.push((0, format!("a section {name}")));
            bones.extend(of_question(question, &mut answers));
        }
    }
    bones.extend(lesson.explain.iter().map(|_| (0, "a section `Explain`".to_string())));
    let point = |(point, (line, when)): (&crate::model::Point, &(usize, crate::model::When))| {
        (*line, format!("a point `{} {}`", point.beside.name(), when.to_text()))
    };
    bones.extend(lesson.points.iter().zip(&written.points).map(point));
    bones.extend(written.expressions.iter().map(|(line, expression)| (*line, format!("the expression `{expression}`"))));
    bones.extend(written.mistakes.iter().map(|(line, name)| (*line, format!("the mistake `{name}`"))));
    bones.extend(lesson.hints.iter().map(|_| (0, "a hint".to_string())));
    bones.extend(lesson.parsons.iter().flat_map(|parsons| &parsons.lines).map(|line| (0, format!("the line {line:?} to order"))));
    bones.extend(
        lesson.parsons.iter().flat_map(|parsons| &parsons.distractors).map(|line| (0, format!("the false line {line:?}"))),
    );
    bones.extend(written.quoted.iter().map(|(line, program, text)| (*line, format!("this output of {program:?}: {text:?}"))));
    bones
}

fn of_question(question: &Question, lines: &mut impl Iterator<Item = usize>) -> Vec<(usize, String)> {
    let answer = |answer: &crate::model::Answer| {
        let (mark, belief) = (if answer.right { "[x]" } else { "[ ]" }, &answer.belief);
        let behind = if belief.is_empty() { String::new() } else { format!(" with the misconception \"{belief}\"") };
        (lines.next().unwrap_or_default(), format!("an answer {mark}{behind}"))
    };
    question.answers.iter().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::{Beliefs, read, tag_of, translated};

    const LESSON: &str = "---\ntitle: t\nrule: r\n---\n\n## Predict\n\nWhich?\n\n- [x] a\n  yes\n- [ ] b\n  M1: no\n\n## Check\n\n- `time == 1` Wait.\n";

    fn beliefs(words: &str) -> Beliefs {
        Beliefs::from([("M1".to_string(), words.to_string()), ("M2".to_string(), "other".to_string())])
    }

    fn fault(text: &str) -> String {
        let original = read(LESSON, &beliefs("one")).expect("a lesson");
        translated(text, "de", &original, &beliefs("one"), &beliefs("eins"))
            .map_or_else(|fault| fault.to_string(), |_| String::new())
    }

    #[test]
    fn a_translation_has_other_words_and_nothing_else() {
        let original = read(LESSON, &beliefs("one")).expect("a lesson");
        let german = LESSON.replace("title: t", "title: T").replace("Wait.", "Warte.");
        let lesson = translated(&german, "de", &original, &beliefs("one"), &beliefs("eins")).expect("a translation");
        assert_eq!((lesson.title.as_str(), lesson.language.as_str()), ("T", "de"));
        assert_eq!(lesson.predict.map(|question| question.answers[1].belief.clone()), Some("eins".to_string()));
    }

    #[test]
    fn what_differs_is_told_with_its_place() {
        let told = fault(&LESSON.replace("time == 1", "time == 2"));
        assert_eq!(told, "lesson.de.md:17: here is the expression `time == 2`, where lesson.md has the expression `time == 1`");
        let told = fault(&LESSON.replace("M1", "M2"));
        assert!(told.starts_with("lesson.de.md:12: here is an answer [ ] with the misconception \"other\""), "{told}");
        assert_eq!(fault(&LESSON.replace("## Check", "## Compare\n\nSo.\n\n## Check")), "");
        let told = fault(&LESSON.replace("rule: r", "rule: r\nneeds: 1.1"));
        assert!(told.contains("stand in lesson.md alone"), "{told}");
        let told = fault(&LESSON.replace("## Check", "## Prüfung"));
        assert!(told.starts_with("lesson.de.md:15: unknown section"), "{told}");
    }

    #[test]
    fn the_tag_is_in_the_name() {
        assert_eq!(tag_of("lesson.de.md", "lesson.md"), Some("de"));
        assert_eq!(tag_of("chapter.pt-BR.txt", "chapter.txt"), Some("pt-BR"));
        for other in ["lesson.md", "lesson..md", "lesson.d.md", "lesson.de.txt", "lesson.../x.md", "notes.de.md"] {
            assert_eq!(tag_of(other, "lesson.md"), None, "{other}");
        }
    }
}
