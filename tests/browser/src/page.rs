//! What a test does with the page. Whatever it looks for it waits for, and fails with what was there instead.
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver, WebElement};
use tokio::time::Instant;

use crate::outcome::{Failure, Outcome};
use crate::site::{Site, project};

/// How long a test waits for what it expects, before it fails.
const PATIENCE: Duration = Duration::from_secs(10);
const GLANCE: Duration = Duration::from_millis(25);

/// The colours that the system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// The page in a browser.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    site: Site,
    /// The hosts that may be asked.
    hosts: Vec<Site>,
}

impl Page {
    pub(crate) fn new(driver: WebDriver, site: Site, hosts: Vec<Site>) -> Self {
        Self { driver, site, hosts }
    }

    /// The host of Loopglass.
    pub fn site(&self) -> &Site {
        &self.hosts[0]
    }

    /// The host of the pages: for those of a course another than [`Page::site`].
    pub fn host(&self) -> &Site {
        &self.site
    }

    /// Opens another page of the same host, without waiting for an editor.
    pub async fn visit(&self, rest: &str) -> Outcome {
        self.driver.goto("about:blank").await?;
        Ok(self.driver.goto(format!("{}{rest}", self.site.address)).await?)
    }

    /// The `WebDriver` session, for what this type does not have.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens the page, or opens it again as a reload does, and waits until it has an editor.
    pub async fn open(&self) -> Outcome {
        self.open_with("").await
    }

    /// Opens the page with this behind its address, such as `?program=...` or `#...`.
    pub async fn open_with(&self, rest: &str) -> Outcome {
        // By way of an empty page, for a change behind the `#` alone loads nothing.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{rest}", self.site.address)).await?;
        self.find("css", ".cm-content").await.map(drop)
    }

