//! One thing that was done to a run, as a word: `17:4:result:'a letter'`, `17:4:exception:ValueError:no`, `17:4:cancel`,
//! `17:4:cancel:stop it`, `17:4:asked`, `17:1:ended`.
use crate::Problem;

/// At the moment `at` something was done to the Future or Task with the number `target`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    pub at: u64,
    pub target: u32,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A Python expression.
    Result(String),
    Exception {
        class: String,
        message: String,
    },
    Cancel(Option<String>),
    /// `result()` was called.
    Asked,
    /// What goes on outside the loop under the number `target` was let end.
    Ended,
    /// A line was given to a program that asked for one; `target` is zero.
    Answered(String),
    /// It was told that there are no more lines.
    InputEnded,
}

impl Touch {
    pub fn word(&self) -> String {
        let Self { at, target, what } = self;
        match what {
            What::Result(expression) => format!("{at}:{target}:result:{expression}"),
            What::Exception { class, message } => format!("{at}:{target}:exception:{}:{message}", class.replace(':', "")),
            What::Cancel(None) => format!("{at}:{target}:cancel"),
            What::Asked => format!("{at}:{target}:asked"),
            What::Ended => format!("{at}:{target}:ended"),
            What::Answered(line) => format!("{at}:{target}:answered:{line}"),
            What::InputEnded => format!("{at}:{target}:input-ended"),
            What::Cancel(Some(message)) => format!("{at}:{target}:cancel:{message}"),
        }
    }

    pub fn read(word: &str) -> Result<Self, Problem> {
        let mut parts = word.splitn(4, ':');
        let at = number(parts.next())?;
        let target = number(parts.next())?;
        let what = what(parts.next(), parts.next()).ok_or(Problem::Touch)?;
        Ok(Self { at, target, what })
    }
}

fn number<T: std::str::FromStr>(part: Option<&str>) -> Result<T, Problem> {
    let digits = part.filter(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|digits| digits.parse().ok()).ok_or(Problem::Touch)
}

fn what(kind: Option<&str>, rest: Option<&str>) -> Option<What> {
    match (kind?, rest) {
        ("result", Some(expression)) => Some(What::Result(expression.into())),
        ("exception", Some(rest)) => {
            let (class, message) = rest.split_once(':')?;
            Some(What::Exception { class: class.into(), message: message.into() })
        }
        ("asked", None) => Some(What::Asked),
        ("ended", None) => Some(What::Ended),
        ("answered", Some(line)) => Some(What::Answered(line.into())),
        ("input-ended", None) => Some(What::InputEnded),
        ("cancel", message) => Some(What::Cancel(message.map(Into::into))),
        _ => None,
    }
}
