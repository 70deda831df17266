//! What does not load is said in words, and what can go on without it goes on.
use std::time::Duration;

use loopglass_browser_tests::{Outcome, Page, Theme, on_course, on_page};

/// Asks the engine for more memory than there is, which ends it as any fault of its own would.
async fn break_down(page: &Page) -> Outcome {
    let script = "const { js } = document.querySelector('script[data-wasm]').dataset; const done = arguments[0];
        import(new URL(js, document.querySelector('script[data-wasm]').src)).then(({ default: engine }) => engine()).then((engine) => {
          setTimeout(() => engine.__wbindgen_malloc(2 ** 32 - 1, 16)); done(Object.keys(engine).length); })";
    page.driver().execute_async(script, vec![]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_engine_is_told_and_the_program_comes_back() {
    on_page(|page| async move {
        page.set_program("print('kept')\n").await?;
        // Long enough to be kept.
        tokio::time::sleep(Duration::from_millis(600)).await;
        break_down(&page).await?;
        page.wait_for_text("dialog.broken", "Loopglass has broken down").await?;
        page.screenshot("broken", 768, Theme::Dark).await?;
        page.assert_accessible().await?;
        page.console_errors().await?;
        page.click("Reload with this program").await?;
        page.wait_until_gone("dialog.broken").await?;
        page.wait_for_text(".cm-content", "print('kept')").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test=output]", "kept").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_at_the_very_end_comes_back_too() {
    on_page(|page| async move {
        page.js("Storage.prototype.setItem = () => { throw new Error('full') }", []).await?;
        page.set_program("print('typed at the end')\n").await?;
        break_down(&page).await?;
        page.wait_for_text("dialog.broken", "Loopglass has broken down").await?;
        page.console_errors().await?;
        page.click("Reload with this program").await?;
        page.wait_for_text(".cm-content", "print('typed at the end')").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_without_storage_breaks_down_and_comes_back() {
    on_course("tests/browser/courses/plain", "", |page| async move {
        page.visit("frame.html").await?;
        page.css("iframe").await?.enter_frame().await?;
        page.click("\u{25b6} Run").await?;
        page.wait_for_text("[data-test='output']", "world").await?;
        page.set_program("print('of the reader')\n").await?;
        break_down(&page).await?;
        page.wait_for_text("dialog.broken", "of its own").await?;
        page.console_errors().await?;
        page.click("Reload with this program").await?;
        page.wait_for_text("pre", "print('of the reader')").await?;
        page.click("\u{25b6} Run").await?;
        page.wait_for_text("[data-test='output']", "of the reader").await
    })
    .await;
}

/// The browser takes the whole page away, as it does when memory is short.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_the_browser_takes_away_has_kept_the_program() {
    on_page(|page| async move {
        page.set_program("print('before the crash')\n").await?;
        tokio::time::sleep(Duration::from_millis(600)).await;
        let other = page.driver().new_tab().await?;
        // The answer to this never comes.
        let lost = tokio::time::timeout(Duration::from_secs(5), page.driver().goto("chrome://crash")).await;
        assert!(!matches!(lost, Ok(Ok(()))), "the tab is still there");
        page.driver().switch_to_window(other).await?;
        page.open().await?;
        page.wait_for_text(".cm-content", "before the crash").await
    })
    .await;
}

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
