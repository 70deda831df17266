//! Small pictures, drawn in the colour of the text beside them. They never stand alone for a word that is not there for others.
use yew::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Task,
    Future,
    Clock,
    Tick,
    Cross,
    Struck,
    Running,
    Ready,
    Waiting,
    Play,
    Pause,
    Stop,
    Step,
    TaskStep,
    Callback,
    Pass,
    Timer,
    Start,
    End,
    Sun,
    Moon,
    Half,
    Table,
    Keyboard,
    Share,
    Module,
    Picture,
    Hand,
    Breakpoint,
    Note,
    Book,
    Undo,
    Open,
    Closed,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            // A stack of frames.
            Self::Task => "M10 2.5 17 6l-7 3.5L3 6zM3 10l7 3.5 7-3.5M3 14l7 3.5 7-3.5",
            // A box.
            Self::Future => "M3.5 4.5h13v12h-13zM3.5 8h13M10 4.5V8",
            Self::Clock | Self::Timer => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2",
            Self::Breakpoint => "M3 10h5M15 10h.1M10 10a3.500 3.500 0 1 0 7 0 3.500 3.500 0 1 0-7 0",
            Self::Hand => {
                "M6 10V5a1.300 1.300 0 0 1 2.600 0v4M8.600 9V3.500a1.300 1.300 0 0 1 2.600 0V9M11.200 9V4.500a1.300 1.300 0 0 1 2.600 0V11c0 4-1.500 6.500-4.500 6.500-3 0-4-1.500-6-5.500-.8-1.600.8-2.600 1.800-1.200L6 12"
            }
            Self::Book => {
                "M10 5.5C8 4 5.500 4 3 4.500v11c2.500-.5 5-.5 7 1 2-1.500 4.500-1.500 7-1v-11c-2.500-.5-5-.5-7 1zM10 5.500v11"
            }
            Self::Undo => "M7 4 3.500 7.500 7 11M3.500 7.500h8a4.500 4.500 0 0 1 0 9H8",
            Self::Open => "M5 7.5 10 12.5 15 7.5",
            Self::Closed => "M7.5 5 12.5 10 7.5 15",
            Self::Tick => "M4 10.5 8.5 15 16 5.5",
            Self::Cross => "M5 5l10 10M15 5 5 15",
            Self::Struck => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM5 5l10 10",
            Self::Running => "M6 4l10 6-10 6z",
            Self::Ready => "M4 10h.1M10 10h.1M16 10h.1",
            Self::Waiting => "M6 3h8M6 17h8M6 3c0 5 8 5 8 14M14 3c0 5-8 5-8 14",
            Self::Play => "M5 3.5 16 10 5 16.5z",
            Self::Pause => "M6 4v12M14 4v12",
            Self::Stop => "M5 5h10v10H5z",
            Self::Step => "M4 10h11M11 5l5 5-5 5",
            Self::TaskStep => "M4 6 8 4l4 2-4 2zM4 13h11M12 9.5l4 3.5-4 3.5",
            Self::Callback => "M3 7.500h6a2.500 2.500 0 0 1 0 5H3zM13 10h4M15 7l3 3-3 3",
            Self::Pass => "M15.500 7A6.500 6.500 0 1 0 16.500 10.500M16.500 3.500V7.500h-4",
            Self::Start => "M4 4v12M16 4 7 10l9 6z",
            Self::End => "M16 4v12M4 4l9 6-9 6z",
            Self::Sun => {
                "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16"
            }
            Self::Moon => "M16 12A7 7 0 0 1 8 4a7 7 0 1 0 8 8z",
            Self::Half => "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
            Self::Table => "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
            // Out of a box.
            Self::Share => "M4 9.500v7h12v-7M10 13V3M6 6.500 10 2.500l4 4",
            // A sheet.
            Self::Module => "M5 3h7l3 3v11H5zM8 9h4M8 12h4",
            // An exclamation mark in a triangle.
            Self::Note => "M10 3 18 17H2zM10 8v4M10 14.500h.1",
            Self::Picture => "M3 4h14v12H3zM3 13l4-4 3 3 3-3 4 4M6.500 7h.1",
            Self::Keyboard => "M2.500 5h15v10h-15zM5.500 8h.1M8.500 8h.1M11.500 8h.1M14.500 8h.1M6.500 12h7",
        }
    }

    fn is_solid(self) -> bool {
        matches!(self, Self::Running | Self::Play | Self::Stop)
    }
}

/// The picture; screen readers pass over it.
pub fn icon(icon: Icon) -> Html {
    let class = classes!("icon", icon.is_solid().then_some("solid"));
    html! { <svg {class} viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={icon.path()} /></svg> }
}

/// The picture, looking the other way.
pub fn mirrored(icon: Icon) -> Html {
    html! { <svg class="icon mirrored" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={icon.path()} /></svg> }
}
