//! The parts of the page. Each takes data down and sends wishes up; what it draws follows from the view by pure functions.
mod answer;
mod branches;
mod callbacks;
mod card;
mod code;
mod compared;
mod editor;
mod embed_bar;
mod findings;
pub(crate) mod fold;
mod folded;
mod frames;
mod future_card;
mod gaze;
mod group_lane;
mod haste;
mod header;
mod help;
mod icon;
mod invited;
mod lane_names;
pub(crate) mod lanes;
mod lesson_link;
mod menu;
mod movement;
mod objects;
mod out_of_view;
mod output;
mod outside;
mod page;
mod phases;
mod pill;
mod printed;
mod queue;
mod sentence;
mod share;
mod slots;
mod stack_card;
mod stands;
mod tabs;
mod take_along;
mod take_part;
mod task_card;
mod timeline;
mod timeline_picture;
mod timers;
mod told;
mod touch;
mod touch_form;
mod trace;
mod transport;
mod turns;
mod waits;
mod welcome;
mod window;

use loopglass_session::view::{ObjectId, Outcome, TaskState, View};
use yew::prelude::*;

use crate::lessons::Bubble;
use crate::state::{Command, Detail, Part, Shown};
use crate::texts;

pub use branches::title_of as branch_title;
pub use page::App;
pub use phases::Phase;
pub use sentence::sentence;
pub use trace::{called, table_text};

/// A text is shown up to so many characters; more would only slow the page.
const LONGEST_TEXT: usize = 2000;

/// What the small pieces of a part draw from: the moment, how near to look at it, and where wishes go.
#[derive(Clone, Copy)]
struct Context<'a> {
    view: &'a Shown,
    /// What was on display before.
    before: &'a Shown,
    /// The text that the run is of.
    program: &'a str,
    detail: Detail,
    /// What the learner points at.
    lit: Option<ObjectId>,
    on_command: &'a Callback<Command>,
}

/// The `id` of the card of a Task or Future.
pub fn card_id(object: ObjectId) -> String {
    format!("object-{}", object.0)
}

/// A listener that sends this command.
fn asks(on_command: &Callback<Command>, command: Command) -> Callback<MouseEvent> {
    on_command.reform(move |_| command.clone())
}

/// A listener that sends the command, if any, that an event means.
fn asks_if(on_command: &Callback<Command>, meant: impl Fn(Event) -> Option<Command> + 'static) -> Callback<Event> {
    let on_command = on_command.clone();
    Callback::from(move |event| {
        if let Some(command) = meant(event) {
            on_command.emit(command);
        }
    })
}

/// The class that sets the colour of a task.
fn hue(color: u8) -> &'static str {
    const HUES: [&str; 8] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"];
    HUES[usize::from(color) % HUES.len()]
}

/// The class of what stands for the object that the learner points at.
fn lit(pointed_at: Option<ObjectId>, object: Option<ObjectId>) -> Option<&'static str> {
    (object.is_some() && pointed_at == object).then_some("lit")
}

/// The colour class of the task with this id.
fn hue_of(view: &View, object: Option<ObjectId>) -> Option<&'static str> {
    let id = object?;
    view.tasks.iter().find(|task| task.id == id).map(|task| hue(task.color))
}

/// The class of what came of something: classes stay the same in every language.
fn outcome_class(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Pending => "pending",
        Outcome::Result(_) => "result",
        Outcome::Exception(_) => "exception",
        Outcome::Cancelled => "cancelled",
    }
}

/// The class of what a task does.
fn state_class(state: &TaskState, outcome: &Outcome) -> &'static str {
    match state {
        TaskState::Running => "running",
        TaskState::Ready => "ready",
        TaskState::Waiting => "waiting",
        TaskState::Ended => outcome_class(outcome),
    }
}

/// The text, cut off where it is too long.
fn clipped(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}

/// A name that leads to the card of its Task or Future; only the name where there is no card.
fn link(name: &str, object: Option<ObjectId>, context: Context) -> Html {
    match object {
        Some(id) => html! {
            <button type="button" class={classes!("link", hue_of(context.view, object), lit(context.lit, object))} data-object={id.0.to_string()}
                onclick={asks(context.on_command, Command::Find(id))}>
                { name }
            </button>
        },
        None => html! { <span>{ name }</span> },
    }
}

/// The heading of a part.
fn heading(part: Part) -> Html {
    html! {
        <>
            <h2 id={format!("{}-title", part.id())}>{ texts::part(part) }</h2>
            <Bubble {part} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, clipped, hue};

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(clipped("short"), "short");
        let long = "\u{1f40d}".repeat(LONGEST_TEXT + 1);
        assert_eq!(clipped(&long).chars().count(), LONGEST_TEXT + 3);
    }

    #[test]
    fn there_are_eight_colours() {
        assert_eq!(hue(0), "hue-1");
        assert_eq!(hue(7), "hue-8");
        assert_eq!(hue(8), "hue-1");
    }
}
