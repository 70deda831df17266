//! Loopglass in the pages of a course, on another host, under a strict policy, in a sandbox, five times on one page.
#![expect(clippy::print_stdout, reason = "figures: what was sent, and how long it took")]

use std::time::Duration;

use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_course, project};
use serde_json::{Value, json};
use tokio::time::Instant;

/// What the host of a course needs to allow, and nothing more.
const STRICT: &str = "default-src 'none'; script-src 'self' {loopglass}; style-src 'self'; img-src 'self'; frame-src {loopglass}";
const PLAIN: &str = "tests/browser/courses/plain";

/// Loads the embed with this number as its reader does, by its button.
async fn press_run(page: &Page, index: usize) -> Outcome {
    let script = "const element = document.querySelectorAll('asyncio-loopglass')[arguments[0]]; element.scrollIntoView(); \
                  element.shadowRoot.querySelector('button').click()";
    page.js(script, [json!(index)]).await.map(drop)
}

/// Goes into the frame of the embed with this number.
async fn enter(page: &Page, index: usize) -> Outcome {
    let frame = "return document.querySelectorAll('asyncio-loopglass')[arguments[0]].shadowRoot.querySelector('iframe')";
    page.driver().execute(frame, vec![json!(index)]).await?.element()?.enter_frame().await?;
    Ok(())
}

async fn told(page: &Page, index: usize, kind: &str) -> Outcome<Vec<Value>> {
    let all = page.js("return window.told", []).await?;
    let ours = |told: &&Value| told["index"] == json!(index) && told["type"] == kind;
    Ok(all.as_array().into_iter().flatten().filter(ours).cloned().collect())
}

