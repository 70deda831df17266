//! Times both forms natively: the minimum of interleaved rounds.
use instruction_form::{run_register, run_stack};
use std::time::Instant;

const NAMES: [&str; 5] = [
    "fib(27)",
    "integer loop",
    "attribute loop",
    "list loop",
    "string moves",
];
const RESULTS: [i64; 5] = [196_418, 2_999_997, 1_000_000, 49_500_000, 1_000_000];

fn main() {
    let rounds = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(25);
    let mut best = [[f64::MAX; 2]; 5];
    for _ in 0..rounds {
        for program in 0..5 {
            for (form, run) in [run_stack, run_register].into_iter().enumerate() {
                let start = Instant::now();
                assert_eq!(run(program as u32), RESULTS[program]);
                let time = start.elapsed().as_secs_f64() * 1000.0;
                best[program][form] = best[program][form].min(time);
            }
        }
    }
    println!(
        "{:16}{:>10}{:>10}{:>8}",
        "native, ms", "stack", "register", "ratio"
    );
    for (name, [stack, register]) in NAMES.iter().zip(best) {
        println!(
            "{name:16}{stack:10.2}{register:10.2}{:8.2}",
            stack / register
        );
    }
}
