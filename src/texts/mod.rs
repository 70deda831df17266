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

use loopglass_link::Problem;
use loopglass_session::detectors::FindingKind;
use loopglass_session::last_step::Deed;
use loopglass_session::team::TeamKind;
use loopglass_session::turn::Verdict;
use loopglass_session::view::{
    self, Lane, Outcome, Position, SpanKind, Stream, TaskState, Timeline, TimerView, Told, View, Waiter,
};

use crate::examples::Group;
use crate::parts::Phase;
use crate::platform::theme::Theme;
use crate::state::{Detail, Fold, Goal, Notice, Part, Speed, Work};

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
        no_objects, module, waits_for, when_done, no_callbacks, ends_run, must_cancel, task, future, fold_label,
        // Touching
        set_result, set_exception, cancel, cancel_with, touch_more, expression, class, message, message_optional, apply_result, apply_exception,
        // Output and timeline
        no_output, asks_for_line, answer_line, end_input, end_input_title, no_lanes, playhead_label,
        // Trace table
        copy, show_pictures, no_trace, sleep_ends, timeout_ends,
        // Transport
        transport, play, pause, stop, speed_label, step, step_back, task_step, task_step_back, callback, callback_back, pass,
        pass_back, timer, start, end,
        // Keys
        shortcuts, close, keys_note, keys_title, key, does,
        // Lessons
        lessons, contents, rules, progress, review, builder, quiz, quiz_title, lesson_program, fold, unfold, leave_lesson,
        steps, next_point, next_point_note, held, question, answer, unsure, is_right, your_answer, was_right, was_wrong,
        was_unsure, belief_behind, check, start_over, show_all_parts, some_parts, own_words, compare_words, checking, passed, as_puzzle, looking_is_not_solving,
        check_order, check_words, build_solution, trial_broken, order_right, loading, lessons_intro, lesson_done, no_rules, not_a_progress, progress_note,
        progress_out, copy_code, progress_in, progress_import, next_question, quiz_none, quiz_note, quiz_who, quiz_nobody,
        quiz_queue, quiz_empty, quiz_print, quiz_nothing, quiz_queue_reply, quiz_print_reply, belief_at_once, belief_order,
        belief_waiting, belief_running, belief_nobody, belief_unchanged, builder_note, build_title, build_intro,
        build_question, build_answers, build_task, build_checks, build_hints, build_rule, build, build_needs,
        build_one_right, bundle_file, copy_file, save_file, copy_link, try_lesson, open_bundle, open_lesson,
        untranslated,
        // Taking part
        take_part, be_loop, be_world, branches, hand_over, who_is_next, which_timer, next_turn, turn_soon, no_more_turns, outside_title,
        nothing_outside, ends_now, branches_title, branches_note, branch_name, branch_shown, branch_go, branch_compare, branch_delete,
        branch_alone, branch_untouched, compared_title, where_they_part, moment_back, moment_on, at_both_ends, sentence_row, queue_row,
        tasks_row, output_row, nothing, save_csv, save_trace_events, save_transcript, breakpoint, this_task, callback_in_short,
        position_label,
        // Sharing and links
        share, share_title, share_read_only, share_link, share_snippet, share_markdown, share_note, copy_short, open_in_playground,
        from_links, back_to_own,
    }
    phrases {
        // Taking part
        fn score(right: u32, wrong: u32) -> String;
        fn verdict(name: &str, verdict: &Verdict) -> String;
        fn branch(number: u32) -> String;
        fn at_moment(position: Position) -> String;
        // Numbers
        fn count(number: u64) -> String;
        fn seconds(time: f64) -> String;
        // Lessons
        fn step_of_lesson(step: u8) -> &'static str;
        fn onwards(step: u8) -> &'static str;
        fn move_up(line: &str) -> String;
        fn move_down(line: &str) -> String;
        fn put_aside(line: &str) -> String;
        fn checks_done(done: usize, all: usize) -> String;
        fn trial_start(has_task: bool) -> &'static str;
        fn trial_solution(solves: bool) -> &'static str;
        fn check_examples() -> [(&'static str, &'static str); 10];
        fn lines_changed(lines: u32, fewest: u32, ours: u32) -> String;
        fn hint(left: usize) -> String;
        fn solution_piece(number: usize, all: usize) -> String;
        fn order_length(lines: usize) -> String;
        fn order_wrong(line: usize) -> String;
        fn next_lesson(title: &str) -> String;
        fn previous_lesson(title: &str) -> String;
        fn lessons_done(done: usize, all: usize) -> String;
        fn start_review(due: usize) -> String;
        fn lesson_needs(ids: &str) -> String;
        fn not_loaded(what: &str) -> String;
        fn not_a_lesson(why: &str) -> String;
        fn review_end(right: usize, all: usize) -> String;
        fn quiz_who_reply(who: &str) -> String;
        fn build_check_fault(line: usize, problem: &str) -> String;
        // The page
        fn group(group: Group) -> &'static str;
        fn example(id: &str) -> &'static str;
        fn detail(detail: Detail) -> &'static str;
        fn theme(theme: Theme) -> &'static str;
        fn part(part: Part) -> &'static str;
        // On a tab, where there is room for one word.
        fn part_in_short(part: Part) -> &'static str;
        fn notice(notice: Notice) -> &'static str;
        // When this moment is: pass and time.
        fn when(view: &View) -> String;
        // What this moment is, and why.
        fn next(view: &View) -> String;
        // Something that the last step did; `is_internal`: to a Future that the library made for itself.
        fn deed(deed: &Deed, line: Option<u32>, is_internal: bool) -> String;
        // Where a step changed nothing of the loop.
        fn line_has_run(line: u32) -> String;
        fn place(view: &View) -> String;
        fn working(work: &Work) -> String;
        fn waits(waiter: &Waiter) -> String;
        fn findings(number: usize) -> String;
        // One plain sentence about a mistake or surprise; the names are those of the tasks that it is about.
        fn finding(kind: &FindingKind, names: &str) -> String;
        fn lead_to(name: &str) -> String;
        // To the lesson about a mistake.
        fn lesson_about(id: &str) -> String;
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
        fn stands_here(task: &str, waits: bool) -> String;
        fn task_state(state: &TaskState, outcome: &Outcome) -> &'static str;
        fn outcome(outcome: &Outcome) -> &'static str;
        fn group_state(state: &TaskState) -> &'static str;
        // How tasks can be folded.
        fn folded_by(fold: Fold) -> &'static str;
        // What tasks that are folded together have in common.
        fn group_name(group: &view::Group, timeline: &Timeline) -> String;
        fn wakes(name: &str) -> String;
        fn done_of(done: usize, all: usize) -> String;
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
        fn blocked(seconds: f64) -> String;
        // A lane in words, for those who do not see it.
        fn lane(lane: &Lane) -> String;
        // Trace table
        fn trace_columns() -> [&'static str; 4];
        // What a row of the trace table tells.
        fn row_told(told: &Told) -> String;
        fn calls(label: &str) -> String;
        // Transport
        fn speed(speed: Speed) -> String;
        fn with_key(name: &str, key: &str) -> String;
        // Sharing and links
        fn share_moment(moment: u64, touches: usize) -> String;
        fn copy_form(name: &str) -> String;
        fn cannot_share(problem: Problem) -> String;
        fn from_link(number: usize) -> String;
        fn bad_link(problem: Problem) -> String;
        fn came_with_link(beside: bool) -> &'static str;
        fn follow_link(goal: Goal, touches: usize) -> String;
        // Each key and what it does.
        fn keys() -> &'static [(&'static str, &'static str)];
    }
}

/// What keeps tasks together, as the program calls it; the same in every language.
fn team_name(kind: TeamKind) -> &'static str {
    match kind {
        TeamKind::Gather => "gather()",
        TeamKind::TaskGroup => "TaskGroup",
        TeamKind::Wait => "wait()",
        TeamKind::AsCompleted => "as_completed()",
    }
}

/// The timer that a wait ends with; nothing where something from outside comes before.
fn first_timer(view: &View, until: f64) -> Option<&TimerView> {
    view.timers.first().filter(|timer| timer.due < until + 1e-6)
}

/// What a function is called where it stands: the functions around it are seen in the code.
fn own_name(qualified: &str) -> &str {
    qualified.rsplit("<locals>.").next().unwrap_or(qualified)
}
