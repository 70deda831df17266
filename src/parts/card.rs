//! A card of a Task or Future, drawn anew when what it is drawn from is another.
use std::ops::Deref;
use std::rc::Rc;

use loopglass_session::view::ObjectId;
use yew::prelude::*;

use super::future_card::future_card;
use super::objects::ObjectsProps;
use super::task_card::task_card;

/// What cards are drawn from, shared by all. Two are equal when they are the very same.
#[derive(Clone)]
pub struct Sheet(Rc<ObjectsProps>);

impl Sheet {
    pub fn new(props: Rc<ObjectsProps>) -> Self {
        Self(props)
    }

    pub fn has(&self, object: ObjectId) -> bool {
        self.view.tasks.iter().any(|task| task.id == object) || self.view.futures.iter().any(|future| future.id == object)
    }

    /// Is it the same but for the moment?
    pub fn is_of_other_moment(&self, other: &Self) -> bool {
        let moved = ObjectsProps { view: other.view.clone(), before: other.before.clone(), ..(*self.0).clone() };
        moved == *other.0
    }
}

impl Deref for Sheet {
    type Target = ObjectsProps;

    fn deref(&self) -> &ObjectsProps {
        &self.0
    }
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub struct CardProps {
    pub sheet: Sheet,
    pub object: ObjectId,
    /// Only its place is there.
    pub is_far: bool,
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    let view = &props.sheet.view;
    if let Some(task) = view.tasks.iter().find(|task| task.id == props.object) {
        return task_card(task, props.is_far, &props.sheet);
    }
    let future = view.futures.iter().find(|future| future.id == props.object);
    future.map(|future| future_card(future, props.is_far, &props.sheet)).unwrap_or_default()
}
