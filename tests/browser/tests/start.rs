//! The page starts from a folder of a strict host, cleanly and for everyone.
use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};

/// That there is no error on the console and no request to another host is part of every test.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_starts() {
    on_page(|page| async move {
        page.wait_for_text("h1", "Loopglass").await?;
        let asked = page.requests().await?;
        assert!(asked.iter().any(|address| address.contains("/page-")), "{asked:?}");
        // The page carries its policy with it, for most hosts send none.
        let policy = page.js("return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content", []).await?;
        assert!(policy.as_str().is_some_and(|policy| policy.starts_with("default-src 'none'")), "{policy}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_can_use_it() {
    on_page(|page| async move {
        everyone_can_use(&page, "start").await?;
        page.set_size(1280, 900).await?;
        // Where the loop waits: a card, a box, a timer and a lane are there.
        page.step_to(".card.task.waiting").await?;
        everyone_can_use(&page, "waiting").await?;
        page.set_size(1280, 900).await?;
        page.click("Handles and callbacks").await?;
        everyone_can_use(&page, "handles").await?;
        page.set_size(1280, 900).await?;
        page.click("Trace table").await?;
        everyone_can_use(&page, "trace").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keys_are_listed_and_can_be_switched_off() {
    on_page(|page| async move {
        page.press('?').await?;
        page.wait_for_text("dialog", "to the next pass of the loop").await?;
        page.assert_accessible().await?;
        page.click("Move through the run with these keys").await?;
        page.click("Close").await?;
        page.press(Key::Right).await?;
        page.wait_for_text("[data-test='sentence']", "Nothing has run yet").await?;
        page.open().await?;
        page.press(Key::Right).await?;
        page.wait_for_text("[data-test='sentence']", "Nothing has run yet").await
    })
    .await;
}

async fn everyone_can_use(page: &Page, name: &str) -> Outcome {
    for theme in [Theme::Light, Theme::Dark] {
        for width in [1280, 768, 360] {
            page.screenshot(name, width, theme).await?;
            page.assert_accessible().await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
    }
    Ok(())
}
