//! Folders on disk: `lessons/CC_chapter/NN_slug/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::problem::Fault;
use super::sections::{self, Written};
use super::translation::{Beliefs, tag_of, translated};
use crate::contents::{Chapter, Contents, Entry, Title, Wording};
use crate::model::Lesson;

/// The language of a `lesson.md` that does not name its own.
const LANGUAGE: &str = "en";

/// A lesson's folder, read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub lesson: Lesson,
    pub needs: Vec<String>,
    /// Right programs of other shapes than the solution, by name.
    pub right: Vec<(String, String)>,
    /// Wrong programs by name.
    pub wrong: Vec<(String, String)>,
    /// The same lesson in other languages, by tag.
    pub translations: BTreeMap<String, Lesson>,
    #[cfg_attr(not(feature = "play"), expect(dead_code, reason = "only the test of a lesson reads it"))]
    pub(super) written: Written,
}

/// All lessons of a folder of chapters.
#[derive(Clone, Debug, Default)]
pub struct Course {
    pub chapters: Vec<CourseChapter>,
}

/// The lessons of a chapter's folder.
#[derive(Clone, Debug, Default)]
pub struct CourseChapter {
    pub titles: Vec<Title>,
    pub lessons: Vec<(PathBuf, Source)>,
}

/// The misconceptions, as `misconceptions.txt` names them and as `misconceptions.de.txt` does.
#[derive(Debug, Default)]
struct Misconceptions {
    original: Beliefs,
    /// By language; those that are not translated in the words of the original.
    translated: BTreeMap<String, Beliefs>,
}

/// Reads one lesson's folder. Its chapter and number come from the folders' names; misconceptions from the folder above its chapter.
pub fn read_lesson(folder: &Path) -> Result<Source, Fault> {
    let course = folder.parent().and_then(Path::parent);
    let beliefs = course.map_or_else(|| Ok(Misconceptions::default()), read_misconceptions)?;
    read_with(folder, &beliefs)
}

/// Reads every lesson below a folder, in order.
pub fn read_course(folder: &Path) -> Result<Course, Fault> {
    let beliefs = read_misconceptions(folder)?;
    let mut course = Course::default();
    for chapter in folders(folder) {
        let lessons = folders(&chapter).into_iter().map(|path| {
            let source = read_with(&path, &beliefs).map_err(|fault| within(&path, fault))?;
            Ok((path, source))
        });
        let lessons = lessons.collect::<Result<_, Fault>>()?;
        course.chapters.push(CourseChapter { titles: read_titles(&chapter)?, lessons });
    }
    Ok(course)
}

fn read_titles(chapter: &Path) -> Result<Vec<Title>, Fault> {
    const FILE: &str = "chapter.txt";
    let title =
        |language: &str, file: &str| Ok(Title { language: language.to_string(), text: read(chapter, file)?.trim().to_string() });
    let others = in_other_languages(chapter, FILE);
    std::iter::once(title(LANGUAGE, FILE)).chain(others.iter().map(|(language, file)| title(language, file))).collect()
}

impl Course {
    pub fn lessons(&self) -> impl Iterator<Item = &(PathBuf, Source)> {
        self.chapters.iter().flat_map(|chapter| &chapter.lessons)
    }

    /// The table of contents, with the names of the bundles.
    pub fn contents(&self) -> Contents {
        let wording = |lesson: &Lesson| Wording {
            language: lesson.language.clone(),
            title: lesson.title.clone(),
            rule: lesson.rule.clone(),
            file: bundle_name(lesson),
        };
        let entry = |(_, source): &(PathBuf, Source)| Entry {
            id: source.lesson.id.clone(),
            needs: source.needs.clone(),
            has_review: source.lesson.review.is_some(),
            wordings: source.in_all_languages().map(wording).collect(),
        };
        let chapter = |chapter: &CourseChapter| Chapter {
            titles: chapter.titles.clone(),
            lessons: chapter.lessons.iter().map(entry).collect(),
        };
        Contents { chapters: self.chapters.iter().map(chapter).collect() }
    }
}

impl Source {
    /// The lesson as it was written, and its translations.
    pub fn in_all_languages(&self) -> impl Iterator<Item = &Lesson> {
        std::iter::once(&self.lesson).chain(self.translations.values())
    }
}

