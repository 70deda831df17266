//! Every way through the run, by keyboard: the table of ways, breakpoints, the slider, large runs.
use std::time::Duration;

use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};

const SENTENCE: &str = "[data-test='sentence']";
const PLACE: &str = "[data-test='place']";

const TURNS: &str = "import asyncio\n\n\nasync def count(name):\n    for i in range(3):\n        print(name, i)\n        \
                     await asyncio.sleep(0)\n\n\nasync def main():\n    await asyncio.gather(count('a'), count('b'))\n\n\nasyncio.run(main())\n";

/// Ten thousand tasks that sleep, and three times as many events.
const MANY: &str = "import asyncio\n\n\nasync def wait(i):\n    await asyncio.sleep(1 + i % 7)\n\n\nasync def main():\n    \
                    await asyncio.gather(*(wait(i) for i in range(10_000)))\n\n\nasyncio.run(main())\n";

/// A hundred thousand events and a megabyte of output.
const LONG: &str = "import asyncio\n\n\nasync def turn(i):\n    for j in range(500):\n        print(i, j, 'x' * 20)\n        \
                    await asyncio.sleep(0)\n\n\nasync def main():\n    await asyncio.gather(*(turn(i) for i in range(65)))\n\n\nasyncio.run(main())\n";

/// Leaves the editor, as the keyboard does: Esc, then Tab.
async fn leave_editor(page: &Page) -> Outcome {
    page.press(Key::Escape).await?;
    page.press(Key::Tab).await
}

async fn at(page: &Page) -> Outcome<String> {
    page.text(PLACE).await
}

