//! Drives the built page in a real Chromium over `WebDriver`.
//!
//! A test says what it promises in a few lines: see `tests/editor.rs`.
//!
//! Every test has a browser and a profile of its own. The site is served from a folder, with the strict policy as a header; when
//! the test is over, an error on the console or a request to another host fails it. `./dev test` builds the site before.
mod accessibility;
mod browser;
mod headers;
mod layout;
mod outcome;
mod page;
mod records;
mod site;

pub use layout::{Layouts, differences};
pub use outcome::{Failure, Outcome};
pub use page::{Page, Theme};
pub use site::{Answered, Site, project};
pub use thirtyfour::Key;

use browser::Browser;

/// Opens the page in a browser of its own and runs `test` on it. The browser is closed whatever the outcome.
///
/// # Panics
///
/// Panics, as a failed test does, when the test fails or the page is not clean.
pub async fn on_page<F>(test: impl FnOnce(Page) -> F)
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let site = site::serve("/course/week-3/");
    let browser = Browser::start().await;
    let page = Page::new(browser.driver(), site.clone(), vec![site]);
    page.open().await.unwrap_or_else(|error| panic!("the page does not start: {error}"));
    judged(browser, page, test).await;
}

/// Opens pages of a course that have Loopglass in them, from another host, in a browser of its own and runs `test` on them. `root`
/// is the folder of the pages in the project; `{loopglass}` in `policy` stands for the host that Loopglass is on.
///
/// # Panics
///
/// Panics, as a failed test does, when the test fails or the page is not clean.
pub async fn on_course<F>(root: &str, policy: &str, test: impl FnOnce(Page) -> F)
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let site = site::serve("/loopglass/v1/");
    let pages = site::serve_pages(site::project().join(root), policy, &site.address);
    let browser = Browser::start().await;
    let page = Page::new(browser.driver(), pages.clone(), vec![site, pages]);
    judged(browser, page, test).await;
}

async fn judged<F>(browser: Browser, page: Page, test: impl FnOnce(Page) -> F)
where
    F: Future<Output = Outcome> + Send + 'static,
{
    // In a task of its own, so that a failed assertion does not leave the browser running.
    let outcome = tokio::spawn(test(page.clone())).await;
    let clean = if outcome.is_ok() { page.complaints().await } else { Ok(Vec::new()) };
    browser.close().await;
    match outcome {
        Ok(result) => result.unwrap_or_else(|error| panic!("{error}")),
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
    let complaints = clean.unwrap_or_else(|error| panic!("{error}"));
    assert!(complaints.is_empty(), "the page is not clean:\n{}", complaints.join("\n"));
}