/// `1.2.en.json`
pub fn bundle_name(lesson: &Lesson) -> String {
    format!("{}.{}.json", lesson.id, lesson.language)
}

fn read_with(folder: &Path, beliefs: &Misconceptions) -> Result<Source, Fault> {
    let mut written = sections::read(&read(folder, sections::FILE)?, &beliefs.original)?;
    let lesson = &mut written.lesson;
    lesson.id = id_of(folder);
    if lesson.language.is_empty() {
        lesson.language = LANGUAGE.to_string();
    }
    lesson.start = read(folder, "start.py")?;
    lesson.solution = read(folder, "solution.py")?;
    let (right, wrong) = (read_programs(folder, "right")?, read_programs(folder, "wrong")?);
    let translations = read_translations(folder, &written, beliefs)?;
    Ok(Source { lesson: written.lesson.clone(), needs: written.needs.clone(), right, wrong, translations, written })
}

fn read_translations(folder: &Path, original: &Written, beliefs: &Misconceptions) -> Result<BTreeMap<String, Lesson>, Fault> {
    let files = in_other_languages(folder, sections::FILE);
    let lesson = |(language, file): (String, String)| {
        let spoken = beliefs.translated.get(&language).unwrap_or(&beliefs.original);
        let lesson = translated(&read(folder, &file)?, &language, original, &beliefs.original, spoken)?;
        Ok((language, lesson))
    };
    files.into_iter().map(lesson).collect()
}

/// The files that say in other languages what this one says, with their languages, in order.
fn in_other_languages(folder: &Path, original: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut files: Vec<_> = names.filter_map(|file| Some((tag_of(&file, original)?.to_string(), file.clone()))).collect();
    files.sort();
    files
}

/// The programs of a folder in the lesson's, by name; none where there is no such folder.
fn read_programs(folder: &Path, kind: &str) -> Result<Vec<(String, String)>, Fault> {
    let Ok(entries) = fs::read_dir(folder.join(kind)) else { return Ok(Vec::new()) };
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let programs = names.iter().filter_map(|file| Some((file.strip_suffix(".py")?, file)));
    programs.map(|(name, file)| Ok((name.to_string(), read(folder, &format!("{kind}/{file}"))?))).collect()
}

fn read_misconceptions(course: &Path) -> Result<Misconceptions, Fault> {
    const FILE: &str = "misconceptions.txt";
    let original = read_beliefs(course, FILE)?;
    let translated = in_other_languages(course, FILE).into_iter().map(|(language, file)| {
        let spoken = original.clone().into_iter().chain(read_beliefs(course, &file)?).collect();
        Ok((language, spoken))
    });
    let translated = translated.collect::<Result<_, Fault>>()?;
    Ok(Misconceptions { original, translated })
}

/// `M21 result() waits for a value`, a line each.
fn read_beliefs(course: &Path, file: &str) -> Result<Beliefs, Fault> {
    let Ok(text) = fs::read_to_string(course.join(file)) else { return Ok(Beliefs::new()) };
    let entry = |(index, line): (usize, &str)| {
        let (name, words) = line.split_once(' ').ok_or_else(|| Fault::new(file, index + 1, "a line is `M1 words`"))?;
        Ok((name.to_string(), words.trim().to_string()))
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(entry).collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn read(folder: &Path, file: &str) -> Result<String, Fault> {
    let text = fs::read_to_string(folder.join(file)).map_err(|error| Fault::new(file, 0, error.to_string()))?;
    Ok(text.replace("\r\n", "\n"))
}

fn within(folder: &Path, fault: Fault) -> Fault {
    Fault { file: folder.join(&fault.file).display().to_string(), ..fault }
}

/// `1.2` for `01_chapter/02_slug`; empty where the names have no numbers.
fn id_of(folder: &Path) -> String {
    let number = |path: Option<&Path>| {
        let name = path?.file_name()?.to_str()?;
        name.split('_').next()?.parse::<u32>().ok()
    };
    match (number(folder.parent()), number(Some(folder))) {
        (Some(chapter), Some(lesson)) => format!("{chapter}.{lesson}"),
        _ => String::new(),
    }
}
