//! Packages for learning platforms, played in a stand-in of each protocol's runtime: status and score arrive.
#![expect(clippy::print_stdout, reason = "figures: what was sent, and how long it took")]

use std::path::PathBuf;
use std::time::Duration;

use loopglass_browser_tests::{Outcome, Page, Theme, on_course, project};
use loopglass_package::{Content, Program, Protocol, package, unpack};
use serde_json::{Value, json};
use tokio::time::Instant;

/// Platforms send no policy, or one of their own.
const NONE: &str = "";

fn sleeper() -> Program {
    Program::Code(
        "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('done')\n\nasyncio.run(main())\n".into(),
    )
}

fn lesson() -> Program {
    Program::Lesson("2.2".into())
}

/// The platform of this name with the package in it, as a folder of the project.
fn platform(name: &str, protocol: Protocol, program: Program) -> String {
    let kind = if matches!(program, Program::Lesson(_)) { "lesson" } else { "program" };
    let content =
        Content { id: "https://school.example/week-3".into(), title: "Week 3: who runs next?".into(), program, read_only: false };
    let folder = format!("target/packages/{name}-{kind}");
    let root: PathBuf = project().join(&folder);
    // What an earlier run left.
    let _ = std::fs::remove_dir_all(&root);
    let zip = package(protocol, &content, &project().join("dist")).expect("dist/ is built");
    unpack(&zip, &root.join("package")).expect("the package is a zip");
    let stand_in = project().join("tests/browser/courses").join(name);
    for file in ["index.html", "platform.js"] {
        std::fs::copy(stand_in.join(file), root.join(file)).expect("the stand-in is there");
    }
    println!("{name}, a {kind}: the package has {} bytes", zip.len());
    folder
}

/// Into the frame of the package, and in it into the frame of Loopglass.
async fn enter(page: &Page) -> Outcome {
    page.css("iframe").await?.enter_frame().await?;
    Ok(page.css("iframe").await?.enter_frame().await?)
}

/// Runs the program to its end, as a learner does.
async fn play(page: &Page) -> Outcome {
    enter(page).await?;
    page.click("Run").await?;
    page.wait_for_text("[data-test='output']", "done").await?;
    Ok(page.driver().enter_default_frame().await?)
}

/// Takes the lesson to where its program has ended and its task is still to be done.
async fn begin_lesson(page: &Page) -> Outcome {
    enter(page).await?;
    page.wait_for_text("#lesson-title", "The forgotten await").await?;
    page.wait_for_text("[data-test='place']", "moment 0").await?;
    page.js("document.querySelectorAll('#lesson .answer input')[0].click()", []).await?;
    page.click("Answer").await?;
    page.click("Run").await?;
    page.wait_for_text("[data-test='output']", "TypeError").await?;
    page.click("4 Do").await?;
    page.css("[data-test=verdict] .missing").await?;
    Ok(page.driver().enter_default_frame().await?)
}

async fn solve_lesson(page: &Page) -> Outcome {
    enter(page).await?;
    page.set_program(&std::fs::read_to_string(project().join("lessons/02_tasks/02_forgotten_await/solution.py"))?).await?;
    page.click("Run").await?;
    page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
    Ok(page.driver().enter_default_frame().await?)
}

