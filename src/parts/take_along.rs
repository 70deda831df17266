//! What the learner can take along: the picture for slides, the page on paper.
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::asks;
use crate::platform::dom;
use crate::state::{Command, Export, PictureFormat};
use crate::texts;

pub fn take_along(on_command: &Callback<Command>) -> Html {
    let entry = |text: &'static str, command: Command| {
        html! { <li><button type="button" onclick={asks(on_command, command)}>{ text }</button></li> }
    };
    html! {
        <details class="take-along">
            <summary class="tool" title={texts::take_along()} aria-label={texts::take_along()}>{ icon(Icon::Picture) }</summary>
            <ul onclick={|event: MouseEvent| dom::close_menu(&event)}>
                { entry(texts::save_svg(), Command::SavePicture(PictureFormat::Svg)) }
                { entry(texts::save_png(), Command::SavePicture(PictureFormat::Png)) }
                { entry(texts::print(), Command::Print) }
                { entry(texts::save_csv(), Command::Export(Export::Csv)) }
                { entry(texts::save_trace_events(), Command::Export(Export::TraceEvents)) }
                { entry(texts::save_transcript(), Command::Export(Export::Transcript)) }
            </ul>
        </details>
    }
}
