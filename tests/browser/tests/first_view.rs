//! Who comes for the first time sees what to press, and what the parts are for.
use loopglass_browser_tests::{Theme, on_page};

const SENTENCE: &str = "[data-test='sentence']";

#[tokio::test(flavor = "multi_thread")]
async fn the_first_view_says_what_to_press() {
    on_page(|page| async move {
        page.wait_for_text("[data-test='welcome']", "who runs next").await?;
        page.click("Step to the next line").await?;
        page.wait_for_text(SENTENCE, "Line 1 of the module is next.").await?;
        // What is learnt by now stands in the way no longer.
        page.wait_until_gone("[data-test='welcome']").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mouse_and_on_a_telephone_as_well() {
    on_page(|page| async move {
        page.screenshot("first-view", 360, Theme::Light).await?;
        page.click("Step").await?;
        page.wait_for_text(SENTENCE, "Line 1 of the module is next.").await
    })
    .await;
}
