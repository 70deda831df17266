//! The frames of a coroutine, the innermost lowest, each with its line and its names.
use loopglass_session::view::FrameView;
use yew::prelude::*;

use crate::parts::{Context, clipped, link};
use crate::state::Detail;
use crate::texts;

/// A module may have hundreds of names.
const MOST_LOCALS: usize = 12;

/// A name and its value that are longer may not have room in two lines.
const LONG: usize = 36;

/// `before`: the same frames as they were on display before, to mark what changed.
pub fn frames(frames: &[FrameView], before: &[FrameView], context: Context) -> Html {
    let is_deep = frames.iter().filter(|frame| frame.is_program).count() > 1;
    let drawn = |(start, run): (usize, &[FrameView])| match run {
        [frame] if frame.is_program => program_frame(frame, before.get(start), is_deep, context),
        library => html! {
            <details class="library">
                <summary>{ texts::library_frames(library.len()) }</summary>
                { for library.iter().enumerate().map(|(i, frame)| program_frame(frame, before.get(start + i), true, context)) }
            </details>
        },
    };
    html! {
        <ol class="frames">
            { for runs(frames).into_iter().map(|run| html! { <li key={run.0}>{ drawn(run) }</li> }) }
        </ol>
    }
}

fn program_frame(frame: &FrameView, before: Option<&FrameView>, is_named: bool, context: Context) -> Html {
    let source = if frame.is_program { line_of(context.program, frame.line) } else { "" };
    html! {
        <div class="frame">
            if is_named {
                <code class="frame-name">{ &frame.function }</code>
            }
            <div class="frame-line" title={texts::at_line(frame.line)}>
                <span class="visually-hidden">{ texts::at_line(frame.line) }{ " " }</span>
                <span class="line-number" aria-hidden="true">{ frame.line }</span>
                <code>{ source }</code>
            </div>
            { locals(frame, before, context) }
        </div>
    }
}

fn locals(frame: &FrameView, before: Option<&FrameView>, context: Context) -> Html {
    if frame.locals.is_empty() {
        return Html::default();
    }
    let more = frame.locals.len().saturating_sub(MOST_LOCALS);
    html! {
        <>
            <dl class="locals">
                { for frame.locals.iter().take(MOST_LOCALS).map(|(name, value)| {
                    let value = clipped(value);
                    let is_long = name.len() + value.len() > LONG;
                    let class = classes!(is_changed(frame, before, name).then_some("changed"), is_long.then_some("long"));
                    // What may be cut off can have the focus, and is whole then.
                    html! { <div key={name.clone()} {class} tabindex={is_long.then_some("0")}><dt>{ name }</dt><dd title={value.clone()}>{ value_of(frame, name, value, context) }</dd></div> }
                }) }
            </dl>
            if more > 0 {
                <span class="quiet">{ texts::and_more(more) }</span>
            }
        </>
    }
}

/// A value that is a Task or Future leads to its card, under the name that the card has; near the machine it is the whole repr.
fn value_of(frame: &FrameView, name: &str, value: String, context: Context) -> Html {
    let Some(object) = frame.links.iter().find(|link| link.0 == name).map(|link| link.1) else { return html! { { value } } };
    let task = context.view.tasks.iter().find(|task| task.id == object).map(|task| task.name.clone());
    let future = || context.view.futures.iter().find(|future| future.id == object).map(|future| future.name.clone());
    match task.or_else(future) {
        Some(card) if context.detail == Detail::Tasks => link(&card, Some(object), context),
        Some(_) => link(&value, Some(object), context),
        None => html! { { value } },
    }
}

/// Did this step give the name its value? In a frame that was not there before everything is new, and nothing is marked.
fn is_changed(frame: &FrameView, before: Option<&FrameView>, name: &str) -> bool {
    let Some(before) = before.filter(|before| before.function == frame.function) else { return false };
    let value_in = |frame: &FrameView| frame.locals.iter().find(|local| local.0 == name).map(|local| local.1.clone());
    value_in(before) != value_in(frame)
}

/// A line of the program, counted from one, without what stands before and after it.
fn line_of(program: &str, line: u32) -> &str {
    let index = (line as usize).saturating_sub(1);
    program.lines().nth(index).unwrap_or_default().trim()
}

/// The frames in groups, each with the place of its first: each of the program's alone, and the library's that follow one
/// another together.
pub fn runs(frames: &[FrameView]) -> Vec<(usize, &[FrameView])> {
    let mut start = 0;
    let groups = frames.chunk_by(|a, b| !a.is_program && !b.is_program).map(|run| {
        let first = start;
        start += run.len();
        (first, run)
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::{is_changed, line_of, runs};
    use crate::fixture;

    #[test]
    fn library_frames_fold_together() {
        let frames: Vec<_> = [true, true, false, false, true].map(|is_program| fixture::frame("f", 1, is_program)).into();
        let shapes: Vec<_> = runs(&frames).iter().map(|(start, run)| (*start, run.len())).collect();
        assert_eq!(shapes, [(0, 1), (1, 1), (2, 2), (4, 1)]);
    }

    #[test]
    fn what_this_step_changed_is_marked() {
        let before = fixture::frame("main", 5, true);
        let mut now = before.clone();
        assert!(!is_changed(&now, Some(&before), "fut"));
        now.locals[0].1 = "None".into();
        assert!(is_changed(&now, Some(&before), "fut"));
        assert!(!is_changed(&now, None, "fut"));
        assert!(!is_changed(&now, Some(&fixture::frame("other", 5, true)), "fut"));
    }

    #[test]
    fn a_line_of_the_program() {
        assert_eq!(line_of("a\n    b\n", 2), "b");
        assert_eq!(line_of("a", 7), "");
    }
}
