//! The page speaks the language that the learner chose, and keeps to it.
use loopglass_browser_tests::on_page;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_speaks_german_when_asked_to() {
    on_page(|page| async move {
        page.set_program("print('mine')\n").await?;
        page.choose("Language", "de").await?;
        page.wait_for_text("[data-test='sentence']", "Noch ist nichts gelaufen").await?;
        // The text in the editor is still the learner's.
        page.wait_for_text(".cm-content", "mine").await?;
        page.click("Schritt").await?;
        page.wait_for_text("[data-test='sentence']", "Als N\u{e4}chstes Zeile 1 des Moduls.").await?;
        page.assert_accessible().await?;
        page.open().await?;
        page.wait_for_text("[data-test='sentence']", "Noch ist nichts gelaufen").await?;
        let language = page.js("return document.documentElement.lang", []).await?;
        assert_eq!(language, "de");
        page.choose("Sprache", "en").await?;
        page.wait_for_text("[data-test='sentence']", "Nothing has run yet").await
    })
    .await;
}
