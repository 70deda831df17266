//! What a page looks like in words: where its parts, cards and pills stand and what they say, kept in `layouts/` and compared.
//!
//! Words and boxes, not dots: pictures of 54 moments would weigh megabytes and differ with every font and browser, while what breaks a
//! page shows here: a part that is gone, stands elsewhere, is another size or says something else. Colours are judged by axe.
use std::path::PathBuf;

use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::site::project;

/// So many hundredths of the window another font may shift and stretch things.
const TOLERANCE: i64 = 5;
/// How many numbers say where a thing stands.
const NUMBERS: usize = 4;

impl Page {
    /// Where everything stands now, a line a thing.
    pub async fn layout(&self) -> Outcome<String> {
        let answer = self.driver().execute_async(include_str!("layout.js"), vec![]).await?;
        Ok(answer.json().as_str().unwrap_or_default().to_owned())
    }
}

/// The descriptions of a walk, one after another.
pub struct Layouts {
    name: String,
    text: String,
}

impl Layouts {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), text: String::new() }
    }

    pub fn add(&mut self, title: &str, layout: &str) {
        self.text.extend(["# ", title, "\n", layout, "\n"]);
    }

    /// Compares with what is kept; `LAYOUTS=new` keeps these from now on.
    pub fn compare(&self) -> Outcome {
        let file = self.file();
        if std::env::var("LAYOUTS").is_ok_and(|wish| wish == "new") {
            std::fs::create_dir_all(file.parent().unwrap_or(&file))?;
            return Ok(std::fs::write(file, &self.text)?);
        }
        let kept = std::fs::read_to_string(&file)?;
        let found = differences(&kept, &self.text);
        if found.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("{} looks otherwise (LAYOUTS=new keeps it so):\n{}", self.name, found.join("\n"))))
    }

    fn file(&self) -> PathBuf {
        project().join(format!("tests/browser/layouts/{}.txt", self.name))
    }
}

/// What is other than it was, by moment.
pub fn differences(was: &str, is: &str) -> Vec<String> {
    let (was, is) = (sections(was), sections(is));
    let mut found = Vec::new();
    if was.len() != is.len() {
        found.push(format!("{} moments, not {}", is.len(), was.len()));
    }
    for ((title, before), (_, after)) in was.iter().zip(&is) {
        let same = |line: &str| after.iter().any(|other| is_alike(line, other));
        let new = |line: &str| !before.iter().any(|other| is_alike(line, other));
        found.extend(before.iter().filter(|line| !same(line)).map(|line| format!("{title}: no longer {line}")));
        found.extend(after.iter().filter(|line| new(line)).map(|line| format!("{title}: now      {line}")));
    }
    found
}

fn sections(text: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("# "), sections.last_mut()) {
            (Some(title), _) => sections.push((title, Vec::new())),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => {}
        }
    }
    sections
}

/// Do two lines say the same of nearly the same place?
fn is_alike(one: &str, other: &str) -> bool {
    let split = |line: &str| -> (Vec<i64>, String) {
        let words: Vec<&str> = line.split(' ').collect();
        let numbers = words.iter().skip(1).take(NUMBERS).filter_map(|word| word.parse().ok()).collect();
        let rest = words.iter().take(1).chain(words.iter().skip(1 + NUMBERS)).copied().collect::<Vec<_>>().join(" ");
        (numbers, rest)
    };
    let ((ours, said), (theirs, other)) = (split(one), split(other));
    said == other && ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(a, b)| (a - b).abs() <= TOLERANCE)
}
