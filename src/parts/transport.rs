//! The transport: the ways through the run, always at hand.
use loopglass_session::view::Move;
use yew::prelude::*;

use super::icon::{Icon, icon, mirrored};
use crate::parts::{asks, asks_if};
use crate::platform::dom;
use crate::state::{Activity, Command, SPEEDS, Shown, Speed};
use crate::texts;

#[derive(Properties, PartialEq)]
pub struct TransportProps {
    pub view: Shown,
    /// The run is of another text than the editor's, so that forward means afresh.
    pub is_edited: bool,
    pub activity: Activity,
    pub speed: Speed,
    pub has_breakpoints: bool,
    pub on_command: Callback<Command>,
}

/// A button of the transport.
struct Way {
    there: Move,
    name: &'static str,
    key: &'static str,
    aria_key: &'static str,
    picture: Html,
}

impl Way {
    fn new(there: Move, name: &'static str, key: &'static str, aria_key: &'static str, picture: Html) -> Self {
        Self { there, name, key, aria_key, picture }
    }
}

#[component]
pub fn Transport(props: &TransportProps) -> Html {
    let (is_start, is_end) = (!props.view.has_begun(), props.view.has_ended() && !props.is_edited);
    let back = [
        Way::new(Move::Start, texts::start(), "Home", "Home", icon(Icon::Start)),
        Way::new(Move::PassBack, texts::pass_back(), "Page Up", "PageUp", mirrored(Icon::Pass)),
        Way::new(Move::CallbackBack, texts::callback_back(), "Alt+\u{2190}", "Alt+ArrowLeft", mirrored(Icon::Callback)),
        Way::new(Move::TaskLineBack, texts::task_step_back(), "Shift+\u{2190}", "Shift+ArrowLeft", mirrored(Icon::TaskStep)),
        Way::new(Move::LineBack, texts::step_back(), "\u{2190}", "ArrowLeft", mirrored(Icon::Step)),
    ];
    let forward = [
        Way::new(Move::Line, texts::step(), "\u{2192}", "ArrowRight", icon(Icon::Step)),
        Way::new(Move::TaskLine, texts::task_step(), "Shift+\u{2192}", "Shift+ArrowRight", icon(Icon::TaskStep)),
        Way::new(Move::Callback, texts::callback(), "Alt+\u{2192}", "Alt+ArrowRight", icon(Icon::Callback)),
        Way::new(Move::Pass, texts::pass(), "Page Down", "PageDown", icon(Icon::Pass)),
        Way::new(Move::NextTimer, texts::timer(), "T", "t", icon(Icon::Timer)),
        Way::new(Move::Breakpoint, texts::breakpoint(), "B", "b", icon(Icon::Breakpoint)),
        Way::new(Move::End, texts::end(), "End", "End", icon(Icon::End)),
    ];
    html! {
        <section class="transport" aria-label={texts::transport()}>
            { slider(props) }
            <div class="ways">{ for back.iter().map(|way| button(way, is_start, &props.on_command)) }</div>
            { play(props) }
            <div class="ways">{ for forward.iter().filter(|way| way.there != Move::Breakpoint || props.has_breakpoints).map(|way| button(way, is_end, &props.on_command)) }</div>
            { speeds(props) }
        </section>
    }
}

fn button(way: &Way, is_off: bool, on_command: &Callback<Command>) -> Html {
    let big = matches!(way.there, Move::Line | Move::Pass).then_some(html! { <span class="word">{ way.name }</span> });
    // The two that are easily taken for one another say what they are wherever there is room.
    let caption = match way.there {
        Move::TaskLine => html! { <span class="caption">{ texts::this_task() }</span> },
        Move::Callback => html! { <span class="caption">{ texts::callback_in_short() }</span> },
        _ => Html::default(),
    };
    // A button that were disabled would lose the focus of those who hold its key down: it says so, and does nothing.
    let onclick = if is_off { Callback::noop() } else { asks(on_command, Command::Go(way.there)) };
    let often = matches!(way.there, Move::Line | Move::LineBack).then_some("often");
    html! {
        <button type="button" class={classes!("way", big.is_some().then_some("big"), often)} aria-label={way.name}
            title={texts::with_key(way.name, way.key)} aria-keyshortcuts={way.aria_key} aria-disabled={is_off.to_string()} {onclick}>
            { way.picture.clone() }
            { big.unwrap_or_default() }
            { caption }
        </button>
    }
}

/// The playhead as a slider, at hand on every screen.
fn slider(props: &TransportProps) -> Html {
    let oninput = {
        let on_command = props.on_command.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(moment) = dom::typed(&event).and_then(|moment| moment.parse().ok()) {
                on_command.emit(Command::Go(Move::To(moment)));
            }
        })
    };
    let view = &props.view;
    html! {
        <input type="range" class="position" min="0" max={view.known_end.max(view.position).to_string()} step="1" {oninput}
            value={view.position.to_string()} aria-label={texts::position_label()} aria-valuetext={texts::playhead(view)} />
    }
}

fn play(props: &TransportProps) -> Html {
    let (command, name, picture) = if props.activity.work.is_some() {
        (Command::Stop, texts::stop(), Icon::Stop)
    } else if props.activity.playing {
        (Command::PlayOrPause, texts::pause(), Icon::Pause)
    } else {
        (Command::PlayOrPause, texts::play(), Icon::Play)
    };
    let key = if command == Command::Stop { "Esc" } else { "Space" };
    html! {
        <button type="button" class="play" title={texts::with_key(name, key)} aria-keyshortcuts={key} onclick={asks(&props.on_command, command)}>
            { icon(picture) }
            <span>{ name }</span>
        </button>
    }
}

fn speeds(props: &TransportProps) -> Html {
    let onchange =
        asks_if(&props.on_command, |event| dom::chosen(&event).and_then(|key| Speed::from_key(&key)).map(Command::SetSpeed));
    html! {
        <span class="speed">
            <select aria-label={texts::speed_label()} title={texts::speed_label()} {onchange}>
                { for SPEEDS.into_iter().map(|speed| html! {
                    <option key={speed.key()} value={speed.key()} selected={speed == props.speed}>{ texts::speed(speed) }</option>
                }) }
            </select>
        </span>
    }
}
