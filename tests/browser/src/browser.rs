//! One browser with its driver, closed together.
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

// Without a display, as root in a container, and silent on the network but for the page's own requests.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

const TRIES: u32 = 5;

/// A browser of its own for each test.
pub struct Browser {
    driver: WebDriver,
    _process: Process,
}

/// The driver's process, which ends with this.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    pub async fn start() -> Self {
        let (process, port) = start_driver();
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities()).await;
        Self { driver: driver.unwrap_or_else(|error| panic!("Chromium does not start: {error}")), _process: process }
    }

    pub fn driver(&self) -> WebDriver {
        self.driver.clone()
    }

    pub async fn close(self) {
        // A browser that crashed is closed.
        let _ = self.driver.quit().await;
    }
}

fn start_driver() -> (Process, u16) {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    // The driver takes a free port of both kinds of address, and gives up where another process is quicker with the second.
    (0..TRIES).find_map(|_| try_driver(&program)).unwrap_or_else(|| panic!("{program} did not say on which port it listens"))
}

fn try_driver(program: &str) -> Option<(Process, u16)> {
    let child = Command::new(program).arg("--port=0").stdout(Stdio::piped()).spawn();
    let mut process = Process(child.unwrap_or_else(|error| panic!("{program} does not start: {error}")));
    let mut lines = BufReader::new(process.0.stdout.take()?).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.rsplit_once("successfully on port ")?.1.trim_end_matches('.').parse().ok())?;
    // A pipe that nobody empties would stop the driver.
    std::thread::spawn(move || lines.for_each(drop));
    Some((process, port))
}

fn capabilities() -> ChromeCapabilities {
    let mut wanted = DesiredCapabilities::chrome();
    let prepared = FLAGS.iter().try_for_each(|flag| wanted.add_arg(flag)).and_then(|()| {
        // What the console shows, and every request of the page.
        wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)
    });
    prepared.expect("fixed capabilities");
    wanted
}
