//! The page in English.
use loopglass_link::Problem;
use loopglass_session::detectors::FindingKind;
use loopglass_session::last_step::{Deed, End, Several};
use loopglass_session::turn::Verdict;
use loopglass_session::view::{
    self, Called, Cause, Lane, Moment, Outcome, SpanKind, Status, Stream, TaskState, Timeline, Told, View,
};

use super::{Texts, first_timer, number, own_name, team_name};
use crate::examples::Group;
use crate::parts::{Phase, called};
use crate::platform::theme::Theme;
use crate::state::{Detail, Fold, Goal, Notice, Part, Speed, Work};

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
    // Lessons
    lessons: "Lessons",
    contents: "Contents",
    rules: "Rules so far",
    progress: "Progress",
    review: "Questions that come back",
    builder: "Make a lesson",
    quiz: "Ask me",
    quiz_title: "A question about what comes next in this run",
    lesson_program: "The lesson's program",
    fold: "Fold",
    unfold: "Unfold",
    leave_lesson: "Leave",
    steps: "Steps of the lesson",
    next_point: "To the next remark",
    next_point_note: "or step yourself: each remark appears beside what it is about",
    held: "First an answer, then the run: \"I don't know\" is one too.",
    question: "Question",
    answer: "Answer",
    unsure: "I don't know",
    is_right: "what happens",
    your_answer: "your answer",
    was_right: "You expected what happened.",
    was_wrong: "It went another way than you expected.",
    was_unsure: "Now you know.",
    belief_behind: "Behind this answer is the idea: ",
    check: "Check",
    start_over: "Start over",
    show_all_parts: "Show all parts",
    own_words: "In your own words",
    compare_words: "Compare with our words",
    some_parts: "Some parts are folded away.",
    checking: "Checking what happened...",
    passed: "Everything holds.",
    as_puzzle: "As a puzzle of lines",
    looking_is_not_solving: "Looking is not solving: the lesson counts when your own run holds.",
    check_order: "Check the order",
    check_words: "What a check can say",
    build_solution: "A program that solves it (for the hints, and to try the checks)",
    trial_broken: "It is not a program.",
    order_right: "That is the order.",
    loading: "Loading...",
    lessons_intro: "Each lesson takes a few minutes: say what you expect, run it, compare, do something, and keep one rule.",
    lesson_done: "done",
    no_rules: "Every lesson that you finish leaves one rule here.",
    not_a_progress: "This is not a code of progress.",
    progress_note: "Your progress is kept in this browser. With the code you take it to another one.",
    progress_out: "Your code",
    copy_code: "Copy the code",
    progress_in: "A code from elsewhere",
    progress_import: "Add this progress",
    next_question: "Next",
    quiz_none: "There is nothing to ask about this moment: the run has ended, or the program is not Python yet.",
    quiz_note: "Answer, and then step to see it.",
    quiz_who: "Who runs next, when the loop takes the next task from the queue?",
    quiz_nobody: "nobody",
    quiz_queue: "What does the ready queue look like after this line?",
    quiz_empty: "empty",
    quiz_print: "What is printed next?",
    quiz_nothing: "nothing more",
    quiz_queue_reply: "Step once, and look at the ready queue.",
    quiz_print_reply: "Step until the output grows.",
    belief_at_once: "what is scheduled runs at once",
    belief_order: "it runs in another order than it was scheduled",
    belief_waiting: "a waiting task goes on by itself",
    belief_running: "who runs goes on, or comes back at once",
    belief_nobody: "nothing happens by itself",
    belief_unchanged: "a call changes the queue only later",
    builder_note: "The program on the bench becomes the program of the lesson. Backquotes make code; an empty line begins a paragraph.",
    build_title: "Title",
    build_intro: "Introduction",
    build_question: "What to predict",
    build_answers: "Answers, one a line: text | reply; a star before the right one",
    build_task: "What to do",
    build_checks: "Checks, one a line: expression | message where it does not hold",
    build_hints: "Hints, one a line",
    build_rule: "The rule",
    build: "Make the lesson",
    build_needs: "A lesson needs a title and a check.",
    build_one_right: "One answer has a star before it, and there are others.",
    bundle_file: "The lesson as a file",
    copy_file: "Copy the file",
    save_file: "Save as lesson.json",
    copy_link: "Copy a link",
    try_lesson: "Try it",
    open_bundle: "A lesson from elsewhere: its file as text",
    open_lesson: "Open",
    untranslated: "There is no English text of this lesson yet.",
    step_of_lesson: |step| match step {
        0 => "Predict",
        1 => "Run",
        2 => "Compare",
        3 => "Do",
        _ => "Rule",
    },
    onwards: |step| match step {
        2 => "Compare with what you expected",
        3 => "On to do something",
        _ => "The rule",
    },
    move_up: |line| format!("Move up: {}", line.trim()),
    move_down: |line| format!("Move down: {}", line.trim()),
    put_aside: |line| format!("Does not belong here: {}", line.trim()),
    checks_done: |done, all| format!("{done} of {all} checks hold."),
    trial_start: |has_task| {
        if has_task {
            "The program on the bench fails the checks, as it should: there is something to do."
        } else {
            "The program on the bench passes all checks: there is nothing to do."
        }
    },
    trial_solution: |solves| if solves { "The solution passes." } else { "The solution fails." },
    check_examples: || {
        [
            (r#"output == "a\nb\n""#, "what was printed, whole"),
            (r#"lines[-1] == "done""#, "the last line that was printed"),
            (r#"error == """#, "no exception ended the program"),
            ("time == 3", "the virtual clock at the end, in seconds"),
            (r#"future("fut").state == RESULT"#, "or PENDING, EXCEPTION, CANCELLED; .result is its repr"),
            (r#"task("job").cancelled"#, "a task by name, variable or coroutine"),
            (r#"before("print a", "print b")"#, "these events came in this order: print, step, cancel, end"),
            (r#"max_concurrent("job") <= 2"#, "so many calls of it were under way at the same time"),
            (r#"calls("sleep") == awaits("sleep")"#, "calls and awaits in the program"),
            (r#"did("cancel", "fut") >= 1"#, "what was done by hand"),
        ]
    },
    lines_changed: |lines, fewest, ours| format!("Lines changed: {lines}. Your fewest: {fewest}. Our solution: {ours}."),
    hint: |left| format!("A hint ({left} left)"),
    solution_piece: |number, all| format!("A piece of the solution ({number} of {all})"),
    order_length: |lines| format!("So far so good, but the order has {lines} lines."),
    order_wrong: |line| format!("Line {line} is the first that is wrong: another one belongs there."),
    next_lesson: |title| format!("Next: {title}"),
    previous_lesson: |title| format!("Before: {title}"),
    lessons_done: |done, all| format!("{done} of {all} done"),
    start_review: |due| match due {
        0 => "Practise with questions".into(),
        1 => "1 question has come back".into(),
        due => format!("{due} questions have come back"),
    },
    lesson_needs: |ids| format!("best after {ids}"),
    not_loaded: |what| {
        format!(
            "{what} could not be loaded. This page loads lessons from its own site; one from elsewhere can be pasted under \"Make a lesson\"."
        )
    },
    not_a_lesson: |why| format!("This is not a lesson: {why}."),
    review_end: |right, all| format!("{right} of {all} right."),
    quiz_who_reply: |who| format!("It is {who}. Step to the next callback to see it."),
    build_check_fault: |line, problem| format!("Check {line}: {problem}."),
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
    ends_run: "the run ends",
    must_cancel: "cancel() was called: CancelledError comes at its next turn",
    task: "Task",
    future: "Future",
    fold_label: "Tasks, each or in groups",
    // Touching
    set_result: "Set result...",
    set_exception: "Set exception...",
    cancel: "Cancel",
    cancel_with: "Cancel with a message...",
    touch_more: "More...",
    expression: "Result, a Python expression",
    class: "Exception class",
    message: "Message",
    message_optional: "Message (may stay empty)",
    apply_result: "Set result",
    apply_exception: "Set exception",
    // Output and timeline
    no_output: "Nothing has been printed yet.",
    asks_for_line: "The program asks for a line",
    answer_line: "Answer",
    end_input: "No more lines",
    end_input_title: "The end of the input (Ctrl+D): input() raises an EOFError",
    no_lanes: "A lane appears for every task.",
    playhead_label: "Place in the run",
    // Trace table
    copy: "Copy the table",
    show_pictures: "Back to the pictures",
    no_trace: "Nothing has happened yet.",
    sleep_ends: "a sleep ends",
    timeout_ends: "a timeout is over",
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
        Notice::Parted => "You changed the past: this is another branch now. The first is kept under Take part, Branches.",
        Notice::Copied => "Copied.",
        Notice::CannotCopy => "This browser does not let the page copy: select the text and copy it yourself.",
        Notice::OtherTab => "Another tab had changed this program: its text is in the menu, under Also kept.",
        Notice::LinkDiffers => "The run went another way than the link says: the program or the page has changed since.",
        Notice::CannotSave => "This browser does not let the page save the picture.",
        Notice::NoLibrary => {
            "The program needs a part of Python's library that could not be fetched. When you are online again, go on or press Run: it is fetched once more."
        }
        Notice::MachineComes => "Python is on its way: your program starts when it is here.",
        Notice::NoMachine => {
            "Python could not be fetched. When you are online again, press Run: it is fetched once more. Your program is kept."
        }
    },
    when,
    next,
    deed,
    line_has_run: |line| format!("Line {line} has run."),
    place: |view| {
        let (position, end) = (count(view.position), count(view.known_end.max(view.position)));
        if view.is_complete { format!("moment {position} of {end}") } else { format!("moment {position}") }
    },
    working,
    findings: |number| counted(number as u64, "thing to know", "things to know"),
    finding,
    waits: |waiter| format!("{} waits for {}", waiter.task, waiter.waits_for),
    lead_to: |name| format!("Go to {name}"),
    lesson_about: |id| format!("Lesson {id} is about this"),
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
        (None, Detail::Tasks) if timer.limits.is_some() => {
            let task = timer.limits.as_deref().unwrap_or_default();
            format!("time limit of {task}")
        }
        (Some(task), Detail::Tasks) => format!("wakes {task}"),
        (Some(task), Detail::Handles) => format!("{} (wakes {task})", timer.handle.label),
        (None, _) if timer.handle.cancelled || timer.handle.label.is_empty() => TEXTS.cancelled_handle.into(),
        (None, Detail::Tasks) if timer.handle.label == "_set_result_unless_cancelled" => "ends a sleep".into(),
        (None, _) => timer.handle.label.clone(),
    },
    stands_here: |task, waits| format!("{task} {}", if waits { "waits here" } else { "is here" }),
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
    folded_by: |fold| match fold {
        Fold::Alone => "each task",
        Fold::Coroutine => "by coroutine",
        Fold::Team => "by group",
        Fold::State => "by state",
    },
    group_name,
    group_state: |state| match state {
        TaskState::Running => "running",
        TaskState::Ready => "ready",
        TaskState::Waiting => "waiting",
        TaskState::Ended => "ended",
    },
    done_of: |done, all| format!("{} of {} done", count(done as u64), count(all as u64)),
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
        Stream::Answer => "answered",
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
    blocked: |seconds| format!("held the loop for {}", self::seconds(seconds)),
    lane,
    // Trace table
    calls: |label| format!("calls {label}"),
    row_told: |told| match told {
        Told::Printed(text) => format!("prints {text}"),
        Told::PassBegan(number) => format!("pass {number} begins"),
        Told::Scheduled(Called::Task(name)) => format!("{name} goes into the ready queue"),
        Told::Scheduled(Called::Callback(label)) => format!("into the ready queue: {}", called(label)),
        Told::Ran(Called::Task(name)) => format!("{name} runs"),
        Told::Ran(Called::Callback(label)) => called(label),
        Told::TimerSet(Called::Task(name), when) => format!("a timer for {}: {name}", seconds(*when)),
        Told::TimerSet(Called::Callback(label), when) => format!("a timer for {}: {}", seconds(*when), called(label)),
    },
    trace_columns: || ["Pass", "Time", "Who", "What changed"],
    // Transport
    speed,
    with_key: |name, key| format!("{name} ({key})"),
    keys: || &KEYS,
    // Taking part
    take_part: "Take part",
    be_loop: "Be the loop",
    be_world: "Be the outside world",
    branches: "Branches...",
    hand_over: "Let it run by itself",
    who_is_next: "The loop is about to go on. Who is next?",
    which_timer: "Nothing is ready. What does the loop wait for?",
    next_turn: "To the next choice",
    turn_soon: "The loop has no choice to make at this moment.",
    no_more_turns: "The run has ended: there is nothing left to choose.",
    outside_title: "Outside the loop",
    nothing_outside: "Nothing goes on outside. A function in a thread (to_thread, run_in_executor) would stand here until it ends.",
    ends_now: "Ends now",
    branches_title: "Branches of this run",
    branches_note: "Go back and do something else: what came before is kept as a branch of its own.",
    branch_name: "Name of the branch",
    branch_shown: "on display",
    branch_go: "Go there",
    branch_compare: "Lay beside",
    branch_delete: "Delete",
    branch_alone: "One branch so far, and nothing was done to it.",
    branch_untouched: "Nothing was done to it.",
    compared_title: "Side by side",
    where_they_part: "Where they part",
    moment_back: "A moment back",
    moment_on: "A moment on",
    at_both_ends: "At both ends",
    sentence_row: "What happened",
    queue_row: "Ready queue",
    tasks_row: "Tasks",
    output_row: "Output",
    nothing: "nothing",
    save_csv: "Save the trace table as CSV",
    save_trace_events: "Save the timeline for Perfetto",
    save_transcript: "Save the output as text",
    breakpoint: "Next breakpoint",
    this_task: "This task",
    callback_in_short: "Callback",
    position_label: "Moment of the run",
    score: |right, wrong| format!("{right} right, {wrong} wrong"),
    verdict,
    branch: |number| format!("Branch {number}"),
    at_moment: |position| format!("at moment {}", count(position)),
    // Sharing and links
    share: "Share",
    share_title: "Share this program",
    share_read_only: "Read-only: step and touch, but not change the program",
    share_link: "Link",
    share_snippet: "For an HTML page",
    share_markdown: "For Markdown",
    share_note: "Everything stands in the text itself: nothing is stored on a server.",
    copy_short: "Copy",
    open_in_playground: "Open in the playground",
    from_links: "Also kept",
    back_to_own: "Back to my program",
    share_moment: |moment, touches| match touches {
        0 => format!("At this place: moment {}", count(moment)),
        touches => format!("At this place: moment {}, with what was done to the run ({})", count(moment), count(touches as u64)),
    },
    copy_form: |name| format!("Copy: {name}"),
    cannot_share: |problem| format!("This cannot be a link: {}.", link_problem(problem)),
    from_link: |number| format!("Kept program {number}"),
    bad_link: |problem| format!("The link cannot be opened: {}.", link_problem(problem)),
    came_with_link: |beside| {
        if beside { "This program came with a link. Your own is kept, just as it was." } else { "This came with a link." }
    },
    follow_link: |goal, touches| match touches {
        0 => format!("Go to {}", place_of(goal)),
        touches => format!("Go to {}, doing {} again", place_of(goal), counted(touches as u64, "touch", "touches")),
    },
};

fn place_of(goal: Goal) -> String {
    match goal {
        Goal::Moment(moment) => format!("moment {}", count(moment)),
        Goal::Turn(turn) => format!("pass {}", count(turn.into())),
    }
}

/// Whether the learner's choice is what the loop does, and the rule that says so.
fn verdict(name: &str, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Right => format!("Right: {name} is next."),
        Verdict::NotFirst { first } => {
            format!("Not {name} yet. The ready queue is first in, first out, and {first} came into it before.")
        }
        Verdict::NextPass => format!(
            "Not {name} yet. A pass runs only what was ready when it began; {name} was scheduled since, and waits for the next pass."
        ),
        Verdict::ReadyFirst { first } => {
            format!("Not {name} yet. What is ready comes first, here {first}. A timer, once due, first moves to the ready queue.")
        }
        Verdict::LaterTimer { first } => {
            format!("Not {name} yet. The loop waits for the earliest timer, which is that of {first}.")
        }
        Verdict::Waits { for_what } => {
            format!("Not {name}: it waits for {for_what}. Only when that is done is it put into the queue.")
        }
    }
}

fn link_problem(problem: Problem) -> &'static str {
    match problem {
        Problem::TooLong => "it is longer than 16 KiB",
        Problem::Version => "it is of a newer form than this page knows",
        Problem::Damaged => "its program is cut off or damaged",
        Problem::ProgramTooLong => "its program is longer than 256 KiB",
        Problem::NotText => "its program is not a text",
        Problem::Touch => "what was done to the run cannot be read",
        Problem::TooManyTouches => "too many things were done to the run",
        Problem::Ambiguous => "it names more than one program",
        Problem::NoFile => "the file with its program could not be loaded: it must be on the host of this page",
    }
}

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
        "ask" => "A question that holds nobody up",
        "forgotten" => "A coroutine never awaited",
        "blocked" => "A loop blocked by time.sleep",
        "endless" => "An endless loop",
        "deep" => "Recursion without an end",
        _ => "Example",
    }
}

/// When this moment is.
fn when(view: &View) -> String {
    match view.pass {
        0 if view.time <= 0.0 => String::new(),
        0 => format!("{}.", seconds(view.time)),
        pass => format!("Pass {pass}, {}.", seconds(view.time)),
    }
}

/// What this moment is, and why.
fn next(view: &View) -> String {
    match &view.moment {
        Moment::Start if view.position == 0 => "Nothing has run yet. Step or play to begin.".into(),
        Moment::Start => TEXTS.stopped.into(),
        Moment::End => ending(&view.status).into(),
        moment => happening(moment, view),
    }
}

/// Something that the last step did.
fn deed(deed: &Deed, line: Option<u32>, is_internal: bool) -> String {
    match deed {
        Deed::Made { tasks } if tasks.is_one() => {
            format!("{} was made: it stands in the ready queue until its turn comes.", several(tasks))
        }
        Deed::Made { tasks } => format!("{} were made: they stand in the ready queue until their turn comes.", several(tasks)),
        Deed::MadeFuture { name, .. } => format!("{name} was made: a Future, a box without a result yet."),
        Deed::Settled { woken, .. } if is_internal && woken.is_empty() => String::new(),
        Deed::Settled { woken, .. } if is_internal => {
            format!("The wait of {} is over: into the ready queue.", several(woken))
        }
        Deed::Settled { name, woken, .. } if woken.is_empty() => format!("{name} is done."),
        Deed::Settled { name, woken, .. } => format!("{name} is done, which puts {} into the ready queue.", several(woken)),
        Deed::Cancels { tasks } => {
            format!("Cancellation of {} was asked for: CancelledError comes at the next turn.", several(tasks))
        }
        Deed::WentOn { name } => format!("{name} was done already: the await went on at once."),
        Deed::Printed { text, lines: 1 } => match line {
            Some(line) => format!("Line {line} printed \u{201c}{text}\u{201d}."),
            None => format!("\u{201c}{text}\u{201d} was printed."),
        },
        Deed::Printed { lines, .. } => format!("{} were printed.", counted(*lines as u64, "line", "lines")),
        Deed::Passed { seconds } => format!("{} passed.", self::seconds(*seconds)),
        Deed::Waits { task, for_what } => format!("{task} waits for {for_what}: control goes back to the loop."),
        Deed::GaveWay { task } => format!("{task} gives way: it goes to the end of the ready queue, and control to the loop."),
        Deed::Ended { task, how, woken } => {
            let how = match how {
                End::Result => "with a result",
                End::Exception => "with an exception",
                End::Cancelled => "cancelled",
            };
            if woken.is_empty() {
                format!("{task} has ended {how}.")
            } else {
                format!("{task} has ended {how}, which puts {} into the ready queue.", several(woken))
            }
        }
    }
}

fn several(several: &Several) -> String {
    match (several.names.as_slice(), several.more) {
        ([], _) => String::new(),
        ([one], 0) => one.clone(),
        ([most @ .., last], 0) => format!("{} and {last}", most.join(", ")),
        (names, more) => format!("{} and {} more", names.join(", "), count(more as u64)),
    }
}

fn happening(moment: &Moment, view: &View) -> String {
    match moment {
        Moment::Line { line, task } => {
            let function = view.stack.last().map(|frame| own_name(&frame.function)).filter(|name| *name != "<module>");
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
            match first_timer(view, *until).map(|timer| (&timer.wakes, &timer.limits)) {
                Some((Some(task), _)) => {
                    format!("Nothing is ready. The loop waits {left} for the first timer, which wakes {task}.")
                }
                Some((None, Some(task))) => {
                    format!("Nothing is ready. The loop waits {left} for the first timer, the time limit of {task}.")
                }
                Some(_) => format!("Nothing is ready. The loop waits {left} for the first timer."),
                None => format!("Nothing is ready. The loop waits {left} for what is on its way from outside."),
            }
        }
        Moment::Choosing => "The loop is about to choose who is next.".into(),
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
        Status::Reading => "The program asks for a line of input. Answer it in the output.",
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

fn group_name(group: &view::Group, timeline: &Timeline) -> String {
    match group {
        view::Group::Coroutine(name) => name.to_string(),
        view::Group::State(state) => (TEXTS.group_state)(state).to_owned(),
        view::Group::Team(team) => match team.and_then(|team| timeline.teams.get(team.0 as usize)) {
            None => "in no group".to_owned(),
            Some(team) => {
                let (team, leader) = (team_name(team.kind), &team.leader);
                format!("{team} of {leader}")
            }
        },
    }
}

fn finding(kind: &FindingKind, names: &str) -> String {
    match kind {
        FindingKind::NeverAwaited { coroutine } => {
            format!("Calling {coroutine}() only made a coroutine: without await, or a task, none of its lines ran.")
        }
        FindingKind::NeverRetrieved { .. } => "It failed, and nobody asked: await it, or look at its exception().".into(),
        FindingKind::LostTask { .. } => "Nobody held on to this task: keep a reference to it until it is done.".into(),
        FindingKind::LoopBlocked { seconds, .. } => {
            format!("It held the loop for {} without an await: nobody else could run meanwhile.", self::seconds(*seconds))
        }
        FindingKind::LongComputation { moments, .. } => {
            format!("It ran {} lines without giving way: nobody else could run meanwhile.", count(*moments))
        }
        FindingKind::SwallowedCancellation { .. } => {
            format!("{names} was cancelled, caught the CancelledError and went on: whoever cancelled it never learns.")
        }
        FindingKind::NestedRun => "A loop is running already: inside a coroutine, await instead.".into(),
        FindingKind::AwaitedDone { .. } => format!("{names} was done already: this await gave nobody else a turn."),
        FindingKind::Deadlock { .. } => format!("{names} wait for one another in a ring: none can go on."),
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

static KEYS: [(&str, &str); 19] = [
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
    ("B", "to the next breakpoint; Shift+B to the one before"),
    ("Esc", "stop what runs"),
    ("Ctrl+Enter", "in the editor: run the program to its end"),
    ("F8", "in the editor: to the next problem"),
    ("F9", "in the editor: set or remove a breakpoint (or click on the line number)"),
    ("Ctrl+F10", "in the editor: run to this line (or Shift+click on the line number, or press it long)"),
    ("?", "show these keys"),
];

#[cfg(test)]
mod tests {
    use loopglass_session::view::{Cause, Moment, Status};

    use super::{TEXTS, explanation, next, when};
    use crate::fixture;

    #[test]
    fn the_sentence_says_what_happened_and_why() {
        assert_eq!(next(&fixture::start()), "Nothing has run yet. Step or play to begin.");
        let mut view = fixture::sleeping();
        assert_eq!(next(&view), "Nothing is ready. The loop waits 1.000 s for the first timer, which wakes Task-1.");
        (view.pass, view.time) = (3, 1.0);
        view.moment = Moment::Callback { label: "Task-1 wakeup".into(), task: Some("Task-1".into()), cause: Cause::TimerDue };
        assert_eq!(
            next(&view),
            "The timer is due: it sets the result of the sleep, which puts Task-1 back into the ready queue."
        );
        (view.moment, view.status) = (Moment::End, Status::Finished);
        assert_eq!(when(&view), "Pass 3, 1.000 s.");
        assert_eq!(next(&view), "The program has ended: its last line has run.");
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
