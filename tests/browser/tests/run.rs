//! The book's programs run, forwards and backwards, and the page stays in charge.
use std::time::Duration;

use loopglass_browser_tests::{Key, Outcome, Page, on_page};
use tokio::time::Instant;

const SENTENCE: &str = "[data-test='sentence']";
const OUTPUT: &str = "[data-test='output']";

/// All that the parts show, without the editor.
async fn shown(page: &Page) -> Outcome<String> {
    let script = "return ['.told', '.stage', '.output'].map((part) => document.querySelector(part).textContent).join('|')";
    Ok(page.js(script, []).await?.as_str().unwrap_or_default().to_owned())
}

/// Waits until the page shows another moment than `before`.
async fn changed(page: &Page, before: &str) -> Outcome<String> {
    for _ in 0..200 {
        let now = shown(page).await?;
        if now != before {
            return Ok(now);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(before.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_program_runs_to_its_end() {
    on_page(|page| async move {
        page.press(Key::End).await?;
        page.wait_for_text(SENTENCE, "The program has ended: its last line has run.").await?;
        page.wait_for_text(OUTPUT, "False").await?;
        page.wait_for_text(OUTPUT, "I have finished.").await?;
        page.wait_for_text("[data-test='clock']", "1.000 s").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_program_is_refused_and_cancels() {
    on_page(|page| async move {
        page.choose("Program", "task").await?;
        page.press(Key::End).await?;
        page.wait_for_text(OUTPUT, "No longer allowed: Task does not support set_result operation").await?;
        page.wait_for_text(SENTENCE, "The program has ended: its last line has run.").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_forward_and_a_step_back_change_nothing() {
    on_page(|page| async move {
        let mut moments = vec![shown(&page).await?];
        for _ in 0..30 {
            page.press(Key::Right).await?;
            let before = moments.last().cloned().unwrap_or_default();
            let now = changed(&page, &before).await?;
            if now == before {
                break;
            }
            moments.push(now);
        }
        assert!(moments.len() > 10, "only {} moments", moments.len());
        // Once the end is known the place says so; the way there and back is compared after that.
        page.press(Key::Home).await?;
        page.wait_for_text(SENTENCE, "Nothing has run yet").await?;
        let mut there = vec![shown(&page).await?];
        for _ in 1..moments.len() {
            page.press(Key::Right).await?;
            let now = changed(&page, &there.last().cloned().unwrap_or_default()).await?;
            there.push(now);
        }
        for expected in there.iter().rev().skip(1) {
            let before = shown(&page).await?;
            page.press(Key::Left).await?;
            assert_eq!(&changed(&page, &before).await?, expected);
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn playing_takes_the_time_that_it_says() {
    on_page(|page| async move {
        page.click("Next timer").await?;
        page.press(Key::Home).await?;
        page.wait_for_text(SENTENCE, "Nothing has run yet").await?;
        // Four times as fast, so that the steps around the second of sleep are short.
        page.choose("Speed", "400").await?;
        let start = Instant::now();
        page.click("Play").await?;
        page.wait_for_text(SENTENCE, "The program has ended").await?;
        assert!(start.elapsed() > Duration::from_millis(1000), "{:?}", start.elapsed());
        page.control("Play").await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endless_loop_is_stopped() {
    on_page(|page| async move {
        page.set_program("while True:\n    pass\n").await?;
        page.press_with(Key::Control, Key::Enter).await?;
        page.wait_for_text("[data-test='working']", "Running...").await?;
        let script = "const done = arguments[0]; const stop = document.querySelector(\"[data-test='working'] button\");
            const start = performance.now(); stop.click();
            requestAnimationFrame(() => setTimeout(() => done([performance.now() - start, !document.querySelector(\"[data-test='working']\")])))";
        let answer = page.driver().execute_async(script, vec![]).await?.json().clone();
        // After the next picture it has stopped, on a busy machine too: a figure of milliseconds is for benchmarks.
        assert!(answer[1] == true, "{answer}");
        Ok(())
    })
    .await;
}
