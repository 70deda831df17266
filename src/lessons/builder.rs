//! A lesson of one's own: the program on the bench, a question, checks and hints, given as a file and a link.
use std::rc::Rc;

use loopglass_lesson::model::{Answer, Block, Check, Inline, Lesson, Question};
use loopglass_lesson::play::fault;
use yew::prelude::*;

use super::prose::inlines;
use super::state::{Trial, Tried};
use super::wish::Wish;
use super::wishes;
use crate::platform::{address, dom, json};
use crate::texts;

/// Longer links are cut by some programs.
const LONGEST_LINK: usize = 16 * 1024;

#[derive(Properties, PartialEq)]
pub struct BuilderProps {
    pub program: AttrValue,
    /// What came of trying the lesson; nothing while that is under way.
    pub trial: Option<Rc<Trial>>,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn Builder(props: &BuilderProps) -> Html {
    let built = use_state(|| None::<Result<String, String>>);
    let build = {
        let (built, program, on_wish) = (built.clone(), props.program.clone(), props.on_wish.clone());
        Callback::from(move |_: MouseEvent| {
            let lesson = build(&program);
            built.set(Some(lesson.as_ref().map(|lesson| json::write(&lesson.write())).map_err(Clone::clone)));
            if let Ok(lesson) = lesson {
                on_wish.emit(Wish::TryOut(Rc::new(lesson)));
            }
        })
    };
    let on = &props.on_wish;
    let open = on.reform(|_: MouseEvent| Wish::OpenText(dom::field("lesson-file").unwrap_or_default()));
    html! {
        <div class="lesson-form">
            <p>{ texts::builder_note() }</p>
            { field("build-title", texts::build_title(), 1, "") }
            { field("build-intro", texts::build_intro(), 2, "") }
            { field("build-question", texts::build_question(), 1, "") }
            { field("build-answers", texts::build_answers(), 3, "* ... | ...") }
            { field("build-task", texts::build_task(), 2, "") }
            { field("build-checks", texts::build_checks(), 3, "output == \"...\" | ...") }
            { vocabulary() }
            { field("build-solution", texts::build_solution(), 3, "") }
            { field("build-hints", texts::build_hints(), 2, "") }
            { field("build-rule", texts::build_rule(), 1, "") }
            <button type="button" class="primary" onclick={build}>{ texts::build() }</button>
            <div role="status" data-test="built">
                { outcome((*built).as_ref(), on) }
                if let (Some(Ok(_)), Some(trial)) = (&*built, &props.trial) { { tried(trial) } }
            </div>
            <label for="lesson-file">{ texts::open_bundle() }</label>
            <textarea id="lesson-file" rows="2" />
            <button type="button" onclick={open}>{ texts::open_lesson() }</button>
        </div>
    }
}

fn field(id: &'static str, name: &'static str, rows: u8, placeholder: &'static str) -> Html {
    html! {
        <>
            <label for={id}>{ name }</label>
            <textarea {id} rows={rows.to_string()} {placeholder} />
        </>
    }
}

/// What checks can say, for those who have not read about it.
fn vocabulary() -> Html {
    html! {
        <details>
            <summary>{ texts::check_words() }</summary>
            <dl class="legend">
                { for texts::check_examples().into_iter().map(|(example, meaning)| html! {
                    <div key={example}><dt><code>{ example }</code></dt><dd>{ meaning }</dd></div>
                }) }
            </dl>
        </details>
    }
}

/// Is there something to do, and does the solution do it?
fn tried(trial: &Trial) -> Html {
    let has_task = trial.start != Tried::Passes;
    html! {
        <div data-test="trial">
            { told(has_task, texts::trial_start(has_task), &trial.start) }
            if let Some(solution) = &trial.solution {
                { told(*solution == Tried::Passes, texts::trial_solution(*solution == Tried::Passes), solution) }
            }
        </div>
    }
}

fn told(is_good: bool, words: &str, tried: &Tried) -> Html {
    let more = match tried {
        Tried::Passes => Html::default(),
        Tried::Fails(message) => html! { <q>{ inlines(message) }</q> },
        Tried::NoProgram => html! { { texts::trial_broken() } },
    };
    html! { <p class={classes!("verdict", if is_good { "good" } else { "missing" })}>{ words }{ " " }{ more }</p> }
}

fn outcome(built: Option<&Result<String, String>>, on_wish: &Callback<Wish>) -> Html {
    match built {
        None => Html::default(),
        Some(Err(problem)) => html! { <p class="verdict missing">{ problem }</p> },
        Some(Ok(bundle)) => {
            let link = address::link(&format!("#lessondata={}", address::encoded(bundle)));
            html! {
                <div class="verdict good">
                    <label for="bundle-out">{ texts::bundle_file() }</label>
                    <textarea id="bundle-out" rows="3" readonly={true} value={bundle.clone()} />
                    <p class="row">
                        <button type="button" onclick={wishes(on_wish, Wish::Copy(bundle.clone()))}>{ texts::copy_file() }</button>
                        <a class="button" href={format!("data:application/json,{}", address::encoded(bundle))} download="lesson.json">{ texts::save_file() }</a>
                        if link.len() <= LONGEST_LINK {
                            <button type="button" onclick={wishes(on_wish, Wish::Copy(link))}>{ texts::copy_link() }</button>
                        }
                        <button type="button" onclick={wishes(on_wish, Wish::OpenText(bundle.clone()))}>{ texts::try_lesson() }</button>
                    </p>
                </div>
            }
        }
    }
}

fn build(program: &str) -> Result<Lesson, String> {
    let typed = |id: &str| dom::field(id).unwrap_or_default().trim().to_string();
    let solution = typed("build-solution");
    let lesson = Lesson {
        title: typed("build-title"),
        rule: words(&typed("build-rule")),
        intro: paragraphs(&typed("build-intro")),
        predict: question(&typed("build-question"), &typed("build-answers"))?,
        task: paragraphs(&typed("build-task")),
        checks: checks(&typed("build-checks"))?,
        hints: typed("build-hints").lines().map(paragraphs).collect(),
        start: program.to_string(),
        solution: if solution.is_empty() { program.to_string() } else { format!("{solution}\n") },
        ..Lesson::default()
    };
    if lesson.title.is_empty() || lesson.checks.is_empty() {
        return Err(texts::build_needs().to_string());
    }
    Ok(lesson)
}

/// A line an answer: `text | reply`, the right one with a star before it.
fn question(text: &str, answers: &str) -> Result<Option<Question>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let answer = |line: &str| {
        let (text, reply) = line.split_once('|').unwrap_or((line, ""));
        let right = text.trim_start().starts_with('*');
        Answer { text: words(text.trim_start().trim_start_matches('*')), right, reply: words(reply), belief: String::new() }
    };
    let answers: Vec<Answer> = answers.lines().filter(|line| !line.trim().is_empty()).map(answer).collect();
    if answers.iter().filter(|answer| answer.right).count() != 1 || answers.len() < 2 {
        return Err(texts::build_one_right().to_string());
    }
    Ok(Some(Question { text: paragraphs(text), answers, ..Question::default() }))
}

