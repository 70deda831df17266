//! From a link to a fragment.
use form_urlencoded::Serializer;

use crate::{LONGEST_FRAGMENT, Link, MOST_TOUCHES, Problem, Program, VERSION, code};

impl Link {
    /// The fragment of an address, without its `#`.
    pub fn fragment(&self) -> Result<String, Problem> {
        if self.touches.len() > MOST_TOUCHES {
            return Err(Problem::TooManyTouches);
        }
        let mut words = Serializer::new(String::new());
        words.append_pair("v", &VERSION.to_string());
        match &self.program {
            Some(Program::Code(program)) => words.append_pair("code", &code::packed(program)?),
            Some(Program::Example(key)) => words.append_pair("example", key),
            Some(Program::Lesson(path)) => words.append_pair("lesson", path),
            Some(Program::File(address)) => words.append_pair("codeurl", address),
            None => &mut words,
        };
        words.extend_pairs(self.touches.iter().map(|touch| ("do", touch.word())));
        words.extend_pairs(self.settings());
        let fragment = words.finish();
        if fragment.len() > LONGEST_FRAGMENT { Err(Problem::TooLong) } else { Ok(fragment) }
    }

    /// The parts to show, as one word.
    pub(crate) fn view(&self) -> Option<String> {
        (!self.views.is_empty()).then(|| self.views.join(","))
    }

    fn settings(&self) -> impl Iterator<Item = (&'static str, String)> {
        let step = self.step.map(|step| step.to_string());
        let turn = self.turn.map(|turn| turn.to_string());
        let predict = self.predict.map(|on| if on { "on" } else { "off" }.to_owned());
        let single = [
            ("step", step),
            ("turn", turn),
            ("view", self.view()),
            ("theme", self.theme.map(|theme| theme.name().to_owned())),
            ("lang", self.language.clone()),
            ("mode", self.mode.map(|mode| mode.name().to_owned())),
            ("predict", predict),
            ("origin", self.origin.clone()),
        ];
        let colors = self.colors.iter().map(|(name, value)| ("color", format!("{name}:{value}")));
        single.into_iter().filter_map(|(name, value)| Some((name, value?))).chain(colors)
    }
}
