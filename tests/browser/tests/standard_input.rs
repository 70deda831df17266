//! A program that asks is answered in its output, goes on where it was going, and can be answered otherwise.
use loopglass_browser_tests::{Key, Outcome, Page, Theme, on_page};

const OUTPUT: &str = "[data-test='output']";
const ANSWER: &str = "[data-test='answer']";
const SENTENCE: &str = "[data-test='sentence']";

const PROGRAM: &str = "import asyncio\n\nname = input('Name: ')\nasyncio.run(asyncio.sleep(1))\nplace = input('Place: ')\nprint(f'{name} of {place}')\n";

async fn asked(page: &Page) -> Outcome {
    page.set_program(PROGRAM).await?;
    page.click("Run").await?;
    page.wait_for_text(ANSWER, "The program asks for a line").await?;
    page.wait_for_text(SENTENCE, "Answer it in the output").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_asks_is_answered_by_typing_and_goes_on() {
    on_page(|page| async move {
        asked(&page).await?;
        page.wait_for_text(OUTPUT, "Name:").await?;
        page.assert_accessible().await?;
        // The field has the focus, as a terminal would.
        page.type_text("Ada").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(OUTPUT, "Name: Ada").await?;
        page.wait_for_text(OUTPUT, "Place:").await?;
        page.type_text("London").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(OUTPUT, "Ada of London").await?;
        page.wait_until_gone(ANSWER).await?;
        page.wait_for_text(SENTENCE, "The program has ended").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_input_is_an_eof_error() {
    on_page(|page| async move {
        asked(&page).await?;
        page.click("No more lines").await?;
        page.wait_for_text("[data-test='failed']", "EOFError: EOF when reading a line").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_back_can_answer_otherwise() {
    on_page(|page| async move {
        asked(&page).await?;
        for answer in ["Ada", "London"] {
            page.type_text(answer).await?;
            page.press(Key::Enter).await?;
            page.wait_for_text(OUTPUT, answer).await?;
        }
        page.wait_for_text(OUTPUT, "Ada of London").await?;
        page.css("[data-test='output'] .answered").await?.click().await?;
        page.wait_for_text(ANSWER, "The program asks for a line").await?;
        page.click("The program asks for a line").await?;
        page.type_text("Grace").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(OUTPUT, "Name: Grace").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_small_screen_the_question_comes_into_view() {
    on_page(|page| async move {
        page.set_size(360, 740).await?;
        asked(&page).await?;
        page.type_text("Ada").await?;
        page.screenshot("standard-input", 360, Theme::Light).await?;
        assert!(!page.sticks_out().await?);
        page.click("Answer").await?;
        page.wait_for_text(OUTPUT, "Name: Ada").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_that_asks_lets_the_others_go_on_while_one_types() {
    const TICKS: &str = "import asyncio\n\nasync def tick():\n    while True:\n        await asyncio.sleep(0.1)\n        print('tick')\n\nasync def main():\n    ticking = asyncio.create_task(tick())\n    print('hello', await asyncio.to_thread(input, 'Name: '))\n    ticking.cancel()\n\nasyncio.run(main())\n";
    on_page(|page| async move {
        page.set_program(TICKS).await?;
        page.click("Run").await?;
        page.wait_for_text(ANSWER, "The program asks for a line").await?;
        page.wait_for_text(OUTPUT, "Name:").await?;
        page.click("Play").await?;
        page.wait_for_text(OUTPUT, "tick").await?;
        page.click("The program asks for a line").await?;
        page.type_text("Ada").await?;
        page.press(Key::Enter).await?;
        page.wait_for_text(OUTPUT, "hello Ada").await?;
        page.wait_for_text(SENTENCE, "The program has ended").await
    })
    .await;
}
