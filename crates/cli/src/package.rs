//! `loopglass-cli package`: a program as a zip for a learning platform.
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use loopglass_package::{Content, Program, Protocol, package};

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Scorm12,
    Cmi5,
}

#[derive(Args)]
pub struct Package {
    /// The protocol that the platform speaks.
    format: Format,
    /// The program; or the path of a lesson of the site, with --lesson.
    program: String,
    /// The program is the path of a lesson.
    #[arg(long)]
    lesson: bool,
    /// The built site.
    #[arg(long, default_value = "dist")]
    site: PathBuf,
    /// What the platform shows.
    #[arg(long)]
    title: String,
    /// An address of your own that no other package has.
    #[arg(long)]
    id: String,
    /// The program may not be changed.
    #[arg(long)]
    read_only: bool,
    /// Where to write the zip.
    #[arg(long, default_value = "loopglass.zip")]
    out: PathBuf,
}

impl Package {
    /// Writes the zip; how many bytes it has, or what went wrong.
    pub fn make(self) -> Result<String, String> {
        let program = if self.lesson { Program::Lesson(self.program) } else { Program::Code(read(&self.program)?) };
        let protocol = match self.format {
            Format::Scorm12 => Protocol::Scorm12,
            Format::Cmi5 => Protocol::Cmi5,
        };
        let content = Content { id: self.id, title: self.title, program, read_only: self.read_only };
        let zip = package(protocol, &content, &self.site).map_err(|error| error.to_string())?;
        std::fs::write(&self.out, &zip).map_err(|error| in_file(&self.out, &error))?;
        Ok(format!("{}: {} bytes", self.out.display(), zip.len()))
    }
}

fn read(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| in_file(Path::new(file), &error))
}

fn in_file(file: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", file.display())
}
