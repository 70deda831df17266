//! What the host page of an embedded lesson is told. Kinds and values: `js/embed/embed.d.ts`.
use loopglass_lesson::model::{Block, Lesson, Question};
use loopglass_lesson::play::Verdict;

use super::prose::plain;
use super::sitting::Given;
use crate::platform::host::Value;

/// Of an answer that was given before the run.
pub fn prediction(question: &Question, given: &Given) -> Vec<(&'static str, Value)> {
    vec![
        ("question", Value::Text(first_paragraph(question))),
        ("answer", Value::Text(answer(question, given))),
        ("correct", Value::Flag(given.is_right(question))),
    ]
}

/// Of checks that were run.
pub fn checked(lesson: &Lesson, verdict: &Verdict) -> Vec<(&'static str, Value)> {
    let messages = if verdict.is_passed() { Vec::new() } else { vec![plain(&verdict.message)] };
    vec![
        ("lesson", Value::Text(lesson.id.clone())),
        ("passed", Value::Flag(verdict.is_passed())),
        ("messages", Value::Texts(messages)),
    ]
}

/// Of a lesson whose checks have passed; `time` in seconds of the virtual clock.
pub fn complete(lesson: &Lesson, attempts: u32, time: f64) -> Vec<(&'static str, Value)> {
    vec![
        ("lesson", Value::Text(lesson.id.clone())),
        ("score", Value::Number(1.0)),
        ("checks", Value::Texts(lesson.checks.iter().map(|check| check.holds.clone()).collect())),
        ("attempts", Value::Number(f64::from(attempts))),
        ("virtualTime", Value::Number(time)),
    ]
}

fn first_paragraph(question: &Question) -> String {
    let paragraph = question.text.iter().find_map(|block| match block {
        Block::Paragraph(pieces) => Some(plain(pieces)),
        _ => None,
    });
    paragraph.unwrap_or_default()
}

/// The words of the answer; empty for those who do not know.
fn answer(question: &Question, given: &Given) -> String {
    match given {
        Given::Unsure => String::new(),
        Given::Answer(index) => question.answers.get(*index).map_or(String::new(), |answer| plain(&answer.text)),
        Given::Order(lines) => {
            let lines: Vec<&str> = lines.iter().filter_map(|line| question.order.get(*line).map(String::as_str)).collect();
            lines.join("\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use loopglass_lesson::model::{Answer, Inline};

    use super::*;

    fn question() -> Question {
        let answer = |text: &str, right| Answer { text: vec![Inline::Text(text.into())], right, ..Answer::default() };
        Question {
            text: vec![Block::Paragraph(vec![
                Inline::Text("What does ".into()),
                Inline::Code("done()".into()),
                Inline::Text(" say?".into()),
            ])],
            answers: vec![answer("False", true), answer("True", false)],
            order: Vec::new(),
            after: Vec::new(),
        }
    }

    #[test]
    fn an_answer_is_told_in_words_and_judged() {
        let told = prediction(&question(), &Given::Answer(0));
        assert_eq!(told[0], ("question", Value::Text("What does done() say?".into())));
        assert_eq!(told[1], ("answer", Value::Text("False".into())));
        assert_eq!(told[2], ("correct", Value::Flag(true)));
    }

    #[test]
    fn who_does_not_know_has_no_answer() {
        let told = prediction(&question(), &Given::Unsure);
        assert_eq!(told[1..], [("answer", Value::Text(String::new())), ("correct", Value::Flag(false))]);
    }
}
