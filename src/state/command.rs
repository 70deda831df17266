//! What the learner can ask of the page, and which key asks for it.
use loopglass_session::branches::BranchId;
use loopglass_session::turn::Choice;
use loopglass_session::view::{Group, Move, ObjectId, Position};

use super::fold::Fold;
use super::programs::Origin;
use super::settings::{Detail, Speed};
use crate::platform::keyboard::{Focus, KeyPress};
use crate::platform::theme::Theme;
use crate::texts::Language;

/// A wish of the learner's. What touches a Future is apart, for it has an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Go(Move),
    PlayOrPause,
    Stop,
    /// Runs a fresh copy of the program to its end.
    Run,
    Open(Origin),
    /// Goes where the link says.
    Follow,
    DismissInvitation,
    ShowShare(bool),
    Copy(String),
    /// Puts an example back as it came.
    Restore,
    /// Leads to a card.
    Find(ObjectId),
    /// Lights an object in every part, or puts the light out.
    Light(Option<ObjectId>),
    SetFold(Fold),
    /// Opens a group of tasks; nothing closes the one that is open.
    OpenGroup(Option<Group>),
    ShowPart(Part),
    ShowAllParts,
    ShowTrace(bool),
    CopyTrace,
    /// Saves the run as a file for another program.
    Export(Export),
    SetBreakpoints(Vec<u32>),
    /// The learner is the loop, or no longer.
    BeLoop(bool),
    /// What the loop does next, in the learner's opinion, and how it was named.
    Choose(Choice, String),
    /// The learner is the outside world, or no longer.
    BeWorld(bool),
    ShowBranches(bool),
    GoToBranch(BranchId),
    RenameBranch(BranchId, String),
    DeleteBranch(BranchId),
    /// Lays a branch beside the one on display.
    Compare(BranchId),
    /// So many moments after they part; nothing means both ends.
    WalkCompared(Option<Position>),
    SavePicture(PictureFormat),
    Print,
    ShowHelp(bool),
    DismissNotice,
    SetTheme(Theme),
    SetSpeed(Speed),
    SetDetail(Detail),
    SetShortcuts(bool),
    SetLanguage(Language),
}

/// A picture of the stage: lines for slides that scale, or dots for everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Svg,
    Png,
}

/// A file for another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The trace table, for spreadsheets.
    Csv,
    /// The timeline, for Perfetto and other trace viewers.
    TraceEvents,
    /// What was printed and reported.
    Transcript,
}

/// A part of the page; small screens show one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Code,
    Queue,
    Timers,
    Objects,
    Output,
    Timeline,
}

pub const PARTS: [Part; 6] = [Part::Code, Part::Queue, Part::Timers, Part::Objects, Part::Output, Part::Timeline];

impl Part {
    /// The `id` of its section.
    pub fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Queue => "queue",
            Self::Timers => "timers",
            Self::Objects => "objects",
            Self::Output => "output",
            Self::Timeline => "timeline",
        }
    }

    /// The part that a link means; tasks and cards are what stands among the objects.
    pub fn from_link(name: &str) -> Option<Self> {
        match name {
            "tasks" | "cards" => Some(Self::Objects),
            _ => PARTS.into_iter().find(|part| part.id() == name),
        }
    }
}

/// The command of a key, where the focus leaves the key to the page. `can_stop`: something runs or plays that Esc ends.
pub fn command_of_key(press: &KeyPress, shortcuts: bool, can_stop: bool) -> Option<Command> {
    let key = press.key.as_str();
    let (plain, shifted) = (!press.ctrl && !press.meta && !press.alt && !press.shift, press.shift && !press.alt);
    // Ending what runs is no convenience: it works with shortcuts off, and while a button has the focus.
    if key == "Escape" && plain && press.focus != Focus::Text {
        return can_stop.then_some(Command::Stop);
    }
    if press.ctrl || press.meta || !shortcuts || matches!(press.focus, Focus::Text | Focus::Choice) {
        return None;
    }
    // With Shift held a keyboard gives `?` for what others give without.
    if key == "?" {
        return Some(Command::ShowHelp(true));
    }
    let go = |there| Some(Command::Go(there));
    match key {
        "ArrowRight" if plain => go(Move::Line),
        "ArrowLeft" if plain => go(Move::LineBack),
        "ArrowRight" if shifted => go(Move::TaskLine),
        "ArrowLeft" if shifted => go(Move::TaskLineBack),
        "ArrowRight" if !press.shift => go(Move::Callback),
        "ArrowLeft" if !press.shift => go(Move::CallbackBack),
        "PageDown" if plain => go(Move::Pass),
        "PageUp" if plain => go(Move::PassBack),
        "Home" if plain => go(Move::Start),
        "End" if plain => go(Move::End),
        "t" | "T" if !press.alt => go(Move::NextTimer),
        "b" if plain => go(Move::Breakpoint),
        "B" if shifted => go(Move::BreakpointBack),
        // A button that has the focus is what Space presses.
        " " if plain && press.focus == Focus::Page && !press.repeat => Some(Command::PlayOrPause),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, Focus, KeyPress, Move, command_of_key};

    fn press(key: &str, held: &str, focus: Focus) -> KeyPress {
        KeyPress {
            key: key.into(),
            shift: held.contains("shift"),
            alt: held.contains("alt"),
            ctrl: held.contains("ctrl"),
            meta: false,
            repeat: false,
            focus,
        }
    }

    fn asked(key: &str, held: &str, focus: Focus) -> Option<Command> {
        command_of_key(&press(key, held, focus), true, true)
    }

    #[test]
    fn keys_move_through_the_run() {
        for (key, held, there) in [
            ("ArrowRight", "", Move::Line),
            ("ArrowLeft", "", Move::LineBack),
            ("ArrowRight", "shift", Move::TaskLine),
            ("ArrowLeft", "shift", Move::TaskLineBack),
            ("ArrowRight", "alt", Move::Callback),
            ("ArrowLeft", "alt", Move::CallbackBack),
            ("PageDown", "", Move::Pass),
            ("PageUp", "", Move::PassBack),
            ("Home", "", Move::Start),
            ("End", "", Move::End),
            ("t", "", Move::NextTimer),
            ("b", "", Move::Breakpoint),
            ("B", "shift", Move::BreakpointBack),
        ] {
            assert_eq!(asked(key, held, Focus::Page), Some(Command::Go(there)));
            assert_eq!(asked(key, held, Focus::Control), Some(Command::Go(there)));
            assert_eq!(asked(key, held, Focus::Text), None);
            assert_eq!(asked(key, held, Focus::Choice), None);
        }
    }

    #[test]
    fn a_button_keeps_its_own_keys() {
        assert_eq!(asked(" ", "", Focus::Page), Some(Command::PlayOrPause));
        assert_eq!(asked(" ", "", Focus::Control), None);
        assert_eq!(asked("Enter", "", Focus::Control), None);
    }

    #[test]
    fn the_browser_keeps_its_own_keys() {
        assert_eq!(asked("t", "ctrl", Focus::Page), None);
        assert_eq!(asked("ArrowLeft", "ctrl", Focus::Page), None);
    }

    #[test]
    fn stopping_works_with_shortcuts_off_but_not_in_text() {
        let escape = |focus| press("Escape", "", focus);
        assert_eq!(command_of_key(&escape(Focus::Control), false, true), Some(Command::Stop));
        assert_eq!(command_of_key(&escape(Focus::Text), true, true), None);
        assert_eq!(command_of_key(&escape(Focus::Page), true, false), None);
        assert_eq!(command_of_key(&press("ArrowRight", "", Focus::Page), false, true), None);
    }
}
