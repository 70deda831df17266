//! A stand-in of what keeps learners' records (an LRS), as far as a cmi5 package speaks with it: it gives a token once, knows the launch
//! data, and keeps statements that carry the token.
use std::io::{BufRead, Read};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

/// Where it stands on the host.
pub const FOLDER: &str = "/records/";
const TOKEN: &str = "dG9rZW4=";

/// A request as far as anybody here looks at it.
pub struct Request {
    method: String,
    address: String,
    authorization: String,
    version: String,
    body: Vec<u8>,
}

impl Request {
    pub fn read(reader: &mut impl BufRead) -> std::io::Result<Self> {
        let (mut first, mut line, mut length) = (String::new(), String::new(), 0);
        reader.read_line(&mut first)?;
        let (mut authorization, mut version) = (String::new(), String::new());
        while reader.read_line(&mut line)? > 2 {
            if let Some((name, value)) = line.split_once(':') {
                let value = value.trim();
                match name.to_ascii_lowercase().as_str() {
                    "content-length" => length = value.parse().unwrap_or(0),
                    "authorization" => authorization = value.into(),
                    "x-experience-api-version" => version = value.into(),
                    _ => {}
                }
            }
            line.clear();
        }
        let mut body = Vec::new();
        reader.take(length).read_to_end(&mut body)?;
        let mut words = first.split(' ').map(str::to_owned);
        let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_else(|| "/".into()));
        Ok(Self { method, address, authorization, version, body })
    }

    /// The address without what stands behind `?`.
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }
}

#[derive(Default)]
pub struct Records {
    token_given: AtomicBool,
    statements: Mutex<Vec<Value>>,
}

impl Records {
    /// The answer; nothing where the request is refused.
    pub fn answer(&self, request: &Request) -> Option<Vec<u8>> {
        let path = request.path().strip_prefix(FOLDER)?;
        if (request.method.as_str(), path) == ("POST", "token") {
            // The protocol gives one token a launch.
            return (!self.token_given.swap(true, Ordering::Relaxed))
                .then(|| json!({ "auth-token": TOKEN }).to_string().into_bytes());
        }
        let is_allowed = request.authorization == format!("Basic {TOKEN}") && request.version == "1.0.3";
        is_allowed.then_some(())?;
        match (request.method.as_str(), path) {
            ("GET", "activities/state") if request.address.contains("stateId=LMS.LaunchData") => Some(launch_data()),
            ("GET", "agents/profile") => Some(b"{}".to_vec()),
            ("POST", "statements") => self.keep(&request.body),
            _ => None,
        }
    }

    fn keep(&self, body: &[u8]) -> Option<Vec<u8>> {
        let statement: Value = serde_json::from_slice(body).ok()?;
        let id = statement["id"].clone();
        self.statements.lock().ok()?.push(statement);
        Some(json!([id]).to_string().into_bytes())
    }

    pub fn statements(&self) -> Vec<Value> {
        self.statements.lock().map(|statements| statements.clone()).unwrap_or_default()
    }
}

fn launch_data() -> Vec<u8> {
    let context = json!({ "contextActivities": { "grouping": [{ "id": "https://school.example/course" }] },
        "extensions": { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" } });
    json!({ "contextTemplate": context, "launchMode": "Normal", "moveOn": "CompletedOrPassed", "masteryScore": 1.0 })
        .to_string()
        .into_bytes()
}
