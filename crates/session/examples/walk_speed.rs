//! How fast a large run is walked: `cargo run --release -p loopglass-session --example walk_speed`.
//! Milliseconds on this machine; compare lines of one output, not of two days.
#![expect(clippy::disallowed_methods, reason = "a benchmark looks at the wall clock")]
#![expect(clippy::print_stdout, reason = "its result is what it prints")]

use std::time::Instant;

use loopglass_session::Session;
use loopglass_session::view::{Move, Progress};

/// Lines alone; tasks that switch; tasks that sleep all at once; many lines of output.
const PROGRAMS: [(&str, &str); 4] = [
    ("100,000 lines", "total = 0\nfor i in range(33_333):\n    total += i\n    total -= 1\n    total += 2\n"),
    (
        "100,000 events",
        "import asyncio\n\nasync def turn():\n    for _ in range(500):\n        await asyncio.sleep(0)\n\nasync def main():\n    await asyncio.gather(*(turn() for _ in range(65)))\n\nasyncio.run(main())\n",
    ),
    (
        "10,000 tasks",
        "import asyncio\n\nasync def wait(i):\n    await asyncio.sleep(1 + i % 7)\n    return i\n\nasync def main():\n    await asyncio.gather(*(wait(i) for i in range(10_000)))\n\nasyncio.run(main())\n",
    ),
    ("1 MiB of output", "for i in range(10_000):\n    print(i, 'x' * 95)\n"),
];

fn main() {
    println!("{:16} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9}", "program", "moments", "run", "back 10k", "restart", "step", "view");
    for (name, program) in PROGRAMS {
        let Ok(mut session) = Session::new(program) else { continue };
        let run = timed(|| go(&mut session, Move::End));
        let end = session.position();
        let back = timed(|| go(&mut session, Move::To(end.saturating_sub(10_000))));
        let restart = timed(|| go(&mut session, Move::Start));
        go(&mut session, Move::To(end / 2));
        let step = timed(|| go(&mut session, Move::Line));
        let view = timed(|| drop(session.view()));
        println!("{name:16} {end:>8} {run:>9.2} {back:>9.2} {restart:>9.2} {step:>9.2} {view:>9.2}");
    }
}

fn go(session: &mut Session, there: Move) {
    session.go(there);
    while session.work(1_000_000) == Progress::Busy {}
}

fn timed(act: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    act();
    begun.elapsed().as_secs_f64() * 1000.0
}
