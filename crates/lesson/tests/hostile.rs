//! What comes from outside: bundles and lesson texts that try to be something else.

use loopglass_lesson::author::from_json;
use loopglass_lesson::model::Lesson;
use loopglass_lesson::play::{Doings, Watch, fault};

fn read(json: &str) -> Result<Lesson, String> {
    Lesson::read(&from_json(json)?).map_err(|broken| broken.0)
}

fn with(rest: &str) -> String {
    format!(r#"{{"form":1,"title":"t","checks":[{{"if":"time == 0","else":["x"]}}],{rest}}}"#)
}

#[test]
fn markup_stays_text() {
    let lesson = read(&with(r#""intro":[["p",["<script>alert(1)</script>",["code","<img src=x onerror=alert(1)>"]]]]"#))
        .expect("a lesson");
    let text = format!("{:?}", lesson.intro);
    assert!(text.contains("Text(\"<script>") && text.contains("Code(\"<img"), "{text}");
}

#[test]
fn unknown_pieces_and_other_addresses_are_refused() {
    for rest in [
        r#""intro":[["script",["x"]]]"#,
        r#""intro":[["p",[["img","x"]]]]"#,
        r#""intro":[["p",[["a","javascript:alert(1)","x"]]]]"#,
        r#""intro":[["p",[["a","http://plain.example","x"]]]]"#,
        r#""intro":[["p",[["a"," https://x.example","x"]]]]"#,
        r#""intro":"<b>x</b>""#,
        r#""intro":[["p",[7]]]"#,
        r#""predict":{"answers":[]}"#,
        r#""points":[{"beside":"body","when":"end","text":["x"]}]"#,
        r#""points":[{"beside":"code","when":"line -1","text":["x"]}]"#,
        r#""hints":"x""#,
        r#""start":[1]"#,
    ] {
        assert!(read(&with(rest)).is_err(), "{rest}");
    }
    for json in ["", "[]", "null", "{}", r#"{"form":2,"title":"t"}"#, r#"{"form":1}"#, r#"{"form":"1","title":"t"}"#] {
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn depth_is_bounded() {
    let deep = format!(r#""intro":{}[["p",["x"]]]{}"#, "[[\"ul\",".repeat(60), "]]".repeat(60));
    assert!(read(&with(&deep)).is_err());
    let emphasis = format!(r#""rule":[{}"x"{}]"#, "[\"em\",".repeat(60), "]".repeat(60));
    assert!(read(&with(&emphasis)).is_err());
}

#[test]
fn checks_are_expressions_over_what_happened_and_nothing_else() {
    for expression in [
        "__import__('os')",
        "().__class__",
        "output.format(1)",
        "lambda: 1",
        "[x for x in lines]",
        "output if time else 1",
        "open('x')",
        "f'{output}'",
        "time := 1",
        "",
        "(",
    ] {
        assert!(fault(expression).is_some(), "{expression}");
    }
    let nested = format!("{}1{}", "(".repeat(5000), ")".repeat(5000));
    assert!(fault(&nested).is_some());
}

#[test]
fn a_program_without_an_end_is_judged_all_the_same() {
    let watch = Watch::new("while True:\n    pass\n", Vec::new(), Doings::default()).expect("Python");
    assert_eq!(watch.to_end().ended, "endless");
}
