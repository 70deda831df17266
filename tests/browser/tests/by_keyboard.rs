//! Five lessons of five chapters are taken to their end by keyboard alone: the rule is collected, and the next lesson is offered.
use loopglass_browser_tests::{Key, Outcome, Page, on_page, project};
use serde_json::json;

async fn enter(page: &Page, name: &str) -> Outcome {
    page.tab_to(name).await?;
    page.press(Key::Enter).await
}

/// Begins a lesson as the contents do.
async fn begin(page: &Page, lesson: &str) -> Outcome {
    page.open_with("").await?;
    enter(page, "Lessons").await?;
    enter(page, lesson).await?;
    page.wait_for_text("#lesson-title", lesson).await
}

/// Chooses the answer with this number, counted from the first, and gives it.
async fn answer(page: &Page, number: usize) -> Outcome {
    let text = page.js("return document.querySelector('#lesson .answer label').textContent.trim()", []).await?;
    page.tab_to(text.as_str().unwrap_or_default()).await?;
    page.press(' ').await?;
    for _ in 0..number {
        page.press(Key::Down).await?;
    }
    page.press(Key::Enter).await
}

/// The lesson's own solution, put in place of the program in the editor.
async fn write_solution(page: &Page, folder: &str) -> Outcome {
    let solution = std::fs::read_to_string(project().join("lessons").join(folder).join("solution.py"))?;
    page.tab_to("Python program").await?;
    page.paste_over(&solution).await?;
    page.press(Key::Escape).await?;
    page.press(Key::Tab).await
}

/// The checks hold: the rule is shown, stands among the rules so far, and leads on to the next lesson.
async fn collect(page: &Page, rule: &str, next: &str) -> Outcome {
    page.wait_for_text("[data-test=verdict]", "Everything holds").await?;
    enter(page, "The rule").await?;
    page.wait_for_text("[data-test=rule]", rule).await?;
    enter(page, "Rules so far").await?;
    page.wait_for_text("[data-test=sheet] .rules", rule).await?;
    page.press(Key::Escape).await?;
    page.wait_until_gone("[data-test=sheet]").await?;
    enter(page, &format!("Next: {next}")).await?;
    page.wait_for_text("#lesson-title", next).await?;
    // The next one begins where one reads: at its top.
    let focused = page.js("return document.activeElement.id", []).await?;
    assert_eq!(focused, json!("lesson"));
    Ok(())
}

/// Three buttons of three cards, a cancellation among them.
#[tokio::test(flavor = "multi_thread")]
async fn three_futures_are_ended_by_hand() {
    on_page(|page| async move {
        begin(&page, "1.4 Three endings").await?;
        answer(&page, 0).await?;
        enter(&page, "Run").await?;
        page.wait_for_text("#objects [data-test=speech]", "Choose one for each").await?;
        enter(&page, "Set result... (one)").await?;
        page.type_text("42").await?;
        page.press(Key::Enter).await?;
        // Who has written in the form stands where it was opened.
        let focused = page.js("return document.activeElement.getAttribute('aria-label')", []).await?;
        assert_eq!(focused, json!("Set result... (one)"));
        enter(&page, "Set exception... (two)").await?;
        page.press(Key::Enter).await?;
        enter(&page, "Cancel (three)").await?;
        page.press(Key::End).await?;
        enter(&page, "Compare with what you expected").await?;
        page.wait_for_text("[data-test=compared]", "You expected what happened").await?;
        enter(&page, "On to do something").await?;
        collect(&page, "A Future ends with a result, an exception, or cancelled", "Calling is not running").await
    })
    .await;
}

/// A prediction in lines to order, and a line to add.
#[tokio::test(flavor = "multi_thread")]
async fn lines_are_ordered_and_a_line_is_added() {
    on_page(|page| async move {
        begin(&page, "2.4 Created, not started").await?;
        page.tab_to("Move up: created").await?;
        for _ in 0..3 {
            page.press(Key::Enter).await?;
            page.tab_to("Move up: created").await?;
        }
        page.tab_to("Move down: one turn later, done: True").await?;
        for _ in 0..2 {
            page.press(Key::Enter).await?;
            page.tab_to("Move down: one turn later, done: True").await?;
        }
        enter(&page, "Answer").await?;
        enter(&page, "To the next remark").await?;
        page.wait_for_text("#queue [data-test=speech]", "it has not begun").await?;
        page.press(Key::End).await?;
        enter(&page, "Compare with what you expected").await?;
        page.wait_for_text("[data-test=compared]", "You expected what happened").await?;
        write_solution(&page, "02_tasks/04_created_not_started").await?;
        enter(&page, "Run").await?;
        enter(&page, "4 Do").await?;
        collect(&page, "puts the first step of the task into the ready queue", "First in, first out").await
    })
    .await;
}

