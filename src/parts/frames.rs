//! The frames of a coroutine, the innermost lowest, each with its line and its names.
use loopglass_session::view::FrameView;
use yew::prelude::*;

use crate::parts::clipped;
use crate::texts;

/// A module may have hundreds of names.
const MOST_LOCALS: usize = 12;

pub fn frames(frames: &[FrameView]) -> Html {
    html! {
        <ol class="frames">
            { for runs(frames).into_iter().enumerate().map(|(i, run)| html! { <li key={i}>{ drawn(run) }</li> }) }
        </ol>
    }
}

fn drawn(run: &[FrameView]) -> Html {
    match run {
        [frame] if frame.is_program => program_frame(frame),
        library => html! {
            <details class="library">
                <summary>{ texts::library_frames(library.len()) }</summary>
                { for library.iter().map(program_frame) }
            </details>
        },
    }
}

fn program_frame(frame: &FrameView) -> Html {
    html! {
        <div class="frame">
            <span class="frame-name"><code>{ &frame.function }</code></span>
            <span class="frame-line">{ texts::at_line(frame.line) }</span>
            if !frame.locals.is_empty() {
                <dl class="locals">
                    { for frame.locals.iter().take(MOST_LOCALS).map(|(name, value)| html! {
                        <div key={name.clone()}><dt>{ name }</dt><dd title={clipped(value)}>{ clipped(value) }</dd></div>
                    }) }
                </dl>
                if frame.locals.len() > MOST_LOCALS {
                    <span class="quiet">{ texts::and_more(frame.locals.len() - MOST_LOCALS) }</span>
                }
            }
        </div>
    }
}

/// The frames in groups: each of the program's alone, and the library's that follow one another together.
pub fn runs(frames: &[FrameView]) -> Vec<&[FrameView]> {
    frames.chunk_by(|a, b| !a.is_program && !b.is_program).collect()
}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::fixture;

    #[test]
    fn library_frames_fold_together() {
        let frames: Vec<_> = [true, true, false, false, true].map(|is_program| fixture::frame("f", 1, is_program)).into();
        let lengths: Vec<_> = runs(&frames).iter().map(|run| run.len()).collect();
        assert_eq!(lengths, [1, 1, 2, 1]);
    }
}