/// A line a check: `expression | message`.
fn checks(text: &str) -> Result<Vec<Check>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let check = |(index, line): (usize, &str)| {
        let (holds, message) = line.rsplit_once('|').unwrap_or((line, ""));
        let holds = holds.trim().to_string();
        match fault(&holds) {
            Some(problem) => Err(texts::build_check_fault(index + 1, &problem)),
            None => Ok(Check { holds, message: words(message) }),
        }
    };
    lines.map(check).collect()
}

fn paragraphs(text: &str) -> Vec<Block> {
    let texts = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    texts.map(|text| Block::Paragraph(words(text))).collect()
}

/// Text, with `code` between backquotes.
fn words(text: &str) -> Vec<Inline> {
    let pieces = text.trim().split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    pieces
        .map(|(index, piece)| if index % 2 == 1 { Inline::Code(piece.to_string()) } else { Inline::Text(piece.to_string()) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{question, words};
    use loopglass_lesson::model::Inline;

    #[test]
    fn backquotes_make_code() {
        assert_eq!(words("a `b` c"), [Inline::Text("a ".into()), Inline::Code("b".into()), Inline::Text(" c".into())]);
        assert_eq!(words("<script>"), [Inline::Text("<script>".into())]);
    }

    #[test]
    fn one_answer_is_right() {
        let made = question("Which?", "* this | yes\nthat | no").expect("one right").expect("a question");
        assert_eq!(made.answers.iter().map(|answer| answer.right).collect::<Vec<_>>(), [true, false]);
        assert!(question("Which?", "this\nthat").is_err());
        assert_eq!(question("", ""), Ok(None));
    }
}
