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
async fn another_program_does_not_cost_the_learners_own() {
    on_page(|page| async move {
        page.set_program("print('mine')\n").await?;
        page.choose("Program", "task").await?;
        page.wait_for_text(".cm-content", "No longer allowed").await?;
        page.choose("Program", "future").await?;
        page.wait_for_text(".cm-content", "mine").await?;
        page.click("Undo my changes").await?;
        page.wait_for_text(".cm-content", "I have finished").await?;
        // Once it is kept: nobody but this page has changed it.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        assert!(!page.has(".notice").await?);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_line_that_runs_is_lit() {
    on_page(|page| async move {
        page.click("Step").await?;
        page.wait_for_text(".cm-line.lg-running", "import asyncio").await?;
        page.press(Key::Right).await?;
        page.wait_for_text(".cm-line.lg-running", "async def main").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_not_python_is_marked_at_its_place() {
    on_page(|page| async move {
        page.set_program("print('open'\n").await?;
        page.wait_for_text("[data-test='problems']", "SyntaxError: '(' was never closed").await?;
        page.wait_for_text(".cm-lintRange-error", "(").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edited_program_is_run_afresh() {
    on_page(|page| async move {
        page.set_program("print('one')\n").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test='output']", "one").await?;
        page.set_program("print('two')\n").await?;
        page.wait_for_text("[data-test='edited']", "Edited").await?;
        page.press_with(Key::Control, Key::Enter).await?;
        page.wait_for_text("[data-test='output']", "two").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tab_indents_and_leaves_after_escape() {
    on_page(|page| async move {
        page.set_program("x = 1").await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.program().await?, "    x = 1");
        page.press_with(Key::Shift, Key::Tab).await?;
        assert_eq!(page.program().await?, "x = 1");
        page.press(Key::Escape).await?;
        page.press_with(Key::Shift, Key::Tab).await?;
        assert_eq!(focused(&page).await?, "Run");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_read_where_it_is() {
    on_page(|page| async move {
        page.set_program("print('open'\n").await?;
        page.css(".cm-lintRange-error").await?;
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
        page.step_to(".lg-task.lg-waiting").await?;
        page.wait_for_text(".cm-line.lg-parked", "await asyncio.sleep(1)").await?;
        let told = page.css(".lg-tasks").await?.attr("title").await?;
        assert_eq!(told.as_deref(), Some("Task-1 waits here"));
        Ok(())
    })
    .await;
}
