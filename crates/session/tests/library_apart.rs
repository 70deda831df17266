//! Runs whose host brings the library's texts only when they are needed: nothing of a run may depend on it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::view::{Action, Move, ObjectId, Progress};
use loopglass_session::{BrokenTexts, Session, SharedLibrary};

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
    found.sort();
}

/// The texts as the build of the site packs them.
fn packed() -> String {
    let mut packed = String::new();
    for folder in ["../lang/src/library/apart", "../asyncio/src/library/apart"] {
        let (folder, mut found) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), Vec::new());
        below(&folder, &mut found);
        for path in found {
            let name = path.strip_prefix(&folder).unwrap().with_extension("").to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).unwrap();
            write!(packed, "{name} {}\n{text}", text.len()).unwrap();
        }
    }
    packed
}

/// Works in slices, bringing the texts when they are asked for; how often that was.
fn work(session: &mut Session, library: &SharedLibrary, fuel: u32) -> usize {
    let mut asked = 0;
    loop {
        match session.work(fuel) {
            Progress::Busy => {}
            Progress::Resting => return asked,
            Progress::NeedsLibrary => {
                library.bring(&packed()).unwrap();
                asked += 1;
            }
        }
    }
}

fn opened(text: &str, library: &SharedLibrary) -> Session {
    Session::with_library(text, library.clone()).map_err(|problem| problem.message).unwrap()
}

fn is_same_late(text: &str, name: &str) -> usize {
    let there = SharedLibrary::default();
    let mut whole = opened(text, &there);
    whole.go(Move::End);
    work(&mut whole, &there, 1_000_000);
    let late = SharedLibrary::to_be_brought();
    let mut session = opened(text, &late);
    session.go(Move::End);
    let asked = work(&mut session, &late, 7);
    assert_eq!(session.view(), whole.view(), "{name}");
    assert_eq!(session.happenings(), whole.happenings(), "{name}");
    assert!(asked <= 1, "{name}");
    asked
}

#[test]
fn programs_run_the_same_however_late_the_texts_come() {
    let mut asked = 0;
    for folder in ["tests/recordings", "tests/printed", "tests/exits"] {
        let mut found = Vec::new();
        below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        for path in found {
            asked += is_same_late(&fs::read_to_string(&path).unwrap(), &path.display().to_string());
        }
    }
    assert!(asked > 10, "{asked}");
}

#[test]
fn asyncio_and_a_first_program_need_nothing_more() {
    let program = "import asyncio, sys, time\n\nasync def fail():\n    1 / 0\n\nasync def main():\n    async with asyncio.timeout(1):\n        await asyncio.gather(asyncio.sleep(0.1), fail(), return_exceptions=True)\n    asyncio.create_task(fail())\n    await asyncio.Queue().put(1)\n    raise KeyError(1)\n\nasyncio.run(main())\n";
    assert_eq!(is_same_late(program, "a first program"), 0);
}

#[test]
fn what_is_imported_while_the_run_ends_comes_too() {
    let at_exit = "import sys\nclass Last:\n    def __del__(self):\n        print('last')\n        import json\n        print(json.dumps([1]))\nkept = Last()\nprint('first')\n";
    assert_eq!(is_same_late(at_exit, "a finalizer"), 1);
}

#[test]
fn back_and_forward_is_the_identity_across_the_wait() {
    let program = "import asyncio\n\nasync def main():\n    print('a')\n    await asyncio.sleep(1)\n    import random\n    print(random.Random(1).random())\n\nasyncio.run(main())\n";
    let late = SharedLibrary::to_be_brought();
    let mut session = opened(program, &late);
    session.go(Move::To(6));
    assert_eq!(work(&mut session, &late, 3), 0);
    let before = session.view();
    session.go(Move::End);
    for _ in 0..2 {
        assert_eq!(session.work(10_000), Progress::NeedsLibrary);
    }
    // Who gives up in the middle of the wait goes back to the same moment.
    session.stop();
    session.go(Move::To(6));
    assert_eq!(work(&mut session, &late, 3), 0);
    assert_eq!(session.view().position, before.position);
    session.go(Move::End);
    assert_eq!(work(&mut session, &late, 3), 1);
    session.go(Move::To(6));
    work(&mut session, &late, 1_000);
    assert_eq!(session.view().output, before.output);
}

#[test]
fn an_expression_that_needs_a_text_is_refused_until_it_is_there() {
    let program =
        "import asyncio\n\nasync def main():\n    await asyncio.get_running_loop().create_future()\n\nasyncio.run(main())\n";
    let late = SharedLibrary::to_be_brought();
    let mut session = opened(program, &late);
    session.go(Move::End);
    work(&mut session, &late, 1_000);
    let future = session.view().futures.iter().find(|future| !future.is_internal).map_or(ObjectId(0), |future| future.id);
    let act = |session: &mut Session| {
        session.act(Action::SetResult { target: future, expression: "__import__('json').dumps([1])".into() })
    };
    assert!(act(&mut session).unwrap_err().contains("still to come"));
    late.bring(&packed()).unwrap();
    assert_eq!(act(&mut session), Ok(()));
}

#[test]
fn a_file_that_is_not_whole_is_not_taken() {
    let late = SharedLibrary::to_be_brought();
    let packed = packed();
    for broken in [&packed[..packed.len() - 1], "<!doctype html>\n<title>404</title>"] {
        assert_eq!(late.bring(broken), Err(BrokenTexts));
        assert!(!late.is_brought());
    }
}