/// Without knowing beforehand, and pass by pass.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_walked_pass_by_pass() {
    on_page(|page| async move {
        begin(&page, "3.1 First in, first out").await?;
        answer(&page, 4).await?;
        page.press(Key::End).await?;
        enter(&page, "Compare with what you expected").await?;
        page.wait_for_text("[data-test=compared]", "Now you know").await?;
        enter(&page, "On to do something").await?;
        page.wait_for_text("[data-test=verdict]", "The order should be").await?;
        write_solution(&page, "03_loop/01_first_in_first_out").await?;
        for pass in ["Pass 1", "Pass 2"] {
            page.press(Key::PageDown).await?;
            page.wait_for_text("[data-test=sentence]", pass).await?;
        }
        page.press(Key::End).await?;
        collect(&page, "The ready queue is served in order", "set_result does not switch").await
    })
    .await;
}

/// The mistaken idea is named; the lines of the solution are put in order, the false one aside; then it is written.
#[tokio::test(flavor = "multi_thread")]
async fn a_puzzle_of_lines_comes_before_the_writing() {
    on_page(|page| async move {
        begin(&page, "4.2 The loop that was not concurrent").await?;
        answer(&page, 1).await?;
        page.press(Key::End).await?;
        enter(&page, "Compare with what you expected").await?;
        page.wait_for_text("#lesson .belief", "is enough to be concurrent").await?;
        enter(&page, "On to do something").await?;
        enter(&page, "As a puzzle of lines").await?;
        enter(&page, "Does not belong here: await asyncio.create_task(job(i))").await?;
        enter(&page, "Check the order").await?;
        page.wait_for_text("#lesson .parsons [role=status]", "another one belongs there").await?;
        order(
            &page,
            &[
                "tasks = []",
                "for i in range(3):",
                "tasks.append(asyncio.create_task(job(i)))",
                "results = [await task for task in tasks]",
                "print(results)",
            ],
        )
        .await?;
        enter(&page, "Check the order").await?;
        page.wait_for_text("#lesson .parsons [role=status]", "That is the order").await?;
        write_solution(&page, "04_together/02_not_concurrent").await?;
        enter(&page, "Run").await?;
        collect(&page, "Make all the tasks first", "Whose result is this?").await
    })
    .await;
}

/// Moves each line up until it stands in its place.
async fn order(page: &Page, lines: &[&str]) -> Outcome {
    for (place, line) in lines.iter().enumerate() {
        for _ in 0..lines.len() + 2 {
            let there = page.texts("#lesson .parsons li code").await?;
            if there.get(place).is_some_and(|found| found.trim() == *line) {
                break;
            }
            enter(page, &format!("Move up: {line}")).await?;
        }
    }
    Ok(())
}

/// A wrong program gets its own message; hints and pieces of the solution come one by one; then it is repaired.
#[tokio::test(flavor = "multi_thread")]
async fn help_comes_in_steps_until_the_program_is_repaired() {
    on_page(|page| async move {
        begin(&page, "6.1 A request, not an order").await?;
        answer(&page, 0).await?;
        enter(&page, "To the next remark").await?;
        page.wait_for_text("#objects [data-test=speech]", "The request is noted").await?;
        page.press(Key::End).await?;
        enter(&page, "Compare with what you expected").await?;
        enter(&page, "On to do something").await?;
        enter(&page, "A hint (2 left)").await?;
        page.wait_for_text("#lesson .hints", "in place of the second sleep").await?;
        enter(&page, "A hint (1 left)").await?;
        let first = page.js("return [...document.querySelectorAll('.lesson-help button')].at(-1).textContent", []).await?;
        enter(&page, first.as_str().unwrap_or_default()).await?;
        page.wait_for_text("#lesson .lesson-help", "Looking is not solving").await?;
        let wrong = std::fs::read_to_string(project().join("lessons/06_cancellation/01_request/wrong/not_caught.py"))?;
        page.tab_to("Python program").await?;
        page.paste_over(&wrong).await?;
        enter(&page, "Run").await?;
        page.wait_for_text("[data-test=verdict]", "Catch it there").await?;
        write_solution(&page, "06_cancellation/01_request").await?;
        enter(&page, "Run").await?;
        collect(&page, "asks for a CancelledError", "The task that would not die").await
    })
    .await;
}
