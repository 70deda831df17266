//! The whole course in one browser, as a learner takes it: from the first lesson by "Next" to the last.
use std::path::{Path, PathBuf};
use std::time::Duration;

use loopglass_browser_tests::{Failure, Key, Outcome, Page, Theme, on_page, project};
use serde_json::json;

/// A lesson's folder, as far as playing it needs.
struct Played {
    id: String,
    title: String,
    rule: String,
    text: String,
    start: String,
    solution: String,
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn number(folder: &Path) -> u32 {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.split('_').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

fn course() -> Vec<Played> {
    let chapters = folders(&project().join("lessons"));
    chapters.iter().flat_map(|chapter| folders(chapter)).map(|folder| lesson(&folder)).collect()
}

fn lesson(folder: &Path) -> Played {
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap_or_default();
    let text = read("lesson.md");
    let entry = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        plain(line.trim().trim_matches('"'))
    };
    Played {
        id: format!("{}.{}", number(folder.parent().unwrap_or(folder)), number(folder)),
        title: entry("title:"),
        rule: entry("rule:"),
        start: read("start.py"),
        solution: read("solution.py"),
        text,
    }
}

/// The words as the page shows them.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "")
}

impl Played {
    /// The lines of a section.
    fn section(&self, name: &str) -> impl Iterator<Item = &str> {
        let lines = self.text.lines().skip_while(move |line| *line != format!("## {name}")).skip(1);
        lines.take_while(|line| !line.starts_with("## "))
    }

    fn points(&self) -> Vec<(String, String)> {
        let points = self.section("Points").filter_map(|line| line.strip_prefix("- `")?.split_once("` "));
        points.map(|(place, text)| (place.to_string(), plain(text))).collect()
    }

    fn deeds(&self) -> Vec<&str> {
        self.section("Solution").filter(|line| !line.is_empty() && !line.starts_with("```")).collect()
    }

