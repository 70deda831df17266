//! How long the start takes, for `docs/BENCHMARKS.md`: seen with `--nocapture`, and judged by nobody, for the machine is busy.
#![expect(clippy::disallowed_methods, reason = "on this machine there is a wall clock, and it is what is asked")]

use std::time::Instant;

use loopglass_browser_tests::{Outcome, Page, on_course, on_page};

const ROUNDS: usize = 7;

/// The middle one and the longest, in milliseconds.
fn figures(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times.get(times.len() / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default())
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement: docs/BENCHMARKS.md says how to take it"]
async fn of_the_playground() {
    on_page(|page| async move {
        let (mut first, mut last) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let start = Instant::now();
            page.open().await?;
            first.push(since(start));
            page.click("Run").await?;
            page.wait_for_text("[data-test=output]", "I have finished").await?;
            last.push(since(start));
        }
        page.report("playground, navigation to editor and stage", figures(first));
        page.report("playground, navigation to the last line of the first program", figures(last));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement: docs/BENCHMARKS.md says how to take it"]
async fn of_a_frame() {
    on_course("tests/browser/courses/plain", "", |page| async move {
        let (mut poster, mut picture, mut last) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let [before, first, end] = round(&page).await?;
            poster.push(before);
            picture.push(first);
            last.push(end);
        }
        page.report("frame, navigation to the program with its button", figures(poster));
        page.report("frame, press of the button to the first picture", figures(picture));
        page.report("frame, press of the button to the last line (a sleep of a second in it)", figures(last));
        Ok(())
    })
    .await;
}

async fn round(page: &Page) -> Outcome<[f64; 3]> {
    let start = Instant::now();
    page.visit("frame.html").await?;
    page.css("iframe").await?.enter_frame().await?;
    page.control("\u{25b6} Run").await?;
    let before = since(start);
    let pressed = Instant::now();
    page.click("\u{25b6} Run").await?;
    page.css(".bench").await?;
    let first = since(pressed);
    page.wait_for_text("[data-test='output']", "world").await?;
    let end = since(pressed);
    page.driver().enter_default_frame().await?;
    Ok([before, first, end])
}