/// Presses a key and waits for another moment.
async fn to_another(page: &Page, held: Option<Key>, key: char) -> Outcome<String> {
    let before = at(page).await?;
    match held {
        Some(held) => page.press_with(held, key).await?,
        None => page.press(key).await?,
    }
    for _ in 0..100 {
        if at(page).await? != before {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    page.text(SENTENCE).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_way_leads_where_it_says() {
    on_page(|page| async move {
        page.set_program(TURNS).await?;
        page.click("Start").await?;
        let (right, left, down, up) = (Key::Right.into(), Key::Left.into(), Key::PageDown.into(), Key::PageUp.into());
        assert!(to_another(&page, None, down).await?.contains("The pass begins"));
        assert!(to_another(&page, Some(Key::Alt), right).await?.contains("takes Task-1 from the queue"));
        to_another(&page, None, right).await?;
        page.wait_for_text(".cm-line.lg-running", "gather").await?;
        // With a task one stays with it, through the other's turn.
        to_another(&page, None, down).await?;
        to_another(&page, None, right).await?;
        page.wait_for_text(".cm-line.lg-running", "for i in range(3)").await?;
        for _ in 0..3 {
            assert!(to_another(&page, Some(Key::Shift), right).await?.contains("Task-2 runs"));
        }
        let there = page.text(SENTENCE).await?;
        to_another(&page, Some(Key::Shift), right).await?;
        to_another(&page, Some(Key::Shift), left).await?;
        page.wait_for_text(SENTENCE, &there).await?;
        to_another(&page, Some(Key::Alt), left).await?;
        assert!(to_another(&page, None, up).await?.contains("The pass begins"));
        to_another(&page, None, Key::Home.into()).await?;
        page.wait_for_text(SENTENCE, "Nothing has run yet").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_breakpoint_stops_the_run_and_f10_runs_to_a_line() {
    on_page(|page| async move {
        page.set_program(TURNS).await?;
        page.js("document.querySelector('.code-editor').shadowRoot.querySelector('.cm-content').focus()", []).await?;
        page.press_with(Key::Control, Key::Home).await?;
        for _ in 0..5 {
            page.press(Key::Down).await?;
        }
        page.press(Key::F9).await?;
        page.css(".cm-lineNumbers .lg-breakpoint").await?;
        leave_editor(&page).await?;
        page.press('b').await?;
        page.wait_for_text(".cm-line.lg-running", "print(name, i)").await?;
        page.click("Next breakpoint").await?;
        page.wait_for_text(SENTENCE, "Task-3 runs: line 6").await?;
        page.press_with(Key::Shift, 'B').await?;
        page.wait_for_text(SENTENCE, "Task-2 runs: line 6").await?;
        page.screenshot("breakpoint", 1280, Theme::Light).await?;
        page.js("document.querySelector('.code-editor').shadowRoot.querySelector('.cm-content').focus()", []).await?;
        page.press(Key::Down).await?;
        page.press_with(Key::Control, Key::F10).await?;
        page.wait_for_text(".cm-line.lg-running", "await asyncio.sleep(0)").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_output_and_a_row_of_the_table_lead_to_their_moments() {
    on_page(|page| async move {
        page.set_program(TURNS).await?;
        page.click("Run").await?;
        page.wait_for_text(SENTENCE, "The program has ended").await?;
        page.css("[data-test='output'] li:nth-child(3) button").await?.click().await?;
        page.wait_for_text(".cm-line.lg-running", "print(name, i)").await?;
        page.click("End").await?;
        page.click("Trace table").await?;
        page.wait_for_text(".trace", "Task-2 goes into the ready queue").await?;
        page.click("Handles and callbacks").await?;
        page.wait_for_text(".trace", "soon Task-2 step").await?;
        page.js("document.querySelector('.trace tbody tr:nth-child(4) button').click()", []).await?;
        page.wait_for_text(SENTENCE, "Pass 1").await?;
        page.press_slider(Key::Home).await?;
        page.wait_for_text(SENTENCE, "Nothing has run yet").await
    })
    .await;
}

/// How long something takes from the event until another moment is drawn (for a scroll: the next frame), in milliseconds:
/// the median and the longest of so many.
async fn frames(page: &Page, act: &str, times: u32) -> Outcome<(f64, f64)> {
    let scrolls = act == SCROLL;
    let script = format!(
        "const done = arguments[0]; const all = []; let i = 0;
         const frame = () => new Promise(requestAnimationFrame); const place = () => document.querySelector(\"[data-test='place']\").textContent;
         (async () => {{ for (; i < {times}; i++) {{ const start = performance.now(); const before = place(); {act};
         do {{ await frame(); }} while (!{scrolls} && place() === before && performance.now() - start < 1000); all.push(performance.now() - start); await frame(); }}
         all.sort((a, b) => a - b); done([all[all.length >> 1], all[all.length - 1]]); }})()"
    );
    let answer = page.driver().execute_async(script, vec![]).await?.json().clone();
    Ok((answer[0].as_f64().unwrap_or_default(), answer[1].as_f64().unwrap_or_default()))
}

const STEP: &str = "document.querySelector(\"[aria-label='Next callback']\").click()";
const DRAG: &str = "{ const s = document.querySelector('.position'); s.value = Math.floor(s.max * (0.9 + 0.001 * i)); s.dispatchEvent(new InputEvent('input', { bubbles: true })); }";
const SCROLL: &str = "document.querySelector(\"[data-test='output']\").scrollTop = 5000 + i * 900";

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_tasks_and_a_megabyte_stay_in_hand() {
    on_page(|page| async move {
        page.set_program(MANY).await?;
        page.click("Next timer").await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        page.wait_for_text(SENTENCE, "timers are due").await?;
        let elements = page.js("return document.querySelectorAll('*').length", []).await?;
        let parts = page.js("return [...document.querySelectorAll('.part')].map((part) => [part.id || part.className, part.querySelectorAll('*').length])", []).await?;
        page.note(&format!("{parts}"));
        assert!(elements.as_u64().is_some_and(|number| number < 8_000), "{elements} elements for 10,000 tasks");
        page.report("10,000 tasks: a step", frames(&page, STEP, 30).await?);
        page.screenshot("large-tasks", 1280, Theme::Light).await?;
        page.set_program(LONG).await?;
        page.click("Run").await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        page.wait_for_text(SENTENCE, "The program has ended").await?;
        let rows = page.js("return document.querySelectorAll(\"[data-test='output'] li\").length", []).await?;
        assert!(rows.as_u64().is_some_and(|number| number < 200), "{rows} rows of output in the page");
        page.report("32,500 lines of output: scrolling", frames(&page, SCROLL, 60).await?);
        tokio::time::sleep(Duration::from_secs(3)).await;
        page.report("100,000 events: dragging", frames(&page, DRAG, 30).await?);
        let back = "{ const s = document.querySelector('.position'); s.value = Number(s.value) - 10000; s.dispatchEvent(new InputEvent('input', { bubbles: true })); }";
        page.click("End").await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        page.report("100,000 events: back 10,000", frames(&page, back, 1).await?);
        page.screenshot("large-output", 1280, Theme::Light).await?;
        Ok(())
    })
    .await;
}
