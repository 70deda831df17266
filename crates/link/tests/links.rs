//! Links from friends and from foes: what is written is read again, what is hostile is a problem, and nothing is unbounded.
use loopglass_link::{LONGEST_FRAGMENT, LONGEST_PROGRAM, Link, Mode, Problem, Program, Theme, Touch, What, read, snippet};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

const PROGRAM: &str = "import asyncio\n\nasync def main():\n    print('hällo', await asyncio.sleep(1))\n\nasyncio.run(main())\n";

fn code(link: &Link) -> &str {
    match &link.program {
        Some(Program::Code(program)) => program,
        other => panic!("{other:?}"),
    }
}

fn packed(bytes: &[u8]) -> String {
    format!("v=1&code={}", URL_SAFE_NO_PAD.encode(compress_to_vec(bytes, 9)))
}

#[test]
fn a_program_is_a_third_of_its_length() {
    let long = PROGRAM.repeat(20);
    let link = Link { program: Some(Program::Code(long.clone())), ..Link::default() };
    let fragment = link.fragment().unwrap();
    assert!(fragment.len() * 3 < long.len(), "{}", fragment.len());
    assert_eq!(read(&fragment), Ok(Some(link)));
}

#[test]
fn a_link_can_be_made_by_hand() {
    let link = read("#text=print(1)%0Aprint('a%26b')&step=2&mode=read&theme=dark&do=2:7:cancel").unwrap().unwrap();
    assert_eq!(code(&link), "print(1)\nprint('a&b')");
    assert_eq!((link.step, link.mode, link.theme), (Some(2), Some(Mode::Read), Some(Theme::Dark)));
    assert_eq!(link.touches, [Touch { at: 2, target: 7, what: What::Cancel(None) }]);
}

#[test]
fn what_is_not_a_link_is_none() {
    for fragment in ["", "#", "#stage", "#code", "stage=1", "#part=queue", "#/route?code=1", "#codes=1"] {
        assert_eq!(read(fragment), Ok(None), "{fragment}");
    }
}

#[test]
fn hostile_links_are_problems() {
    let bomb = packed(&vec![b'0'; LONGEST_PROGRAM + 1]);
    let huge = packed(&vec![b'0'; 10_000_000]);
    let nested = format!("v=1&code={}", URL_SAFE_NO_PAD.encode(compress_to_vec(&compress_to_vec(&vec![0; 1_000_000], 9), 9)));
    let touches = format!("v=1{}", "&do=1:1:cancel".repeat(1001));
    let long = format!("v=1&text={}", "a".repeat(LONGEST_FRAGMENT));
    let table: [(&str, Problem); 22] = [
        (&bomb, Problem::ProgramTooLong),
        (&huge, Problem::ProgramTooLong),
        (&nested, Problem::NotText),
        (&touches, Problem::TooManyTouches),
        (&long, Problem::TooLong),
        ("v=2&text=1", Problem::Version),
        ("v=&text=1", Problem::Version),
        ("v=-1&text=1", Problem::Version),
        ("v=1&code=", Problem::Damaged),
        ("v=1&code=!!!!", Problem::Damaged),
        ("v=1&code=AAAA", Problem::Damaged),
        ("v=1&code=....%00", Problem::Damaged),
        (&packed(b"a\0b"), Problem::NotText),
        (&packed(b"\xff\xfe"), Problem::NotText),
        (&packed(b"\xed\xa0\x80"), Problem::NotText),
        ("v=1&text=a%00b", Problem::NotText),
        ("v=1&text=a&text=b", Problem::Ambiguous),
        ("v=1&text=a&example=future", Problem::Ambiguous),
        ("v=1&example=../../etc/passwd", Problem::Damaged),
        ("v=1&text=1&do=1:1:explode:x", Problem::Touch),
        ("v=1&text=1&do=99999999999999999999:1:cancel", Problem::Touch),
        ("v=1&text=1&do=1:+1:cancel", Problem::Touch),
    ];
    for (fragment, problem) in table {
        assert_eq!(read(fragment), Err(problem), "{}", &fragment[..fragment.len().min(60)]);
    }
}

