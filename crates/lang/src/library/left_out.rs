//! What modules that are here have in CPython 3.13 and not here.

/// A module a line, then the functions, classes and names of its `__all__` that are left out.
const LEFT_OUT: &str = include_str!("left_out.txt");

/// Does CPython's module have a name that ours has not?
pub(crate) fn is_left_out(module: &str, name: &str) -> bool {
    LEFT_OUT
        .lines()
        .filter_map(|line| line.split_once(' '))
        .any(|(known, names)| known == module && names.split(' ').any(|left_out| left_out == name))
}

#[cfg(test)]
mod tests {
    use super::{LEFT_OUT, is_left_out};

    #[test]
    fn only_what_is_listed_is_left_out() {
        assert!(is_left_out("ast", "parse"));
        assert!(!is_left_out("ast", "literal_eval"));
        assert!(!is_left_out("nothing", "parse"));
    }

    #[test]
    fn a_module_stands_in_one_line() {
        let mut modules: Vec<_> = LEFT_OUT.lines().filter_map(|line| line.split(' ').next()).collect();
        let count = modules.len();
        modules.dedup();
        assert_eq!(modules.len(), count);
    }
}
