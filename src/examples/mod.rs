//! The programs of the menu. One more is a file here and a line in the table; its name stands with the page's other texts.

/// A program to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Names it in storage; never changed once it is out.
    pub id: &'static str,
    pub group: Group,
    pub program: &'static str,
}

/// What the menu puts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Book,
    Turns,
    Trouble,
}

/// In the order of the menu. The first is what a first visit shows.
pub static EXAMPLES: [Example; 11] = [
    Example { id: "future", group: Group::Book, program: include_str!("future.py") },
    Example { id: "task", group: Group::Book, program: include_str!("task.py") },
    Example { id: "turns", group: Group::Turns, program: include_str!("turns.py") },
    Example { id: "gather", group: Group::Turns, program: include_str!("gather.py") },
    Example { id: "cancel", group: Group::Turns, program: include_str!("cancel.py") },
    Example { id: "box", group: Group::Turns, program: include_str!("box.py") },
    Example { id: "ask", group: Group::Turns, program: include_str!("ask.py") },
    Example { id: "forgotten", group: Group::Trouble, program: include_str!("forgotten.py") },
    Example { id: "blocked", group: Group::Trouble, program: include_str!("blocked.py") },
    Example { id: "endless", group: Group::Trouble, program: include_str!("endless.py") },
    Example { id: "deep", group: Group::Trouble, program: include_str!("deep.py") },
];

/// The example of this name.
pub fn example(id: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.id == id)
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, example};

    #[test]
    fn names_are_unique() {
        for one in &EXAMPLES {
            assert!(std::ptr::eq(example(one.id).expect("it is in the table"), one), "{}", one.id);
        }
    }
}