async fn wait_until_told(page: &Page, index: usize, kind: &str) -> Outcome<Value> {
    let start = Instant::now();
    loop {
        if let Some(event) = told(page, index, kind).await?.pop() {
            return Ok(event);
        }
        assert!(
            start.elapsed() < Duration::from_secs(40),
            "embed {index} does not tell {kind}: {}",
            page.js("return window.told", []).await?
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn assert_nothing_refused(page: &Page) -> Outcome {
    assert_eq!(page.js("return window.refused", []).await?, json!([]));
    Ok(())
}

/// The playground opens with the program of the block.
async fn assert_links_have_programs(page: &Page) -> Outcome {
    let links = "return [...document.querySelectorAll('asyncio-loopglass')].map((it) => it.shadowRoot.querySelector('a').href)";
    let links = page.js(links, []).await?;
    for link in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
        let code = link.split("code=").nth(1).and_then(|rest| rest.split('&').next());
        assert!(link.contains("example=") || code.is_some_and(|code| code.len() > 40), "{link}");
    }
    Ok(())
}

/// Before a button is pressed only the element is there; after it each embed shows its program, and the host hears of it.
async fn five_on_a_page(page: Page, name: &str) -> Outcome {
    page.visit("").await?;
    page.control("\u{25b6} Run").await?;
    let before = page.site().answered();
    let first: usize = before.iter().map(|file| file.bytes).sum();
    assert_eq!(before.len(), 1, "before the press of a button: {before:?}");
    assert!(first < 5_000, "embed.js has {first} bytes");
    assert_eq!(page.js("return document.querySelectorAll('asyncio-loopglass').length", []).await?, json!(5));
    assert_links_have_programs(&page).await?;
    page.screenshot(&format!("course-{name}-before"), 1280, Theme::Light).await?;
    page.assert_accessible_in(Some("asyncio-loopglass")).await?;
    for index in 0..5 {
        let start = Instant::now();
        press_run(&page, index).await?;
        wait_until_told(&page, index, "ready").await?;
        enter(&page, index).await?;
        page.css(".bench").await?;
        let picture = start.elapsed();
        page.driver().enter_default_frame().await?;
        wait_until_told(&page, index, "step").await?;
        let bytes: usize = page.site().answered().iter().map(|file| file.bytes).sum();
        println!("{name}, embed {index}: first picture after {} ms, {bytes} bytes sent", picture.as_millis());
    }
    let told = page.js("return window.told.length", []).await?;
    println!("{name}: {told} events heard by the host page");
    page.screenshot(&format!("course-{name}-after"), 1280, Theme::Light).await?;
    assert_nothing_refused(&page).await
}

#[tokio::test(flavor = "multi_thread")]
async fn five_on_a_plain_page_under_a_strict_policy() {
    on_course(PLAIN, STRICT, |page| five_on_a_page(page, "plain")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_on_a_page_of_mkdocs() {
    on_course("tests/browser/courses/mkdocs/site", STRICT, |page| five_on_a_page(page, "mkdocs")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_on_a_page_of_sphinx() {
    on_course("tests/browser/courses/sphinx/site", STRICT, |page| five_on_a_page(page, "sphinx")).await;
}

/// As Quarto's pandoc writes code blocks: what the author says stands on the box around the block.
#[tokio::test(flavor = "multi_thread")]
async fn five_on_a_page_as_of_quarto() {
    on_course("tests/browser/courses/quarto/site", STRICT, |page| async move {
        five_on_a_page(page.clone(), "quarto").await?;
        let second = "const { attributes } = document.querySelectorAll('asyncio-loopglass')[1]; return [attributes.mode?.value, attributes.step?.value]";
        assert_eq!(page.js(second, []).await?, json!(["read", "6"]));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_host_hears_and_is_heard() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        page.js("window.loop = document.querySelector('asyncio-loopglass'); window.loop.start()", []).await?;
        wait_until_told(&page, 0, "ready").await?;
        page.js("window.loop.goTo(7)", []).await?;
        let step = wait_until_told(&page, 0, "step").await?;
        assert_eq!((&step["loopglass"], step["status"].as_str()), (&json!(1), Some("paused")), "{step}");
        page.js("window.loop.load('print(6 * 7)')", []).await?;
        enter(&page, 0).await?;
        page.wait_for_text(".cm-content", "6 * 7").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test='output']", "42").await?;
        page.driver().enter_default_frame().await?;
        let complete = wait_until_told(&page, 0, "complete").await?;
        assert_eq!((complete["score"].as_f64(), complete["status"].as_str()), (Some(1.0), Some("finished")), "{complete}");
        let state = page.driver().execute_async("const done = arguments[0]; window.loop.getState().then(done)", vec![]).await?;
        assert_eq!(state.json()["status"], "finished");
        // The frame is as high as what it holds.
        let heights = page.js("return window.loop.shadowRoot.querySelector('iframe').style.height", []).await?;
        assert!(heights.as_str().is_some_and(|height| height.ends_with("px")), "{heights}");
        // Dark as the page around it.
        page.js("document.body.className = 'dark'", []).await?;
        enter(&page, 0).await?;
        page.css(":root[data-theme='dark']").await?;
        page.assert_accessible().await?;
        page.driver().enter_default_frame().await?;
        assert_nothing_refused(&page).await
    })
    .await;
}

/// An embed that plays while its reader reads on stands still until it is seen again.
#[tokio::test(flavor = "multi_thread")]
async fn out_of_sight_it_pauses() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        press_run(&page, 0).await?;
        wait_until_told(&page, 0, "step").await?;
        page.js("scrollTo(0, document.body.scrollHeight)", []).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        let before = told(&page, 0, "step").await?.len();
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(told(&page, 0, "step").await?.len(), before);
        assert_eq!(told(&page, 0, "complete").await?.len(), 0);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_as_its_author_says() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        press_run(&page, 1).await?;
        wait_until_told(&page, 1, "ready").await?;
        enter(&page, 1).await?;
        // To the moment that the author chose, with a program that cannot be changed.
        page.wait_for_text("[data-test='place']", "moment 6").await?;
        let program = page.program().await?;
        page.set_program("print('mine')").await?;
        assert_eq!(page.program().await?, program);
        let open = page.control("Open in the playground").await?.attr("href").await?.unwrap_or_default();
        assert!(open.contains("/loopglass/v1/#v=1&code="), "{open}");
        for (width, theme) in [(720, Theme::Light), (360, Theme::Dark)] {
            page.assert_accessible().await?;
            page.driver().enter_default_frame().await?;
            page.screenshot("embed-read", width, theme).await?;
            enter(&page, 1).await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
        page.driver().enter_default_frame().await?;
        press_run(&page, 3).await?;
        wait_until_told(&page, 3, "step").await?;
        enter(&page, 3).await?;
        page.wait_for_text(".cm-content", "Nobody in this program fills the box").await?;
        let colors = "const style = document.documentElement.style; return [style.getPropertyValue('--lg-paper'), style.getPropertyValue('--lg-bench')]";
        assert_eq!(page.js(colors, []).await?, json!(["#fdf6e3", ""]));
        Ok(())
    })
    .await;
}

/// A frame in a sandbox may send no form: the answer and the result are given all the same, and the host hears what came of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_in_a_sandbox_is_taken_and_told() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        let start = "window.loop = document.querySelectorAll('asyncio-loopglass')[4];
            for (const [name, value] of [['lesson', '1.1'], ['mode', 'lesson']]) window.loop.setAttribute(name, value);
            window.loop.scrollIntoView(); window.loop.start()";
        page.js(start, []).await?;
        wait_until_told(&page, 4, "ready").await?;
        enter(&page, 4).await?;
        page.element("lesson").await?;
        page.js("document.querySelectorAll('#lesson .answer input')[1].click()", []).await?;
        page.click("Answer").await?;
        page.wait_for_text("#lesson", "Press Run").await?;
        page.click("End").await?;
        page.wait_for_text("#objects [data-test=speech]", "only you can fill it").await?;
        page.click("Set result... (fut)").await?;
        page.type_text("'hello'").await?;
        page.click("Set result").await?;
        page.click("End").await?;
        page.click("4 Do").await?;
        page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
        assert!(!page.sticks_out().await?, "something sticks out");
        for width in [1280, 768, 360] {
            page.driver().enter_default_frame().await?;
            page.screenshot("embed-lesson", width, Theme::Light).await?;
            enter(&page, 4).await?;
        }
        page.driver().enter_default_frame().await?;
        let prediction = wait_until_told(&page, 4, "prediction").await?;
        assert_eq!(prediction["correct"], json!(false), "{prediction}");
        let checked = told(&page, 4, "checked").await?.pop().unwrap_or_default();
        assert_eq!((&checked["lesson"], &checked["passed"]), (&json!("1.1"), &json!(true)), "{checked}");
        let complete = wait_until_told(&page, 4, "complete").await?;
        assert_eq!((&complete["lesson"], complete["score"].as_f64()), (&json!("1.1"), Some(1.0)), "{complete}");
        assert_nothing_refused(&page).await
    })
    .await;
}

