//! A lesson as the page shows it. Prose is a tree of known pieces, so that no text of a lesson can become HTML or script.

/// Paragraphs, lists and code, in order.
pub type Prose = Vec<Block>;

/// A piece of prose.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// A fenced block: what it is (`python`, `output`, ...) and its text.
    Code {
        language: String,
        text: String,
    },
    List {
        ordered: bool,
        items: Vec<Prose>,
    },
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Code(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    /// An address with `https://`, opened apart.
    Link {
        to: String,
        text: Vec<Inline>,
    },
}

/// A part of the stage that a lesson can show and speak beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Code,
    Queue,
    Timers,
    Objects,
    Output,
    Timeline,
}

/// The parts with their names in a lesson.
pub const PARTS: [(&str, Part); 6] = [
    ("code", Part::Code),
    ("queue", Part::Queue),
    ("timers", Part::Timers),
    ("cards", Part::Objects),
    ("output", Part::Output),
    ("timeline", Part::Timeline),
];

impl Part {
    pub fn from_name(name: &str) -> Option<Part> {
        PARTS.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
    }

    pub fn name(self) -> &'static str {
        PARTS.iter().find(|(_, part)| *part == self).map_or("code", |(name, _)| name)
    }
}

/// One lesson, whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lesson {
    /// `1.2`: chapter and place in it. Empty for a lesson from elsewhere.
    pub id: String,
    /// The tag of the language that it speaks, such as `en`; empty where it does not say.
    pub language: String,
    pub title: String,
    /// The one sentence that stays.
    pub rule: Vec<Inline>,
    /// The parts of the stage that it shows; all where none is named.
    pub parts: Vec<Part>,
    pub intro: Prose,
    pub predict: Option<Question>,
    /// What to do with the run, and where the lesson speaks in it.
    pub run: Prose,
    pub points: Vec<Point>,
    pub compare: Prose,
    /// What the learner explains in words of their own.
    pub explain: Option<Explain>,
    pub task: Prose,
    pub checks: Vec<Check>,
    pub mistakes: Vec<Mistake>,
    pub hints: Vec<Prose>,
    /// The lines of a solution to put in order, false ones among them.
    pub parsons: Option<Parsons>,
    /// The question that comes back after a while.
    pub review: Option<Question>,
    pub start: String,
    pub solution: String,
}

/// A question, with answers to choose from or lines to put in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    pub text: Prose,
    pub answers: Vec<Answer>,
    /// Lines in their right order, where they are to be ordered instead.
    pub order: Vec<String>,
    /// Said after an order.
    pub after: Vec<Inline>,
}

/// An answer to choose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    pub text: Vec<Inline>,
    pub right: bool,
    /// What the page says to those who chose it.
    pub reply: Vec<Inline>,
    /// The misconception behind it, in words.
    pub belief: String,
}

/// A moment of the run at which the lesson speaks, and beside what.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub beside: Part,
    pub when: When,
    pub text: Vec<Inline>,
}

/// A kind of moment.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// Before the first line.
    Start,
    /// This line is about to run.
    Line(u32),
    /// This pass begins.
    Pass(u32),
    /// The loop waits for a timer.
    Idle,
    /// The run waits for the learner.
    Waiting,
    /// The program has ended.
    End,
}

impl When {
    /// `line 7`, `pass 2`, `idle`, `waiting`, `start`, `end`.
    pub fn from_text(text: &str) -> Option<When> {
        let number = |rest: &str| rest.trim().parse().ok().filter(|number| *number > 0);
        match text {
            "start" => Some(When::Start),
            "idle" => Some(When::Idle),
            "waiting" => Some(When::Waiting),
            "end" => Some(When::End),
            _ => match text.split_once(' ')? {
                ("line", rest) => number(rest).map(When::Line),
                ("pass", rest) => number(rest).map(When::Pass),
                _ => None,
            },
        }
    }

    pub fn to_text(&self) -> String {
        match self {
            When::Start => "start".to_string(),
            When::Line(line) => format!("line {line}"),
            When::Pass(pass) => format!("pass {pass}"),
            When::Idle => "idle".to_string(),
            When::Waiting => "waiting".to_string(),
            When::End => "end".to_string(),
        }
    }
}

/// What must hold in the end; the message says what is missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Check {
    /// An expression of the checks' language.
    pub holds: String,
    pub message: Vec<Inline>,
}

/// A typical wrong program, known by what it does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mistake {
    /// The name of its program among the wrong ones.
    pub name: String,
    /// All of these hold.
    pub when: Vec<String>,
    pub message: Vec<Inline>,
}

/// A question to be answered in one's own words, and what the lesson says to it afterwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explain {
    pub question: Prose,
    pub answer: Prose,
}

/// Lines to put in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsons {
    pub text: Prose,
    /// In the right order.
    pub lines: Vec<String>,
    /// Lines that do not belong there.
    pub distractors: Vec<String>,
}
