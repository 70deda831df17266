//! Lessons of one's own and from elsewhere, the questions that come back, and lessons in another language.
use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};
use serde_json::{Value, json};

/// Writes into the field with this `id`.
async fn write(page: &Page, id: &str, text: &str) -> Outcome {
    page.css(&format!("#{id}")).await?.click().await?;
    page.paste_over(text).await
}

async fn encoded(page: &Page, text: &str) -> Outcome<String> {
    Ok(page.js("return encodeURIComponent(arguments[0])", [json!(text)]).await?.as_str().unwrap_or_default().to_owned())
}

/// Takes the lesson that [`build`] makes to its end.
async fn take(page: &Page) -> Outcome {
    page.wait_for_text("#lesson-title", "Two words").await?;
    page.wait_for_text("#lesson", "What is printed?").await?;
    page.js("document.querySelectorAll('#lesson .answer input')[1].click()", []).await?;
    page.click("Answer").await?;
    page.click("Run").await?;
    page.click("Compare with what you expected").await?;
    page.wait_for_text("#lesson", "Look at the quotes").await?;
    page.click("On to do something").await?;
    page.wait_for_text("[data-test=verdict]", "The second word is missing").await?;
    page.click("A hint (1 left)").await?;
    page.wait_for_text("#lesson .hints", "Another line").await?;
    page.set_program("print('one')\nprint('two')\n").await?;
    page.click("Run").await?;
    page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
    page.click("The rule").await?;
    page.wait_for_text("[data-test=rule]", "A line a word").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_built_in_the_page_and_opens_from_its_file_and_its_link() {
    on_page(|page| async move {
        page.set_program("print('one')\n").await?;
        page.click("Lessons").await?;
        page.click("Make a lesson").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=built]", "A lesson needs a title and a check").await?;
        let fields = [
            ("build-title", "Two words"),
            ("build-intro", "A program with `print`."),
            ("build-question", "What is printed?"),
            ("build-answers", "* one | Yes.\n'one' | Look at the quotes."),
            ("build-task", "Let it print `two` as well."),
            ("build-checks", "output == \"one\\ntwo\\n\" | The second word is missing."),
            ("build-solution", "print('one')\nprint('two')"),
            ("build-hints", "Another line."),
            ("build-rule", "A line a word."),
        ];
        for (id, text) in fields {
            write(&page, id, text).await?;
        }
        page.click("Make the lesson").await?;
        page.element("built").await?;
        page.wait_for_text("[data-test=trial]", "there is something to do.\nThe second word is missing.").await?;
        page.wait_for_text("[data-test=trial]", "The solution passes").await?;
        let bundle = page.js("return document.getElementById('bundle-out').value", []).await?;
        let bundle = bundle.as_str().unwrap_or_default();
        let file: Value = serde_json::from_str(bundle).unwrap_or_default();
        assert_eq!((&file["form"], &file["title"]), (&json!(1), &json!("Two words")), "{bundle}");
        let saved = page.css("a[download='lesson.json']").await?.attr("href").await?.unwrap_or_default();
        assert_eq!(saved, format!("data:application/json,{}", encoded(&page, bundle).await?));
        page.assert_accessible().await?;
        page.click("What a check can say").await?;
        page.wait_for_text(".sheet dl", "the virtual clock at the end").await?;
        for (width, theme) in [(1280, Theme::Dark), (360, Theme::Light), (768, Theme::Light)] {
            page.screenshot("lesson-builder", width, theme).await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
        page.set_size(1280, 900).await?;
        // As its author tries it, from its file as text, from its link, and from its address.
        page.click("Try it").await?;
        take(&page).await?;
        page.open_with("#lessons").await?;
        page.click("Make a lesson").await?;
        write(&page, "lesson-file", bundle).await?;
        page.click("Open").await?;
        page.wait_for_text("#lesson-title", "Two words").await?;
        page.open_with(&format!("#lessondata={}", encoded(&page, bundle).await?)).await?;
        page.wait_for_text("#lesson-title", "Two words").await?;
        // The learner's program of this lesson is still there; the lesson begins anew.
        page.wait_for_text(".cm-content", "two").await?;
        page.site().put("mine/lesson.json", bundle);
        page.open_with("#lessonurl=mine%2Flesson.json").await?;
        page.wait_for_text("#lesson-title", "Two words").await
    })
    .await;
}

/// A lesson in which there is nothing to do, or whose solution is none, is told to its author.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_tried_before_it_is_given_away() {
    on_page(|page| async move {
        page.set_program("print('one')\n").await?;
        page.open_with("#lessons").await?;
        page.click("Make a lesson").await?;
        write(&page, "build-title", "t").await?;
        write(&page, "build-checks", "lines[0] == \"hello\" | Say hello.").await?;
        write(&page, "build-solution", "print('good bye')").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=trial]", "The solution fails.\nSay hello.").await?;
        write(&page, "build-solution", "print('hello'").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=trial]", "It is not a program").await?;
        write(&page, "build-checks", "time == 0 | No time.").await?;
        write(&page, "build-solution", "import statistics").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=trial]", "there is nothing to do").await?;
        page.wait_for_text("[data-test=trial]", "The solution passes").await?;
        page.assert_accessible().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_that_is_no_expression_is_told_with_its_line() {
    on_page(|page| async move {
        page.open_with("#lessons").await?;
        page.click("Make a lesson").await?;
        write(&page, "build-title", "t").await?;
        write(&page, "build-checks", "time == 0 | No.\n\n__import__('os') | No.").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=built]", "Check 3:").await?;
        write(&page, "build-question", "Which?").await?;
        write(&page, "build-answers", "this | no\nthat | no").await?;
        page.click("Make the lesson").await?;
        page.wait_for_text("[data-test=built]", "One answer has a star before it").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_does_not_come_is_told_and_hurts_nothing() {
    on_page(|page| async move {
        page.set_program("print('mine')\n").await?;
        page.open_with("#lessonurl=nowhere.json").await?;
        page.wait_for_text("[data-test=sheet]", "nowhere.json could not be loaded").await?;
        page.site().put("broken.json", "{\"form\": 7}");
        page.open_with("#lessonurl=broken.json").await?;
        page.wait_for_text("[data-test=sheet]", "This is not a lesson").await?;
        page.open_with("#lessonurl=https%3A%2F%2Felsewhere.invalid%2Flesson.json").await?;
        page.wait_for_text("[data-test=sheet]", "could not be loaded").await?;
        page.open_with("#lesson=99.9").await?;
        page.wait_for_text("[data-test=sheet]", "99.9 could not be loaded").await?;
        page.open().await?;
        page.wait_for_text(".cm-content", "mine").await?;
        // What was refused is on the console.
        page.console_errors().await.map(drop)
    })
    .await;
}

/// The level and the day of a lesson in the code of the progress.
async fn record(page: &Page, id: &str) -> Outcome<(u64, u64)> {
    let code = page.js("return localStorage['loopglass.lessons'] ?? ''", []).await?;
    let code = code.as_str().unwrap_or_default();
    let entry = code.split(&[';', '"'][..]).find_map(|entry| entry.strip_prefix(&format!("{id}="))).unwrap_or_default();
    let (level, day) = entry.split_once('@').unwrap_or_default();
    let number = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or_default();
    Ok((number(level), number(day)))
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_come_back_later_when_they_are_answered_rightly() {
    on_page(|page| async move {
        page.open_with("#lessons").await?;
        page.click("Progress").await?;
        write(&page, "progress-in", "nonsense").await?;
        page.click("Add this progress").await?;
        page.wait_for_text("[data-test=sheet]", "This is not a code of progress").await?;
        write(&page, "progress-in", "loopglass-1;1.1=1@10;1.4=2@11;2.1=0@99999").await?;
        page.click("Add this progress").await?;
        let code = page.js("return document.getElementById('progress-out').value", []).await?;
        assert_eq!(code, json!("loopglass-1;1.1=1@10;1.4=2@11;2.1=0@99999"));
        page.css("[data-test=sheet] .steps button").await?.click().await?;
        page.wait_for_text("[data-test=sheet]", "3 of 35 done").await?;
        page.click("2 questions have come back").await?;
        page.wait_for_text("[data-test=sheet]", "1.1 The empty box (1/2)").await?;
        let choose = "document.querySelectorAll('.sheet .answer input')[arguments[0]].click()";
        page.js(choose, [json!(0)]).await?;
        page.click("Answer").await?;
        page.wait_for_text("[data-test=sheet]", "You expected what happened").await?;
        page.click("Next").await?;
        page.wait_for_text("[data-test=sheet]", "1.4 Three endings (2/2)").await?;
        page.js(choose, [json!(1)]).await?;
        page.click("Answer").await?;
        page.wait_for_text("[data-test=sheet]", "Behind this answer is the idea").await?;
        page.assert_accessible().await?;
        page.screenshot("lesson-review", 360, Theme::Dark).await?;
        page.click("Next").await?;
        page.wait_for_text("[data-test=review-end]", "1 of 2 right").await?;
        let ((level, day), (other_level, other_day)) = (record(&page, "1.1").await?, record(&page, "1.4").await?);
        assert_eq!((level, other_level), (2, 0));
        // A week after the right answer, a day after the wrong one.
        assert_eq!(day - other_day, 6);
        page.open_with("#lessons").await?;
        page.control("Practise with questions").await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_speaks_the_language_of_the_page_where_it_can() {
    on_page(|page| async move {
        page.choose("Language", "de").await?;
        page.open_with("#lesson=1.1").await?;
        page.wait_for_text("#lesson-title", "Die leere Schachtel").await?;
        page.wait_for_text("#lesson", "Was gibt die letzte Zeile aus, und wann?").await?;
        page.screenshot("lesson-german", 1280, Theme::Light).await?;
        page.js("document.querySelectorAll('#lesson .answer input')[2].click()", []).await?;
        page.click("Antworten").await?;
        page.click("Ausf\u{fc}hren").await?;
        page.wait_for_text("#objects [data-test=speech]", "nur du kannst sie f\u{fc}llen").await?;
        page.click("Mit dem Erwarteten vergleichen").await?;
        page.wait_for_text("#lesson .belief", "h\u{e4}lt nichts auf").await?;
        page.click("Weiter zum Tun").await?;
        page.wait_for_text("[data-test=verdict]", "Die Schachtel ist noch leer").await?;
        page.assert_accessible().await?;
        // In the middle of the lesson another language: the same step, the same run.
        page.choose("Sprache", "en").await?;
        page.wait_for_text("#lesson-title", "The empty box").await?;
        page.wait_for_text("[data-test=verdict]", "The box is still empty").await?;
        page.choose("Language", "de").await?;
        page.wait_for_text("#lesson-title", "Die leere Schachtel").await?;
        // What is not translated says so, and is marked as what it is.
        page.open_with("#lesson=8.4").await?;
        page.wait_for_text("[data-test=untranslated]", "noch nicht auf Deutsch").await?;
        let language = page.js("return document.getElementById('lesson-title').lang", []).await?;
        assert_eq!(language, json!("en"));
        page.screenshot("lesson-untranslated", 768, Theme::Dark).await?;
        page.open_with("#lessons").await?;
        page.wait_for_text("[data-test=sheet] .chapter", "Ein Future: eine Schachtel").await?;
        let marks = page.texts("[data-test=sheet] .chapter li [lang=en]").await?;
        assert!(marks.iter().any(|mark| mark == "English"), "{marks:?}");
        page.screenshot("lesson-contents-german", 1280, Theme::Light).await?;
        page.assert_accessible().await
    })
    .await;
}

/// A language that is written from right to left is, and its programs are not.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_may_go_from_right_to_left() {
    on_page(|page| async move {
        let words = "\u{645}\u{631}\u{62d}\u{628}\u{627} ";
        let bundle = json!({
            "form": 1, "language": "ar", "title": words, "intro": [["p", [words, ["code", "await"]]]], "start": "print(1)\n",
            "checks": [{ "if": "time == 1", "else": [words] }],
        });
        page.open_with(&format!("#lessondata={}", encoded(&page, &bundle.to_string()).await?)).await?;
        page.wait_for_text("#lesson-step", words.trim()).await?;
        let directions = "return ['#lesson-title', '#lesson-step p', '#lesson-step code', '#lesson-step button', '.code-editor']
            .map((one) => getComputedStyle(document.querySelector(one) ?? document.body).direction)";
        assert_eq!(page.js(directions, []).await?, json!(["rtl", "rtl", "ltr", "ltr", "ltr"]));
        for width in [1280, 360] {
            page.screenshot("lesson-from-the-right", width, Theme::Light).await?;
            assert!(!page.sticks_out().await?, "something sticks out at {width}");
        }
        page.assert_accessible().await
    })
    .await;
}

/// By its key: under so much text a button may lie where no pointer comes without scrolling.
async fn press(page: &Page, name: &str) -> Outcome {
    Ok(page.control(name).await?.send_keys(String::from(char::from(Key::Enter))).await?)
}

/// What each of these would do, were it ever read as HTML or run, in every text of a lesson: nothing is executed, loaded or lost.
#[tokio::test(flavor = "multi_thread")]
async fn the_texts_of_a_lesson_are_text() {
    const PAYLOADS: &str = include_str!("../src/payloads.txt");
    on_page(|page| async move {
        let payloads: Vec<&str> = PAYLOADS.lines().collect();
        for batch in payloads.chunks(25) {
            let all = json!([["p", batch], ["pre", "python", batch.join("\n")], ["ul", [["p", [["code", batch[0]], ["em", batch[0]]]]]]]);
            let answer = |right: bool| json!({ "text": batch, "right": right, "reply": batch, "belief": batch.join(" ") });
            let bundle = json!({
                "form": 1, "title": batch.join(" "), "rule": batch, "intro": all, "run": all, "compare": all, "do": all, "start": "print(1)\n",
                "predict": { "text": all, "answers": [answer(true), answer(false)] }, "explain": { "question": all, "answer": all },
                "points": [{ "beside": "output", "when": "end", "text": batch }], "checks": [{ "if": "time == 1", "else": batch }],
                "hints": [all], "parsons": { "text": all, "lines": batch, "distractors": batch }
            });
            page.open_with(&format!("#lessondata={}", encoded(&page, &bundle.to_string()).await?)).await?;
            page.element("lesson").await?;
            page.js("document.querySelectorAll('#lesson .answer input')[1].click()", []).await?;
            press(&page, "Answer").await?;
            press(&page, "Run").await?;
            press(&page, "Compare with what you expected").await?;
            press(&page, "On to do something").await?;
            press(&page, "As a puzzle of lines").await?;
            press(&page, "A hint (1 left)").await?;
            let hurt = "return window.hit ?? document.querySelectorAll('iframe, object, embed, main script, main style, main img, main a[href^=javascript]').length";
            assert_eq!(page.js(hurt, []).await?, json!(0), "{batch:?}");
            let shown = page.js("return document.getElementById('lesson').textContent", []).await?;
            assert!(batch.iter().all(|payload| shown.as_str().is_some_and(|shown| shown.contains(payload))), "{batch:?}: {shown}");
        }
        page.note(&format!("{} payloads in 16 texts of a lesson: nothing executed, nothing lost", payloads.len()));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_comes_from_its_file_beside_the_learners_own() {
    on_page(|page| async move {
        page.set_program("print('mine')\n").await?;
        page.site().put("week-3/first.py", "print('from a file')\n");
        page.open_with("#codeurl=week-3%2Ffirst.py&mode=read").await?;
        page.wait_for_text(".cm-content", "from a file").await?;
        // It runs nothing by itself.
        page.wait_for_text("[data-test=place]", "moment 0").await?;
        page.click("Back to my program").await?;
        page.wait_for_text(".cm-content", "mine").await?;
        page.open_with("#codeurl=nowhere.py").await?;
        page.wait_for_text(".told", "the file with its program could not be loaded").await?;
        page.console_errors().await?;
        page.open_with("#codeurl=javascript:alert(1)").await?;
        page.wait_for_text(".told", "The link cannot be opened").await?;
        page.wait_for_text(".cm-content", "mine").await
    })
    .await;
}
