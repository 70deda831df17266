//! What is out of view is not in the page: of many cards those far from what one sees are places that are as high as they were.
use loopglass_browser_tests::{Outcome, Page, on_page};
use serde_json::json;

const MANY: &str = "\
import asyncio


async def wait(i):
    await asyncio.sleep(1 + i % 3)


async def main():
    await asyncio.gather(*(wait(i) for i in range(120)))


asyncio.run(main())
";

async fn cards(page: &Page, selector: &str) -> Outcome<u64> {
    let number = page.js("return document.querySelectorAll(arguments[0]).length", [json!(selector)]).await?;
    Ok(number.as_u64().unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn cards_far_from_what_one_sees_are_places() {
    on_page(|page| async move {
        page.set_program(MANY).await?;
        page.click("Next timer").await?;
        page.wait_for_text("[data-test='sentence']", "timer").await?;
        page.css(".card.far").await?;
        let (all, far) = (cards(&page, ".card.task").await?, cards(&page, ".card.far").await?);
        assert!(all > 100 && far > all / 2, "{far} of {all} are far");
        let last = ".card.task:nth-last-of-type(2)";
        page.js("document.querySelector('.objects .scroll').scrollTop = 1e9", []).await?;
        page.wait_for_text(".card.task:not(.far) h3", "Task-").await?;
        page.wait_until_gone(&format!("{last}.far")).await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}

/// On a small screen the list comes up when it is chosen, and its cards are then drawn for the first time.
#[tokio::test(flavor = "multi_thread")]
async fn the_card_of_who_runs_is_in_view_when_its_list_is_chosen() {
    on_page(|page| async move {
        page.set_size(360, 740).await?;
        page.choose("Program", "gather").await?;
        for _ in 0..30 {
            if page.text("[data-test='sentence']").await?.contains("Task-3 runs") {
                break;
            }
            page.click("Step").await?;
        }
        page.wait_for_text("[data-test='sentence']", "Task-3 runs").await?;
        page.click("Cards").await?;
        page.wait_for_text(".card.running h3", "Task-3").await?;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let sticks_out = "const card = document.querySelector('.card.running').getBoundingClientRect();
            const list = document.querySelector('.objects .scroll').getBoundingClientRect();
            return Math.max(list.top - card.top, Math.min(card.bottom, card.top + list.height) - list.bottom)";
        let sticks_out = page.js(sticks_out, []).await?.as_f64().unwrap_or(f64::NAN);
        assert!(sticks_out < 2.0, "{sticks_out} pixels of it are out of view");
        Ok(())
    })
    .await;
}
