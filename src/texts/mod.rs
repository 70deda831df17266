//! Every word that the page says. What a program made (names, reprs, tracebacks) comes as it is; names of the field (Future, Task,
//! handle, ready queue, pass, timer) stay in every language.
//!
//! A text is a name in the list below, a line in `english.rs` and a line in `german.rs`: the compiler names the file that lacks it.
//! The page reads it as a function: `texts::run()`, `texts::at_line(3)`. Another language is another such file and a line in
//! [`Language`].
mod english;
mod german;
mod language;
mod number;

use loopglass_session::view::{Lane, Outcome, SpanKind, Stream, TaskState, TimerView, View, Waiter};

use crate::examples::Group;
use crate::parts::Phase;
use crate::platform::theme::Theme;
use crate::state::{Detail, Notice, Part, Speed, Work};

pub use language::{LANGUAGES, Language, speak, spoken};

/// Makes the struct that each language fills, and for every text the function that reads it in the language spoken.
macro_rules! texts {
    (words { $($word:ident),* $(,)? } phrases { $(fn $phrase:ident($($name:ident: $type:ty),*) -> $result:ty;)* }) => {
        /// All texts in one language.
        pub struct Texts {
            $(pub $word: &'static str,)*
            $(pub $phrase: fn($($type),*) -> $result,)*
        }

        $(pub fn $word() -> &'static str {
            spoken().texts().$word
        })*

        $(pub fn $phrase($($name: $type),*) -> $result {
            (spoken().texts().$phrase)($($name),*)
        })*
    };
}

texts! {
    words {
        // The page
        title, skip, program, own_program, restore, restore_title, run, run_title, detail_level, help, table, parts, editor, happened,
        stage, edited, dismiss, language_label,
        // What comes after "Handles" where there is room for it.
        detail_rest,
        // Taking along
        take_along, save_svg, save_png, print,
        // How the run stands
        stopped, not_python, waits_for_you, deadlock, failed, unsupported,
        // Ready queue
        running, this_pass, next_pass, nothing_runs, module_runs, loop_runs, loop_waits, nothing_ready, nothing_scheduled,
        cancelled_handle,
        // Before the first step
        welcome_title, welcome_text, welcome_step, welcome_play,
        // Timers
        clock, no_timers,
        // Tasks and Futures
        no_objects, module, waits_for, when_done, no_callbacks, must_cancel, task, future,
        // Touching
        set_result, set_exception, cancel, cancel_with, expression, class, message, message_optional, apply_result, apply_exception,
        // Output and timeline
        no_output, no_lanes, playhead_label,
        // Trace table
        copy, show_pictures, no_trace,
        // Transport
        transport, play, pause, stop, speed_label, step, step_back, task_step, task_step_back, callback, callback_back, pass,
        pass_back, timer, start, end,
        // Keys
        shortcuts, close, keys_note, keys_title, key, does,
    }
    phrases {
        // Numbers
        fn count(number: u64) -> String;
        fn seconds(time: f64) -> String;
        // The page
        fn group(group: Group) -> &'static str;
        fn example(id: &str) -> &'static str;
        fn detail(detail: Detail) -> &'static str;
        fn theme(theme: Theme) -> &'static str;
        fn part(part: Part) -> &'static str;
        // On a tab, where there is room for one word.
        fn part_in_short(part: Part) -> &'static str;
        fn notice(notice: Notice) -> &'static str;
        // What this moment is, and why.
        fn sentence(view: &View) -> String;
        fn place(view: &View) -> String;
        fn working(work: &Work) -> String;
        fn waits(waiter: &Waiter) -> String;
        fn lead_to(name: &str) -> String;
        fn at_line(line: u32) -> String;
        fn problem_place(line: u32, column: u32) -> String;
        fn and_more(more: usize) -> String;
        // A phase of the loop: its name, and what happens in it.
        fn phase(phase: Phase) -> (&'static str, &'static str);
        fn pass_number(pass: u32) -> String;
        // The parts of the stage, and what each shows.
        fn legend() -> [(&'static str, &'static str); 4];
        // Timers
        fn timer_effect(timer: &TimerView, detail: Detail) -> String;
        fn due(time: f64) -> String;
        fn time_left(left: f64) -> String;
        // Tasks and Futures
        fn task_state(state: &TaskState, outcome: &Outcome) -> &'static str;
        fn outcome(outcome: &Outcome) -> &'static str;
        fn wakes(name: &str) -> String;
        fn tells(name: &str) -> String;
        fn cancelling(requests: u32) -> String;
        fn library_frames(number: usize) -> String;
        fn library_objects(number: usize, shown: bool) -> String;
        // The button's name for those who hear it alone.
        fn touch(verb: &str, name: &str) -> String;
        // Output
        fn stream(stream: Stream) -> &'static str;
        fn go_to_print(line: Option<u32>) -> String;
        // One plain sentence under an error that learners meet.
        fn explanation(error: &str) -> Option<&'static str>;
        // Timeline
        fn playhead(view: &View) -> String;
        fn span(kind: &SpanKind) -> String;
        // A lane in words, for those who do not see it.
        fn lane(lane: &Lane) -> String;
        // Trace table
        fn trace_columns() -> [&'static str; 4];
        // Transport
        fn speed(speed: Speed) -> String;
        fn with_key(name: &str, key: &str) -> String;
        // Each key and what it does.
        fn keys() -> &'static [(&'static str, &'static str)];
    }
}
