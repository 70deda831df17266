//! What a link asked of the page: a program beside the learner's own, a moment to go to, how to look at it.
use std::rc::Rc;

use loopglass_link::{Link, Mode, Problem, Program, Touch};
use yew::AttrValue;

use super::{Origin, PARTS, State, programs};
use crate::examples::example;
use crate::platform::theme::Theme;
use crate::texts::Language;

/// Where the page stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On its own: it keeps what the learner does.
    #[default]
    Playground,
    /// In another page: compact, and nothing is kept.
    Embed,
}

/// What came with a link and is still to be answered. A link runs nothing by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// What was done to the run, in order.
    pub touches: Vec<Touch>,
    /// The moment to show.
    pub step: Option<u64>,
    /// The learner's program, to go back to.
    pub back: Option<Origin>,
    /// What was wrong with the link.
    pub problem: Option<Problem>,
}

impl Invitation {
    /// The moment that the link shows.
    pub fn moment(&self) -> Option<u64> {
        self.step.or_else(|| self.touches.last().map(|touch| touch.at))
    }
}

impl State {
    /// The state when a link has been opened: nothing of the learner's is replaced.
    #[must_use]
    pub fn arrived(mut self, link: Link) -> Self {
        self.mode = link.mode.unwrap_or(if self.place == Place::Embed { self.mode } else { Mode::Edit });
        self.look(&link);
        let Some((origin, original)) = program(&link) else { return self };
        let back = (self.place == Place::Playground && origin != self.origin).then_some(self.origin);
        let draft = (self.place == Place::Playground && programs::has_draft(origin)).then(|| programs::load(origin));
        self.open(origin, draft.map_or_else(|| original.clone(), AttrValue::from), original);
        if matches!(origin, Origin::Link(_)) && !self.links.contains(&origin) {
            Rc::make_mut(&mut self.links).push(origin);
        }
        self.invitation = Some(Rc::new(Invitation { touches: link.touches, step: link.step, back, problem: None }));
        self
    }

    /// A link that could not be read: the page says so, and stays as it is.
    #[must_use]
    pub fn refused(mut self, problem: Problem) -> Self {
        self.invitation = Some(Rc::new(Invitation { problem: Some(problem), ..Invitation::default() }));
        self
    }

    /// How the link wants things shown. In the playground the learner's own choice comes first.
    fn look(&mut self, link: &Link) {
        let is_embed = self.place == Place::Embed;
        if let Some(theme) = link.theme.filter(|_| is_embed || self.settings.theme == Theme::System) {
            self.settings.theme = theme.into();
        }
        let language = link.language.as_deref().and_then(Language::from_tag);
        if is_embed || self.settings.language.is_none() {
            self.settings.language = language.or(self.settings.language);
        }
        if let Some(part) = PARTS.into_iter().find(|part| Some(part.id()) == link.view.as_deref()) {
            self.part = part;
        }
    }
}

impl From<loopglass_link::Theme> for Theme {
    fn from(theme: loopglass_link::Theme) -> Self {
        match theme {
            loopglass_link::Theme::Auto => Self::System,
            loopglass_link::Theme::Light => Self::Light,
            loopglass_link::Theme::Dark => Self::Dark,
        }
    }
}

/// The program of a link. An example that the learner has changed is opened beside the changed one.
fn program(link: &Link) -> Option<(Origin, AttrValue)> {
    let as_link = |program: &str| (Origin::Link(programs::link_id(program)), AttrValue::from(program.to_owned()));
    match link.program.as_ref()? {
        Program::Code(program) => Some(as_link(program)),
        Program::Example(key) => {
            let example = example(key)?;
            let origin = Origin::Example(example.id);
            Some(if programs::has_draft(origin) { as_link(example.program) } else { (origin, example.program.into()) })
        }
        Program::Lesson(_) => None,
    }
}
