//! A link opens beside the learner's own program, runs nothing by itself, and leads to the very moment it was made at.
#![expect(clippy::print_stdout, reason = "figures: how many payloads were tried")]

use loopglass_browser_tests::{Failure, Key, Outcome, Page, Theme, on_page, project};
use serde_json::json;

const SENTENCE: &str = "[data-test='sentence']";
const INVITATION: &str = "[data-test='invitation']";

/// The text that stands in one of the fields of the dialog.
async fn shared(page: &Page, name: &str) -> Outcome<String> {
    let field = page.control(name).await?;
    Ok(field.prop("value").await?.unwrap_or_default())
}

fn fragment(link: &str) -> &str {
    &link[link.find('#').expect("a link has a fragment")..]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_to_the_same_moment_with_what_was_done() {
    on_page(|page| async move {
        page.choose("Program", "box").await?;
        page.wait_for_text(".cm-content", "Nobody in this program fills the box").await?;
        page.press(Key::End).await?;
        page.click("Go to box").await?;
        page.click("Set result... (box)").await?;
        page.type_text("'a letter'").await?;
        page.press(Key::Enter).await?;
        page.click("End").await?;
        page.wait_for_text("[data-test='output']", "in the box: a letter").await?;
        let place = page.text("[data-test='place']").await?;
        page.click("Share").await?;
        for theme in [Theme::Light, Theme::Dark] {
            page.screenshot("share", 768, theme).await?;
            page.assert_accessible().await?;
        }
        let link = shared(&page, "Link").await?;
        page.open_with(fragment(&link)).await?;
        page.wait_for_text(INVITATION, "This program came with a link").await?;
        page.wait_for_text(SENTENCE, "Nothing has run yet").await?;
        page.screenshot("link", 768, Theme::Light).await?;
        let follow = page.js("return [...document.querySelectorAll('button')].map((b) => b.textContent).find((t) => t.startsWith('Go to moment'))", []).await?;
        page.click(follow.as_str().unwrap_or_default()).await?;
        page.wait_for_text("[data-test='output']", "in the box: a letter").await?;
        assert_eq!(page.text("[data-test='place']").await?, place);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_costs_nobody_a_program() {
    on_page(|page| async move {
        page.choose("Program", "own").await?;
        page.wait_for_text(".cm-content", "world").await?;
        page.set_program("print('mine')\n").await?;
        page.wait_for_text(".cm-content", "mine").await?;
        page.open_with("#text=print('theirs')%0A").await?;
        page.wait_for_text(".cm-content", "theirs").await?;
        page.set_program("print('theirs, changed by me')\n").await?;
        page.wait_for_text(".cm-content", "changed by me").await?;
        // The same link again finds the changes, another one stands beside them.
        page.open_with("#text=print('theirs')%0A").await?;
        page.wait_for_text(".cm-content", "changed by me").await?;
        page.open_with("#text=print('another')%0A").await?;
        page.wait_for_text(".cm-content", "another").await?;
        page.choose("Program", &link_key("print('theirs')\n")).await?;
        page.wait_for_text(".cm-content", "changed by me").await?;
        page.click("Undo my changes").await?;
        page.wait_for_text(".cm-content", "theirs").await?;
        page.choose("Program", "own").await?;
        page.wait_for_text(".cm-content", "mine").await?;
        // The address no longer speaks of the link.
        page.driver().refresh().await?;
        page.wait_for_text(".cm-content", "mine").await
    })
    .await;
}

fn link_key(program: &str) -> String {
    let hash = program.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("link-{hash:08x}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_pasted_over_the_address_can_be_taken_back() {
    on_page(|page| async move {
        page.choose("Program", "own").await?;
        page.set_program("print('mine')\n").await?;
        page.js("location.hash = 'text=print(1)'", []).await?;
        page.wait_for_text(".cm-content", "print(1)").await?;
        page.click("Back to my program").await?;
        page.wait_for_text(".cm-content", "mine").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_link_says_so_and_changes_nothing() {
    on_page(|page| async move {
        page.choose("Program", "own").await?;
        page.set_program("print('mine')\n").await?;
        page.wait_for_text(".cm-content", "mine").await?;
        for (link, words) in [
            ("#v=9&text=1", "newer form"),
            ("#code=AAAA", "cut off or damaged"),
            ("#text=1&do=x", "cannot be read"),
            ("#text=a%00", "not a text"),
            (&format!("#text={}", "a".repeat(17_000)), "longer than 16 KiB"),
        ] {
            page.open_with(link).await?;
            page.wait_for_text(INVITATION, words).await?;
            page.wait_for_text(".cm-content", "mine").await?;
        }
        page.assert_accessible().await
    })
    .await;
}

/// A program that reads otherwise than it runs shows where that is.
#[tokio::test(flavor = "multi_thread")]
async fn what_turns_the_direction_of_a_program_is_shown() {
    on_page(|page| async move {
        page.open_with("#text=print(1)%20%23%20%E2%80%AE%20end%20%E2%81%A6%20of%20it%20%EF%BB%BF").await?;
        page.wait_for_text(".cm-content", "print(1)").await?;
        let found = "return [...document.querySelector('.code-editor').shadowRoot.querySelectorAll('.cm-specialChar')].map((it) => it.textContent)";
        assert_eq!(page.js(found, []).await?, json!(["\u{2022}", "\u{2022}", "\u{2022}"]));
        page.assert_accessible().await?;
        page.visit("embed.html#text=print(1)%20%23%20%E2%80%AE").await?;
        page.wait_for_text(".poster pre", "print(1) # \u{2022}").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_goes_another_way_is_said() {
    on_page(|page| async move {
        page.open_with("#text=print(1)&do=1:99:cancel&step=1").await?;
        page.click("Go to moment 1, doing 1 touch again").await?;
        page.wait_for_text(".notice", "went another way").await
    })
    .await;
}

/// What each of these would do, were it ever read as HTML or run: set `window.hit`, load something, or change the page.
/// A link leads to the beginning of a pass, shows some parts alone until all are asked for, and opens a lesson without its question.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_to_a_pass_and_shows_some_parts() {
    on_page(|page| async move {
        page.open_with("#v=1&example=future&turn=2&view=queue,tasks").await?;
        page.click("Go to pass 2").await?;
        page.wait_for_text("[data-test=sentence]", "Pass 2").await?;
        let shown =
            "return ['#queue', '#timers', '#objects', '#timeline'].map((part) => document.querySelector(part).checkVisibility())";
        assert_eq!(page.js(shown, []).await?, json!([true, false, true, false]));
        for (width, theme) in [(1280, Theme::Light), (768, Theme::Dark), (360, Theme::Light)] {
            page.screenshot("link-some-parts", width, theme).await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
        page.set_size(1280, 900).await?;
        page.click("Show all parts").await?;
        assert_eq!(page.js(shown, []).await?, json!([true, true, true, true]));
        page.open_with("#lesson=3.2&predict=off").await?;
        page.wait_for_text("#lesson-title", "set_result does not switch").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test='output']", "one turn later").await
    })
    .await;
}

/// Every lesson has its picture, in words too, in the folder itself.
#[tokio::test(flavor = "multi_thread")]
async fn every_lesson_has_a_picture_at_its_address() {
    on_page(|page| async move {
        let index = std::fs::read_to_string(project().join("dist/shot/index.json"))?;
        let entries: Vec<serde_json::Value> = serde_json::from_str(&index).unwrap_or_default();
        assert_eq!(entries.iter().filter(|entry| entry["language"] == "en").count(), 35);
        for entry in &entries {
            assert!(entry["alt"].as_str().is_some_and(|alt| alt.len() > 40), "{entry}");
        }
        page.visit("shot/3.2.svg").await?;
        let title = "return document.documentElement.querySelector('title').textContent";
        assert_eq!(
            page.js(title, []).await?,
            entries.iter().find(|entry| entry["file"] == "3.2.svg").map(|entry| entry["alt"].clone()).unwrap_or_default()
        );
        page.screenshot("shot-3.2", 1280, Theme::Light).await.map(drop)
    })
    .await;
}

const PAYLOADS: &str = include_str!("../src/payloads.txt");

/// Eight places that text from outside comes to: source, problem, output, a task's name, a local, a result, an exception with its
/// traceback, and the parameters of the link. Requests and errors on the console would fail the test too.
#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_is_text_wherever_it_comes() {
    on_page(|page| async move {
        let payloads: Vec<&str> = PAYLOADS.lines().collect();
        for batch in payloads.chunks(10) {
            let texts = serde_json::to_string(batch).unwrap_or_default();
            let comments: String = batch.join("\n# ");
            let program = format!(
                "import asyncio\n# {comments}\nasync def one(text):\n    print(text)\n    await asyncio.sleep(1)\n    return text\n\n\
                 async def main():\n    texts = {texts}\n    tasks = [asyncio.create_task(one(text), name=text) for text in texts]\n    \
                 await asyncio.gather(*tasks)\n    raise ValueError(*texts)\nasyncio.run(main())\n"
            );
            let encoded = page.js("return arguments[0].map(encodeURIComponent)", [json!([program, batch[0]])]).await?;
            let (text, other) = (encoded[0].as_str().unwrap_or_default(), encoded[1].as_str().unwrap_or_default());
            page.open_with(&format!("#text={text}&view={other}&lang={other}&theme={other}&mode={other}&color=paper:{other}&origin={other}")).await?;
            page.click("Step").await?;
            page.click("Run").await?;
            page.css(".stands.failed").await?;
            page.click("Share").await?;
            page.control("For an HTML page").await?;
            page.click("Close").await?;
            page.click("Trace table").await?;
            unhurt(&page, batch).await?;
            page.set_program(&format!("x = {}\n", batch[0])).await?;
            unhurt(&page, batch).await?;
        }
        println!("{} payloads in 8 places: nothing executed", payloads.len());
        Ok(())
    })
    .await;
}

async fn unhurt(page: &Page, batch: &[&str]) -> Outcome {
    let script = "return window.hit ?? document.querySelectorAll('iframe, object, embed, main script, main style, main img, main a[href^=javascript]').length";
    assert_eq!(page.js(script, []).await?, json!(0), "{batch:?}");
    Ok(())
}

/// Were text from outside ever to become script, the policy would still stand before it.
#[tokio::test(flavor = "multi_thread")]
async fn the_policy_refuses_what_is_not_the_sites() {
    on_page(|page| async move {
        let script = "const done = arguments[0]; const refused = []; \
            addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective)); \
            const made = (tag, values) => Object.assign(document.createElement(tag), values); \
            const attempts = [() => made('script', { textContent: 'window.hit = 1' }), () => made('script', { src: 'data:text/javascript,window.hit=1' }), \
              () => made('div', { innerHTML: '<img src=data:, onerror=window.hit=1>' }), () => made('iframe', { src: 'data:text/html,x' }), \
              () => made('img', { src: 'data:,' }), () => made('style', { textContent: '*{color:red}' }), \
              () => { const it = made('script'); it.append('window.hit = 1'); return it; }, \
              () => { const it = made('img'); it.setAttribute('onerror', 'window.hit = 1'); return it; }, \
              () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }).createHTML('<script>window.hit = 1</script>'), \
              () => { fetch('https://loopglass.example/').catch(() => {}); return ''; }]; \
            for (const attempt of attempts) try { document.body.append(attempt()) } catch {} \
            setTimeout(() => done([window.hit ?? 0, ...new Set(refused)].sort()), 500)";
        let found = page.driver().execute_async(script, vec![]).await?.json().clone();
        assert_eq!(
            found,
            json!([0, "connect-src", "frame-src", "img-src", "require-trusted-types-for", "style-src-elem", "trusted-types"])
        );
        // The page that tried is full of complaints.
        page.console_errors().await?;
        page.requests().await?;
        // A host or a proxy that writes a script into the page itself.
        let html = std::fs::read_to_string(project().join("dist/index.html"))?;
        let scripts = "<script>window.hit = 1</script><script src='data:text/javascript,window.hit=1'></script></head>";
        page.site().put("injected.html", &html.replace("</head>", scripts));
        page.visit("injected.html").await?;
        page.css(".cm-content").await?;
        assert_eq!(page.js("return window.hit ?? 0", []).await?, json!(0));
        let refused = page.console_errors().await?;
        assert!(refused.len() >= 2 && refused.iter().all(|words| words.contains("script-src")), "{refused:?}");
        page.requests().await.map(drop)
    })
    .await;
}

/// The same program in two tabs: who writes last wins, and the other text stays in the menu.
#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_lose_nothing() {
    on_page(|page| async move {
        page.choose("Program", "own").await?;
        page.set_program("print('first')\n").await?;
        page.wait_for_text(".cm-content", "first").await?;
        // What another tab does to the storage meanwhile.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        page.js("localStorage.setItem('loopglass.draft.own', \"print('the other tab')\\n\")", []).await?;
        page.set_program("print('second')\n").await?;
        page.wait_for_text(".notice", "Another tab had changed this program").await?;
        page.choose("Program", &link_key("print('the other tab')\n")).await?;
        page.wait_for_text(".cm-content", "the other tab").await?;
        page.choose("Program", "own").await?;
        page.wait_for_text(".cm-content", "second").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn kept_nonsense_costs_no_text() {
    const KEYS: [&str; 6] = [
        "loopglass.open",
        "loopglass.settings",
        "loopglass.links",
        "loopglass.draft.own",
        "loopglass.original.link-00000001",
        "loopglass.progress",
    ];
    let values = [
        "",
        "null",
        "{}",
        "\u{0}",
        "own\nown",
        "link-ffffffff",
        "link-00000001\nlink-00000001\n",
        "<script>window.hit=1</script>",
        "\u{202e}\u{feff}",
        "theme=dark\nspeed=NaN\ndetail=\nshortcuts=\u{1f40d}",
        "__proto__",
        "v1;len=99;{\"text\":",
    ];
    on_page(move |page| async move {
        page.choose("Program", "task").await?;
        page.set_program("print('kept through everything')\n").await?;
        page.wait_for_text(".cm-content", "through everything").await?;
        for value in values {
            page.js("for (const key of arguments[1]) localStorage.setItem(key, arguments[0])", [json!(value), json!(KEYS)])
                .await?;
            page.open().await.map_err(|failure| Failure::new(format!("with {value:?}: {failure}")))?;
            page.choose("Program", "task").await?;
            page.wait_for_text(".cm-content", "through everything").await?;
            assert_eq!(page.js("return window.hit ?? 0", []).await?, json!(0));
        }
        // A storage that refuses everything: the page works and says that it keeps nothing.
        page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }", []).await?;
        page.set_program("print('unkept')\n").await?;
        page.wait_for_text(".notice", "keeps nothing").await
    })
    .await;
}
