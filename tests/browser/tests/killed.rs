//! The browser takes the page away while the learner types: what was typed is there again, but for the last moment of it.
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use loopglass_browser_tests::{Failure, Outcome, Page, on_page};
use serde_json::json;

/// How often each test kills, where `LOOPGLASS_KILLS` does not say.
const KILLS: usize = 20;
/// So much typing may be lost, in milliseconds.
const PROMISED: u64 = 300;
/// What stands there before.
const FIRST: &str = "# typed";
/// The page types by itself, a line a key, each with its number and the time. It tells another tab of every key.
const TYPE: &str = "const keys = new BroadcastChannel('keys'); let key = 0; setInterval(() => { const now = Date.now();
    document.execCommand('insertText', false, `\\n# ${key++} ${now}`); keys.postMessage(now); }, 40)";
const HEAR: &str = "new BroadcastChannel('keys').onmessage = ({ data }) => { window.last = data; }";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_killed_while_somebody_types_loses_a_moment_at_most() {
    on_page(|page| kill_often(page, "", "loopglass.draft.own")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn so_does_a_page_with_a_lesson() {
    on_page(|page| kill_often(page, "#lesson=1.1", "loopglass.draft.lesson-")).await;
}

async fn kill_often(page: Page, address: &str, key: &str) -> Outcome {
    page.choose("Program", "own").await?;
    let kills = std::env::var("LOOPGLASS_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let mut lost: Vec<u64> = Vec::new();
    for _ in 0..kills {
        lost.push(kill_while_typing(&page, address, key).await?);
    }
    lost.sort_unstable();
    let (median, most) = (lost[lost.len() / 2], lost[lost.len() - 1]);
    page.note(&format!("{kills} kills, {address:?}: at most {most} ms of typing lost, the median {median} ms"));
    assert!(most <= PROMISED, "{lost:?}");
    page.open_with(address).await?;
    page.wait_for_text(".cm-content", "# 0 ").await
}

/// How many milliseconds of typing one kill costs.
async fn kill_while_typing(page: &Page, address: &str, key: &str) -> Outcome<u64> {
    let here = page.driver().window().await?;
    page.visit("llms.txt").await?;
    page.js(HEAR, []).await?;
    let other = page.driver().new_tab().await?;
    page.driver().switch_to_window(other).await?;
    page.open_with(address).await?;
    page.set_program(FIRST).await?;
    page.wait_for_text(".cm-content", FIRST).await?;
    assert_eq!(page.program().await?.trim_end(), FIRST);
    page.js(TYPE, []).await?;
    tokio::time::sleep(some_time()).await;
    // The answer says that the tab has crashed.
    let crashed = page.driver().cdp().send_raw("Page.crash", json!({})).await;
    assert!(crashed.is_err(), "the page is still there");
    page.driver().switch_to_window(here).await?;
    let found = "return [window.last, Object.entries(localStorage).find(([key]) => key.startsWith(arguments[0]))?.[1] ?? '']";
    let found = page.js(found, [json!(key)]).await?;
    let typed = found[0].as_u64().ok_or_else(|| Failure::new("nothing was typed"))?;
    Ok(typed.saturating_sub(last_key(found[1].as_str().unwrap_or_default())?))
}

/// From 0.3 to 0.9 seconds.
fn some_time() -> Duration {
    // Every such state has other keys.
    Duration::from_millis(300 + RandomState::new().hash_one("kill") % 600)
}

/// When the last key was typed of which something is kept. All before it must be there, in order and whole.
fn last_key(kept: &str) -> Outcome<u64> {
    let mut last = 0;
    let lines =
        kept.strip_prefix(FIRST).ok_or_else(|| Failure::new(format!("what is kept begins with {kept:?}")))?.lines().skip(1);
    for (number, line) in lines.enumerate() {
        let time = line.strip_prefix(&format!("# {number} ")).and_then(|time| time.parse().ok());
        last = time.ok_or_else(|| Failure::new(format!("line {number} of what is kept reads {line:?}")))?;
    }
    Ok(last)
}