    /// From now on the host gives out nothing that matches one of the patterns.
    pub async fn hold_back(&self, patterns: &[&str]) -> Outcome {
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
        self.devtools("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
        self.devtools("Network.setBlockedURLs", json!({ "urls": patterns })).await
    }

    /// Opens the page while the host does not give out what matches `pattern`, such as `*.wasm`. The errors that this makes on
    /// the console are expected.
    pub async fn open_without(&self, pattern: &str) -> Outcome {
        self.hold_back(&[pattern]).await?;
        self.driver.goto("about:blank").await?;
        self.driver.goto(self.site.address.clone()).await?;
        Ok(())
    }

    // Finding

    /// The visible control with this accessible name.
    pub async fn control(&self, name: &str) -> Outcome<WebElement> {
        self.find("name", name).await
    }

    /// The visible element with this `data-test`.
    pub async fn element(&self, test: &str) -> Outcome<WebElement> {
        self.find("test", test).await
    }

    /// The first visible element that a CSS selector matches, inside shadow roots as well.
    pub async fn css(&self, selector: &str) -> Outcome<WebElement> {
        self.find("css", selector).await
    }

    async fn find(&self, kind: &str, what: &str) -> Outcome<WebElement> {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look(kind, what).await? {
                return Ok(element);
            }
            if start.elapsed() > PATIENCE {
                let text = self.js("return document.body.innerText", []).await?;
                return Err(Failure::new(format!("no element with {kind} {what:?}; the page reads {text}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn look(&self, kind: &str, what: &str) -> Outcome<Option<WebElement>> {
        let found = self.driver.execute(include_str!("find.js"), vec![json!(kind), json!(what)]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
    }

    /// Whether a visible element matches the selector now, without waiting.
    pub async fn has(&self, selector: &str) -> Outcome<bool> {
        Ok(self.look("css", selector).await?.is_some())
    }

    // Reading

    /// The text of the first visible element that the selector matches.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        Ok(self.css(selector).await?.text().await?)
    }

    /// The texts of all elements that the selector matches now, without waiting; those inside the editor are not looked for.
    pub async fn texts(&self, selector: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())";
        let texts = self.js(script, [json!(selector)]).await?;
        Ok(texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Waits until the element's text contains `wanted`.
    pub async fn wait_for_text(&self, selector: &str, wanted: &str) -> Outcome {
        let start = Instant::now();
        loop {
            // Between finding an element and reading it the page may have drawn another in its place.
            let text = match self.text(selector).await {
                Err(error) if start.elapsed() > PATIENCE => return Err(error),
                text => text.unwrap_or_default(),
            };
            if text.contains(wanted) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(Failure::new(format!("{selector} reads {text:?}, not {wanted:?}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the element's text is another than `before`.
    pub async fn wait_for_other_text(&self, selector: &str, before: &str) -> Outcome {
        let start = Instant::now();
        while self.text(selector).await.unwrap_or_default() == before {
            if start.elapsed() > PATIENCE {
                return Err(Failure::new(format!("{selector} still reads {before:?}")));
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Waits until no visible element matches the selector.
    pub async fn wait_until_gone(&self, selector: &str) -> Outcome {
        let start = Instant::now();
        while self.has(selector).await? {
            if start.elapsed() > PATIENCE {
                return Err(Failure::new(format!("{selector} is still there")));
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// The value of a script's `return`; `arguments` holds what is passed in.
    pub async fn js(&self, script: &str, arguments: impl IntoIterator<Item = Value>) -> Outcome<Value> {
        let arguments: Vec<Value> = arguments.into_iter().collect();
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    // Doing

    /// Clicks the control with this accessible name.
    pub async fn click(&self, name: &str) -> Outcome {
        Ok(self.control(name).await?.click().await?)
    }

    /// Chooses the entry with this value in the list with this accessible name, or title.
    pub async fn choose(&self, list: &str, value: &str) -> Outcome {
        let list = self.control(list).await?;
        let script =
            "const [list, value] = arguments; list.value = value; list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.driver.execute(script, vec![list.to_json()?, json!(value)]).await?;
        Ok(())
    }

    /// Steps line by line until there is an element that the selector matches.
    pub async fn step_to(&self, selector: &str) -> Outcome {
        for _ in 0..60 {
            if self.has(selector).await? {
                return Ok(());
            }
            self.click("Step").await?;
            tokio::time::sleep(GLANCE).await;
        }
        self.css(selector).await.map(drop)
    }

    /// Presses one key, wherever the focus is.
    pub async fn press(&self, key: impl Into<char>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(String::from(key.into())).perform().await?)
    }

    /// Presses one key while another, such as [`Key::Shift`], is held down.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) -> Outcome {
        let chain = self.driver.action_chain().key_down(held.clone()).send_keys(String::from(key.into()));
        Ok(chain.key_up(held).perform().await?)
    }

    /// Presses one key on the slider of the position.
    pub async fn press_slider(&self, key: Key) -> Outcome {
        let slider = self.css("input.position").await?;
        Ok(slider.send_keys(String::from(char::from(key))).await?)
    }

    /// Says how long something took: the median and the longest, in milliseconds. Seen with `--nocapture`; nothing is judged,
    /// for a busy machine would fail what is right.
    pub fn report(&self, what: &str, (median, longest): (f64, f64)) {
        self.note(&format!("{what}: {median:.1} ms, at most {longest:.1} ms"));
    }

    /// Says something about a run of a test: seen with `--nocapture`.
    #[expect(clippy::print_stderr, reason = "a figure to read, not to judge")]
    pub fn note(&self, what: &str) {
        eprintln!("{what}");
    }

    /// Types a text, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Puts a program into the editor, as pasting over everything does: nothing is indented or closed on the way.
    pub async fn set_program(&self, program: &str) -> Outcome {
        self.css(".cm-content").await?.click().await?;
        self.paste_over(program).await
    }

    /// Pastes over everything in the field or editor that has the focus.
    pub async fn paste_over(&self, text: &str) -> Outcome {
        self.press_with(Key::Control, 'a').await?;
        self.devtools("Input.insertText", json!({ "text": text })).await
    }

    /// Goes from control to control by Tab until the one with this accessible name has the focus.
    pub async fn tab_to(&self, name: &str) -> Outcome {
        const MOST: u32 = 200;
        // What is asked for may be drawn only now.
        self.control(name).await?;
        for _ in 0..MOST {
            if self.look("focus", name).await?.is_some() {
                return Ok(());
            }
            self.press_tab().await?;
        }
        Err(Failure::new(format!("Tab does not lead to {name:?}")))
    }

    /// Goes to the next control; out of the editor by Esc, as it says itself.
    pub async fn press_tab(&self) -> Outcome {
        let in_editor = "return document.activeElement?.classList.contains('code-editor') ?? false";
        if self.js(in_editor, []).await? == Value::Bool(true) {
            self.press(Key::Escape).await?;
        }
        self.press(Key::Tab).await
    }

    /// The lines that the editor shows. Lines far out of view are not in the page.
    pub async fn program(&self) -> Outcome<String> {
        let editor = "const editor = document.querySelector('.code-editor').shadowRoot;";
        let lines =
            self.js(&format!("{editor} return [...editor.querySelectorAll('.cm-line')].map((l) => l.textContent)"), []).await?;
        let lines = lines.as_array().cloned().unwrap_or_default();
        Ok(lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"))
    }

    // Looking

    /// Shows the page as a system with these colours does.
    pub async fn set_theme(&self, theme: Theme) -> Outcome {
        let value = match theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        self.set_media("prefers-color-scheme", value).await
    }

    /// Shows the page as a system does that asks for this of pages: a media feature and its value, which holds instead of others.
    pub async fn set_media(&self, name: &str, value: &str) -> Outcome {
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [{ "name": name, "value": value }] })).await
    }

    /// Shows the page in a window of this size, in CSS pixels.
    pub async fn set_size(&self, width: u32, height: u32) -> Outcome {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await
    }

    /// Takes a picture of the page at this width and with these colours, to `target/screenshots/`.
    pub async fn screenshot(&self, name: &str, width: u32, theme: Theme) -> Outcome<PathBuf> {
        self.set_theme(theme).await?;
        self.set_size(width, if width < 600 { 740 } else { 900 }).await?;
        // Two frames: one to lay out, one to draw.
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.driver.execute_async(script, vec![]).await?;
        let folder = project().join("target/screenshots");
        std::fs::create_dir_all(&folder)?;
        let theme = if theme == Theme::Light { "light" } else { "dark" };
        let file = folder.join(format!("{name}-{width}-{theme}.png"));
        self.driver.screenshot(&file).await?;
        Ok(file)
    }

    /// Whether something sticks out of the page sideways.
    pub async fn sticks_out(&self) -> Outcome<bool> {
        let script = "const page = document.scrollingElement; return page.scrollWidth > page.clientWidth";
        Ok(self.js(script, []).await? == Value::Bool(true))
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Outcome {
        self.driver.cdp().send_raw(command, parameters).await?;
        Ok(())
    }

    // Judging

    /// What no page may do, whatever the test: errors on the console, requests to another host.
    pub(crate) async fn complaints(&self) -> Outcome<Vec<String>> {
        let mut complaints = self.console_errors().await?;
        let own: Vec<String> = self.hosts.iter().map(Site::origin).collect();
        let is_own = |url: &String| url.starts_with("about:") || own.iter().any(|own| url.starts_with(own));
        let foreign = self.requests().await?.into_iter().filter(|url| !is_own(url));
        complaints.extend(foreign.map(|url| format!("a request to another host: {url}")));
        Ok(complaints)
    }

    /// The errors on the console since the last call. A test that provokes an error takes it away by calling this.
    pub async fn console_errors(&self) -> Outcome<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    /// The addresses that the page asked for since the last call.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        let log = self.driver.get_log("performance").await?;
        let events = log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        Ok(sent.filter_map(|event| Some(event["message"]["params"]["request"]["url"].as_str()?.to_owned())).collect())
    }
}
