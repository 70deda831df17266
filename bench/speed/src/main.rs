//! Times the programs natively: `cargo run --release -p loopglass-bench --bin speed [ROUNDS [PROGRAM]]`.
#![expect(clippy::print_stdout, reason = "a tool for the terminal")]
#![expect(clippy::disallowed_methods, reason = "on this machine there is a wall clock, and this is to measure by it")]

use std::time::{Duration, Instant};

use loopglass_bench::{run, run_recorded};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(7);
    let wanted = arguments.next();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/programs");
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::path);
    println!("{:<14}{:>12}{:>12}{:>8}", "program", "off, ms", "on, ms", "on/off");
    for file in files {
        let path = file.path();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if wanted.as_ref().is_some_and(|wanted| *wanted != name) {
            continue;
        }
        let program = std::fs::read_to_string(&path)?;
        let (off, on) = shortest(&program, rounds);
        println!("{name:<14}{:>12.2}{:>12.2}{:>8.2}", millis(off), millis(on), off.as_secs_f64().recip() * on.as_secs_f64());
    }
    Ok(())
}

/// The shortest of interleaved rounds, with the recording off and on.
fn shortest(program: &str, rounds: u32) -> (Duration, Duration) {
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        best.0 = best.0.min(timed(|| run(program)));
        best.1 = best.1.min(timed(|| run_recorded(program)));
    }
    best
}

fn timed(work: impl FnOnce() -> String) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
