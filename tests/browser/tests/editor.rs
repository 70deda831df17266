//! The editor holds the learner's text, shows what runs, and lets the keyboard out.
use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};

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

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_read_where_it_is() {
    on_page(|page| async move {
        page.css(".cm-lintRange-error").await?;
        page.css(".cm-content").await?.click().await?;
        // F8 goes to the next error and shows its message.
        page.press(Key::F8).await?;
        page.wait_for_text(".cm-diagnostic", "'(' was never closed").await?;
        for theme in [Theme::Light, Theme::Dark] {
            page.screenshot("error", 768, theme).await?;
            page.assert_accessible().await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_stand_in_the_gutter() {
    on_page(|page| async move {
        page.css(".lg-task.lg-waiting").await?;
        page.wait_for_text(".cm-line.lg-parked", "await asyncio.sleep(1)").await?;
        let told = page.css(".lg-tasks").await?.attr("title").await?;
        assert_eq!(told.as_deref(), Some("Task-1 waits here\nTask-2 waits here"));
        Ok(())
    })
    .await;
}