async fn wait_until(page: &Page, what: &str, script: &str, wanted: Value) -> Outcome {
    let start = Instant::now();
    loop {
        let found = page.js(script, []).await?;
        if found == wanted {
            return Ok(());
        }
        assert!(start.elapsed() < Duration::from_secs(20), "{what} is {found}, not {wanted}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scorm_platform_is_told_status_and_score() {
    on_course(&platform("scorm", Protocol::Scorm12, sleeper()), NONE, |page| async move {
        page.visit("").await?;
        let value = "return window.platform.kept['cmi.core.lesson_status']";
        wait_until(&page, "the status", value, json!("incomplete")).await?;
        play(&page).await?;
        wait_until(&page, "the status", value, json!("passed")).await?;
        assert_eq!(page.js("return window.platform.kept['cmi.core.score.raw']", []).await?, json!("100"));
        page.screenshot("scorm", 1280, Theme::Light).await?;
        // Leaving ends the session properly, and keeps the place for the next.
        page.js("document.querySelector('iframe').remove()", []).await?;
        wait_until(&page, "the session", "return window.platform.state", json!("finished")).await?;
        assert_eq!(page.js("return window.platform.errors", []).await?, json!([]));
        let place = page.js("return JSON.parse(window.platform.kept['cmi.suspend_data']).step > 3", []).await?;
        assert_eq!(place, json!(true));
        page.visit("").await?;
        wait_until(&page, "the status", value, json!("passed")).await?;
        enter(&page).await?;
        page.wait_for_text("[data-test='output']", "done").await
    })
    .await;
}

/// A lesson is passed when its checks hold, not when a program has ended.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_on_a_scorm_platform_is_passed_by_its_checks() {
    on_course(&platform("scorm", Protocol::Scorm12, lesson()), NONE, |page| async move {
        page.visit("").await?;
        let value = "return window.platform.kept['cmi.core.lesson_status']";
        begin_lesson(&page).await?;
        assert_eq!(page.js(value, []).await?, json!("incomplete"));
        // The next time begins where the question stands, whatever was seen.
        page.js("document.querySelector('iframe').remove()", []).await?;
        page.visit("").await?;
        begin_lesson(&page).await?;
        solve_lesson(&page).await?;
        wait_until(&page, "the status", value, json!("passed")).await?;
        assert_eq!(page.js("return window.platform.kept['cmi.core.score.raw']", []).await?, json!("100"));
        let attempts = page.js("return JSON.parse(window.platform.kept['cmi.suspend_data']).attempts > 1", []).await?;
        assert_eq!(attempts, json!(true));
        assert_eq!(page.js("return window.platform.errors", []).await?, json!([]));
        page.screenshot("scorm-lesson", 1280, Theme::Light).await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_on_a_cmi5_platform_is_passed_by_its_checks() {
    on_course(&platform("cmi5", Protocol::Cmi5, lesson()), NONE, |page| async move {
        page.visit("").await?;
        begin_lesson(&page).await?;
        assert_eq!(verbs(&page), ["initialized"]);
        solve_lesson(&page).await?;
        wait_until_said(&page, 3).await;
        page.js("document.querySelector('iframe').remove()", []).await?;
        wait_until_said(&page, 4).await;
        assert_eq!(verbs(&page), ["initialized", "completed", "passed", "terminated"]);
        let passed = &page.host().statements()[2];
        assert_eq!(passed["result"]["score"]["scaled"].as_f64(), Some(1.0), "{passed}");
        assert!(passed["result"]["duration"].as_str().is_some_and(|duration| duration.starts_with("PT")), "{passed}");
        Ok(())
    })
    .await;
}

fn verbs(page: &Page) -> Vec<String> {
    let statements = page.host().statements();
    statements.iter().filter_map(|statement| Some(statement["verb"]["id"].as_str()?.rsplit('/').next()?.to_owned())).collect()
}

async fn wait_until_said(page: &Page, count: usize) {
    let start = Instant::now();
    while page.host().statements().len() < count && start.elapsed() < Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cmi5_platform_gets_the_statements_in_order() {
    on_course(&platform("cmi5", Protocol::Cmi5, sleeper()), NONE, |page| async move {
        page.visit("").await?;
        play(&page).await?;
        page.js("return new Promise((go) => setTimeout(go, 500))", []).await?;
        page.js("document.querySelector('iframe').remove()", []).await?;
        wait_until_said(&page, 4).await;
        let statements = page.host().statements();
        assert_eq!(verbs(&page), ["initialized", "completed", "passed", "terminated"]);
        for statement in &statements {
            assert_eq!(statement["object"]["id"], "https://school.example/week-3/unit");
            assert_eq!(statement["actor"]["account"]["name"], "learner-1");
            assert_eq!(statement["context"]["registration"], "0e1b1c1e-7f4a-4a4c-9a53-4d7d3f2b6a10");
            assert_eq!(
                statement["context"]["extensions"]["https://w3id.org/xapi/cmi5/context/extensions/sessionid"],
                "session-1"
            );
            let category = &statement["context"]["contextActivities"]["category"];
            assert!(category.to_string().contains("https://w3id.org/xapi/cmi5/context/categories/cmi5"), "{statement}");
        }
        assert_eq!(statements[2]["result"]["score"]["scaled"].as_f64(), Some(1.0));
        assert_eq!(statements[2]["result"]["success"], json!(true));
        Ok(())
    })
    .await;
}
