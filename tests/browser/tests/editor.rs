//! The editor holds the learner's text, shows what runs, and lets the keyboard out.
use loopglass_browser_tests::{Key, Outcome, Page, on_page};

async fn focused(page: &Page) -> Outcome<String> {
    let name = page.js("return document.activeElement.textContent || document.activeElement.className", []).await?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_survives_a_reload() {
    on_page(|page| async move {
        page.set_program("print('kept')\n").await?;
        page.wait_for_text(".cm-content", "kept").await?;
        page.open().await?;
        assert_eq!(page.program().await?, "print('kept')\n");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_line_that_runs_is_lit() {
    on_page(|page| async move {
        page.wait_for_text(".cm-line.lg-running", "print(fut.done()").await?;
        page.click("Next line").await?;
        page.wait_for_text(".cm-line.lg-running", "loop.create_task").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tab_indents_and_leaves_after_escape() {
    on_page(|page| async move {
        page.set_program("x = 1").await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.program().await?, "    x = 1");
        page.press(Key::Escape).await?;
        page.press(Key::Tab).await?;
        assert_eq!(focused(&page).await?, "Next line");
        Ok(())
    })
    .await;
}
