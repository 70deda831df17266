//! From a fragment to a link.
use crate::{LONGEST_FRAGMENT, Link, MOST_TOUCHES, MOST_TURNS, Mode, Problem, Program, Theme, Touch, VERSION, code};

/// A longer address of a file is refused.
const LONGEST_ADDRESS: usize = 2_000;
/// More parts than there are are not looked at.
const MOST_VIEWS: usize = 8;
/// More colours than there are names are not kept.
const MOST_COLORS: usize = 32;

/// What the fragment of an address says; nothing where it is not a link of ours, such as `#stage`. `#` may stand before it.
pub fn read(fragment: &str) -> Result<Option<Link>, Problem> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if !is_ours(fragment) {
        return Ok(None);
    }
    if fragment.len() > LONGEST_FRAGMENT {
        return Err(Problem::TooLong);
    }
    let mut link = Link::default();
    for (name, value) in form_urlencoded::parse(fragment.as_bytes()) {
        take(&mut link, &name, &value)?;
    }
    Ok(Some(link))
}

/// The names that a link has; others are left to later forms.
const NAMES: [&str; 16] = [
    "v", "code", "text", "codeurl", "example", "lesson", "do", "step", "turn", "view", "theme", "lang", "mode", "predict",
    "origin", "color",
];

fn is_ours(fragment: &str) -> bool {
    // Only the beginning: what is too long must be called so, not read through.
    let first = fragment.split(['=', '&']).next().unwrap_or_default();
    NAMES.contains(&first) && fragment.contains('=')
}

fn take(link: &mut Link, name: &str, value: &str) -> Result<(), Problem> {
    match name {
        "v" if value.parse() != Ok(VERSION) => return Err(Problem::Version),
        "code" => set_program(link, Program::Code(code::unpacked(value)?))?,
        "text" => {
            code::checked(value)?;
            set_program(link, Program::Code(value.into()))?;
        }
        "codeurl" => set_program(link, Program::File(file(value).ok_or(Problem::Damaged)?))?,
        "example" => set_program(link, Program::Example(word(value).ok_or(Problem::Damaged)?))?,
        "lesson" => set_program(link, Program::Lesson(word(value).ok_or(Problem::Damaged)?))?,
        "do" if link.touches.len() == MOST_TOUCHES => return Err(Problem::TooManyTouches),
        "do" => link.touches.push(Touch::read(value)?),
        "step" => link.step = value.parse().ok(),
        "turn" => link.turn = value.parse().ok().filter(|turn| (1..=MOST_TURNS).contains(turn)),
        "view" => link.views = value.split(',').take(MOST_VIEWS).filter_map(word).collect(),
        "theme" => link.theme = Theme::from_name(value),
        "lang" => link.language = word(value),
        "mode" => link.mode = Mode::from_name(value),
        "predict" => link.predict = Some(value != "off"),
        "origin" => link.origin = origin(value),
        "color" if link.colors.len() < MOST_COLORS => link.colors.extend(color(value)),
        _ => {}
    }
    Ok(())
}

fn set_program(link: &mut Link, program: Program) -> Result<(), Problem> {
    if link.program.replace(program).is_some() { Err(Problem::Ambiguous) } else { Ok(()) }
}

/// A name of ours: letters, digits and what joins them.
fn word(value: &str) -> Option<String> {
    let fits = (1..=100).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/'))
        && !value.contains("..");
    fits.then(|| value.into())
}

/// The address of a file on a host: `programs/first.py`, `https://host/first.py`. Nothing that a browser would run or read from
/// elsewhere than a host.
fn file(value: &str) -> Option<String> {
    let scheme = value.split(['/', '?', '#']).next().and_then(|first| first.split_once(':')).map(|(scheme, _)| scheme);
    let is_plain = value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let fits = (1..=LONGEST_ADDRESS).contains(&value.len()) && is_plain && matches!(scheme, None | Some("https" | "http"));
    fits.then(|| value.into())
}

/// `https://host:port`, as browsers write an origin.
fn origin(value: &str) -> Option<String> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"))?;
    let fits = (1..=253).contains(&host.len())
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'[' | b']'));
    fits.then(|| value.into())
}

/// `name:value`, where the value is a colour and nothing else: no address, no expression.
fn color(value: &str) -> Option<(String, String)> {
    let (name, value) = value.split_once(':')?;
    is_color(value).then_some(())?;
    Some((word(name)?, value.into()))
}

/// A colour as CSS writes it: `#1a2b3c`, `rgb(10 20 30)`, `teal`.
pub fn is_color(value: &str) -> bool {
    const FUNCTIONS: [&str; 8] = ["rgb", "rgba", "hsl", "hsla", "oklch", "oklab", "lch", "lab"];
    if value.len() > 60 {
        return false;
    }
    if let Some(digits) = value.strip_prefix('#') {
        return matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    match value.split_once('(') {
        Some((function, rest)) => {
            let numbers = rest.strip_suffix(')').unwrap_or("!");
            let is_number = |byte: u8| byte.is_ascii_digit() || b" .,%/-degturn".contains(&byte);
            FUNCTIONS.contains(&function) && numbers.bytes().all(is_number)
        }
        None => (1..=30).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphabetic()),
    }
}

#[cfg(test)]
mod tests {
    use super::{file, is_color, origin};

    #[test]
    fn a_colour_is_a_colour_and_nothing_else() {
        for color in
            ["#fff", "#1a2B3c", "#1a2b3c80", "teal", "rgb(1, 2, 3)", "oklch(62% 0.2 20deg / 50%)", "hsl(0.5turn 10% 20%)"]
        {
            assert!(is_color(color), "{color}");
        }
        for other in [
            "",
            "#",
            "#12345",
            "#ggg",
            "url(x)",
            "rgb(1,2,3",
            "rgb(url(1))",
            "var(--x)",
            "red;",
            "red url(",
            "expression(1)",
            "rgb(1)}a{",
            "image-set(1)",
            "\u{430}",
            "rgb(1\\2)",
            "@import",
        ] {
            assert!(!is_color(other), "{other}");
        }
    }

    #[test]
    fn a_file_is_on_a_host() {
        for address in
            ["first.py", "../week-3/first.py", "/x/a:b.py", "https://school.example/a.py?raw=1", "http://localhost:8000/a.py"]
        {
            assert_eq!(file(address).as_deref(), Some(address));
        }
        for other in [
            "",
            "javascript:alert(1)",
            "data:text/plain,print(1)",
            "blob:https://x/1",
            "file:///etc/passwd",
            "a b.py",
            "https:\\x",
            "\u{430}.py",
        ] {
            assert_eq!(file(other), None, "{other}");
        }
        assert_eq!(file(&"a".repeat(2_001)), None);
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        assert_eq!(origin("https://school.example:8443").as_deref(), Some("https://school.example:8443"));
        for other in ["null", "*", "javascript:alert(1)", "https://", "https://a/b", "https://a@b", "//a"] {
            assert_eq!(origin(other), None, "{other}");
        }
    }
}
