//! Pills travel from where they stood to where they stand, both ways; who asked for stillness sees none move.
use std::time::Duration;

use loopglass_browser_tests::{Key, Outcome, Page, on_page};
use serde_json::json;

const WATCH: &str = "
window.travelled = [];
new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
  if (node.classList?.contains('likeness')) window.travelled.push(node.textContent);
}))).observe(document.getElementById('app'), { childList: true });";

/// The names of all that travelled while the loop went from its first wait to the pass after it, and back.
async fn travelled(page: &Page, wish: &str) -> Outcome<String> {
    page.set_media("prefers-reduced-motion", wish).await?;
    page.choose("Program", "gather").await?;
    page.click("Next timer").await?;
    page.wait_for_text("[data-test='clock']", "1.000 s").await?;
    page.js(WATCH, []).await?;
    for key in [Key::PageDown, Key::PageDown, Key::PageUp, Key::PageUp] {
        // Who presses faster passes over the moments, and nothing travels.
        tokio::time::sleep(Duration::from_millis(200)).await;
        let before = page.text("[data-test='place']").await?;
        page.press(key).await?;
        page.wait_for_other_text("[data-test='place']", &before).await?;
    }
    let names = page.js("return window.travelled.join('|')", []).await?;
    Ok(names.as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn pills_travel() {
    on_page(|page| async move {
        let names = travelled(&page, "no-preference").await?;
        assert!(names.contains("Task-4"), "travelled: {names}");
        // Nothing of it stays behind.
        page.wait_until_gone(".likeness").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_who_asked_for_stillness() {
    on_page(|page| async move {
        assert_eq!(travelled(&page, "reduce").await?, "");
        let moving = page.js("return document.getAnimations().length", [json!(0)]).await?;
        assert_eq!(moving, json!(0));
        Ok(())
    })
    .await;
}
