//! How tasks are put together where there are many.

/// What tasks are folded by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Each stands alone.
    Alone,
    Coroutine,
    /// By the `gather`, task group, `wait` or `as_completed` that waits for them.
    Team,
    State,
}

pub const FOLDS: [Fold; 4] = [Fold::Alone, Fold::Coroutine, Fold::Team, Fold::State];

impl Fold {
    /// Its name in the menu's values.
    pub fn key(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Coroutine => "coroutine",
            Self::Team => "team",
            Self::State => "state",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        FOLDS.into_iter().find(|fold| fold.key() == key)
    }
}
