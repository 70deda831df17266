//! What tasks wait for, and what is found in a run: programs whose last lines say what is expected.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use loopglass_session::Session;
use loopglass_session::await_chain::{AwaitKind, AwaitNode, Waker, wakes};
use loopglass_session::detectors::FindingKind;
use loopglass_session::view::{Move, ObjectId, Progress};

fn programs(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn session_at(text: &str, there: Move) -> Session {
    let mut session = Session::new(text).map_err(|problem| problem.message).unwrap();
    session.go(there);
    while session.work(10_000) == Progress::Busy {}
    session
}

fn expected<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.lines().filter_map(|line| line.strip_prefix(mark)).collect()
}

/// `locked > Lock lock > Task holder > Future stop`
fn line(root: &AwaitNode) -> String {
    let mut text = root.name.clone();
    let mut at = root;
    let left = root.left.or_else(|| root.needs.first().and_then(|next| next.left).filter(|_| root.needs.len() == 1));
    if let Some((left, _)) = left {
        let _ = write!(text, " ({left:.1})");
    }
    while let Some(first) = at.needs.first() {
        if at.needs.len() > 1 {
            let names: Vec<&str> = at.needs.iter().map(|next| next.name.as_str()).collect();
            return format!("{text}[{}]", names.join(", "));
        }
        let nameless =
            matches!(first.kind, AwaitKind::Sleep | AwaitKind::Wait | AwaitKind::WaitFor | AwaitKind::Gather | AwaitKind::Shield);
        let _ = if nameless { write!(text, " > {:?}", first.kind) } else { write!(text, " > {:?} {}", first.kind, first.name) };
        at = first;
    }
    text
}

#[test]
fn every_way_of_waiting_is_followed_to_its_end() {
    for (path, text) in programs("await_chains") {
        let session = session_at(&text, Move::NextTimer);
        let trees = session.await_trees();
        let found: Vec<String> = trees.iter().map(line).collect();
        assert_eq!(found, expected(&text, "# waits: "), "{}", path.display());
    }
}

#[test]
fn whoever_wakes_a_task_is_named() {
    let (_, text) = programs("await_chains").remove(0);
    let trees = session_at(&text, Move::NextTimer).await_trees();
    let id = |name: &str| trees.iter().find(|tree| tree.name == name).and_then(|tree| tree.object).unwrap();
    let all = wakes(&trees);
    let wakers = |task: ObjectId| all.iter().filter(|wake| wake.task == task).map(|wake| wake.waker).collect::<Vec<_>>();
    assert_eq!(wakers(id("locked")), [Waker::Object(id("holder"))]);
    assert!(matches!(wakers(id("sleeper")).as_slice(), [Waker::Timer(_)]));
    assert!(wakers(id("several")).iter().any(|waker| matches!(waker, Waker::Timer(_))));
    assert!(wakers(id("several")).contains(&Waker::Object(id("one"))));
}

#[test]
fn mistakes_are_found_and_nothing_else_is() {
    for (path, text) in programs("findings") {
        let session = session_at(&text, Move::End);
        let view = session.view();
        let name =
            |id: ObjectId| view.tasks.iter().find(|task| task.id == id).map_or("Future", |task| task.name.as_str()).to_string();
        let found: Vec<String> = session.findings().iter().map(|finding| words(&finding.kind, name)).collect();
        assert_eq!(found, expected(&text, "# finds: "), "{}", path.display());
    }
}

fn words(kind: &FindingKind, name: impl Fn(ObjectId) -> String) -> String {
    match kind {
        FindingKind::NeverAwaited { coroutine } => format!("NeverAwaited {coroutine}"),
        FindingKind::NeverRetrieved { report, .. } => format!("NeverRetrieved {report}"),
        FindingKind::LostTask { report, .. } => format!("LostTask {report}"),
        FindingKind::LoopBlocked { seconds, .. } => format!("LoopBlocked {seconds:.3}"),
        FindingKind::LongComputation { label, .. } => format!("LongComputation {label}"),
        FindingKind::SwallowedCancellation { task } => format!("SwallowedCancellation {}", name(*task)),
        FindingKind::NestedRun => "NestedRun".to_string(),
        FindingKind::AwaitedDone { future } => format!("AwaitedDone {}", name(*future)),
        FindingKind::Deadlock { tasks } => {
            format!("Deadlock {}", tasks.iter().map(|task| name(*task)).collect::<Vec<_>>().join(" "))
        }
    }
}
