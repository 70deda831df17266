//! The sections of a `lesson.md`: what each may hold, and what it means.

use std::collections::BTreeMap;

use super::markdown::{Item, Piece, What, one_line, pieces};
use super::problem::Fault;
use crate::model::{Answer, Block, Check, Explain, Inline, Lesson, Mistake, Parsons, Part, Point, Prose, Question, When};

/// A lesson's text, with what only its test needs.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) lesson: Lesson,
    pub(super) needs: Vec<String>,
    /// What the learner does besides writing the solution, a line each.
    pub(super) deeds: Vec<(usize, String)>,
    /// Where the expressions of checks and mistakes stand.
    pub(super) expressions: Vec<(usize, String)>,
    /// Texts quoted as output, and of which program.
    pub(super) quoted: Vec<(usize, Quoted, String)>,
    /// The points with their lines.
    pub(super) points: Vec<(usize, When)>,
    pub(super) mistakes: Vec<(usize, String)>,
    /// The lines of the answers of both questions.
    pub(super) answers: Vec<usize>,
}

/// The program that prints what is quoted.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Quoted {
    Start,
    Solution,
    /// The `python` block before it.
    Block(String),
}

pub(super) const FILE: &str = "lesson.md";

/// Reads the text of a lesson. `beliefs` names the misconceptions: `M21` and its words.
pub(super) fn read(text: &str, beliefs: &BTreeMap<String, String>) -> Result<Written, Fault> {
    let (front, body, body_line) = split_front_matter(text)?;
    let mut written = Written::default();
    read_front_matter(&front, &mut written)?;
    let pieces = pieces(body, FILE, body_line)?;
    note_quotes(&pieces, &mut written)?;
    let mut sections = pieces.split_inclusive(|_| false).next().unwrap_or_default();
    let end = sections.iter().position(is_heading).unwrap_or(sections.len());
    written.lesson.intro = prose(&sections[..end])?;
    sections = &sections[end..];
    let mut seen: Vec<String> = Vec::new();
    while let [Piece { line, what: What::Heading(name) }, rest @ ..] = sections {
        let end = rest.iter().position(is_heading).unwrap_or(rest.len());
        if seen.contains(name) {
            return Err(Fault::new(FILE, *line, format!("a second section `{name}`")));
        }
        seen.push(name.clone());
        section(name, *line, &rest[..end], &mut written, beliefs)?;
        sections = &rest[end..];
    }
    Ok(written)
}

fn is_heading(piece: &Piece) -> bool {
    matches!(piece.what, What::Heading(_))
}

fn section(
    name: &str,
    line: usize,
    pieces: &[Piece],
    written: &mut Written,
    beliefs: &BTreeMap<String, String>,
) -> Result<(), Fault> {
    let lesson = &mut written.lesson;
    match name {
        "Predict" | "Review" => {
            let question = question(line, pieces, beliefs)?;
            if let Some(Piece { what: What::Items { items, .. }, .. }) = pieces.last() {
                written.answers.extend(items.iter().map(|item| item.line));
            }
            if name == "Predict" { lesson.predict = Some(question) } else { lesson.review = Some(question) }
        }
        "Run" => lesson.run = prose(pieces)?,
        "Compare" => lesson.compare = prose(pieces)?,
        "Explain" => lesson.explain = Some(explain(line, pieces)?),
        "Do" => lesson.task = prose(pieces)?,
        "Points" => {
            for item in items(line, pieces)? {
                let point = point(item)?;
                written.points.push((item.line, point.when.clone()));
                lesson.points.push(point);
            }
        }
        "Check" => {
            for item in items(line, pieces)? {
                let check = check(item)?;
                written.expressions.push((item.line, check.holds.clone()));
                lesson.checks.push(check);
            }
        }
        "Mistakes" => {
            for item in items(line, pieces)? {
                let mistake = mistake(item)?;
                written.expressions.extend(mistake.when.iter().map(|when| (item.line, when.clone())));
                written.mistakes.push((item.line, mistake.name.clone()));
                lesson.mistakes.push(mistake);
            }
        }
        "Hints" => lesson.hints = items(line, pieces)?.iter().map(|item| item.clone().into_prose()).collect(),
        "Parsons" => lesson.parsons = Some(parsons(line, pieces)?),
        "Solution" => {
            let deeds = code(pieces, "deeds").ok_or_else(|| Fault::new(FILE, line, "`Solution` holds a block of `deeds`"))?;
            written.deeds = deeds.1.lines().enumerate().map(|(index, deed)| (deeds.0 + 1 + index, deed.to_string())).collect();
        }
        _ => {
            let known = "Predict, Run, Points, Compare, Explain, Do, Check, Mistakes, Hints, Parsons, Review, Solution";
            return Err(Fault::new(FILE, line, format!("unknown section `{name}`; there are {known}")));
        }
    }
    Ok(())
}

// Front matter

