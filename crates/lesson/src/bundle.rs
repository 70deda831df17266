//! A lesson as one file: JSON with prose as a tree. What comes from elsewhere is read with bounds, and everything that is not
//! known is refused by name.

use std::fmt;

use crate::data::{Data, list, map};
use crate::model::{Answer, Block, Check, Explain, Inline, Lesson, Mistake, Parsons, Part, Point, Prose, Question, When};

/// The form that this version reads and writes.
const FORM: f64 = 1.0;
/// Longer bundles are refused unread.
pub const LONGEST: usize = 256 * 1024;
/// Lists in lists go no deeper.
const DEEPEST: usize = 12;

/// Why a bundle cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub String);

impl Broken {
    pub fn missing(what: &str) -> Broken {
        Broken(format!("the lesson has no `{what}`"))
    }

    fn wrong(what: &str) -> Broken {
        Broken(format!("the lesson's `{what}` is not as it should be"))
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

type Read<T> = Result<T, Broken>;

impl Lesson {
    pub fn write(&self) -> Data {
        map([
            ("form", Data::Number(FORM)),
            ("id", (&self.id).into()),
            ("language", (&self.language).into()),
            ("title", (&self.title).into()),
            ("rule", write_inlines(&self.rule)),
            ("parts", list(&self.parts, |part| part.name().into())),
            ("intro", write_prose(&self.intro)),
            ("predict", self.predict.as_ref().map_or(Data::Null, write_question)),
            ("run", write_prose(&self.run)),
            ("points", list(&self.points, write_point)),
            ("compare", write_prose(&self.compare)),
            ("explain", self.explain.as_ref().map_or(Data::Null, write_explain)),
            ("do", write_prose(&self.task)),
            ("checks", list(&self.checks, |check| map([("if", (&check.holds).into()), ("else", write_inlines(&check.message))]))),
            ("mistakes", list(&self.mistakes, write_mistake)),
            ("hints", list(&self.hints, write_prose)),
            ("parsons", self.parsons.as_ref().map_or(Data::Null, write_parsons)),
            ("review", self.review.as_ref().map_or(Data::Null, write_question)),
            ("start", (&self.start).into()),
            ("solution", (&self.solution).into()),
        ])
    }

    pub fn read(data: &Data) -> Read<Lesson> {
        if data.get("form").and_then(Data::number) != Some(FORM) {
            return Err(Broken("this is not a lesson of this version's form".to_string()));
        }
        let title = text(data, "title")?;
        if title.trim().is_empty() {
            return Err(Broken::missing("title"));
        }
        Ok(Lesson {
            id: text(data, "id")?,
            language: text(data, "language")?,
            title,
            rule: inlines(data.get("rule"))?,
            parts: each(data, "parts", read_part)?,
            intro: prose(data.get("intro"))?,
            predict: data.get("predict").map(read_question).transpose()?,
            run: prose(data.get("run"))?,
            points: each(data, "points", read_point)?,
            compare: prose(data.get("compare"))?,
            explain: data.get("explain").map(read_explain).transpose()?,
            task: prose(data.get("do"))?,
            checks: each(data, "checks", |item| Ok(Check { holds: text(item, "if")?, message: inlines(item.get("else"))? }))?,
            mistakes: each(data, "mistakes", read_mistake)?,
            hints: each(data, "hints", |item| prose(Some(item)))?,
            parsons: data.get("parsons").map(read_parsons).transpose()?,
            review: data.get("review").map(read_question).transpose()?,
            start: text(data, "start")?,
            solution: text(data, "solution")?,
        })
    }
}

fn write_question(question: &Question) -> Data {
    let answer = |answer: &Answer| {
        map([
            ("text", write_inlines(&answer.text)),
            ("right", Data::Bool(answer.right)),
            ("reply", write_inlines(&answer.reply)),
            ("belief", (&answer.belief).into()),
        ])
    };
    map([
        ("text", write_prose(&question.text)),
        ("answers", list(&question.answers, answer)),
        ("order", list(&question.order, |line| line.into())),
        ("after", write_inlines(&question.after)),
    ])
}

fn read_question(data: &Data) -> Read<Question> {
    let answer = |data: &Data| {
        Ok(Answer {
            text: inlines(data.get("text"))?,
            right: data.get("right") == Some(&Data::Bool(true)),
            reply: inlines(data.get("reply"))?,
            belief: text(data, "belief")?,
        })
    };
    let question = Question {
        text: prose(data.get("text"))?,
        answers: each(data, "answers", answer)?,
        order: each(data, "order", line)?,
        after: inlines(data.get("after"))?,
    };
    if question.order.is_empty() && question.answers.iter().filter(|answer| answer.right).count() != 1 {
        return Err(Broken("a question needs one right answer".to_string()));
    }
    Ok(question)
}

fn write_explain(explain: &Explain) -> Data {
    map([("question", write_prose(&explain.question)), ("answer", write_prose(&explain.answer))])
}

fn read_explain(data: &Data) -> Read<Explain> {
    Ok(Explain { question: prose(data.get("question"))?, answer: prose(data.get("answer"))? })
}

fn write_point(point: &Point) -> Data {
    map([("beside", point.beside.name().into()), ("when", (&point.when.to_text()).into()), ("text", write_inlines(&point.text))])
}

fn read_point(data: &Data) -> Read<Point> {
    let when = When::from_text(&text(data, "when")?).ok_or_else(|| Broken::wrong("when"))?;
    let beside = Part::from_name(&text(data, "beside")?).ok_or_else(|| Broken::wrong("beside"))?;
    Ok(Point { beside, when, text: inlines(data.get("text"))? })
}

fn write_mistake(mistake: &Mistake) -> Data {
    map([
        ("name", (&mistake.name).into()),
        ("when", list(&mistake.when, |when| when.into())),
        ("message", write_inlines(&mistake.message)),
    ])
}

fn read_mistake(data: &Data) -> Read<Mistake> {
    Ok(Mistake { name: text(data, "name")?, when: each(data, "when", line)?, message: inlines(data.get("message"))? })
}

fn write_parsons(parsons: &Parsons) -> Data {
    map([
        ("text", write_prose(&parsons.text)),
        ("lines", list(&parsons.lines, |line| line.into())),
        ("distractors", list(&parsons.distractors, |line| line.into())),
    ])
}

fn read_parsons(data: &Data) -> Read<Parsons> {
    Ok(Parsons {
        text: prose(data.get("text"))?,
        lines: each(data, "lines", line)?,
        distractors: each(data, "distractors", line)?,
    })
}

fn read_part(data: &Data) -> Read<Part> {
    data.text().and_then(Part::from_name).ok_or_else(|| Broken::wrong("parts"))
}

// Prose: `["p", ...]`, `["pre", language, text]`, `["ol", [...], ...]`, `["ul", [...], ...]`.

fn write_prose(prose: &Prose) -> Data {
    list(prose, write_block)
}

fn write_block(block: &Block) -> Data {
    match block {
        Block::Paragraph(pieces) => Data::List(vec!["p".into(), write_inlines(pieces)]),
        Block::Code { language, text } => Data::List(vec!["pre".into(), language.into(), text.into()]),
        Block::List { ordered, items } => {
            let name = if *ordered { "ol" } else { "ul" };
            Data::List(std::iter::once(name.into()).chain(items.iter().map(write_prose)).collect())
        }
    }
}

fn prose(data: Option<&Data>) -> Read<Prose> {
    prose_within(data, DEEPEST)
}

fn prose_within(data: Option<&Data>, depth: usize) -> Read<Prose> {
    if depth == 0 {
        return Err(Broken("the lesson's prose is too deep".to_string()));
    }
    let Some(data) = data else { return Ok(Prose::new()) };
    let blocks = data.list().ok_or_else(|| Broken::wrong("prose"))?;
    blocks.iter().map(|block| read_block(block, depth)).collect()
}

fn read_block(data: &Data, depth: usize) -> Read<Block> {
    let [Data::Text(name), rest @ ..] = data.list().unwrap_or_default() else { return Err(Broken::wrong("prose")) };
    match (name.as_str(), rest) {
        ("p", [pieces]) => Ok(Block::Paragraph(inlines(Some(pieces))?)),
        ("pre", [Data::Text(language), Data::Text(text)]) => Ok(Block::Code { language: language.clone(), text: text.clone() }),
        ("ol" | "ul", items) => {
            let items = items.iter().map(|item| prose_within(Some(item), depth - 1)).collect::<Read<_>>()?;
            Ok(Block::List { ordered: name == "ol", items })
        }
        _ => Err(Broken(format!("the lesson's prose has an unknown piece `{name}`"))),
    }
}

// Pieces of a paragraph: a text, `["code", text]`, `["em", ...]`, `["strong", ...]`, `["a", address, ...]`.

pub(crate) fn write_inlines(pieces: &[Inline]) -> Data {
    list(pieces, write_inline)
}

fn write_inline(piece: &Inline) -> Data {
    let nested =
        |name: &str, pieces: &[Inline]| Data::List(std::iter::once(name.into()).chain(pieces.iter().map(write_inline)).collect());
    match piece {
        Inline::Text(text) => text.into(),
        Inline::Code(text) => Data::List(vec!["code".into(), text.into()]),
        Inline::Emphasis(pieces) => nested("em", pieces),
        Inline::Strong(pieces) => nested("strong", pieces),
        Inline::Link { to, text } => {
            Data::List(["a".into(), to.into()].into_iter().chain(text.iter().map(write_inline)).collect())
        }
    }
}

/// The pieces of a paragraph; none where there is nothing.
pub(crate) fn inlines(data: Option<&Data>) -> Read<Vec<Inline>> {
    let Some(data) = data else { return Ok(Vec::new()) };
    let pieces = data.list().ok_or_else(|| Broken::wrong("prose"))?;
    pieces.iter().map(|piece| read_inline(piece, DEEPEST)).collect()
}

fn read_inline(data: &Data, depth: usize) -> Read<Inline> {
    if depth == 0 {
        return Err(Broken("the lesson's prose is too deep".to_string()));
    }
    if let Data::Text(text) = data {
        return Ok(Inline::Text(text.clone()));
    }
    let [Data::Text(name), rest @ ..] = data.list().unwrap_or_default() else { return Err(Broken::wrong("prose")) };
    let nested = |pieces: &[Data]| pieces.iter().map(|piece| read_inline(piece, depth - 1)).collect::<Read<Vec<_>>>();
    match (name.as_str(), rest) {
        ("code", [Data::Text(text)]) => Ok(Inline::Code(text.clone())),
        ("em", pieces) => Ok(Inline::Emphasis(nested(pieces)?)),
        ("strong", pieces) => Ok(Inline::Strong(nested(pieces)?)),
        ("a", [Data::Text(to), pieces @ ..]) if to.starts_with("https://") => {
            Ok(Inline::Link { to: to.clone(), text: nested(pieces)? })
        }
        ("a", _) => Err(Broken("a link of a lesson begins with https://".to_string())),
        _ => Err(Broken(format!("the lesson's prose has an unknown piece `{name}`"))),
    }
}

// Small things

fn text(data: &Data, key: &str) -> Read<String> {
    match data.get(key) {
        None => Ok(String::new()),
        Some(Data::Text(text)) => Ok(text.clone()),
        Some(_) => Err(Broken::wrong(key)),
    }
}

fn line(data: &Data) -> Read<String> {
    data.text().map(str::to_string).ok_or_else(|| Broken::wrong("lines"))
}

fn each<T>(data: &Data, key: &str, read: impl Fn(&Data) -> Read<T>) -> Read<Vec<T>> {
    match data.get(key) {
        None => Ok(Vec::new()),
        Some(Data::List(items)) => items.iter().map(read).collect(),
        Some(_) => Err(Broken::wrong(key)),
    }
}
