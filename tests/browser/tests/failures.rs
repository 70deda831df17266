//! What does not load is said in words, and what can go on without it goes on.
use loopglass_browser_tests::{Theme, on_page};

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_cannot_start_says_so() {
    on_page(|page| async move {
        page.open_without("*.wasm").await?;
        page.wait_for_text("[role='alert']", "Loopglass could not start").await?;
        page.wait_for_text("[role='alert']", "Reload the page").await?;
        assert!(!page.has("progress").await?, "the progress bar is still there");
        page.screenshot("failure", 768, Theme::Dark).await?;
        page.assert_accessible().await?;
        assert!(!page.console_errors().await?.is_empty(), "the console should say it too");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_bundle_the_editor_is_a_text_field() {
    on_page(|page| async move {
        page.open_without("*/editor-*").await?;
        page.control("Python program").await?;
        assert!(page.has("textarea.plain-editor").await?);
        page.assert_accessible().await?;
        page.console_errors().await?;
        Ok(())
    })
    .await;
}
