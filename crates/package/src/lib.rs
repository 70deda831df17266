//! A program or lesson as a package for learning platforms: a zip with the whole site in it, so that it needs no other host, and a
//! page that tells the platform how the learner does (`js/package/`).
mod cmi5;
mod scorm;
mod xml;

use std::io::{Cursor, Read, Seek, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use xml::escaped;

/// Which protocol the platform speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    Scorm12,
    Cmi5,
}

/// What the package is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// An address of the author's that no other package has, such as `https://school.example/loop/week-3`.
    pub id: String,
    pub title: String,
    pub program: Program,
    /// May the program be changed?
    pub read_only: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    Code(String),
    /// A lesson of the site, by its path.
    Lesson(String),
}

/// Makes the package from the built site in the folder `site`; the bytes of the zip.
///
/// # Errors
///
/// The site cannot be read, or is none.
pub fn package(protocol: Protocol, content: &Content, site: &Path) -> std::io::Result<Vec<u8>> {
    let mut files = site_files(site)?;
    let launch = match protocol {
        Protocol::Scorm12 => include_str!("../../../js/package/scorm.js"),
        Protocol::Cmi5 => include_str!("../../../js/package/cmi5.js"),
    };
    files.push(("launch.html".into(), launch_page(content).into_bytes()));
    files.push(("launch.js".into(), launch.into()));
    files.push(("launch.css".into(), include_str!("../../../js/package/launch.css").into()));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let manifest = match protocol {
        Protocol::Scorm12 => ("imsmanifest.xml".into(), scorm::manifest(content, &names).into_bytes()),
        Protocol::Cmi5 => ("cmi5.xml".into(), cmi5::structure(content).into_bytes()),
    };
    // Platforms look for the manifest first.
    files.insert(0, manifest);
    zipped(&files)
}

/// Unpacks a package into a folder.
///
/// # Errors
///
/// The bytes are no package, or the folder cannot be written.
pub fn unpack(package: &[u8], folder: &Path) -> std::io::Result<()> {
    ZipArchive::new(Cursor::new(package))?.extract(folder)?;
    Ok(())
}

/// The text of one file of a package; nothing where it is not in it.
pub fn text(package: impl Read + Seek, name: &str) -> Option<String> {
    let mut archive = ZipArchive::new(package).ok()?;
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

fn site_files(site: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    take_files(site, "loopglass", &mut files)?;
    files.sort();
    if !files.iter().any(|(name, _)| name == "loopglass/embed.html") {
        return Err(std::io::Error::other(format!("{} is not the built site: there is no embed.html", site.display())));
    }
    Ok(files)
}

/// The files of a folder. Of the folders in it those of the lessons count: pictures and preview cards are for other pages.
fn take_files(folder: &Path, name: &str, files: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (own, kind) = (entry.file_name().to_string_lossy().into_owned(), entry.file_type()?);
        if kind.is_file() && !own.starts_with(['.', '_']) {
            files.push((format!("{name}/{own}"), std::fs::read(entry.path())?));
        } else if kind.is_dir() && own.starts_with("lessons-") {
            take_files(&entry.path(), &format!("{name}/{own}"), files)?;
        }
    }
    Ok(())
}

fn launch_page(content: &Content) -> String {
    let title = escaped(&content.title);
    let mode = if content.read_only { " mode=\"read\"" } else { "" };
    let (lesson, program) = match &content.program {
        Program::Code(code) => (String::new(), format!("<pre><code>{}</code></pre>", escaped(code))),
        Program::Lesson(path) => (format!(" lesson=\"{}\"", escaped(path)), String::new()),
    };
    // The platform serves the package itself: a frame of its own origin is no stranger to it.
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"launch.css\">\n<script src=\"launch.js\"></script>\n\
         <script src=\"loopglass/embed.js\" defer></script>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <asyncio-loopglass load=\"now\" sandbox=\"off\"{mode}{lesson}>{program}</asyncio-loopglass>\n</body>\n</html>\n"
    )
}

fn zipped(files: &[(String, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}
