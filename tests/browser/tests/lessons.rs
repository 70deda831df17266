//! Lessons in the page: taken by keyboard from the prediction to the rule, kept, and safe against what others write.
use loopglass_browser_tests::{Key, Outcome, Page, on_page, project};
use serde_json::json;

/// Opens a lesson and chooses an answer; Run waits for it.
async fn predict(page: &Page, lesson: &str, answer: usize) -> Outcome {
    page.open_with(&format!("#lesson={lesson}")).await?;
    page.element("lesson").await?;
    let choose = "document.querySelectorAll('#lesson .answer input')[arguments[0]].focus()";
    page.js(choose, [json!(answer)]).await?;
    page.press(' ').await?;
    page.press(Key::Enter).await
}

#[tokio::test(flavor = "multi_thread")]
async fn run_waits_for_an_answer() {
    on_page(|page| async move {
        page.open_with("#lesson=1.1").await?;
        page.element("lesson").await?;
        page.click("Run").await?;
        page.wait_for_text("#lesson", "First an answer").await?;
        page.wait_for_text("[data-test=place]", "moment 0").await?;
        page.assert_accessible().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_taken_by_keyboard() {
    on_page(|page| async move {
        predict(&page, "1.1", 1).await?;
        page.wait_for_text("#lesson", "Press Run").await?;
        page.press(Key::End).await?;
        page.wait_for_text("#objects [data-test=speech]", "only you can fill it").await?;
        page.control("Compare with what you expected").await?.send_keys(char::from(Key::Enter).to_string()).await?;
        page.wait_for_text("[data-test=compared]", "another way").await?;
        page.wait_for_text("#lesson", "Only the program itself changes a Future").await?;
        page.assert_accessible().await?;
        page.control("On to do something").await?.send_keys(char::from(Key::Enter).to_string()).await?;
        page.wait_for_text("[data-test=verdict]", "The box is still empty").await?;
        page.control("Set result... (fut)").await?.send_keys(char::from(Key::Enter).to_string()).await?;
        page.type_text("'hello'").await?;
        page.press(Key::Enter).await?;
        page.click("End").await?;
        page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
        page.control("The rule").await?.send_keys(char::from(Key::Enter).to_string()).await?;
        page.wait_for_text("[data-test=rule]", "somebody else fills it").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn progress_is_kept_and_moves_as_a_code() {
    on_page(|page| async move {
        predict(&page, "2.2", 0).await?;
        page.set_program("import asyncio\n\nasync def price():\n    return 10\n\nasync def main():\n    print(await price() + 1)\n\nasyncio.run(main())\n").await?;
        page.click("Run").await?;
        page.click("4 Do").await?;
        page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
        page.wait_for_text("[data-test=economy]", "Lines changed: 2. Your fewest: 2. Our solution: 1.").await?;
        page.open_with("#lessons").await?;
        page.wait_for_text("[data-test=sheet]", "1 of 35 done").await?;
        page.click("Rules so far").await?;
        page.wait_for_text("[data-test=sheet]", "you hold the coroutine").await?;
        page.click("Progress").await?;
        let code = page.js("return document.getElementById('progress-out').value", []).await?;
        assert!(code.as_str().is_some_and(|code| code.starts_with("loopglass-1;2.2=0@")), "{code}");
        page.js("document.getElementById('progress-in').value = 'loopglass-1;1.1=0@1;1.2=2@9'", []).await?;
        page.click("Add this progress").await?;
        page.click("Contents").await?;
        page.wait_for_text("[data-test=sheet]", "3 of 35 done").await?;
        page.assert_accessible().await?;
        page.click("2 questions have come back").await?;
        page.element("sheet").await?;
        page.assert_accessible().await
    })
    .await;
}

/// Who solves it again with less sees it; the record moves with the code.
#[tokio::test(flavor = "multi_thread")]
async fn the_fewest_changed_lines_are_a_record() {
    on_page(|page| async move {
        predict(&page, "2.2", 0).await?;
        page.js("localStorage.setItem('loopglass.lessons', 'loopglass-1;2.2=0@99999~5')", []).await?;
        predict(&page, "2.2", 0).await?;
        let solution = std::fs::read_to_string(project().join("lessons/02_tasks/02_forgotten_await/solution.py"))?;
        page.set_program(&solution).await?;
        page.click("Run").await?;
        page.click("4 Do").await?;
        page.wait_for_text("[data-test=economy]", "Lines changed: 1. Your fewest: 1. Our solution: 1.").await?;
        page.set_program(&solution.replace("    total =", "    print(end='')\n    total =")).await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test=economy]", "Lines changed: 2. Your fewest: 1. Our solution: 1.").await?;
        let code = page.js("return localStorage['loopglass.lessons']", []).await?;
        assert_eq!(code, json!("loopglass-1;2.2=0@99999~1"));
        Ok(())
    })
    .await;
}

/// On a phone nothing scrolls inside of what scrolls: the whole of a step is read by scrolling the page.
#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_step_of_a_lesson_is_read_by_scrolling_the_page() {
    on_page(|page| async move {
        page.set_size(360, 740).await?;
        predict(&page, "2.2", 1).await?;
        page.press(Key::End).await?;
        page.click("Compare with what you expected").await?;
        page.element("compared").await?;
        let hidden = "const body = document.getElementById('lesson-step'); return body.scrollHeight - body.clientHeight";
        assert_eq!(page.js(hidden, []).await?, json!(0));
        assert!(!page.sticks_out().await?);
        page.click("On to do something").await?;
        page.element("verdict").await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_program_gets_its_own_message() {
    on_page(|page| async move {
        predict(&page, "3.3", 0).await?;
        page.set_program("import asyncio\n\nasync def count(name):\n    for i in range(3):\n        print(name, i)\n\nasync def main():\n    await asyncio.gather(count('A'), count('B'))\n\nasyncio.run(main())\n").await?;
        page.click("Run").await?;
        page.click("4 Do").await?;
        page.wait_for_text("[data-test=verdict]", "now B does not give way either").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_asks_about_any_program() {
    on_page(|page| async move {
        for _ in 0..6 {
            page.click("Step").await?;
        }
        page.wait_for_text("[data-test=place]", "moment 6").await?;
        page.click("Ask me").await?;
        page.wait_for_text("[data-test=sheet]", "Answer, and then step").await?;
        // The line in question, which the sheet may lie upon.
        page.wait_for_text("[data-test=sheet] pre", "13  loop.create_task(main(fut))").await?;
        page.js("document.querySelector('.sheet .answer:last-child input').click()", []).await?;
        page.click("Answer").await?;
        page.wait_for_text("[data-test=sheet]", "Now you know").await?;
        page.assert_accessible().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_from_a_link_is_text_and_nothing_else() {
    on_page(|page| async move {
        let bundle = json!({
            "form": 1, "title": "<img src=x onerror=document.title='bad'>",
            "intro": [["p", ["<script>document.title='bad'</script>", ["a", "https://x.example/", "a link"]]]],
            "start": "print('<b>hi</b>')\n", "solution": "print(1)\n",
            "checks": [{ "if": "output == '1\\n'", "else": ["<b>no</b>"] }],
        });
        let link: String = page
            .js("return encodeURIComponent(arguments[0])", [json!(bundle.to_string())])
            .await?
            .as_str()
            .unwrap_or_default()
            .into();
        page.open_with(&format!("#lessondata={link}")).await?;
        page.wait_for_text("#lesson", "<script>document.title='bad'</script>").await?;
        page.click("Run").await?;
        page.click("3 Do").await?;
        page.wait_for_text("[data-test=verdict]", "<b>no</b>").await?;
        let found =
            page.js("return [document.title, document.querySelectorAll('#lesson :is(img, script, b)').length]", []).await?;
        assert!(!found[0].as_str().unwrap_or_default().contains("bad"), "{found}");
        assert_eq!(found[1], 0);
        for broken in ["%7B%7D", "%00", "%5B", "{\"form\":1,\"title\":\"t\",\"intro\":[[\"script\",[]]]}"] {
            page.open_with(&format!("#lessondata={broken}")).await?;
            page.wait_for_text("[data-test=sheet]", "This is not a lesson").await?;
        }
        Ok(())
    })
    .await;
}