/// The lines of the front matter with their numbers, the rest, and the number of its first line.
type Split<'a> = (Vec<(usize, &'a str)>, &'a str, usize);

fn split_front_matter(text: &str) -> Result<Split<'_>, Fault> {
    let missing = || Fault::new(FILE, 1, "it begins with `---`, lines such as `title: ...`, and `---`");
    let rest = text.strip_prefix("---\n").ok_or_else(missing)?;
    let end = rest.find("\n---\n").ok_or_else(missing)?;
    let front: Vec<_> = rest[..end].lines().enumerate().map(|(index, line)| (index + 2, line)).collect();
    let body_line = front.len() + 3;
    Ok((front, &rest[end + 5..], body_line))
}

fn read_front_matter(front: &[(usize, &str)], written: &mut Written) -> Result<(), Fault> {
    for (line, entry) in front {
        let fault = |message: String| Fault::new(FILE, *line, message);
        let (key, value) = entry.split_once(':').ok_or_else(|| fault("a line of the front matter is `name: value`".into()))?;
        let value = value.trim();
        let words = || value.split(',').map(str::trim).filter(|word| !word.is_empty());
        match key.trim() {
            "title" => written.lesson.title = unquoted(value).to_string(),
            "rule" => written.lesson.rule = one_line(unquoted(value), FILE, *line)?,
            "language" => written.lesson.language = value.to_string(),
            "needs" => written.needs = words().map(str::to_string).collect(),
            "parts" => {
                for word in words() {
                    let part = Part::from_name(word);
                    let part = part
                        .ok_or_else(|| fault(format!("unknown part `{word}`: code, queue, timers, cards, output, timeline")))?;
                    written.lesson.parts.push(part);
                }
            }
            key => return Err(fault(format!("unknown entry `{key}`; there are title, rule, parts, needs, language"))),
        }
    }
    if written.lesson.title.is_empty() || written.lesson.rule.is_empty() {
        return Err(Fault::new(FILE, 1, "a lesson has a `title` and a `rule`"));
    }
    Ok(())
}

/// A value may stand in quotes, as YAML has it where it begins with a backquote or holds a colon.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

// Sections

fn prose(pieces: &[Piece]) -> Result<Prose, Fault> {
    let blocks = pieces.iter().map(|piece| match &piece.what {
        What::Block(block) => block.clone(),
        What::Items { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(|item| item.clone().into_prose()).collect() }
        }
        What::Heading(text) => Block::Paragraph(vec![Inline::Text(text.clone())]),
    });
    // What is said of the code, such as `output solution`, is the test's.
    Ok(blocks
        .map(|block| match block {
            Block::Code { language, text } => {
                Block::Code { language: language.split(' ').next().unwrap_or_default().to_string(), text }
            }
            block => block,
        })
        .collect())
}

/// A section that is one list.
fn items(line: usize, pieces: &[Piece]) -> Result<&[Item], Fault> {
    match pieces {
        [Piece { what: What::Items { items, .. }, .. }] => Ok(items),
        _ => Err(Fault::new(FILE, line, "this section is one list")),
    }
}

fn code<'a>(pieces: &'a [Piece], wanted: &str) -> Option<(usize, &'a str)> {
    pieces.iter().find_map(|piece| match &piece.what {
        What::Block(Block::Code { language, text }) if language == wanted => Some((piece.line, text.as_str())),
        _ => None,
    })
}

fn question(line: usize, pieces: &[Piece], beliefs: &BTreeMap<String, String>) -> Result<Question, Fault> {
    let is_order = |piece: &Piece| matches!(&piece.what, What::Block(Block::Code { language, .. }) if language == "order");
    if let Some(place) = pieces.iter().position(is_order) {
        let order = code(pieces, "order").map_or(Vec::new(), |(_, text)| text.lines().map(str::to_string).collect());
        let after = match prose(&pieces[place + 1..])?.as_slice() {
            [] => Vec::new(),
            [Block::Paragraph(after)] => after.clone(),
            _ => return Err(Fault::new(FILE, line, "after the lines to order comes one paragraph")),
        };
        return Ok(Question { text: prose(&pieces[..place])?, order, after, answers: Vec::new() });
    }
    let Some((Piece { what: What::Items { items, .. }, .. }, text)) = pieces.split_last() else {
        return Err(Fault::new(FILE, line, "a question ends with its answers: `- [x]` the right one, `- [ ]` the others"));
    };
    let answers: Vec<Answer> = items.iter().map(|item| answer(item, beliefs)).collect::<Result<_, _>>()?;
    if answers.iter().filter(|answer| answer.right).count() != 1 || answers.len() < 2 {
        return Err(Fault::new(FILE, line, "a question has one right answer and at least one other"));
    }
    Ok(Question { text: prose(text)?, answers, ..Question::default() })
}

