//! A folder of pictures to look at: six moments of three programs, in three widths and both themes. Nothing sticks out of any, both
//! themes stand alike, and everything stands and says what it did when it was looked at last (`layouts/`).
use loopglass_browser_tests::{Layouts, Outcome, Page, Theme, on_page};

/// From one moment to the next by these buttons.
const WAYS: [(&str, &str); 5] =
    [("pass", "Next pass"), ("callback", "Next callback"), ("line", "Step"), ("timer", "Next timer"), ("end", "End")];

/// Where no timer ever waits.
const WITHOUT_A_TIMER: [(&str, &str); 5] =
    [("pass", "Next pass"), ("callback", "Next callback"), ("line", "Step"), ("lines", "Step"), ("end", "End")];

async fn pictures(page: &Page, name: &str, layouts: &mut Layouts) -> Outcome {
    for width in [1280, 768, 360] {
        page.screenshot(name, width, Theme::Light).await?;
        assert!(!page.sticks_out().await?, "{name}: something sticks out at {width}");
        let layout = page.layout().await?;
        layouts.add(&format!("{name} {width}"), &layout);
        page.screenshot(name, width, Theme::Dark).await?;
        assert_eq!(page.layout().await?, layout, "{name}: in the dark it stands otherwise at {width}");
    }
    page.set_size(1280, 900).await
}

async fn walk(page: Page, program: &str, ways: &[(&str, &str)]) -> Outcome {
    page.choose("Program", program).await?;
    page.wait_for_text("[data-test='sentence']", "Nothing has run yet").await?;
    let mut layouts = Layouts::new(program);
    pictures(&page, &format!("{program}-0-start"), &mut layouts).await?;
    for (number, (name, way)) in (1..).zip(ways) {
        let before = page.text("[data-test='place']").await?;
        page.click(way).await?;
        page.wait_for_other_text("[data-test='place']", &before).await?;
        pictures(&page, &format!("{program}-{number}-{name}"), &mut layouts).await?;
    }
    layouts.compare()
}

#[tokio::test(flavor = "multi_thread")]
async fn three_waits_at_once() {
    on_page(|page| walk(page, "gather", &WAYS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancellation() {
    on_page(|page| walk(page, "cancel", &WAYS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_that_waits() {
    on_page(|page| walk(page, "box", &WITHOUT_A_TIMER)).await;
}

/// A window of 320 pixels is what a browser that enlarges to 400 % leaves of 1280.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_sticks_out_when_enlarged_to_400_percent() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.step_to(".card.task.waiting").await?;
        page.set_size(320, 256).await?;
        for part in ["Code", "Queue", "Timers", "Cards", "Output", "Time"] {
            page.click(part).await?;
            assert!(!page.sticks_out().await?, "{part} sticks out");
        }
        Ok(())
    })
    .await;
}

/// Contrast themes take away grounds and shadows.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_and_what_runs_stand_out_in_a_contrast_theme() {
    on_page(|page| async move {
        page.step_to(".card.task.running").await?;
        page.wait_for_text(".cm-line.lg-running", "await").await?;
        page.set_media("forced-colors", "active").await?;
        let chosen = page.css("[aria-pressed=true]").await?.css_value("background-color").await?;
        assert_ne!(chosen, page.css("[aria-pressed=false]").await?.css_value("background-color").await?);
        for running in [".cm-line.lg-running", ".card.running", ".now .pill"] {
            assert_eq!(page.css(running).await?.css_value("outline-style").await?, "solid", "{running}");
        }
        Ok(())
    })
    .await;
}

/// A tablet on its side, and a window of 1,280 pixels with what the system draws around it.
#[tokio::test(flavor = "multi_thread")]
async fn two_columns_stand_side_by_side_below_1280_pixels_too() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.step_to(".card.task.waiting").await?;
        for width in [1120, 1262] {
            page.set_size(width, 820).await?;
            let beside = "return document.querySelector('.stage').getBoundingClientRect().left >= document.querySelector('.code').getBoundingClientRect().right";
            assert_eq!(page.js(beside, []).await?, true, "at {width}");
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
        Ok(())
    })
    .await;
}
