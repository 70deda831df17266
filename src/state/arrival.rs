//! What a link asked of the page: a program beside the learner's own, a moment to go to, how to look at it.
use std::rc::Rc;

use loopglass_link::{Link, Mode, Problem, Program, Touch};
use yew::AttrValue;

use super::{Origin, Part, State, programs};
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
    /// The pass that is to begin, where no moment is named.
    pub turn: Option<u32>,
    /// The learner's program, to go back to.
    pub back: Option<Origin>,
    /// What was wrong with the link.
    pub problem: Option<Problem>,
}

impl Invitation {
    /// Where the link leads; nothing where it is to be played from the start.
    pub fn goal(&self) -> Option<Goal> {
        let last = || self.touches.last().map(|touch| Goal::Moment(touch.at));
        self.step.map(Goal::Moment).or(self.turn.map(Goal::Turn)).or_else(last)
    }
}

/// A place in a run, as links name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    Moment(u64),
    /// The beginning of a pass.
    Turn(u32),
}

impl State {
    /// The state when a link has been opened: nothing of the learner's is replaced.
    #[must_use]
    pub fn arrived(mut self, link: Link) -> Self {
        self.mode = link.mode.unwrap_or(if self.place == Place::Embed { self.mode } else { Mode::Edit });
        self.look(&link);
        let Some((origin, original)) = program(&link, self.place) else { return self };
        let back = (self.place == Place::Playground && origin != self.origin).then_some(self.origin);
        let draft = (self.place == Place::Playground && programs::has_draft(origin)).then(|| programs::load(origin));
        self.open(origin, draft.map_or_else(|| original.clone(), AttrValue::from), original);
        if matches!(origin, Origin::Link(_)) && !self.links.contains(&origin) {
            Rc::make_mut(&mut self.links).push(origin);
        }
        self.invitation =
            Some(Rc::new(Invitation { touches: link.touches, step: link.step, turn: link.turn, back, problem: None }));
        self
    }

    /// A link that could not be read: the page says so, and stays as it is.
    #[must_use]
    pub fn refused(mut self, problem: Problem) -> Self {
        self.invitation = Some(Rc::new(Invitation { problem: Some(problem), ..Invitation::default() }));
        self
    }

    /// Is this part folded away, because the link is about others? Program and output always stay.
    pub fn hides(&self, part: Part) -> bool {
        !self.only.is_empty() && !matches!(part, Part::Code | Part::Output) && !self.only.contains(&part)
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
        let parts: Vec<Part> = link.views.iter().filter_map(|name| Part::from_link(name)).collect();
        self.part = parts.first().copied().unwrap_or(self.part);
        // One part is where to begin; several are all that is to be seen.
        self.only = Rc::new(if parts.len() > 1 { parts } else { Vec::new() });
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
fn program(link: &Link, place: Place) -> Option<(Origin, AttrValue)> {
    let as_link = |program: &str| (Origin::Link(programs::link_id(program)), AttrValue::from(program.to_owned()));
    match link.program.as_ref()? {
        Program::Code(program) => Some(as_link(program)),
        Program::Example(key) => {
            let example = example(key)?;
            let origin = Origin::Example(example.id);
            let is_changed = place == Place::Playground && programs::has_draft(origin);
            Some(if is_changed { as_link(example.program) } else { (origin, example.program.into()) })
        }
        // They are fetched first.
        Program::Lesson(_) | Program::File(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use loopglass_link::{Link, Mode, Problem, read};

    use super::{Goal, Origin, Place, State};
    use crate::platform::theme::Theme;
    use crate::state::{Part, Settings};
    use crate::texts::Language;

    /// In a page of somebody else's, which keeps nothing.
    fn embed() -> State {
        let mut state = State::new(Origin::Own, "mine\n", Settings::default());
        state.place = Place::Embed;
        state
    }

    fn link(fragment: &str) -> Link {
        read(fragment).ok().flatten().expect("a link")
    }

    #[test]
    fn a_link_says_how_things_are_shown() {
        let state = embed().arrived(link("text=print(1)&mode=read&theme=dark&lang=de&view=queue&step=4"));
        assert_eq!((state.text.as_str(), state.mode, state.part), ("print(1)", Mode::Read, Part::Queue));
        assert_eq!((state.settings.theme, state.settings.language), (Theme::Dark, Some(Language::German)));
        let invitation = state.invitation.expect("there is a moment to go to");
        assert_eq!((invitation.goal(), invitation.back), (Some(Goal::Moment(4)), None));
        assert!(state.only.is_empty(), "all parts are there");
        assert!(!state.view.has_begun() && state.run.is_none(), "a link runs nothing");
    }

    #[test]
    fn a_link_leads_to_a_pass_and_shows_some_parts_alone() {
        let state = embed().arrived(link("text=print(1)&turn=3&view=queue,tasks,nowhere"));
        assert_eq!((state.part, &**state.only), (Part::Queue, &[Part::Queue, Part::Objects][..]));
        assert!(state.hides(Part::Timers) && !state.hides(Part::Objects) && !state.hides(Part::Code));
        assert_eq!(state.invitation.expect("a way to go").goal(), Some(Goal::Turn(3)));
        assert_eq!(link("text=1&turn=0").turn.or(link("text=1&turn=99999").turn), None);
    }

    #[test]
    fn an_example_is_opened_by_its_key_and_nonsense_is_not() {
        assert_eq!(embed().arrived(link("example=box")).origin, Origin::Example("box"));
        let nothing = embed().arrived(link("example=nothing&view=nowhere&lang=xx"));
        assert_eq!((nothing.text.as_str(), nothing.part), ("mine\n", Part::Code));
    }

    #[test]
    fn in_the_playground_the_learners_choice_comes_first() {
        let mut state = State::new(Origin::Own, "mine\n", Settings { theme: Theme::Light, ..Settings::default() });
        state.settings.language = Some(Language::English);
        let state = state.arrived(link("theme=dark&lang=de"));
        assert_eq!((state.settings.theme, state.settings.language), (Theme::Light, Some(Language::English)));
    }

    #[test]
    fn a_link_that_cannot_be_read_changes_nothing() {
        let refused = embed().refused(Problem::Damaged);
        assert_eq!((refused.text.as_str(), refused.document), ("mine\n", 0));
        assert_eq!(refused.invitation.and_then(|invitation| invitation.problem), Some(Problem::Damaged));
    }
}
