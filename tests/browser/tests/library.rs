//! The part of Python's library that the page does not have from the beginning: it comes by itself, and when a run needs it.
use std::time::Duration;

use loopglass_browser_tests::{Outcome, Page, on_course, on_page};

const USER: &str = "import json\nprint(json.dumps([6 * 7]))\n";
const PATTERN: &str = "*/library-*";

fn asked_for_library(page: &Page) -> bool {
    page.site().answered().iter().any(|answered| answered.path.contains("/library-"))
}

async fn run(page: &Page) -> Outcome {
    page.click("Run").await?;
    page.wait_for_text("[data-test='output']", "[42]").await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_there_before_it_is_needed() {
    on_page(|page| async move {
        let mut is_there = false;
        for _ in 0..100 {
            is_there = is_there || asked_for_library(&page);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(is_there, "the page does not fetch the library");
        page.hold_back(&[PATTERN]).await?;
        page.set_program(USER).await?;
        run(&page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_does_not_come_the_page_says_so_and_tries_again() {
    on_page(|page| async move {
        page.open_without(PATTERN).await?;
        // A first program does not miss it.
        page.click("Run").await?;
        page.wait_for_text("[data-test='sentence']", "ended").await?;
        page.set_program(USER).await?;
        page.click("Run").await?;
        page.wait_for_text(".notice", "could not be fetched").await?;
        page.assert_accessible().await?;
        page.click("Run").await?;
        page.wait_for_text(".notice", "could not be fetched").await?;
        page.hold_back(&[]).await?;
        run(&page).await?;
        // The browser says on the console what it was not given.
        page.console_errors().await.map(drop)
    })
    .await;
}

/// A frame asks for it only when its program does, and has it across origins.
#[tokio::test(flavor = "multi_thread")]
async fn a_frame_in_a_sandbox_fetches_it_when_its_program_needs_it() {
    on_course("tests/browser/courses/plain", "", |page| async move {
        page.visit("frame.html").await?;
        page.css("iframe").await?.enter_frame().await?;
        page.click("\u{25b6} Run").await?;
        page.wait_for_text("[data-test='output']", "world").await?;
        assert!(!asked_for_library(&page), "nobody needed it");
        page.set_program(USER).await?;
        run(&page).await?;
        assert!(asked_for_library(&page));
        Ok(())
    })
    .await;
}
