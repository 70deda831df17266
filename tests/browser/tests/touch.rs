//! The learner's hand: a box that is filled wakes who waits for it, a Task refuses, the past can be changed.
use loopglass_browser_tests::{Key, Outcome, Page, on_page};

const OUTPUT: &str = "[data-test='output']";

async fn wait_at_the_box(page: &Page) -> Outcome {
    page.choose("Program", "box").await?;
    page.wait_for_text(".cm-content", "Nobody in this program fills the box").await?;
    page.press(Key::End).await?;
    page.wait_for_text("[data-test='waiting']", "waits for box").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_on_the_empty_box_makes_the_task_go_on() {
    on_page(|page| async move {
        wait_at_the_box(&page).await?;
        page.click("Go to box").await?;
        page.click("Set result... (box)").await?;
        page.type_text("'a letter'").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(".card.future.selected", "'a letter'").await?;
        page.click("End").await?;
        page.wait_for_text(OUTPUT, "in the box: a letter").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_python_is_refused_in_place() {
    on_page(|page| async move {
        wait_at_the_box(&page).await?;
        page.click("Set result... (box)").await?;
        page.type_text("nowhere").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text("[data-test='refusal']", "NameError: name 'nowhere' is not defined").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_refuses_a_result() {
    on_page(|page| async move {
        wait_at_the_box(&page).await?;
        page.click("More... (Task-1)").await?;
        page.click("Set result... (Task-1)").await?;
        page.type_text("1").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(".card.task [data-test='refusal']", "RuntimeError: Task does not support set_result operation").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_box_is_struck_out() {
    on_page(|page| async move {
        wait_at_the_box(&page).await?;
        page.click("Cancel (box)").await?;
        page.wait_for_text(".card.future.cancelled", "cancelled").await?;
        page.click("End").await?;
        page.wait_for_text(OUTPUT, "CancelledError").await
    })
    .await;
}
