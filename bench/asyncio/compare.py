#!/usr/bin/env python3
"""The speed of asyncio's parts here and on CPython, in one run.

    compare.py [ROUNDS]     builds crates/asyncio/examples/run_asyncio in release and runs every program in programs/ in turns

Each program is run as a process of its own, here and on the Python that runs this script, ROUNDS times (5) in turns;
the table has the median of the processors' seconds less those of `empty.py`, their ratio, and the memory of the larger ones.
Nothing is recorded while a program runs. Figures of a machine that does other work count as ratios only.
"""
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def measure(command):
    """Seconds of the processor and megabytes of memory of one process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    build = ["cargo", "build", "-q", "--release", "--locked", "-p", "loopglass-asyncio", "--example", "run_asyncio"]
    subprocess.run(build, cwd=ROOT, check=True)
    ours = str(ROOT / "target/release/examples/run_asyncio")
    figures = {}
    for _ in range(rounds):
        for program in sorted((HERE / "programs").glob("*.py")):
            for who, command in (("here", [ours, program]), ("CPython", [sys.executable, program])):
                figures.setdefault((program.stem, who), []).append(measure(command))
    seconds = {key: statistics.median(row[0] for row in rows) for key, rows in figures.items()}
    memory = {key: statistics.median(row[1] for row in rows) for key, rows in figures.items()}
    print(f"{'program':16} {'here':>8} {'CPython':>8} {'ratio':>6}   MB here, CPython")
    for stem in sorted({stem for stem, _ in figures} - {"empty"}):
        here, there = (max(seconds[stem, who] - seconds["empty", who], 1e-4) for who in ("here", "CPython"))
        sizes = f"{memory[stem, 'here']:7.0f} {memory[stem, 'CPython']:7.0f}"
        print(f"{stem:16} {here:8.3f} {there:8.3f} {here / there:6.2f}   {sizes}")


if __name__ == "__main__":
    main()
