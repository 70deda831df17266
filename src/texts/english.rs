//! The page in English.
use loopglass_session::view::{Cause, Lane, Moment, Outcome, SpanKind, Status, Stream, TaskState, View};

use super::{Texts, number};
use crate::examples::Group;
use crate::parts::Phase;
use crate::platform::theme::Theme;
use crate::state::{Detail, Notice, Part, Speed, Work};

pub static TEXTS: Texts = Texts {
    // The page
    title: "Loopglass",
    skip: "Skip to the stage",
    program: "Program",
    own_program: "Your program",
    restore: "Undo my changes",
    restore_title: "Put this example back as it came",
    run: "Run",
    run_title: "Run the program afresh to its end (Ctrl+Enter in the editor)",
    detail_level: "Level of detail",
    help: "Keys",
    table: "Trace table",
    parts: "Parts",
    editor: "Python program",
    happened: "What just happened",
    stage: "The event loop",
    edited: "Edited since this run. Step or run to start afresh.",
    dismiss: "Dismiss",
    language_label: "Language",
    detail_rest: " and callbacks",
    // Taking along
    take_along: "Take the picture along",
    save_svg: "Save the picture as SVG",
    save_png: "Save the picture as PNG",
    print: "Print...",
    // How the run stands
    stopped: "Stopped in the middle of the run.",
    not_python: "This text is not a Python program yet.",
    waits_for_you: "It is not hung: it waits for you",
    deadlock: "Deadlock: nothing will ever happen again",
    failed: "It ended with an exception",
    unsupported: "Not available here",
    // Ready queue
    running: "Running",
    this_pass: "This pass",
    next_pass: "Next pass",
    nothing_runs: "nobody",
    module_runs: "the module",
    loop_runs: "the loop itself",
    loop_waits: "the loop waits",
    nothing_ready: "Empty.",
    nothing_scheduled: "Nothing yet.",
    cancelled_handle: "cancelled",
    // Before the first step
    welcome_title: "Your program stands before its first line.",
    welcome_text: "An event loop runs one thing at a time, and goes to the next when that one awaits. Watch it choose.",
    welcome_step: "Step to the next line",
    welcome_play: "Play it all",
    // Timers
    clock: "Virtual clock",
    no_timers: "No timer waits.",
    // Tasks and Futures
    no_objects: "No Task and no Future yet. They appear when the program makes them.",
    module: "Module",
    waits_for: "waits for",
    when_done: "When done",
    no_callbacks: "nobody is told",
    must_cancel: "cancel() was called: CancelledError comes at its next turn",
    task: "Task",
    future: "Future",
    // Touching
    set_result: "Set result...",
    set_exception: "Set exception...",
    cancel: "Cancel",
    cancel_with: "Cancel with a message...",
    expression: "Result, a Python expression",
    class: "Exception class",
    message: "Message",
    message_optional: "Message (may stay empty)",
    apply_result: "Set result",
    apply_exception: "Set exception",
    // Output and timeline
    no_output: "Nothing has been printed yet.",
    no_lanes: "A lane appears for every task.",
    playhead_label: "Place in the run",
    // Trace table
    copy: "Copy the table",
    show_pictures: "Back to the pictures",
    no_trace: "Nothing has happened yet.",
    // Transport
    transport: "Moving through the run",
    play: "Play",
    pause: "Pause",
    stop: "Stop",
    speed_label: "Speed",
    step: "Step",
    step_back: "Step back",
    task_step: "Step with this task",
    task_step_back: "Step back with this task",
    callback: "Next callback",
    callback_back: "Callback before",
    pass: "Next pass",
    pass_back: "Pass before",
    timer: "Next timer",
    start: "Start",
    end: "End",
    // Keys
    shortcuts: "Move through the run with these keys",
    close: "Close",
    keys_note: "Keys work while the focus is not in the editor or in a field. To leave the editor, press Esc, then Tab.",
    keys_title: "Keys",
    key: "Key",
    does: "What it does",
    // Numbers
    count,
    seconds,
    // The page
    group: |group| match group {
        Group::Book => "From the book",
        Group::Turns => "Taking turns",
        Group::Trouble => "What goes wrong",
    },
    example,
    detail: |detail| match detail {
        Detail::Tasks => "Tasks",
        Detail::Handles => "Handles",
    },
    theme: |theme| match theme {
        Theme::System => "Theme: as the system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    },
    part: |part| match part {
        Part::Code => "Code",
        Part::Queue => "Ready queue",
        Part::Timers => "Timers and clock",
        Part::Objects => "Tasks and Futures",
        Part::Output => "Output",
        Part::Timeline => "Timeline",
    },
    part_in_short: |part| match part {
        Part::Code => "Code",
        Part::Queue => "Queue",
        Part::Timers => "Timers",
        Part::Objects => "Cards",
        Part::Output => "Output",
        Part::Timeline => "Time",
    },
    notice: |notice| match notice {
        Notice::NotKept => "This browser keeps nothing for this page: copy your program before you leave.",
        Notice::CutOff => "You changed the past: what came after this moment is cut off, and the run goes on from here.",
        Notice::Copied => "The table is copied.",
        Notice::CannotSave => "This browser does not let the page save the picture.",
        Notice::CannotCopy => "This browser does not let the page copy: select the table and copy it yourself.",
    },
    sentence,
    place: |view| {
        let (position, end) = (count(view.position), count(view.known_end.max(view.position)));
        if view.is_complete { format!("moment {position} of {end}") } else { format!("moment {position}") }
    },
    working,
    waits: |waiter| format!("{} waits for {}", waiter.task, waiter.waits_for),
    lead_to: |name| format!("Go to {name}"),
    at_line: |line| format!("line {line}"),
    problem_place: |line, column| format!("Line {line}, column {column}"),
    and_more: |more| format!("and {} more", count(more as u64)),
    phase: |phase| match phase {
        Phase::Wait => ("wait", "Nothing is ready: the loop waits until a timer is due or something happens outside"),
        Phase::Collect => ("collect", "A pass begins: every timer that is due goes to the ready queue"),
        Phase::Run => ("run", "The loop runs what was ready when the pass began, one after another"),
    },
    pass_number: |pass| if pass == 0 { "no pass yet".into() } else { format!("pass {}", count(u64::from(pass))) },
    legend: || {
        [
            ("Ready queue", "who runs next: the loop takes the first from the left, one at a time"),
            ("Timers", "who sleeps, and for how long: when one is due it goes to the ready queue"),
            ("Cards", "a rounded card is a Task with the line where it stands; a square one is a Future, a box for a result"),
            ("Timeline", "a lane for every task: solid while it runs, hatched while it waits"),
        ]
    },
    // Timers
    timer_effect: |timer, detail| match (&timer.wakes, detail) {
        (Some(task), Detail::Tasks) => format!("wakes {task}"),
        (Some(task), Detail::Handles) => format!("{} (wakes {task})", timer.handle.label),
        (None, _) => timer.handle.label.clone(),
    },
    due: |time| format!("due at {}", seconds(time)),
    time_left: |left| if left > 0.0 { format!("{} left", seconds(left)) } else { "due".into() },
    // Tasks and Futures
    task_state: |state, outcome| match (state, outcome) {
        (TaskState::Running, _) => "running",
        (TaskState::Ready, _) => "ready",
        (TaskState::Waiting, _) => "waiting",
        (TaskState::Ended, outcome) => self::outcome(outcome),
    },
    outcome,
    wakes: |name| format!("wakes {name}"),
    tells: |name| format!("tells {name}"),
    cancelling: |requests| format!("cancelling() is {requests}"),
    library_frames: |number| counted(number as u64, "frame of the library", "frames of the library"),
    library_objects: |number, shown| {
        let objects = counted(number as u64, "object", "objects");
        if shown { format!("Hide {objects} of the library") } else { format!("Show {objects} of the library") }
    },
    touch: |verb, name| format!("{verb} ({name})"),
    // Output
    stream: |stream| match stream {
        Stream::Stdout => "printed",
        Stream::Report => "report",
        Stream::Error => "error",
    },
    go_to_print: |line| match line {
        None => "Go to the moment of this line".into(),
        Some(line) => format!("Go to the moment of this: line {line}"),
    },
    explanation,
    // Timeline
    playhead: |view| format!("{}, {}", (TEXTS.place)(view), seconds(view.time)),
    span,
    lane,
    // Trace table
    trace_columns: || ["Pass", "Time", "Who", "What changed"],
    // Transport
    speed,
    with_key: |name, key| format!("{name} ({key})"),
    keys: || &KEYS,
};

fn count(number: u64) -> String {
    number::grouped(number, ',')
}

fn seconds(time: f64) -> String {
    number::seconds(time, ',', '.')
}

fn counted(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {many}", count(number)) }
}

fn example(id: &str) -> &'static str {
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

/// What this moment is, and why.
fn sentence(view: &View) -> String {
    let place = match view.pass {
        0 if view.time <= 0.0 => String::new(),
        0 => format!("{}. ", seconds(view.time)),
        pass => format!("Pass {pass}, {}. ", seconds(view.time)),
    };
    match &view.moment {
        Moment::Start if view.position == 0 => "Nothing has run yet. Step or play to begin.".into(),
        Moment::Start => format!("{place}{}", TEXTS.stopped),
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

fn working(work: &Work) -> String {
    let lines = counted(work.lines, "line", "lines");
    match work.line {
        Some(line) => format!("Running... line {line}, about {lines} so far"),
        None => format!("Running... about {lines} so far"),
    }
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Pending => "pending",
        Outcome::Result(_) => "result",
        Outcome::Exception(_) => "exception",
        Outcome::Cancelled => "cancelled",
    }
}

/// One plain sentence under an error that learners meet.
fn explanation(error: &str) -> Option<&'static str> {
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

fn span(kind: &SpanKind) -> String {
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
fn lane(lane: &Lane) -> String {
    let last = lane.spans.last().map(|last| span(&last.kind)).unwrap_or_default();
    format!("{}: {}, {last}", lane.name, counted(lane.spans.len() as u64, "stretch", "stretches"))
}

fn speed(speed: Speed) -> String {
    match speed {
        Speed::Percent(100) => "real time".into(),
        Speed::Percent(percent) if percent % 100 == 0 => format!("{}\u{d7}", percent / 100),
        Speed::Percent(percent) => format!("{}.{}\u{d7}", percent / 100, format!("{:02}", percent % 100).trim_end_matches('0')),
        Speed::AtOnce => "at once".into(),
    }
}

static KEYS: [(&str, &str); 16] = [
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

    use super::{TEXTS, explanation, sentence};
    use crate::fixture;

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
        assert_eq!((TEXTS.place)(&view), "moment 3");
        view.is_complete = true;
        assert_eq!((TEXTS.place)(&view), "moment 3 of 40");
    }

    #[test]
    fn known_errors_are_explained() {
        assert!(explanation("RuntimeWarning: coroutine 'send' was never awaited").is_some());
        assert!(explanation("ValueError: no").is_none());
    }
}
