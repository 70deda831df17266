//! The top of the page: its name, the program, how near to look, the theme, the keys.
use std::rc::Rc;

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::menu::menu;
use super::take_along::take_along;
use super::take_part::take_part;
use crate::lessons::{Sheet, Wish};
use crate::parts::{asks, asks_if};
use crate::platform::dom;
use crate::platform::theme::Theme;
use crate::state::{Command, Detail, Hand, Origin, Settings};
use crate::texts::{self, LANGUAGES, Language};

#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    pub origin: Origin,
    pub links: Rc<Vec<Origin>>,
    pub is_changed: bool,
    pub settings: Settings,
    pub trace: bool,
    pub hand: Hand,
    pub on_command: Callback<Command>,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let on = &props.on_command;
    let theme = props.settings.theme;
    html! {
        <header class="top">
            <h1>{ texts::title() }</h1>
            { menu(props.origin, &props.links, props.is_changed, on) }
            <div class="lesson-buttons">
                <button type="button" onclick={props.on_wish.reform(|_| Wish::Show(Sheet::Contents))} aria-haspopup="dialog">{ texts::lessons() }</button>
                <button type="button" title={texts::quiz_title()} onclick={props.on_wish.reform(|_| Wish::Quiz)} aria-haspopup="dialog">{ texts::quiz() }</button>
            </div>
            <div class="top-end">
                <div class="segments" role="group" aria-label={texts::detail_level()}>
                    { for [Detail::Tasks, Detail::Handles].into_iter().map(|detail| segment(props, detail)) }
                </div>
                { languages(on) }
                <button type="button" class="tool" onclick={asks(on, Command::ShowShare(true))} title={texts::share()}
                    aria-label={texts::share()} aria-haspopup="dialog">{ icon(Icon::Share) }</button>
                <button type="button" class="tool" aria-pressed={props.trace.to_string()} onclick={asks(on, Command::ShowTrace(!props.trace))}
                    title={texts::table()} aria-label={texts::table()}>{ icon(Icon::Table) }</button>
                { take_part(&props.hand, on) }
                { take_along(on) }
                <button type="button" class="tool" onclick={asks(on, Command::SetTheme(next(theme)))} title={texts::theme(theme)}
                    aria-label={texts::theme(theme)}>{ icon(theme_icon(theme)) }</button>
                <button type="button" class="tool" onclick={asks(on, Command::ShowHelp(true))} title={texts::with_key(texts::help(), "?")}
                    aria-label={texts::help()} aria-haspopup="dialog">{ icon(Icon::Keyboard) }</button>
            </div>
        </header>
    }
}

fn languages(on_command: &Callback<Command>) -> Html {
    let onchange =
        asks_if(on_command, |event| dom::chosen(&event).and_then(|tag| Language::from_tag(&tag)).map(Command::SetLanguage));
    let spoken = texts::spoken();
    html! {
        <select class="language" aria-label={texts::language_label()} title={texts::language_label()} {onchange}>
            { for LANGUAGES.into_iter().map(|language| html! {
                <option key={language.tag()} value={language.tag()} title={language.name()} selected={language == spoken}>{ language.tag().to_uppercase() }</option>
            }) }
        </select>
    }
}

fn segment(props: &HeaderProps, detail: Detail) -> Html {
    let is_on = props.settings.detail == detail;
    html! {
        <button type="button" key={texts::detail(detail)} aria-pressed={is_on.to_string()} onclick={asks(&props.on_command, Command::SetDetail(detail))}>
            { texts::detail(detail) }
            if detail == Detail::Handles {
                <span class="roomy">{ texts::detail_rest() }</span>
            }
        </button>
    }
}

fn next(theme: Theme) -> Theme {
    match theme {
        Theme::System => Theme::Light,
        Theme::Light => Theme::Dark,
        Theme::Dark => Theme::System,
    }
}

fn theme_icon(theme: Theme) -> Icon {
    match theme {
        Theme::System => Icon::Half,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    }
}
