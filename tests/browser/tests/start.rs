//! The page starts from a folder of a strict host, cleanly and for everyone.
use loopglass_browser_tests::{Theme, on_page};

/// That there is no error on the console and no request to another host is part of every test.
#[tokio::test(flavor = "multi_thread")]
async fn the_page_starts() {
    on_page(|page| async move {
        page.wait_for_text("h1", "Loopglass").await?;
        let asked = page.requests().await?;
        assert!(asked.iter().any(|address| address.ends_with("_bg.wasm")), "{asked:?}");
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
        for theme in [Theme::Light, Theme::Dark] {
            for width in [1280, 768, 360] {
                page.screenshot("start", width, theme).await?;
                page.assert_accessible().await?;
                assert!(!page.sticks_out().await?, "something sticks out at {width}");
            }
        }
        Ok(())
    })
    .await;
}
