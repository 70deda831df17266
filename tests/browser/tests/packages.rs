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

/// The platform of this name with the package in it, as a folder of the project.
fn platform(name: &str, protocol: Protocol) -> String {
    let content = Content {
        id: "https://school.example/week-3".into(),
        title: "Week 3: who runs next?".into(),
        program: Program::Code(
            "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n    print('done')\n\nasyncio.run(main())\n".into(),
        ),
        read_only: false,
    };
    let folder = format!("target/packages/{name}");
    let root: PathBuf = project().join(&folder);
    // What an earlier run left.
    let _ = std::fs::remove_dir_all(&root);
    let zip = package(protocol, &content, &project().join("dist")).expect("dist/ is built");
    unpack(&zip, &root.join("package")).expect("the package is a zip");
    let stand_in = project().join("tests/browser/courses").join(name);
    for file in ["index.html", "platform.js"] {
        std::fs::copy(stand_in.join(file), root.join(file)).expect("the stand-in is there");
    }
    println!("{name}: the package has {} bytes", zip.len());
    folder
}

/// Runs the program to its end, as a learner does.
async fn play(page: &Page) -> Outcome {
    page.css("iframe").await?.enter_frame().await?;
    page.css("iframe").await?.enter_frame().await?;
    page.click("Run").await?;
    page.wait_for_text("[data-test='output']", "done").await?;
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
    on_course(&platform("scorm", Protocol::Scorm12), NONE, |page| async move {
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
        page.css("iframe").await?.enter_frame().await?;
        page.css("iframe").await?.enter_frame().await?;
        page.wait_for_text("[data-test='output']", "done").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cmi5_platform_gets_the_statements_in_order() {
    on_course(&platform("cmi5", Protocol::Cmi5), NONE, |page| async move {
        page.visit("").await?;
        play(&page).await?;
        page.js("return new Promise((go) => setTimeout(go, 500))", []).await?;
        page.js("document.querySelector('iframe').remove()", []).await?;
        let start = Instant::now();
        while page.host().statements().len() < 4 && start.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let statements = page.host().statements();
        let verbs: Vec<&str> =
            statements.iter().filter_map(|statement| statement["verb"]["id"].as_str()?.rsplit('/').next()).collect();
        assert_eq!(verbs, ["initialized", "completed", "passed", "terminated"]);
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
