//! The browser takes the page away while the learner types: what was typed is there again, but for the last moment of it.
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use loopglass_browser_tests::{Failure, Outcome, Page, on_page};
use serde_json::json;

/// How often each test kills, where `LOOPGLASS_KILLS` does not say.
const KILLS: usize = 20;
/// So much typing may be lost: 300 ms, at a key every 40 ms.
const PROMISED: u64 = 300 / 40;
/// What stands in the editor before.
const FIRST: &str = "# typed";
/// The page types by itself, a line a key, each with its number, above what is there. It tells another tab of every key.
const TYPE: &str = "document.querySelector('.code-editor').shadowRoot.querySelector('.cm-content').focus();
    const keys = new BroadcastChannel('keys'); let key = 0; setInterval(() => { const now = Date.now();
    document.execCommand('insertText', false, `# ${key} ${now}\\n`); keys.postMessage([++key, now]); }, 40)";
const HEAR: &str = "new BroadcastChannel('keys').onmessage = ({ data }) => { window.first ??= data[1]; window.last = data; }";
const KEEP: &str = "localStorage['loopglass.open'] = 'own'; localStorage[arguments[0]] = arguments[1];";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_killed_while_somebody_types_loses_a_moment_at_most() {
    on_page(|page| kill_often(page, "", "loopglass.draft.own")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn so_does_a_page_with_a_lesson() {
    // FNV-1a of its number.
    let number = "1.1".bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let key = format!("loopglass.draft.lesson-{number:08x}");
    on_page(|page| async move { kill_often(page, "#lesson=1.1", &key).await }).await;
}

/// What one kill costs.
struct Lost {
    keys: u64,
    milliseconds: u64,
}

async fn kill_often(page: Page, address: &str, key: &str) -> Outcome {
    let kills = std::env::var("LOOPGLASS_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let (mut keys, mut times): (Vec<u64>, Vec<u64>) = (Vec::new(), Vec::new());
    for _ in 0..kills {
        let lost = kill_while_typing(&page, address, key).await?;
        keys.push(lost.keys);
        times.push(lost.milliseconds);
    }
    let most = median_and_most(&mut keys).1;
    page.note(&format!(
        "{kills} kills, {address:?}: keys lost (median, most) {:?}, milliseconds {:?}",
        median_and_most(&mut keys),
        median_and_most(&mut times)
    ));
    assert!(most <= PROMISED, "{keys:?}");
    page.open_with(address).await?;
    page.wait_for_text(".cm-content", "# 0 ").await
}

fn median_and_most(numbers: &mut [u64]) -> (u64, u64) {
    numbers.sort_unstable();
    (numbers[numbers.len() / 2], numbers[numbers.len() - 1])
}

async fn kill_while_typing(page: &Page, address: &str, key: &str) -> Outcome<Lost> {
    let here = page.driver().window().await?;
    page.visit("llms.txt").await?;
    page.js(HEAR, []).await?;
    page.js(KEEP, [json!(key), json!(FIRST)]).await?;
    let other = page.driver().new_tab().await?;
    page.driver().switch_to_window(other).await?;
    page.open_with(address).await?;
    page.wait_for_text(".cm-content", FIRST).await?;
    page.js(TYPE, []).await?;
    tokio::time::sleep(some_time()).await;
    // The answer says that the tab has crashed.
    let crashed = page.driver().cdp().send_raw("Page.crash", json!({})).await;
    assert!(crashed.is_err(), "the page is still there");
    page.driver().switch_to_window(here).await?;
    let found = page
        .js(
            "return [window.last?.[0] ?? 0, window.last?.[1] ?? 0, localStorage[arguments[0]] ?? '', window.first ?? 0]",
            [json!(key)],
        )
        .await?;
    let (keys, time) = (found[0].as_u64().unwrap_or_default(), found[1].as_u64().unwrap_or_default());
    let (kept, kept_at) = keys_kept(found[2].as_str().unwrap_or_default())?;
    let since = if kept == 0 { found[3].as_u64().unwrap_or_default() } else { kept_at };
    Ok(Lost { keys: keys.saturating_sub(kept), milliseconds: time.saturating_sub(since) })
}

/// From 0.3 to 0.9 seconds.
fn some_time() -> Duration {
    // Every such state has other keys.
    Duration::from_millis(300 + RandomState::new().hash_one("kill") % 600)
}

/// How many keys are kept, and when the last of them was typed. All before it must be there, in order and whole.
fn keys_kept(kept: &str) -> Outcome<(u64, u64)> {
    let typed = kept.strip_suffix(FIRST).ok_or_else(|| Failure::new(format!("what is kept reads {kept:?}")))?;
    let mut last = (0, 0);
    for (number, line) in (0_u64..).zip(typed.lines()) {
        let time = line.strip_prefix(&format!("# {number} ")).and_then(|time| time.parse().ok());
        last = (number + 1, time.ok_or_else(|| Failure::new(format!("line {number} of what is kept reads {line:?}")))?);
    }
    Ok(last)
}
