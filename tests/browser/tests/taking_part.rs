//! The learner takes part: as the loop, as the outside world, on branches that are laid side by side.
use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};

const OUTPUT: &str = "[data-test='output']";
const THREADS: &str = "import asyncio, time\n\n\ndef read(name, seconds):\n    time.sleep(seconds)\n    return name\n\n\n\
                       async def load(name, seconds):\n    print('got', await asyncio.to_thread(read, name, seconds))\n\n\n\
                       async def main():\n    await asyncio.gather(load('a', 1), load('b', 3))\n\n\nasyncio.run(main())\n";

async fn looked_at(page: &Page, name: &str) -> Outcome {
    for theme in [Theme::Light, Theme::Dark] {
        for width in [1280, 768, 360] {
            page.screenshot(name, width, theme).await?;
            page.assert_accessible().await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
    }
    page.set_size(1280, 900).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_choice_goes_on_and_a_wrong_one_is_answered_with_the_rule() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.click("Take part").await?;
        page.click("Be the loop").await?;
        page.wait_for_text("[data-test='turns']", "Who is next?").await?;
        page.wait_for_text("[data-test='sentence']", "The loop is about to choose who is next.").await?;
        page.css("[data-test='turns'] .choices button").await?.click().await?;
        page.wait_for_text("[data-test='verdict']", "Right:").await?;
        // Somewhere in the run a choice is wrong: the first of several is tried each time.
        for _ in 0..20 {
            let verdict = page.text("[data-test='verdict']").await.unwrap_or_default();
            if verdict.contains("Not ") {
                looked_at(&page, "be-the-loop").await?;
                return Ok(());
            }
            let last =
                "const all = document.querySelectorAll(\"[data-test='turns'] .choices button\"); all[all.length - 1]?.click()";
            page.js(last, []).await?;
            tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        }
        panic!("no choice was wrong");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outside_world_ends_in_the_order_of_the_clicks() {
    on_page(|page| async move {
        page.set_program(THREADS).await?;
        page.click("Take part").await?;
        page.click("Be the outside world").await?;
        page.choose("Speed", "800").await?;
        page.click("Play").await?;
        page.wait_for_text("[data-test='outside']", "read('b', 3)").await?;
        page.wait_for_text("[data-test='sentence']", "Nothing is ready").await?;
        looked_at(&page, "outside").await?;
        page.click("Ends now (read('b', 3))").await?;
        page.click("End").await?;
        page.wait_for_text(OUTPUT, "got b\ngot a").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn acting_in_the_past_makes_a_branch_and_two_are_compared() {
    on_page(|page| async move {
        page.choose("Program", "box").await?;
        page.wait_for_text(".cm-content", "Nobody in this program fills the box").await?;
        page.press(Key::End).await?;
        page.wait_for_text("[data-test='waiting']", "waits for box").await?;
        let empty = page.js("return document.querySelector('.position').value", []).await?;
        page.click("Go to box").await?;
        for (result, told) in [("'a letter'", "in the box: a letter"), ("'a parcel'", "in the box: a parcel")] {
            page.click("Set result... (box)").await?;
            page.type_text(result).await?;
            page.press(Key::Enter).await?;
            page.click("End").await?;
            page.wait_for_text(OUTPUT, told).await?;
            if result == "'a letter'" {
                // Back to where the box was empty, by the slider.
                let drag = "const slider = document.querySelector('.position'); slider.value = arguments[0];
                    slider.dispatchEvent(new InputEvent('input', { bubbles: true }))";
                page.js(drag, [empty.clone()]).await?;
                page.wait_for_text("[data-test='waiting']", "waits for box").await?;
            }
        }
        page.click("Take part").await?;
        page.click("Branches...").await?;
        page.wait_for_text("[data-test='branches']", "set_result('a letter')").await?;
        page.click("Lay beside (Branch 1)").await?;
        page.click("At both ends").await?;
        page.wait_for_text("[data-test='compared']", "a parcel").await?;
        page.wait_for_text("[data-test='compared']", "a letter").await?;
        looked_at(&page, "branches").await?;
        page.click("Go there (Branch 1)").await?;
        page.click("Close").await?;
        page.wait_for_text(OUTPUT, "in the box: a letter").await
    })
    .await;
}