fn answer(item: &Item, beliefs: &BTreeMap<String, String>) -> Result<Answer, Fault> {
    let fault = |message: String| Fault::new(FILE, item.line, message);
    let right = item.ticked.ok_or_else(|| fault("an answer begins with `[x]` or `[ ]`".to_string()))?;
    let mut reply = item.tail.clone();
    let mut belief = String::new();
    if let Some(Inline::Text(text)) = reply.first_mut()
        && let Some((name, rest)) = text.split_once(": ")
        && name.starts_with('M')
        && name[1..].bytes().all(|byte| byte.is_ascii_digit())
    {
        belief = beliefs.get(name).cloned().ok_or_else(|| fault(format!("no misconception is called `{name}`")))?;
        *text = rest.to_string();
    }
    if reply.is_empty() {
        return Err(fault("an answer has a second line: what is said to those who choose it".to_string()));
    }
    Ok(Answer { text: item.head.clone(), right, reply, belief })
}

fn point(item: &Item) -> Result<Point, Fault> {
    let fault =
        || Fault::new(FILE, item.line, "a point is `PART line 7`, or `pass 2`, `start`, `idle`, `waiting`, `end`, and a text");
    let (Some(Inline::Code(place)), text) = (item.head.first(), item_text(item, 1)) else { return Err(fault()) };
    let (part, when) = place.split_once(' ').ok_or_else(fault)?;
    let (beside, when) = (Part::from_name(part).ok_or_else(fault)?, When::from_text(when).ok_or_else(fault)?);
    Ok(Point { beside, when, text })
}

fn check(item: &Item) -> Result<Check, Fault> {
    let message = item_text(item, 1);
    match item.head.first() {
        Some(Inline::Code(holds)) if !message.is_empty() => Ok(Check { holds: holds.clone(), message }),
        _ => Err(Fault::new(FILE, item.line, "a check is an expression in backquotes and the message for when it does not hold")),
    }
}

fn mistake(item: &Item) -> Result<Mistake, Fault> {
    let mut codes = item.head.iter().filter_map(|piece| if let Inline::Code(code) = piece { Some(code.clone()) } else { None });
    let name = codes.next();
    let when: Vec<String> = codes.collect();
    match name {
        Some(name) if !when.is_empty() && !item.tail.is_empty() => Ok(Mistake { name, when, message: item.tail.clone() }),
        _ => Err(Fault::new(
            FILE,
            item.line,
            "a mistake is `name` and expressions in backquotes, and on the next line its message",
        )),
    }
}

/// The text of an item behind its first pieces.
fn item_text(item: &Item, skip: usize) -> Vec<Inline> {
    let mut text: Vec<Inline> = item.head.iter().skip(skip).cloned().collect();
    if !item.tail.is_empty() {
        if !text.is_empty() {
            text.push(Inline::Text(" ".to_string()));
        }
        text.extend(item.tail.clone());
    }
    if let Some(Inline::Text(first)) = text.first_mut() {
        *first = first.trim_start().to_string();
    }
    text
}

fn explain(line: usize, pieces: &[Piece]) -> Result<Explain, Fault> {
    match pieces {
        [question @ .., answer] if !question.is_empty() => {
            Ok(Explain { question: prose(question)?, answer: prose(std::slice::from_ref(answer))? })
        }
        _ => Err(Fault::new(FILE, line, "`Explain` is a question, and a last paragraph that answers it")),
    }
}

fn parsons(line: usize, pieces: &[Piece]) -> Result<Parsons, Fault> {
    let (_, lines) = code(pieces, "lines").ok_or_else(|| Fault::new(FILE, line, "`Parsons` holds a block of `lines`"))?;
    let distractors = code(pieces, "distractors").map_or("", |(_, text)| text);
    let text: Vec<Piece> =
        pieces.iter().filter(|piece| !matches!(&piece.what, What::Block(Block::Code { .. }))).cloned().collect();
    let split = |text: &str| text.lines().map(str::to_string).collect();
    Ok(Parsons { text: prose(&text)?, lines: split(lines), distractors: split(distractors) })
}

// Output that is quoted

fn note_quotes(pieces: &[Piece], written: &mut Written) -> Result<(), Fault> {
    let (mut python, mut in_review) = (None, false);
    for piece in pieces {
        match &piece.what {
            What::Heading(name) => (python, in_review) = (None, name == "Review"),
            What::Block(Block::Code { language, text }) => match language.as_str() {
                "python" => python = Some(text.clone()),
                "output" | "order" if in_review => {
                    let program = python.clone();
                    let program = program.ok_or_else(|| Fault::new(FILE, piece.line, "no program stands before this output"))?;
                    written.quoted.push((piece.line, Quoted::Block(program), text.clone()));
                }
                "output" | "order" => written.quoted.push((piece.line, Quoted::Start, text.clone())),
                "output solution" => written.quoted.push((piece.line, Quoted::Solution, text.clone())),
                "lines" | "distractors" | "deeds" => {}
                _ => return Err(Fault::new(FILE, piece.line, format!("unknown block `{language}`: python, output, order, ..."))),
            },
            _ => {}
        }
    }
    Ok(())
}
