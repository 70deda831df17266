//! Folders on disk: `lessons/CC_chapter/NN_slug/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::problem::Fault;
use super::sections::{self, Written};
use crate::contents::{Chapter, Contents, Entry};
use crate::model::Lesson;

/// A lesson's folder, read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub lesson: Lesson,
    pub needs: Vec<String>,
    /// Wrong programs by name.
    pub wrong: Vec<(String, String)>,
    #[cfg_attr(not(feature = "play"), expect(dead_code, reason = "only the test of a lesson reads it"))]
    pub(super) written: Written,
}

/// All lessons of a folder of chapters.
#[derive(Clone, Debug, Default)]
pub struct Course {
    pub chapters: Vec<(String, Vec<(PathBuf, Source)>)>,
}

/// Reads one lesson's folder. Its chapter and number come from the folders' names; misconceptions from the folder above its chapter.
pub fn read_lesson(folder: &Path) -> Result<Source, Fault> {
    let course = folder.parent().and_then(Path::parent);
    let beliefs = course.map_or_else(|| Ok(BTreeMap::new()), read_beliefs)?;
    read_with(folder, &beliefs)
}

/// Reads every lesson below a folder, in order.
pub fn read_course(folder: &Path) -> Result<Course, Fault> {
    let beliefs = read_beliefs(folder)?;
    let mut course = Course::default();
    for chapter in folders(folder) {
        let title = read(&chapter, "chapter.txt")?.trim().to_string();
        let lessons = folders(&chapter).into_iter().map(|path| {
            let source = read_with(&path, &beliefs).map_err(|fault| within(&path, fault))?;
            Ok((path, source))
        });
        course.chapters.push((title, lessons.collect::<Result<_, Fault>>()?));
    }
    Ok(course)
}

impl Course {
    pub fn lessons(&self) -> impl Iterator<Item = &(PathBuf, Source)> {
        self.chapters.iter().flat_map(|(_, lessons)| lessons)
    }

    /// The table of contents, with the names of the bundles.
    pub fn contents(&self) -> Contents {
        let entry = |(_, source): &(PathBuf, Source)| Entry {
            id: source.lesson.id.clone(),
            title: source.lesson.title.clone(),
            rule: source.lesson.rule.clone(),
            needs: source.needs.clone(),
            file: bundle_name(&source.lesson),
            has_review: source.lesson.review.is_some(),
        };
        let chapter =
            |(title, lessons): &(String, Vec<_>)| Chapter { title: title.clone(), lessons: lessons.iter().map(entry).collect() };
        Contents { chapters: self.chapters.iter().map(chapter).collect() }
    }
}

/// `1.2.json`
pub fn bundle_name(lesson: &Lesson) -> String {
    format!("{}.json", lesson.id)
}

fn read_with(folder: &Path, beliefs: &BTreeMap<String, String>) -> Result<Source, Fault> {
    let mut written = sections::read(&read(folder, "lesson.md")?, beliefs)?;
    let lesson = &mut written.lesson;
    lesson.id = id_of(folder);
    lesson.start = read(folder, "start.py")?;
    lesson.solution = read(folder, "solution.py")?;
    let wrong = read_wrong(folder)?;
    Ok(Source { lesson: lesson.clone(), needs: written.needs.clone(), wrong, written })
}

fn read_wrong(folder: &Path) -> Result<Vec<(String, String)>, Fault> {
    let Ok(entries) = fs::read_dir(folder.join("wrong")) else { return Ok(Vec::new()) };
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    let programs = names.iter().filter_map(|file| Some((file.strip_suffix(".py")?, file)));
    programs.map(|(name, file)| Ok((name.to_string(), read(folder, &format!("wrong/{file}"))?))).collect()
}

/// `M21 result() waits for a value`, a line each.
fn read_beliefs(course: &Path) -> Result<BTreeMap<String, String>, Fault> {
    const FILE: &str = "misconceptions.txt";
    let Ok(text) = fs::read_to_string(course.join(FILE)) else { return Ok(BTreeMap::new()) };
    let entry = |(index, line): (usize, &str)| {
        let (name, words) = line.split_once(' ').ok_or_else(|| Fault::new(FILE, index + 1, "a line is `M1 words`"))?;
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
