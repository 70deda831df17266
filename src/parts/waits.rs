//! What a task waits for, all the way down to the last Future or timer: a tree, for `gather` and task groups wait for several.
use loopglass_session::await_chain::{AwaitKind, AwaitNode};
use loopglass_session::view::{ObjectId, TaskView, View, WaitLink};
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::parts::{Context, link};
use crate::state::Detail;
use crate::texts;

/// More branches than this are counted.
const MOST: usize = 4;

pub fn waits(task: &TaskView, context: Context) -> Html {
    let tree = context.view.awaits.iter().find(|tree| tree.object == Some(task.id));
    let inside = match tree {
        Some(tree) => branches(&simplified(&tree.needs, context.view, context.detail), context),
        // Of too many tasks only the nearest links are known.
        None => chain(&task.waits_for, context),
    };
    match inside {
        None => Html::default(),
        Some(inside) => html! { <div class="waits"><span class="quiet">{ texts::waits_for() }</span>{ inside }</div> },
    }
}

fn branches(nodes: &[AwaitNode], context: Context) -> Option<Html> {
    let pending: Vec<&AwaitNode> = nodes.iter().filter(|node| !node.done).collect();
    let done = nodes.len() - pending.len();
    if nodes.is_empty() {
        return None;
    }
    let more = pending.len().saturating_sub(MOST);
    Some(html! {
        <ol>
            if done > 0 {
                <li key="done" class="done">{ icon(Icon::Tick) }{ texts::done_of(done, nodes.len()) }</li>
            }
            <>{ for pending.into_iter().take(MOST).enumerate().map(|(i, node)| html! { <li key={i}>{ drawn(node, context) }</li> }) }</>
            if more > 0 {
                <li key="more" class="quiet">{ texts::and_more(more) }</li>
            }
        </ol>
    })
}

/// A node and what it needs: of one thing that needs one thing that needs one thing a row, of several a branch each.
fn drawn(node: &AwaitNode, context: Context) -> Html {
    let mut row = vec![node];
    while let [only] = row[row.len() - 1].needs.as_slice() {
        row.push(only);
    }
    let last = row[row.len() - 1];
    html! {
        <>
            <div class="wait">
                { for row.iter().enumerate().map(|(i, node)| html! {
                    <>
                        if i > 0 {
                            <span class="quiet" aria-hidden="true">{ "\u{2192}" }</span>
                        }
                        { label(node, i > 0, context) }
                    </>
                }) }
            </div>
            { branches(&last.needs, context).unwrap_or_default() }
        </>
    }
}

fn label(node: &AwaitNode, follows: bool, context: Context) -> Html {
    let is_plain = follows && !matches!(node.kind, AwaitKind::Task | AwaitKind::Future);
    let name = match node.kind {
        AwaitKind::Task | AwaitKind::Future => link(&node.name, node.object, context),
        kind => html! { <code>{ called(kind, &node.name) }</code> },
    };
    html! {
        <span class="wait-thing">
            if !is_plain {
                { icon(icon_of(node.kind)) }
            }
            { name }
            if let Some((left, _)) = node.left {
                <span class="left" title={texts::time_left(left)}>{ icon(Icon::Clock) }{ texts::seconds(left) }</span>
            }
        </span>
    }
}

fn chain(links: &[WaitLink], context: Context) -> Option<Html> {
    if links.is_empty() {
        return None;
    }
    Some(html! {
        <ol>
            { for links.iter().enumerate().map(|(i, one)| html! {
                <li key={i}>
                    <div class="wait">
                        { icon(Icon::Waiting) }
                        { link(&one.label, one.object, context) }
                        if let Some(left) = one.left {
                            <span class="left">{ icon(Icon::Clock) }{ texts::time_left(left) }</span>
                        }
                    </div>
                </li>
            }) }
        </ol>
    })
}

/// For those who look at tasks, the Futures that the library made for itself are left out; what they wait for, and the time that
/// is left, stands with what made them.
fn simplified(nodes: &[AwaitNode], view: &View, detail: Detail) -> Vec<AwaitNode> {
    nodes.iter().flat_map(|node| simple(node, view, detail)).collect()
}