#[test]
fn a_link_cut_off_anywhere_is_a_problem_or_shorter() {
    let link = Link { program: Some(Program::Code(PROGRAM.repeat(3))), step: Some(9), ..Link::default() };
    let whole = link.fragment().unwrap();
    let cut_off_inside = (8..whole.len() - "&step=9".len() - 1).filter(|&end| read(&whole[..end]).is_ok()).count();
    assert_eq!(cut_off_inside, 0);
}

#[test]
fn settings_that_are_not_known_are_left_out() {
    let link =
        read("theme=pink&mode=root&step=x&origin=javascript:1&color=paper:url(//a.b)&lang=%3Cb%3E&view=..%2F&new=1").unwrap();
    assert_eq!(link, Some(Link::default()));
}

#[test]
fn snippets_keep_the_program_as_it_is() {
    let hostile = "x = '''</code></pre><script>alert(1)</script>&amp; ``` \"'''\n";
    let link = Link { program: Some(Program::Code(hostile.into())), mode: Some(Mode::Read), ..Link::default() };
    let element = snippet::element("https://a.example/x/", &link).unwrap();
    assert!(element.contains("&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;") && !element.contains("<script>alert"), "{element}");
    assert!(element.contains("mode=\"read\""));
    let markdown = snippet::markdown("https://a.example/x/", &link, "Open").unwrap();
    assert!(
        markdown.starts_with("````python\n") && markdown.contains("\n````\n\n[Open](https://a.example/x/#v=1&code="),
        "{markdown}"
    );
    let frame = snippet::frame("https://a.example/x/", &link).unwrap();
    assert!(frame.contains("embed.html#v=1&amp;code="), "{frame}");
}

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[^\u{0}]{0,300}").expect("a pattern")
}

fn touch() -> impl Strategy<Value = Touch> {
    let what = prop_oneof![
        text().prop_map(What::Result),
        (proptest::string::string_regex("[A-Za-z.]{0,20}").expect("a pattern"), text())
            .prop_map(|(class, message)| What::Exception { class, message }),
        proptest::option::of(text()).prop_map(What::Cancel),
        Just(What::Asked),
        Just(What::Ended),
        text().prop_map(What::Answered),
        Just(What::InputEnded),
    ];
    (any::<u64>(), any::<u32>(), what).prop_map(|(at, target, what)| Touch { at, target, what })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(program in text(), touches in proptest::collection::vec(touch(), 0..5), step in any::<Option<u64>>()) {
        let link = Link {
            program: Some(Program::Code(program)), touches, step,
            mode: Some(Mode::Edit), theme: Some(Theme::Auto), language: Some("de-CH".into()),
            turn: Some(4), views: vec!["queue".into(), "tasks".into()], predict: Some(false), origin: Some("https://a.example".into()),
            colors: vec![("paper".into(), "#fff".into())],
        };
        if let Ok(fragment) = link.fragment() {
            prop_assert!(fragment.len() <= LONGEST_FRAGMENT);
            prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(read(&fragment), Ok(Some(link)));
        }
    }

    #[test]
    fn any_input_is_a_value_or_a_problem(fragment in any::<String>(), start in 0_usize..8) {
        let names = ["", "v=1&", "code=", "text=", "v=1&do=", "color=", "v=1&code=AA", "origin="];
        if let Ok(Some(link)) = read(&format!("{}{fragment}", names[start]))
            && let Some(Program::Code(program)) = link.program
        {
            prop_assert!(program.len() <= LONGEST_PROGRAM);
        }
    }

    #[test]
    fn any_packed_bytes_are_a_value_or_a_problem(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        for fragment in [format!("code={}", URL_SAFE_NO_PAD.encode(&bytes)), packed(&bytes)] {
            if let Ok(Some(link)) = read(&fragment) {
                prop_assert!(code(&link).len() <= LONGEST_PROGRAM);
            }
        }
    }

    #[test]
    fn one_flipped_bit_is_a_value_or_a_problem(at in 0_usize..10_000, bit in 0_u8..7) {
        let link = Link { program: Some(Program::Code(PROGRAM.into())), step: Some(3), ..Link::default() };
        let mut bytes = link.fragment().unwrap().into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        if let Ok(fragment) = String::from_utf8(bytes) {
            let _ = read(&fragment);
        }
    }
}
