//! Private names of a class: `__x` becomes `_Class__x`.

use std::rc::Rc;

/// The name as the class body and its functions know it.
pub(crate) fn mangle(class: Option<&str>, name: &str) -> Rc<str> {
    let stripped = class.map_or("", |class| class.trim_start_matches('_'));
    let private = name.starts_with("__") && !name.ends_with("__") && !name.contains('.');
    if stripped.is_empty() || !private {
        return Rc::from(name);
    }
    Rc::from(format!("_{stripped}{name}"))
}