fn simple(node: &AwaitNode, view: &View, detail: Detail) -> Vec<AwaitNode> {
    let mut kept = AwaitNode { needs: Vec::new(), ..node.clone() };
    for need in &node.needs {
        let is_hidden = detail == Detail::Tasks && need.kind == AwaitKind::Future && is_internal(need.object, view);
        if is_hidden {
            kept.left = kept.left.or(need.left);
            kept.needs.extend(simplified(&need.needs, view, detail));
        } else {
            kept.needs.extend(simple(need, view, detail));
        }
    }
    vec![kept]
}

/// Is it not among the program's own Futures?
fn is_internal(object: Option<ObjectId>, view: &View) -> bool {
    !view.futures.iter().any(|future| Some(future.id) == object && !future.is_internal)
}

/// As the program calls it; the same in every language.
pub fn called(kind: AwaitKind, name: &str) -> String {
    let with = |class: &str| if name == class { class.to_owned() } else { format!("{class} {name}") };
    match kind {
        AwaitKind::Sleep => "sleep()".into(),
        AwaitKind::Gather => "gather()".into(),
        AwaitKind::Wait => "wait()".into(),
        AwaitKind::WaitFor => "wait_for()".into(),
        AwaitKind::Shield => "shield()".into(),
        AwaitKind::AsCompleted => "as_completed()".into(),
        AwaitKind::TaskGroup => with("TaskGroup"),
        AwaitKind::Lock => with("Lock"),
        AwaitKind::Event => with("Event"),
        AwaitKind::Condition => with("Condition"),
        AwaitKind::Semaphore => with("Semaphore"),
        AwaitKind::Barrier => with("Barrier"),
        AwaitKind::QueueGet => format!("{name}.get()"),
        AwaitKind::QueuePut => format!("{name}.put()"),
        AwaitKind::QueueJoin => format!("{name}.join()"),
        AwaitKind::Executor => "run_in_executor()".into(),
        AwaitKind::Stream => "read()".into(),
        AwaitKind::Task | AwaitKind::Future => name.into(),
        AwaitKind::Library => format!("{name}()"),
    }
}

fn icon_of(kind: AwaitKind) -> Icon {
    match kind {
        AwaitKind::Task => Icon::Task,
        AwaitKind::Future => Icon::Future,
        _ => Icon::Waiting,
    }
}

#[cfg(test)]
mod tests {
    use loopglass_session::await_chain::{AwaitKind, AwaitNode};
    use loopglass_session::view::{HandleId, ObjectId};

    use super::{called, simplified};
    use crate::fixture;
    use crate::state::Detail;

    fn node(kind: AwaitKind, object: u32, needs: Vec<AwaitNode>) -> AwaitNode {
        AwaitNode { kind, name: "x".into(), object: Some(ObjectId(object)), done: false, left: None, needs }
    }

    #[test]
    fn a_wait_has_the_time_of_the_future_under_it() {
        let view = fixture::sleeping();
        let mut inner = node(AwaitKind::Future, 3, Vec::new());
        inner.left = Some((1.0, HandleId(2)));
        let tree = [node(AwaitKind::WaitFor, 99, vec![inner])];
        let near = simplified(&tree, &view, Detail::Tasks);
        assert_eq!((near[0].left.map(|left| left.0), near[0].needs.len()), (Some(1.0), 0));
        assert_eq!(simplified(&tree, &view, Detail::Handles)[0].needs.len(), 1);
        // A Future of the program's own is what the learner can touch: it stays.
        let own = [node(AwaitKind::Shield, 98, vec![node(AwaitKind::Future, 1, Vec::new())])];
        assert_eq!(simplified(&own, &view, Detail::Tasks)[0].needs.len(), 1);
    }

    #[test]
    fn things_are_called_as_the_program_calls_them() {
        assert_eq!(called(AwaitKind::Lock, "lock"), "Lock lock");
        assert_eq!(called(AwaitKind::Lock, "Lock"), "Lock");
        assert_eq!(called(AwaitKind::QueueGet, "jobs"), "jobs.get()");
    }
}
