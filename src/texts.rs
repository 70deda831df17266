//! Every word that the page says, in one place, ready for translation. What a program made (names, reprs, tracebacks) comes as it
//! is; names of the field (Future, Task, handle, ready queue, pass, timer) stay in every language.
use loopglass_session::view::{Cause, Lane, Moment, Outcome, SpanKind, Status, Stream, TaskState, TimerView, View, Waiter};

use crate::examples::Group;
use crate::platform::theme::Theme;
use crate::state::{Detail, Notice, Part, Speed, Work};

// Numbers

/// `1,234,567`
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1.000 s`, `999,999.000 s`
pub fn seconds(time: f64) -> String {
    let milliseconds = (time.max(0.0) * 1000.0).round() as u64;
    format!("{}.{:03} s", count(milliseconds / 1000), milliseconds % 1000)
}

fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {many}", count(number)) }
}

// The page

pub const TITLE: &str = "Loopglass";
pub const SKIP: &str = "Skip to the stage";
pub const PROGRAM: &str = "Program";
pub const OWN_PROGRAM: &str = "Your program";
pub const RESTORE: &str = "Undo my changes";
pub const RESTORE_TITLE: &str = "Put this example back as it came";
pub const RUN: &str = "Run";
pub const RUN_TITLE: &str = "Run the program afresh to its end (Ctrl+Enter in the editor)";
pub const DETAIL: &str = "Level of detail";
pub const HELP: &str = "Keys";
pub const TABLE: &str = "Trace table";
pub const PARTS: &str = "Parts";
pub const EDITOR: &str = "Python program";
pub const HAPPENED: &str = "What just happened";
pub const STAGE: &str = "The event loop";
pub const EDITED: &str = "Edited since this run. Step or run to start afresh.";
pub const DISMISS: &str = "Dismiss";

pub fn group(group: Group) -> &'static str {
    match group {
        Group::Book => "From the book",
        Group::Turns => "Taking turns",
        Group::Trouble => "What goes wrong",
    }
}

pub fn example(id: &str) -> &'static str {
    match id {
        "future" => "A Future, set by hand",
        "task" => "A Task refuses a result",
        "turns" => "Giving way: sleep(0)",
        "gather" => "Three waits at once: gather",
        "cancel" => "Cancelling a task",
        "box" => "A box that waits for you",
        "forgotten" => "A coroutine never awaited",
        "blocked" => "A loop blocked by time.sleep",
        "endless" => "An endless loop",
        "deep" => "Recursion without an end",
        _ => "Example",
    }
}

pub fn detail(detail: Detail) -> &'static str {
    match detail {
        Detail::Tasks => "Tasks",
        Detail::Handles => "Handles and callbacks",
    }
}

pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Theme: as the system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    }
}

pub fn part(part: Part) -> &'static str {
    match part {
        Part::Code => "Code",
        Part::Queue => "Ready queue",
        Part::Timers => "Timers and clock",
        Part::Objects => "Tasks and Futures",
        Part::Output => "Output",
        Part::Timeline => "Timeline",
    }
}

/// On a tab, where there is room for one word.
pub fn part_in_short(part: Part) -> &'static str {
    match part {
        Part::Code => "Code",
        Part::Queue => "Queue",
        Part::Timers => "Timers",
        Part::Objects => "Cards",
        Part::Output => "Output",
        Part::Timeline => "Time",
    }
}

pub fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::NotKept => "This browser keeps nothing for this page: copy your program before you leave.",
        Notice::CutOff => "You changed the past: what came after this moment is cut off, and the run goes on from here.",
        Notice::Copied => "The table is copied.",
        Notice::CannotCopy => "This browser does not let the page copy: select the table and copy it yourself.",
    }
}

// The sentence

/// What this moment is, and why.
pub fn sentence(view: &View) -> String {
    let place = match view.pass {
        0 if view.time <= 0.0 => String::new(),
        0 => format!("{}. ", seconds(view.time)),
        pass => format!("Pass {pass}, {}. ", seconds(view.time)),
    };
    match &view.moment {
        Moment::Start if view.position == 0 => "Nothing has run yet. Step or play to begin.".into(),
        Moment::Start => format!("{place}{STOPPED}"),
        Moment::End => format!("{place}{}", ending(&view.status)),
        moment => format!("{place}{}", happening(moment, view)),
    }
}

fn happening(moment: &Moment, view: &View) -> String {
    match moment {
        Moment::Line { line, task } => {
            let function = view.stack.last().map(|frame| frame.function.as_str()).filter(|name| *name != "<module>");
            match (function, task) {
                (Some(function), Some(task)) => format!("{task} runs: line {line} of {function} is next."),
                (None, Some(task)) => format!("{task} runs: line {line} is next."),
                (Some(function), None) => format!("Line {line} of {function} is next."),
                (None, None) => format!("Line {line} of the module is next."),
            }
        }
        Moment::Pass { handles, due, .. } => {
            let handles = counted(*handles as u64, "handle is", "handles are");
            match due {
                0 => format!("The pass begins: {handles} ready. What comes after waits for the next pass."),
                1 => format!("The pass begins: a timer is due, {handles} ready."),
                due => format!("The pass begins: {} timers are due, {handles} ready.", count(*due as u64)),
            }
        }
        Moment::Callback { label, task, cause } => callback(label, task.as_deref(), cause),
        Moment::Idle { until } => {
            let left = seconds(until - view.time);
            match view.timers.first().and_then(|timer| timer.wakes.as_ref()) {
                Some(task) => format!("Nothing is ready. The loop waits {left} for the first timer, which wakes {task}."),
                None => format!("Nothing is ready. The loop waits {left} for the first timer."),
            }
        }
        Moment::Intervention { what } => format!("You did this: {what}."),
        Moment::Start | Moment::End => String::new(),
    }
}

fn callback(label: &str, task: Option<&str>, cause: &Cause) -> String {
    match (task, cause) {
        (Some(task), Cause::Scheduled) => {
            format!("The loop takes {task} from the queue: it was scheduled, and now has its turn.")
        }
        (Some(task), Cause::Yielded) => format!("{task} goes on: it had given way, and its turn has come again."),
        (Some(task), Cause::TimerDue) => {
            format!("The timer is due: it sets the result of the sleep, which puts {task} back into the ready queue.")
        }
        (Some(task), Cause::Done { future }) => format!("{task} goes on: {future}, which it waited for, is done."),
        (Some(task), Cause::Cancelled) => format!("{task} wakes to be cancelled: CancelledError is thrown in where it waits."),
        // As CPython calls what ends a sleep.
        (None, Cause::TimerDue) if label == "_set_result_unless_cancelled" => {
            "The timer is due: it sets the result of the sleep, which puts the sleeping task back into the ready queue.".into()
        }
        (None, Cause::TimerDue) => format!("The timer is due: the loop calls {label}."),
        (None, Cause::Done { future }) => format!("{future} is done: the loop calls {label}."),
        (None, Cause::Scheduled | Cause::Yielded | Cause::Cancelled) => {
            format!("The loop takes {label} from the queue and calls it.")
        }
    }
}

fn ending(status: &Status) -> &'static str {
    match status {
        Status::Finished => "The program has ended: its last line has run.",
        Status::Failed { .. } => "The program has ended with an exception.",
        Status::WaitingForLearner { .. } => "Nothing is ready and no timer waits. The program waits for you.",
        Status::Deadlock { .. } => "Nothing is ready, no timer waits, and nobody can change that: a deadlock.",
        Status::Unsupported { .. } => "The run stops here: the next thing is not available.",
        Status::NotStarted | Status::Paused => "The run rests here.",
    }
}

pub fn place(view: &View) -> String {
    let (position, end) = (count(view.position), count(view.known_end.max(view.position)));
    if view.is_complete { format!("moment {position} of {end}") } else { format!("moment {position}") }
}

pub const STOPPED: &str = "Stopped in the middle of the run.";
pub const NOT_PYTHON: &str = "This text is not a Python program yet.";

pub fn working(work: &Work) -> String {
    let lines = counted(work.lines, "line", "lines");
    match work.line {
        Some(line) => format!("Running... line {line}, about {lines} so far"),
        None => format!("Running... about {lines} so far"),
    }
}

// How the run stands

pub const WAITS_FOR_YOU: &str = "It is not hung: it waits for you";
pub const DEADLOCK: &str = "Deadlock: nothing will ever happen again";
pub const FAILED: &str = "It ended with an exception";
pub const UNSUPPORTED: &str = "Not available here";

pub fn waits(waiter: &Waiter) -> String {
    format!("{} waits for {}", waiter.task, waiter.waits_for)
}

pub fn lead_to(name: &str) -> String {
    format!("Go to {name}")
}

pub fn at_line(line: u32) -> String {
    format!("line {line}")
}

// Code

pub fn problem_place(line: u32, column: u32) -> String {
    format!("Line {line}, column {column}")
}

// Ready queue

pub const RUNNING: &str = "Running";
pub const THIS_PASS: &str = "This pass";
pub const NEXT_PASS: &str = "Next pass";
pub const NOTHING_RUNS: &str = "nobody";
pub const MODULE_RUNS: &str = "the module";
pub const LOOP_RUNS: &str = "the loop itself";
pub const LOOP_WAITS: &str = "the loop waits";
pub const NOTHING_READY: &str = "Empty.";
pub const NOTHING_SCHEDULED: &str = "Nothing yet.";
pub const CANCELLED_HANDLE: &str = "cancelled";

pub fn and_more(more: usize) -> String {
    format!("and {} more", count(more as u64))
}

// Timers

pub const CLOCK: &str = "Virtual clock";
pub const NO_TIMERS: &str = "No timer waits.";

pub fn timer_effect(timer: &TimerView, detail: Detail) -> String {
    match (&timer.wakes, detail) {
        (Some(task), Detail::Tasks) => format!("wakes {task}"),
        (Some(task), Detail::Handles) => format!("{} (wakes {task})", timer.handle.label),
        (None, _) => timer.handle.label.clone(),
    }
}

pub fn due(time: f64) -> String {
    format!("due at {}", seconds(time))
}

pub fn time_left(left: f64) -> String {
    if left > 0.0 { format!("{} left", seconds(left)) } else { "due".into() }
}

// Tasks and Futures

pub const NO_OBJECTS: &str = "No Task and no Future yet. They appear when the program makes them.";
pub const MODULE: &str = "Module";
pub const WAITS_FOR: &str = "waits for";
pub const WHEN_DONE: &str = "When done";
pub const NO_CALLBACKS: &str = "nobody is told";
pub const MUST_CANCEL: &str = "cancel() was called: CancelledError comes at its next turn";
pub const TASK: &str = "Task";
pub const FUTURE: &str = "Future";

pub fn task_state(state: &TaskState, outcome: &Outcome) -> &'static str {
    match (state, outcome) {
        (TaskState::Running, _) => "running",
        (TaskState::Ready, _) => "ready",
        (TaskState::Waiting, _) => "waiting",
        (TaskState::Ended, outcome) => self::outcome(outcome),
    }
}

pub fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Pending => "pending",
        Outcome::Result(_) => "result",
        Outcome::Exception(_) => "exception",
        Outcome::Cancelled => "cancelled",
    }
}

pub fn wakes(name: &str) -> String {
    format!("wakes {name}")
}

pub fn cancelling(requests: u32) -> String {
    format!("cancelling() is {requests}")
}

pub fn library_frames(number: usize) -> String {
    counted(number as u64, "frame of the library", "frames of the library")
}

pub fn library_objects(number: usize, shown: bool) -> String {
    let objects = counted(number as u64, "object", "objects");
    if shown { format!("Hide {objects} of the library") } else { format!("Show {objects} of the library") }
}

// Touching

pub const SET_RESULT: &str = "Set result...";
pub const SET_EXCEPTION: &str = "Set exception...";
pub const CANCEL: &str = "Cancel";
pub const CANCEL_WITH: &str = "Cancel with a message...";
pub const EXPRESSION: &str = "Result, a Python expression";
pub const CLASS: &str = "Exception class";
pub const MESSAGE: &str = "Message";
pub const MESSAGE_OPTIONAL: &str = "Message (may stay empty)";
pub const APPLY_RESULT: &str = "Set result";
pub const APPLY_EXCEPTION: &str = "Set exception";

/// The button's name for those who hear it alone.
pub fn touch(verb: &str, name: &str) -> String {
    format!("{verb} ({name})")
}

// Output

pub const NO_OUTPUT: &str = "Nothing has been printed yet.";

pub fn stream(stream: Stream) -> &'static str {
    match stream {
        Stream::Stdout => "printed",
        Stream::Report => "report",
        Stream::Error => "error",
    }
}

pub fn go_to_print(line: Option<u32>) -> String {
    line.map_or_else(|| "Go to the moment of this line".into(), |line| format!("Go to the moment of this: line {line}"))
}

/// One plain sentence under an error that learners meet.
pub fn explanation(error: &str) -> Option<&'static str> {
    const KNOWN: [(&str, &str); 10] = [
        (
            "was never awaited",
            "Calling an async function only makes a coroutine. It runs when it is awaited or made into a task.",
        ),
        (
            "exception was never retrieved",
            "A task failed, and nobody asked for its result: await it, or look at its exception().",
        ),
        (
            "does not support set_result",
            "A task's result is what its coroutine returns. Only a Future of your own can be given one.",
        ),
        (
            "does not support set_exception",
            "A task's exception is what its coroutine raises. Only a Future of your own can be given one.",
        ),
        ("cannot be called from a running event loop", "A loop is running already: inside a coroutine, await instead."),
        ("no running event loop", "This needs a loop that runs: call it inside a coroutine that asyncio.run() drives."),
        ("Result is not set", "The Future is still pending: its result can be asked for only when it is done."),
        ("InvalidStateError", "It is done already: a result, an exception or a cancellation comes once and stays."),
        ("RecursionError", "The function called itself too many times, each time waiting for the next."),
        ("Task was destroyed but it is pending", "Nobody held on to this task: keep a reference to it until it is done."),
    ];
    KNOWN.iter().find(|(part, _)| error.contains(part)).map(|(_, sentence)| *sentence)
}

// Long lists

pub fn earlier(number: usize) -> String {
    format!("{} earlier", count(number as u64))
}

pub fn later(number: usize) -> String {
    format!("{} later", count(number as u64))
}

// Timeline

pub const NO_LANES: &str = "A lane appears for every task.";
pub const PLAYHEAD: &str = "Place in the run";

pub fn playhead(view: &View) -> String {
    format!("{}, {}", place(view), seconds(view.time))
}

pub fn span(kind: &SpanKind) -> String {
    match kind {
        SpanKind::Running => "running".into(),
        SpanKind::Ready => "ready".into(),
        SpanKind::Waiting(for_what) => format!("waits for {for_what}"),
        SpanKind::Result => "ended with a result".into(),
        SpanKind::Exception => "ended with an exception".into(),
        SpanKind::Cancelled => "cancelled".into(),
    }
}

/// A lane in words, for those who do not see it.
pub fn lane(lane: &Lane) -> String {
    let last = lane.spans.last().map(|last| span(&last.kind)).unwrap_or_default();
    format!("{}: {}, {last}", lane.name, counted(lane.spans.len() as u64, "stretch", "stretches"))
}

// Trace table

pub const TRACE: [&str; 4] = ["Pass", "Time", "Who", "What changed"];
pub const COPY: &str = "Copy the table";
pub const SHOW_PICTURES: &str = "Back to the pictures";
pub const NO_TRACE: &str = "Nothing has happened yet.";

// Transport

pub const TRANSPORT: &str = "Moving through the run";
pub const PLAY: &str = "Play";
pub const PAUSE: &str = "Pause";
pub const STOP: &str = "Stop";
pub const SPEED: &str = "Speed";
pub const STEP: &str = "Step";
pub const STEP_BACK: &str = "Step back";
pub const TASK_STEP: &str = "Step with this task";
pub const TASK_STEP_BACK: &str = "Step back with this task";
pub const CALLBACK: &str = "Next callback";
pub const CALLBACK_BACK: &str = "Callback before";
pub const PASS: &str = "Next pass";
pub const PASS_BACK: &str = "Pass before";
pub const TIMER: &str = "Next timer";
pub const START: &str = "Start";
pub const END: &str = "End";

pub fn speed(speed: Speed) -> String {
    match speed {
        Speed::Percent(100) => "real time".into(),
        Speed::Percent(percent) if percent % 100 == 0 => format!("{}\u{d7}", percent / 100),
        Speed::Percent(percent) => format!("{}.{}\u{d7}", percent / 100, format!("{:02}", percent % 100).trim_end_matches('0')),
        Speed::AtOnce => "at once".into(),
    }
}

pub fn with_key(name: &str, key: &str) -> String {
    format!("{name} ({key})")
}

// Keys

pub const SHORTCUTS: &str = "Move through the run with these keys";
pub const CLOSE: &str = "Close";
pub const KEYS_NOTE: &str =
    "Keys work while the focus is not in the editor or in a field. To leave the editor, press Esc, then Tab.";
pub const KEYS_TITLE: &str = "Keys";
pub const KEY: &str = "Key";
pub const DOES: &str = "What it does";
pub const KEYS: [(&str, &str); 16] = [
    ("\u{2192}", "step to the next line that runs, in whichever task"),
    ("\u{2190}", "step back"),
    ("Shift+\u{2192}", "step with this task, through its waiting"),
    ("Shift+\u{2190}", "step back with this task"),
    ("Alt+\u{2192}", "to the next handle that the loop takes from the queue"),
    ("Alt+\u{2190}", "to the handle before"),
    ("Page Down", "to the next pass of the loop"),
    ("Page Up", "to the pass before"),
    ("Home", "to the start"),
    ("End", "to the end"),
    ("Space", "play or pause"),
    ("T", "to the next timer"),
    ("Esc", "stop what runs"),
    ("Ctrl+Enter", "in the editor: run the program to its end"),
    ("F8", "in the editor: to the next problem"),
    ("?", "show these keys"),
];

#[cfg(test)]
mod tests {
    use loopglass_session::view::{Cause, Moment, Status};

    use super::{count, explanation, place, seconds, sentence};
    use crate::fixture;

    #[test]
    fn numbers_read_well() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_000_000), "1,000,000");
        assert_eq!(seconds(1.0), "1.000 s");
        assert_eq!(seconds(999_999.0), "999,999.000 s");
        assert_eq!(seconds(-0.5), "0.000 s");
    }

    #[test]
    fn the_sentence_says_what_happened_and_why() {
        assert_eq!(sentence(&fixture::start()), "Nothing has run yet. Step or play to begin.");
        let mut view = fixture::sleeping();
        assert_eq!(
            sentence(&view),
            "Pass 1, 0.000 s. Nothing is ready. The loop waits 1.000 s for the first timer, which wakes Task-1."
        );
        (view.pass, view.time) = (3, 1.0);
        view.moment = Moment::Callback { label: "Task-1 wakeup".into(), task: Some("Task-1".into()), cause: Cause::TimerDue };
        assert_eq!(
            sentence(&view),
            "Pass 3, 1.000 s. The timer is due: it sets the result of the sleep, which puts Task-1 back into the ready queue."
        );
        (view.moment, view.status) = (Moment::End, Status::Finished);
        assert_eq!(sentence(&view), "Pass 3, 1.000 s. The program has ended: its last line has run.");
    }

    #[test]
    fn the_place_has_an_end_when_the_end_is_known() {
        let mut view = fixture::start();
        (view.position, view.known_end) = (3, 40);
        assert_eq!(place(&view), "moment 3");
        view.is_complete = true;
        assert_eq!(place(&view), "moment 3 of 40");
    }

    #[test]
    fn known_errors_are_explained() {
        assert!(explanation("RuntimeWarning: coroutine 'send' was never awaited").is_some());
        assert!(explanation("ValueError: no").is_none());
    }
}
