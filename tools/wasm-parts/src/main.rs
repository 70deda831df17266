//! `wasm-parts MODULE PAGE MACHINE TEXT...` cuts a module in two; the step after each build calls it.
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use loopglass_wasm_parts::cut;

fn main() -> ExitCode {
    run().map_or_else(complain, |()| ExitCode::SUCCESS)
}

fn run() -> Result<(), Box<dyn Error>> {
    let [module, page, machine, texts @ ..] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err(
            "needed: the module, where to write the page's and the machine's part, and the texts that only the machine reads"
                .into(),
        );
    };
    let texts = texts.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let parts = cut(&fs::read(module)?, &texts)?;
    fs::write(page, parts.page)?;
    fs::write(machine, parts.machine)?;
    Ok(())
}

#[expect(clippy::print_stderr, reason = "a program tells its user why it failed")]
fn complain(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
