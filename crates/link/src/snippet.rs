//! A link as text to paste: into an HTML page, into Markdown.
use crate::{Link, Problem, Program};

/// The element with the program inside, readable where no script runs. `site` is the folder of the page, with a slash at its end.
pub fn element(site: &str, link: &Link) -> Result<String, Problem> {
    let attributes = attributes(link);
    let program = match &link.program {
        Some(Program::Code(program)) => format!("<pre><code>{}</code></pre>", escaped(program.trim_end())),
        _ => String::new(),
    };
    Ok(format!(
        "<script src=\"{}embed.js\" defer></script>\n<asyncio-loopglass{attributes}>{program}</asyncio-loopglass>\n",
        escaped(site)
    ))
}

/// A frame alone, for pages that take no script.
pub fn frame(site: &str, link: &Link) -> Result<String, Problem> {
    let address = format!("{site}embed.html#{}", link.fragment()?);
    Ok(format!(
        "<iframe src=\"{}\" title=\"Loopglass: an asyncio program under glass\" width=\"100%\" height=\"640\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" allow=\"clipboard-write\" style=\"border:0\"></iframe>\n",
        escaped(&address)
    ))
}

/// The program as a fenced block, with the link under it.
pub fn markdown(site: &str, link: &Link, words: &str) -> Result<String, Problem> {
    let address = format!("{site}#{}", link.fragment()?);
    let Some(Program::Code(program)) = &link.program else { return Ok(format!("[{words}]({address})\n")) };
    let fence = fence(program);
    Ok(format!("{fence}python\n{}\n{fence}\n\n[{words}]({address})\n", program.trim_end()))
}

fn attributes(link: &Link) -> String {
    let touches: Vec<String> = link.touches.iter().map(crate::Touch::word).collect();
    let (example, lesson) = match &link.program {
        Some(Program::Example(key)) => (Some(key.clone()), None),
        Some(Program::Lesson(path)) => (None, Some(path.clone())),
        _ => (None, None),
    };
    let all = [
        ("example", example),
        ("lesson", lesson),
        ("mode", link.mode.map(|mode| mode.name().to_owned())),
        ("theme", link.theme.map(|theme| theme.name().to_owned())),
        ("step", link.step.map(|step| step.to_string())),
        ("touches", (!touches.is_empty()).then(|| touches.join("\n"))),
        ("turn", link.turn.map(|turn| turn.to_string())),
        ("view", link.view()),
        ("predict", (link.predict == Some(false)).then(|| "off".to_owned())),
        ("lang", link.language.clone()),
    ];
    all.into_iter().filter_map(|(name, value)| Some(format!(" {name}=\"{}\"", escaped(&value?)))).collect()
}

/// A fence longer than any row of backticks in the program.
fn fence(program: &str) -> String {
    let longest = program.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

/// Text for an HTML page, inside an attribute or not.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}
