//! Small static hosts: one for `dist/`, which serves the site from a folder, and one for pages that have it in them. What each was
//! asked for is counted.
use std::io::{BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::headers::Headers;
use crate::records::{self, Records, Request};

/// What a careful host would send with the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// Where the pages of the courses have Loopglass from.
const LOOPGLASS: &str = "https://loopglass.example/v1/";

/// The folder of the whole project.
pub fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A host with its folder. Its threads live as long as the test program.
#[derive(Clone)]
pub struct Site {
    /// With a slash at its end.
    pub address: String,
    answered: Arc<Mutex<Vec<Answered>>>,
    served: Arc<Served>,
}

/// A file that is served otherwise than it is, in text.
type Changed = (String, Box<dyn Fn(String) -> String + Send>);

/// One file that was sent.
#[derive(Clone, Debug)]
pub struct Answered {
    pub path: String,
    pub bytes: usize,
}

/// What a host serves, and how.
struct Served {
    stopped: AtomicBool,
    records: Records,
    changed: Mutex<Vec<Changed>>,
    root: PathBuf,
    /// The folder of the address, with a slash at both ends.
    folder: &'static str,
    policy: String,
    headers: Headers,
    /// Written in HTML pages in place of [`LOOPGLASS`].
    loopglass: String,
}

/// Serves the built site under `folder` (with a slash at both ends).
pub fn serve(folder: &'static str) -> Site {
    let root = project().join("dist");
    assert!(root.join("index.html").exists(), "there is no site in dist/: run ./dev build");
    started(Served::new(root, folder, POLICY.into(), String::new()))
}

/// Serves pages that have Loopglass, from `loopglass`, in them, with this policy; none where it is empty.
pub fn serve_pages(root: PathBuf, policy: &str, loopglass: &str) -> Site {
    assert!(root.exists(), "there are no pages in {}", root.display());
    let host = loopglass.split('/').take(3).collect::<Vec<_>>().join("/");
    started(Served::new(root, "/", policy.replace("{loopglass}", &host), loopglass.into()))
}

fn started(served: Served) -> Site {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://{}{}", listener.local_addr().expect("a bound port has an address"), served.folder);
    let site = Site { address, answered: Arc::default(), served: Arc::new(served) };
    let (served, answered) = (Arc::clone(&site.served), Arc::clone(&site.answered));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (served, answered) = (Arc::clone(&served), Arc::clone(&answered));
            // A browser that goes away in the middle of an answer is no error.
            std::thread::spawn(move || served.answer(stream, &answered).ok());
        }
    });
    site
}

impl Site {
    /// What was sent since the last call.
    pub fn answered(&self) -> Vec<Answered> {
        self.answered.lock().map(|mut answered| std::mem::take(&mut *answered)).unwrap_or_default()
    }

    /// The statements that learners' pages have sent to the host.
    pub fn statements(&self) -> Vec<Value> {
        self.served.records.statements()
    }

    /// From now on the host answers nobody.
    pub fn stop(&self) {
        self.served.stopped.store(true, Ordering::Relaxed);
    }

    /// From now on this file is served with a changed text.
    pub fn change(&self, name: &str, change: impl Fn(String) -> String + Send + 'static) {
        if let Ok(mut changed) = self.served.changed.lock() {
            changed.retain(|(other, _)| other != name);
            changed.push((name.into(), Box::new(change)));
        }
    }

    /// From now on there is a file with this text, beside those of the folder.
    pub fn put(&self, name: &str, text: &str) {
        let text = text.to_owned();
        self.change(name, move |_| text.clone());
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        self.address.split('/').take(3).collect::<Vec<_>>().join("/")
    }
}

impl Served {
    fn new(root: PathBuf, folder: &'static str, policy: String, loopglass: String) -> Self {
        Self {
            headers: Headers::of(&root),
            root,
            folder,
            policy,
            loopglass,
            stopped: AtomicBool::new(false),
            records: Records::default(),
            changed: Mutex::default(),
        }
    }

    fn answer(&self, stream: TcpStream, answered: &Mutex<Vec<Answered>>) -> std::io::Result<()> {
        if self.stopped.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut reader = BufReader::new(stream);
        let request = Request::read(&mut reader)?;
        let path = request.path();
        let body = if path.starts_with(records::FOLDER) { self.records.answer(&request) } else { self.body(path) };
        let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
        let body = body.unwrap_or_default();
        if let Ok(mut answered) = answered.lock() {
            answered.push(Answered { path: path.into(), bytes: body.len() });
        }
        let mut stream = reader.into_inner();
        write!(stream, "HTTP/1.1 {status}\r\ncontent-type: {}\r\ncontent-length: {}\r\n", kind(path), body.len())?;
        if !self.policy.is_empty() {
            write!(stream, "content-security-policy: {}\r\n", self.policy)?;
        }
        for line in self.headers.lines(path.strip_prefix(self.folder.trim_end_matches('/')).unwrap_or(path)) {
            write!(stream, "{line}\r\n")?;
        }
        write!(stream, "connection: close\r\n\r\n")?;
        stream.write_all(&body)
    }

    fn body(&self, path: &str) -> Option<Vec<u8>> {
        if path == "/favicon.ico" {
            return Some(Vec::new());
        }
        let name = path.strip_prefix(self.folder)?;
        let name = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.into() };
        let content = (!name.contains("..")).then(|| std::fs::read(self.root.join(&name)).ok())?;
        let changed = self.changed.lock().ok()?;
        if let Some((_, change)) = changed.iter().find(|(changed, _)| *changed == name) {
            let content = content.unwrap_or_default();
            return Some(change(String::from_utf8_lossy(&content).into_owned()).into_bytes());
        }
        let content = content?;
        if self.loopglass.is_empty() || !kind(&name).starts_with("text/html") {
            return Some(content);
        }
        // The pages say where Loopglass would be.
        Some(String::from_utf8_lossy(&content).replace(LOOPGLASS, &self.loopglass).into_bytes())
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json" | "webmanifest") => "application/json",
        _ => "text/html; charset=utf-8",
    }
}
