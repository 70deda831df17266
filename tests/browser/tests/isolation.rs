//! A frame does all it promises however little it is allowed, and only the page for frames can be framed by others.
use loopglass_browser_tests::{Outcome, Page, Theme, on_course};
use serde_json::{Value, json};

const PLAIN: &str = "tests/browser/courses/plain";
/// What the host of a course needs to allow for a frame, and nothing more.
const STRICT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src {loopglass}";
const PLACE: &str = "[data-test='place']";
const OUTPUT: &str = "[data-test='output']";

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_frame_runs_steps_goes_back_and_changes_colours() {
    on_course(PLAIN, "", |page| works(page, "bare.html")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opaque_frame_runs_steps_goes_back_and_changes_colours() {
    on_course(PLAIN, "", |page| works(page, "frame.html")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opaque_frame_of_a_strict_host_runs_steps_goes_back_and_changes_colours() {
    on_course(PLAIN, STRICT, |page| works(page, "frame.html")).await;
}

async fn works(page: Page, name: &str) -> Outcome {
    page.visit(name).await?;
    page.css("iframe").await?.enter_frame().await?;
    assert_eq!(page.js("return window.origin === 'null'", []).await?, json!(name == "frame.html"));
    run(&page).await?;
    step_and_back(&page).await?;
    replay(&page).await?;
    change_colours(&page).await?;
    page.driver().enter_default_frame().await?;
    assert_eq!(page.js("return window.refused", []).await?, json!([]));
    Ok(())
}

async fn run(page: &Page) -> Outcome {
    page.click("\u{25b6} Run").await?;
    page.wait_for_text(OUTPUT, "world").await
}

async fn step_and_back(page: &Page) -> Outcome {
    page.click("Start").await?;
    page.wait_for_text(PLACE, "moment 0").await?;
    page.click("Step").await?;
    page.wait_for_text(PLACE, "moment 1").await?;
    let first = look(page).await?;
    page.click("Step").await?;
    page.wait_for_text(PLACE, "moment 2").await?;
    page.click("Step back").await?;
    page.wait_for_text(PLACE, "moment 1").await?;
    assert_eq!(look(page).await?, first);
    Ok(())
}

/// To the end, to the beginning and to the end again: the same both times.
async fn replay(page: &Page) -> Outcome {
    page.click("End").await?;
    page.wait_for_text(OUTPUT, "world").await?;
    let end = page.text(PLACE).await?;
    page.click("Start").await?;
    page.wait_for_text(PLACE, "moment 0").await?;
    page.click("End").await?;
    page.wait_for_text(OUTPUT, "world").await?;
    assert_eq!(page.text(PLACE).await?, end);
    Ok(())
}

async fn look(page: &Page) -> Outcome<Value> {
    page.js("return ['#queue', '#objects', '#output'].map((part) => document.querySelector(part)?.innerText)", []).await
}

/// As the host says, and without it as the system does.
async fn change_colours(page: &Page) -> Outcome {
    for theme in ["dark", "light"] {
        page.driver().enter_default_frame().await?;
        let say = "document.querySelector('iframe').contentWindow.postMessage({ loopglass: 1, type: 'theme', theme: arguments[0] }, '*')";
        page.js(say, [json!(theme)]).await?;
        page.css("iframe").await?.enter_frame().await?;
        page.css(&format!(":root[data-theme='{theme}']")).await?;
    }
    Ok(())
}

/// What there is to see before anything heavy is loaded, in a frame without an origin.
#[tokio::test(flavor = "multi_thread")]
async fn a_frame_shows_what_it_holds_before_it_runs() {
    on_course(PLAIN, "", |page| async move {
        let loopglass = page.site().address.clone();
        for (link, shown) in [("lesson=3.2", "img[alt='Lesson 3.2']"), ("example=box", "pre"), ("text=print(1)", "pre")] {
            let html = format!(
                "<!doctype html><title>One frame</title><iframe src='{loopglass}embed.html#{link}' sandbox='allow-scripts' width='700' height='600'></iframe>"
            );
            page.host().put("one.html", &html);
            page.visit("one.html").await?;
            page.css("iframe").await?.enter_frame().await?;
            page.css(shown).await?;
            let is_loaded = "const picture = document.querySelector('.poster img'); return !picture || (picture.complete && picture.naturalWidth > 0)";
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            assert_eq!(page.js(is_loaded, []).await?, json!(true));
            page.assert_accessible().await?;
            assert!(!page.site().answered().iter().any(|file| file.path.contains(".wasm")), "{link}");
            page.driver().enter_default_frame().await?;
        }
        Ok(())
    })
    .await;
}

/// The playground may be framed by pages of its own host alone; the page for frames by anybody.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_page_for_frames_is_framed_by_others() {
    on_course(PLAIN, "", |page| async move {
        let loopglass = page.site().address.clone();
        for (name, is_framed) in [("index.html", false), ("", false), ("embed.html", true)] {
            let html =
                format!("<!doctype html><title>Another host</title><iframe src='{loopglass}{name}#text=print(1)' width='700' height='600'></iframe>");
            page.host().put("framing.html", &html);
            page.visit("framing.html").await?;
            page.css("iframe").await?.enter_frame().await?;
            let here = page.js("return location.href", []).await?;
            assert_eq!(here.as_str().is_some_and(|here| here.starts_with(&loopglass)), is_framed, "{name:?}: {here}");
            page.driver().enter_default_frame().await?;
            let complaints = page.console_errors().await?;
            assert_eq!(complaints.iter().any(|words| words.contains("frame-ancestors 'self'")), !is_framed, "{complaints:?}");
            if !is_framed {
                // The browser draws pictures of its own in place of what it refuses.
                page.requests().await?;
            }
        }
        page.css("iframe").await?.enter_frame().await?;
        page.wait_for_text("pre", "print(1)").await?;
        // In a frame nothing can be lost: there is no way to the learner's own programs, nor to what is kept.
        page.click("\u{25b6} Run").await?;
        page.wait_for_text(OUTPUT, "1").await?;
        assert_eq!(page.js("return localStorage.length", []).await?, json!(0));
        page.driver().enter_default_frame().await?;
        page.screenshot("framed-by-another", 768, Theme::Light).await.map(drop)
    })
    .await;
}
