//! Of hundreds of tasks nobody looks at each: they fold into groups, as cards and as lanes, and each group opens.
use loopglass_browser_tests::{Outcome, Page, on_page};
use serde_json::json;

const HUNDREDS: &str = "\
import asyncio


async def wait(i):
    await asyncio.sleep(1 + i % 3)


async def main():
    await asyncio.gather(*(wait(i) for i in range(300)))


asyncio.run(main())
";

const TWO_GROUPS: &str = "\
import asyncio


async def wait(i):
    await asyncio.sleep(i)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(wait(1))
        group.create_task(wait(2))
        await asyncio.gather(wait(3), wait(4))


asyncio.run(main())
";

const GROUP: &str = "[data-test='group'] .group";

/// Goes on until everybody waits.
async fn until_all_wait(page: &Page, program: &str) -> Outcome {
    page.set_program(program).await?;
    page.click("Next timer").await?;
    page.wait_for_text("[data-test='sentence']", "timer").await
}

#[tokio::test(flavor = "multi_thread")]
async fn hundreds_fold_by_what_they_run_and_open() {
    on_page(|page| async move {
        until_all_wait(&page, HUNDREDS).await?;
        page.wait_for_text(GROUP, "300").await?;
        page.wait_for_text(GROUP, "wait").await?;
        // The lane of the group stands for all of theirs.
        page.wait_for_text(".lane-names .group-link", "300").await?;
        assert_eq!(page.js("return document.querySelectorAll('.lane').length", []).await?, json!(2));
        page.css(GROUP).await?.click().await?;
        page.css("[data-test='group'] .card.task").await?;
        page.wait_for_text(".group-of-cards > .quiet", "more").await?;
        let lanes = page.js("return document.querySelectorAll('.lane:not(.group)').length", []).await?;
        assert!(lanes.as_u64().is_some_and(|lanes| (10..100).contains(&lanes)), "{lanes} lanes of 301 are in the page");
        page.assert_accessible().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_fold_by_who_waits_for_them_and_by_state() {
    on_page(|page| async move {
        until_all_wait(&page, TWO_GROUPS).await?;
        page.choose("Tasks, each or in groups", "team").await?;
        page.wait_for_text(".objects", "TaskGroup of Task-1").await?;
        page.wait_for_text(".objects", "gather() of Task-1").await?;
        page.choose("Tasks, each or in groups", "state").await?;
        page.wait_for_text(GROUP, "waiting").await?;
        page.choose("Tasks, each or in groups", "alone").await?;
        page.wait_until_gone(GROUP).await
    })
    .await;
}
