//! A small static host for `dist/`: it serves the site from a folder, with the policy that a careful host would send.
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The folder of the whole project.
pub fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Serves the built site under `folder` (with a slash at both ends) and returns its address. The threads live as long as the
/// test program.
pub fn serve(folder: &'static str) -> String {
    let root = project().join("dist");
    assert!(root.join("index.html").exists(), "there is no site in dist/: run ./dev build");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("a bound port has an address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let root = root.clone();
            // A browser that goes away in the middle of an answer is no error.
            std::thread::spawn(move || answer(stream, &root, folder).ok());
        }
    });
    format!("http://{address}{folder}")
}

fn answer(stream: TcpStream, root: &Path, folder: &str) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let (mut request, mut header) = (String::new(), String::new());
    reader.read_line(&mut request)?;
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let body = file(root, folder, path).and_then(|file| std::fs::read(file).ok());
    let status = if body.is_some() { "200 OK" } else { "404 Not Found" };
    let body = body.unwrap_or_default();
    let mut stream = reader.into_inner();
    write!(stream, "HTTP/1.1 {status}\r\ncontent-type: {}\r\ncontent-length: {}\r\n", kind(path), body.len())?;
    write!(stream, "content-security-policy: {POLICY}\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n")?;
    stream.write_all(&body)
}

fn file(root: &Path, folder: &str, path: &str) -> Option<PathBuf> {
    let name = path.strip_prefix(folder)?;
    let name = if name.is_empty() { "index.html" } else { name };
    (!name.contains("..")).then(|| root.join(name))
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "text/html; charset=utf-8",
    }
}