    /// The number of the right answer; nothing where lines are to be ordered.
    fn right(&self) -> Option<usize> {
        self.section("Predict").filter(|line| line.starts_with("- [")).position(|line| line.starts_with("- [x]"))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_lesson_is_played_to_its_end() {
    on_page(|page| async move {
        let lessons = course();
        assert_eq!(lessons.len(), 35);
        page.open_with("#lesson=1.1").await?;
        for (index, lesson) in lessons.iter().enumerate() {
            let next = lessons.get(index + 1);
            play(&page, lesson, next).await.map_err(|failure| Failure::new(format!("lesson {}: {failure}", lesson.id)))?;
        }
        page.click("Rules so far").await?;
        let rules = page.texts("[data-test=sheet] .rules li").await?;
        assert_eq!(rules.len(), 35, "{rules:?}");
        page.css("[data-test=sheet] .steps button").await?.click().await?;
        page.wait_for_text("[data-test=sheet]", "35 of 35 done").await
    })
    .await;
}

async fn play(page: &Page, lesson: &Played, next: Option<&Played>) -> Outcome {
    page.wait_for_text("#lesson-title", &lesson.title).await?;
    predict(page, lesson).await?;
    let mut missing = walk(page, lesson).await?;
    page.press(Key::End).await?;
    missing.retain(|(place, _)| !place.ends_with("end") && !place.ends_with("waiting"));
    assert!(missing.is_empty(), "lesson {} never says {missing:?}", lesson.id);
    page.click("Compare with what you expected").await?;
    page.wait_for_text("[data-test=compared]", if lesson.right().is_some() { "You expected" } else { "Now you know" }).await?;
    page.click("On to do something").await?;
    act(page, lesson).await?;
    page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
    page.click("The rule").await?;
    page.wait_for_text("[data-test=rule]", &lesson.rule).await?;
    match next {
        Some(next) => page.click(&format!("Next: {}", next.title)).await,
        None => Ok(()),
    }
}

async fn predict(page: &Page, lesson: &Played) -> Outcome {
    let Some(right) = lesson.right() else { return page.click("I don't know").await };
    page.js("document.querySelectorAll('#lesson .answer input')[arguments[0]].click()", [json!(right)]).await?;
    page.click("Answer").await
}

/// From remark to remark until the run rests. Each stands in the part that it speaks of, where it can be seen.
async fn walk(page: &Page, lesson: &Played) -> Outcome<Vec<(String, String)>> {
    const SPOKEN: &str = "const said = document.querySelector('[data-test=speech]'); if (!said) return null;
        const box = said.getBoundingClientRect(); const part = said.closest('.part');
        return [said.innerText, part?.id ?? '', box.width > 0 && box.top >= 0 && box.bottom <= innerHeight];";
    let mut missing = lesson.points();
    for _ in 0..25 {
        let before = page.text("[data-test=place]").await?;
        page.click("To the next remark").await?;
        page.wait_for_other_text("[data-test=place]", &before).await?;
        let said = page.js(SPOKEN, []).await?;
        if let Some(text) = said[0].as_str() {
            let place = missing.iter().position(|(_, words)| words == text.trim());
            if let Some(place) = place {
                let (place, words) = missing.remove(place);
                assert_eq!(said[2], json!(true), "lesson {}: {words:?} is out of view", lesson.id);
                let part = place.split(' ').next().unwrap_or_default().replace("cards", "objects");
                assert_eq!(said[1], json!(part), "lesson {}: {words:?}", lesson.id);
            }
        }
        if missing.is_empty() || rests(page).await? {
            break;
        }
    }
    Ok(missing)
}

/// Only then does the lesson lead on.
async fn rests(page: &Page) -> Outcome<bool> {
    let script =
        "return [...document.querySelectorAll('#lesson-step button')].some((it) => it.textContent.startsWith('Compare'))";
    Ok(page.js(script, []).await? == json!(true))
}

/// The solution is written, and what it takes by hand is done.
async fn act(page: &Page, lesson: &Played) -> Outcome {
    if lesson.solution != lesson.start {
        page.set_program(&lesson.solution).await?;
    }
    let deeds = lesson.deeds();
    for _ in deeds.iter().filter(|deed| **deed == "move pass") {
        let before = page.text("[data-test=place]").await?;
        page.click("Next pass").await?;
        page.wait_for_other_text("[data-test=place]", &before).await?;
    }
    let by_hand: Vec<_> = deeds.iter().filter_map(|deed| deed.strip_prefix("waiting: ")).collect();
    if by_hand.is_empty() && !deeds.contains(&"move pass") {
        page.click("Run").await?;
    }
    for deed in by_hand {
        touch(page, deed).await?;
    }
    page.click("End").await
}

/// `fut.set_result("hello")`, by the buttons of the card.
async fn touch(page: &Page, deed: &str) -> Outcome {
    let (call, rest) = deed.split_once('(').unwrap_or((deed, ""));
    let (name, kind) = call.split_once('.').unwrap_or((call, ""));
    let argument = rest.trim_end_matches(')');
    match kind {
        "set_result" => {
            page.click(&format!("Set result... ({name})")).await?;
            page.type_text(argument).await?;
            page.press(Key::Enter).await?;
        }
        "set_exception" => {
            page.click(&format!("Set exception... ({name})")).await?;
            page.press(Key::Enter).await?;
        }
        _ => page.click(&format!("Cancel ({name})")).await?,
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    Ok(())
}

/// Steps of several lessons, to look at.
#[tokio::test(flavor = "multi_thread")]
async fn steps_of_lessons_fit_wherever_they_are_read() {
    on_page(|page| async move {
        for (id, part) in [("1.1", "objects"), ("2.4", "queue"), ("3.5", "timers"), ("8.4", "timers")] {
            let lesson = course().into_iter().find(|lesson| lesson.id == id);
            let Some(lesson) = lesson else { continue };
            page.open_with(&format!("#lesson={id}")).await?;
            page.element("lesson").await?;
            looked_at(&page, &format!("lesson-{id}-1-predict")).await?;
            predict(&page, &lesson).await?;
            page.click("To the next remark").await?;
            page.css("[data-test=speech]").await?;
            looked_at(&page, &format!("lesson-{id}-2-run")).await?;
            page.press(Key::End).await?;
            page.click("Compare with what you expected").await?;
            page.element("compared").await?;
            looked_at(&page, &format!("lesson-{id}-3-compare-{part}")).await?;
            page.click("On to do something").await?;
            page.element("verdict").await?;
            looked_at(&page, &format!("lesson-{id}-4-do")).await?;
        }
        Ok(())
    })
    .await;
}

async fn looked_at(page: &Page, name: &str) -> Outcome {
    for theme in [Theme::Light, Theme::Dark] {
        for width in [1280, 768, 360] {
            page.screenshot(name, width, theme).await?;
            assert!(!page.sticks_out().await?, "{name}: something sticks out at {width}");
        }
        page.assert_accessible().await?;
    }
    page.set_size(1280, 900).await
}