/// From the button of the picture to the rule without a pointer; nothing runs before there is an answer.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_in_a_frame_is_taken_by_keyboard() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        let lesson = "window.loop = document.querySelectorAll('asyncio-loopglass')[0]; window.loop.setAttribute('lesson', '2.2')";
        page.js(lesson, []).await?;
        while page.js("return window.loop.shadowRoot.activeElement?.localName ?? ''", []).await? != json!("button") {
            page.press(Key::Tab).await?;
        }
        page.press(Key::Enter).await?;
        wait_until_told(&page, 0, "ready").await?;
        enter(&page, 0).await?;
        page.wait_for_text("#lesson-title", "The forgotten await").await?;
        page.tab_to("A coroutine object").await?;
        page.press(' ').await?;
        page.wait_for_text("[data-test='place']", "moment 0").await?;
        by_key(&page, "Answer").await?;
        by_key(&page, "Run").await?;
        page.wait_for_text("[data-test='output']", "TypeError").await?;
        let solution = std::fs::read_to_string(project().join("lessons/02_tasks/02_forgotten_await/solution.py"))?;
        page.tab_to("Python program").await?;
        page.paste_over(&solution).await?;
        by_key(&page, "Run").await?;
        by_key(&page, "4 Do").await?;
        page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
        by_key(&page, "The rule").await?;
        page.wait_for_text("[data-test=rule]", "Without await you hold the coroutine").await?;
        page.driver().enter_default_frame().await?;
        let complete = wait_until_told(&page, 0, "complete").await?;
        // The end of its program is not the end of the lesson.
        assert_eq!(told(&page, 0, "complete").await?.len(), 1);
        assert!(complete["attempts"].as_f64().is_some_and(|attempts| attempts >= 2.0), "{complete}");
        assert_eq!(complete["checks"].as_array().map(Vec::len), Some(4), "{complete}");
        assert_nothing_refused(&page).await
    })
    .await;
}

async fn by_key(page: &Page, name: &str) -> Outcome {
    page.tab_to(name).await?;
    page.press(Key::Enter).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_alone_in_a_sandbox() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("frame.html").await?;
        page.css("iframe").await?.enter_frame().await?;
        page.wait_for_text("pre", "asyncio.sleep(1)").await?;
        let first = page.site().answered();
        assert!(!first.iter().any(|file| file.path.contains(".wasm")), "nothing heavy before the press of a button: {first:?}");
        println!("a frame before the press of its button: {} bytes", first.iter().map(|file| file.bytes).sum::<usize>());
        page.assert_accessible().await?;
        page.driver().enter_default_frame().await?;
        page.screenshot("frame-before", 768, Theme::Light).await?;
        // As Canvas listens.
        page.js("window.asked = []; addEventListener('message', ({ data }) => data.subject && window.asked.push(data))", [])
            .await?;
        page.css("iframe").await?.enter_frame().await?;
        page.click("\u{25b6} Run").await?;
        page.wait_for_text("[data-test='output']", "world").await?;
        assert_eq!(page.js("return window.origin", []).await?, json!("null"));
        page.driver().enter_default_frame().await?;
        let asked = page.js("return window.asked.at(-1)", []).await?;
        assert_eq!(asked["subject"], json!("lti.frameResize"), "{asked}");
        assert!(asked["height"].as_f64().is_some_and(|height| height > 100.0), "{asked}");
        page.screenshot("frame-after", 768, Theme::Light).await?;
        assert_nothing_refused(&page).await
    })
    .await;
}

