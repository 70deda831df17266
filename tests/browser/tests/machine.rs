//! The machine, which runs Python, is the larger part of the download: the page stands before it is there.
use loopglass_browser_tests::{Outcome, Page, Theme, on_page};

const PATTERN: &str = "*/machine-*";
const OUTPUT: &str = "[data-test='output']";

/// All that asks nothing of a run can be done.
async fn look_around(page: &Page) -> Outcome {
    page.control("Python program").await?;
    page.press('?').await?;
    page.click("Close").await?;
    page.set_program("print('typed early')\n").await?;
    page.click("Handles and callbacks").await?;
    page.click("Trace table").await?;
    page.set_size(360, 800).await?;
    page.screenshot("without-machine", 1280, Theme::Dark).await?;
    page.assert_accessible().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_can_be_used_before_the_machine_is_there() {
    on_page(|page| async move {
        page.open_without(PATTERN).await?;
        look_around(&page).await?;
        page.click("Run").await?;
        page.wait_for_text(".notice", "Python could not be fetched").await?;
        page.assert_accessible().await?;
        page.hold_back(&[]).await?;
        page.click("Run").await?;
        page.wait_for_text(OUTPUT, "typed early").await?;
        // The browser says on the console what it was not given.
        page.console_errors().await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_early_is_done_when_it_comes() {
    on_page(|page| async move {
        page.hold_back(&[]).await?;
        page.site().hold(Some("/machine-"));
        page.open().await?;
        page.control("Python program").await?;
        page.click("Step to the next line").await?;
        page.wait_for_text(".notice", "Python is on its way").await?;
        page.site().hold(None);
        page.wait_for_text("[data-test='sentence']", "Line 1 of the module is next.").await?;
        page.wait_until_gone(".notice").await
    })
    .await;
}
