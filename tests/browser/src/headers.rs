//! The headers that a folder's `_headers` asks for, as the hosts that know this file read it.
use std::path::Path;

/// A pattern of paths, and a line for what it matches.
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// What the folder asks for; nothing where it has no such file.
    pub fn of(folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
        let mut pattern = String::new();
        let mut asked = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(header) => asked.push((pattern.clone(), header.to_owned())),
                None => line.clone_into(&mut pattern),
            }
        }
        Self(asked)
    }

    /// The lines for a file, by its path from the folder, with a slash before it.
    pub fn lines<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(pattern, _)| matches(pattern, path)).map(|(_, line)| line.as_str())
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start))
}