/// What Canvas leaves of the snippet's frame, and one that has no sandbox at all, as Moodle shows it to whoever takes it away.
#[tokio::test(flavor = "multi_thread")]
async fn what_platforms_leave_of_a_frame_runs() {
    on_course(PLAIN, STRICT, |page| async move {
        for name in ["canvas.html", "bare.html"] {
            page.visit(name).await?;
            page.css("iframe").await?.enter_frame().await?;
            page.click("\u{25b6} Run").await?;
            page.wait_for_text("[data-test='output']", "world").await?;
            page.driver().enter_default_frame().await?;
            assert_nothing_refused(&page).await?;
        }
        Ok(())
    })
    .await;
}

/// What a hostile host page sends, and what must not come of it.
#[tokio::test(flavor = "multi_thread")]
async fn malformed_messages_change_nothing() {
    const FLOOD: &str = r#"
        const frame = document.querySelector("asyncio-loopglass").shadowRoot.querySelector("iframe").contentWindow;
        const odd = [null, undefined, 0, NaN, "", "ready", [], {}, [1], true, { loopglass: "1", type: "load" }, { loopglass: 2, type: "load", code: "x" },
          { loopglass: 1 }, { loopglass: 1, type: {} }, { loopglass: 1, type: "load" }, { loopglass: 1, type: "load", code: 5 },
          { loopglass: 1, type: "load", code: { toString: 1 } }, { loopglass: 1, type: "load", code: ["x"] }, { loopglass: 1, type: "goto", step: -1 },
          { loopglass: 1, type: "goto", step: 1.5 }, { loopglass: 1, type: "goto", step: "7" }, { loopglass: 1, type: "goto", step: Infinity },
          { loopglass: 1, type: "theme", theme: "<img src=x onerror=alert(1)>" }, { loopglass: 1, type: "theme", theme: {} },
          { loopglass: 1, type: "color", name: "paper", value: "url(https://evil.example/)" }, { loopglass: 1, type: "color", name: "paper;x", value: "red" },
          { loopglass: 1, type: "color", name: "paper", value: "red;}*{display:none" }, { loopglass: 1, type: "__proto__" }, { loopglass: 1, type: "constructor" },
          new Map(), new Date(), new Uint8Array(9), 10n, { loopglass: 1, type: "eval", code: "alert(1)" }];
        let sent = 0;
        while (sent < 100000) { for (const message of odd) { frame.postMessage(message, "*"); sent += 1; } }
        return sent;
    "#;
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        page.js("document.querySelector('asyncio-loopglass').start()", []).await?;
        wait_until_told(&page, 0, "ready").await?;
        enter(&page, 0).await?;
        page.click("Step").await?;
        page.click("Step").await?;
        page.wait_for_text("[data-test='place']", "moment 2").await?;
        let look = "return [document.querySelector('.bench').innerText, document.documentElement.getAttribute('style')]";
        let before = page.js(look, []).await?;
        page.driver().enter_default_frame().await?;

        let sent = page.js(FLOOD, []).await?;
        assert!(sent.as_u64().is_some_and(|sent| sent >= 100_000), "{sent}");
        enter(&page, 0).await?;
        assert_eq!(page.js(look, []).await?, before);
        page.click("Step").await?;
        page.wait_for_text("[data-test='place']", "moment 3").await
    })
    .await;
}

/// Another window than the parent may say what it likes.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_host_is_heard() {
    on_course(PLAIN, STRICT, |page| async move {
        page.visit("").await?;
        page.js("document.querySelector('asyncio-loopglass').start()", []).await?;
        wait_until_told(&page, 0, "ready").await?;
        enter(&page, 0).await?;
        let before = page.text(".cm-content").await?;
        // From the frame to itself: the right words from the wrong window.
        page.js("window.postMessage({ loopglass: 1, type: 'load', code: 'print(666)' }, '*')", []).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(page.text(".cm-content").await?, before);
        page.driver().enter_default_frame().await?;
        // To the host: from a window that is no embed of its.
        let count = told(&page, 0, "complete").await?.len();
        page.js("window.postMessage({ loopglass: 1, type: 'complete', score: 1 }, '*')", []).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(told(&page, 0, "complete").await?.len(), count);
        Ok(())
    })
    .await;
}

#[test]
fn the_element_is_small() {
    let size = std::fs::metadata(project().join("dist/embed.js")).expect("dist/ is built").len();
    assert!(size < 5_000, "embed.js has {size} bytes");
}
