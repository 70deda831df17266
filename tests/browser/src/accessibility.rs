//! What axe-core finds: the rules of WCAG that a program can check, contrast among them.
use std::fmt::Write;

use serde_json::{Value, json};

use crate::outcome::{Failure, Outcome};
use crate::page::Page;
use crate::site::project;

/// What comes into view fades in: half-way its contrast is not what one reads by. What moves for ever is not waited for.
const RUN: &str = "
const done = arguments[arguments.length - 1];
const ends = (animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime);
const atRest = document.getAnimations().filter(ends).map((animation) => animation.finished.catch(() => {}));
Promise.race([Promise.all(atRest), new Promise((wake) => setTimeout(wake, 1000))]).then(() => axe.run(arguments[0] ?? document, { resultTypes: ['violations'] })).then(
  ({ violations }) => done(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((n) => n.target.flat().join(' ')) }))),
  (error) => done(String(error)),
);";

impl Page {
    /// Fails with every rule that the page breaks as it is now, and where.
    pub async fn assert_accessible(&self) -> Outcome {
        self.assert_accessible_in(None).await
    }

    /// The same for the elements that a selector matches, in a page whose other parts are not ours.
    pub async fn assert_accessible_in(&self, selector: Option<&str>) -> Outcome {
        let axe = std::fs::read_to_string(project().join("node_modules/axe-core/axe.min.js"))?;
        self.js(&axe, []).await?;
        let found = self.driver().execute_async(RUN, vec![json!(selector)]).await?.json().clone();
        match found.as_array() {
            Some(violations) if violations.is_empty() => Ok(()),
            Some(violations) => Err(Failure::new(report(violations))),
            None => Err(Failure::new(format!("axe-core failed: {found}"))),
        }
    }
}

fn report(violations: &[Value]) -> String {
    let mut text = String::from("not accessible:");
    for violation in violations {
        // Writing to a string does not fail.
        let _ = write!(text, "\n{}: {} {}", violation["id"], violation["help"], violation["nodes"]);
    }
    text
}
