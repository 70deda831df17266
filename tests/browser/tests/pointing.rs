//! What the learner points at is lit in every part.
use loopglass_browser_tests::on_page;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_pointed_at_lights_its_pill_its_lane_and_its_line() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.step_to(".card.task.waiting").await?;
        let script = "document.querySelector('.card.task').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
        page.js(script, []).await?;
        for lit in [".card.task.lit", ".lane-names .link.lit", ".lane.lit", ".cm-line.lg-lit", ".lg-task.lg-lit"] {
            page.css(lit).await?;
        }
        let script = "document.querySelector('.bench').dispatchEvent(new PointerEvent('pointerleave'))";
        page.js(script, []).await?;
        page.wait_until_gone(".card.lit").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn so_does_the_focus_of_the_keyboard() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.step_to(".timers button.pill").await?;
        page.js("document.querySelector(arguments[0]).focus()", [json!(".timers button.pill")]).await?;
        page.css(".card.task.lit").await?;
        page.css(".timers .pill.lit").await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn and_the_mark_of_a_task_beside_its_line() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.step_to(".card.task.waiting").await?;
        let mark = page.css(".lg-task.lg-waiting").await?;
        page.driver().action_chain().move_to_element_center(&mark).perform().await?;
        for lit in [".card.task.lit", ".lane.lit", ".cm-line.lg-lit"] {
            page.css(lit).await?;
        }
        Ok(())
    })
    .await;
}
