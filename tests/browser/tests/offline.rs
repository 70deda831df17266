//! After the first visit the page works without its host, and never from two versions at once.
use std::time::Duration;

use loopglass_browser_tests::{Outcome, Page, on_page};
use serde_json::{Value, json};
use tokio::time::Instant;

async fn answer(page: &Page, script: &str) -> Outcome<Value> {
    let script = format!("const done = arguments[0]; (async () => {{ {script} }})().then(done, (error) => done(String(error)))");
    Ok(page.driver().execute_async(&script, vec![]).await?.json().clone())
}

async fn installed(page: &Page) -> Outcome {
    let start = Instant::now();
    while answer(page, "return (await caches.keys()).length").await? != json!(1) {
        assert!(start.elapsed() < Duration::from_secs(40), "the worker is not installed");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    answer(page, "await navigator.serviceWorker.ready; return 1").await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_without_its_host_after_the_first_visit() {
    on_page(|page| async move {
        installed(&page).await?;
        page.site().answered();
        page.site().stop();
        // A module that comes in a file of its own.
        page.open_with("#text=import json%0Aprint(json.dumps(6*7))").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test='output']", "42").await?;
        assert_eq!(page.site().answered().len(), 0, "the host was asked");
        // Looking for a new version, the browser finds no host.
        page.console_errors().await.map(drop)
    })
    .await;
}

/// A host in the middle of an update: the new worker is there, some of its files are still the old ones. Then nothing is installed, and
/// the old version goes on, whole.
#[tokio::test(flavor = "multi_thread")]
async fn half_an_update_is_no_update() {
    on_page(|page| async move {
        installed(&page).await?;
        let before = answer(&page, "return (await caches.keys())[0]").await?;
        page.site().change("offline.js", |text| text.replace("\"boot.js\":\"", "\"boot.js\":\"x"));
        answer(&page, "await (await navigator.serviceWorker.ready).update().catch(() => {}); await new Promise((go) => setTimeout(go, 1500)); return 1").await?;
        page.open().await?;
        assert_eq!(answer(&page, "return await caches.keys()").await?, json!([before]));
        page.console_errors().await?;
        // A whole one is taken, when no page of the old one is open any more.
        page.site().change("offline.js", |text| format!("{text}\n// next"));
        answer(&page, "await (await navigator.serviceWorker.ready).update(); return 1").await?;
        page.open().await?;
        page.wait_for_text("h1", "Loopglass").await?;
        page.console_errors().await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_installed() {
    on_page(|page| async move {
        let manifest = "const link = document.querySelector('link[rel=manifest]'); const read = await (await fetch(link.href)).json(); \
                        const icons = await Promise.all(read.icons.map(async (icon) => (await createImageBitmap(await (await fetch(icon.src)).blob())).width)); \
                        return [read.display, read.start_url, ...icons]";
        assert_eq!(answer(&page, manifest).await?, json!(["standalone", "./", 192, 512]));
        Ok(())
    })
    .await;
}
