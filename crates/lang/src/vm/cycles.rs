//! The collector of cycles: finds what only refers to itself, lets it have its last say, and takes it apart.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, HashMap};
use std::rc::Rc;

use crate::object::links::{Link, links_of_object};
use crate::object::{DictRef, ObjectRef, Outcome, Result, Value};

use super::native::{Input, NativeFrame, Step};
use super::{FrameObject, Traceback, Vm};

impl Vm {
    /// `gc.collect()`: the outcome is the number of objects that were in dead cycles.
    pub fn collect_cycles(&mut self) -> Outcome {
        Outcome::Enter(Box::new(Collection { stage: Stage::Find, found: 0 }))
    }
}

struct Collection {
    stage: Stage,
    found: usize,
}

enum Stage {
    Find,
    /// These are to be finalized, in the order in which they were made.
    Finalize(VecDeque<ObjectRef>),
}

impl NativeFrame for Collection {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Input::Raised(raised) = input {
            vm.report_unraisable(raised);
        }
        if matches!(self.stage, Stage::Find) {
            let dead = dead_nodes(vm.heap.containers());
            self.found = dead.iter().filter(|node| !matches!(node, Node::Items(_))).count();
            let objects = dead.into_iter().filter_map(Node::into_object);
            self.stage = Stage::Finalize(objects.filter(|object| object.needs_finalizer()).collect());
        }
        if let Stage::Finalize(waiting) = &mut self.stage
            && let Some(object) = waiting.pop_front()
        {
            return Ok(Step::Enter(vm.last_say(&object)));
        }
        // A finalizer may have saved something: what is dead is asked anew.
        let dead = dead_nodes(vm.heap.containers());
        for node in &dead {
            node.take_apart();
        }
        drop(dead);
        Ok(Step::Return(Value::from(self.found)))
    }

    fn name(&self) -> &'static str {
        "collect"
    }
}

/// Something that counts its references.
enum Node {
    Object(ObjectRef),
    Dict(DictRef),
    Items(Rc<[Value]>),
    Frame(Rc<FrameObject>),
    Traceback(Rc<Traceback>),
}

impl Node {
    fn of(link: &Link<'_>) -> Option<Node> {
        Some(match link {
            Link::Value(Value::Object(object)) => Node::Object(object.clone()),
            Link::Value(_) => return None,
            Link::Object(object) => Node::Object((*object).clone()),
            Link::Dict(dict) => Node::Dict((*dict).clone()),
            Link::Items(items) => Node::Items((*items).clone()),
            Link::Frame(frame) => Node::Frame((*frame).clone()),
            Link::Traceback(traceback) => Node::Traceback((*traceback).clone()),
        })
    }

    fn address(&self) -> usize {
        match self {
            Node::Object(object) => Rc::as_ptr(object) as usize,
            Node::Dict(dict) => dict.address(),
            Node::Items(items) => Rc::as_ptr(items).cast::<Value>() as usize,
            Node::Frame(frame) => Rc::as_ptr(frame) as usize,
            Node::Traceback(traceback) => Rc::as_ptr(traceback) as usize,
        }
    }

    /// References to it, without the one of this node.
    fn references(&self) -> usize {
        let count = match self {
            Node::Object(object) => Rc::strong_count(object),
            Node::Dict(dict) => dict.references(),
            Node::Items(items) => Rc::strong_count(items),
            Node::Frame(frame) => Rc::strong_count(frame),
            Node::Traceback(traceback) => Rc::strong_count(traceback),
        };
        count - 1
    }

    fn links(&self, visit: &mut dyn FnMut(Link<'_>)) {
        match self {
            Node::Object(object) => links_of_object(object, visit),
            Node::Dict(dict) => {
                for (key, value) in dict.borrow().iter().chain(dict.slots().iter().flat_map(|slots| slots.iter())) {
                    visit(Link::Value(key));
                    visit(Link::Value(value));
                }
            }
            Node::Items(items) => items.iter().for_each(|item| visit(Link::Value(item))),
            Node::Frame(frame) => {
                visit(Link::Dict(&frame.globals));
                frame.registers.borrow().iter().for_each(|value| visit(Link::Value(value)));
                frame.back.borrow().iter().for_each(|back| visit(Link::Frame(back)));
            }
            Node::Traceback(traceback) => {
                visit(Link::Frame(&traceback.frame));
                traceback.next.iter().for_each(|next| visit(Link::Traceback(next)));
            }
        }
    }

    fn into_object(self) -> Option<ObjectRef> {
        match self {
            Node::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Lets go of what it holds. What still waits for its finalizer is left for another time.
    fn take_apart(&self) {
        match self {
            Node::Object(object) if !object.needs_finalizer() => object.clear(),
            Node::Dict(dict) => {
                dict.borrow_mut().clear();
                if dict.slots().is_some() {
                    dict.slots_mut().clear();
                }
            }
            Node::Frame(frame) => frame.clear(),
            Node::Object(_) | Node::Items(_) | Node::Traceback(_) => {}
        }
    }
}

#[derive(Default)]
struct Graph {
    nodes: Vec<Node>,
    places: HashMap<usize, usize>,
    /// The nodes that each refers to.
    targets: Vec<Vec<usize>>,
    /// References to each from other nodes.
    inner: Vec<usize>,
}

impl Graph {
    fn place_of(&mut self, node: Node) -> usize {
        match self.places.entry(node.address()) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                let place = self.nodes.len();
                free.insert(place);
                self.nodes.push(node);
                self.inner.push(0);
                place
            }
        }
    }

    fn follow_all(&mut self) {
        let mut next = 0;
        while next < self.nodes.len() {
            let mut found = Vec::new();
            self.nodes[next].links(&mut |link| found.extend(Node::of(&link)));
            let mut targets = Vec::with_capacity(found.len());
            for node in found {
                let place = self.place_of(node);
                self.inner[place] += 1;
                targets.push(place);
            }
            self.targets.push(targets);
            next += 1;
        }
    }

    /// What can be reached from a node that something outside refers to.
    fn living(&self) -> Vec<bool> {
        let mut living: Vec<bool> =
            (0..self.nodes.len()).map(|place| self.nodes[place].references() > self.inner[place]).collect();
        let mut waiting: Vec<usize> = (0..living.len()).filter(|&place| living[place]).collect();
        while let Some(place) = waiting.pop() {
            for &target in &self.targets[place] {
                if !std::mem::replace(&mut living[target], true) {
                    waiting.push(target);
                }
            }
        }
        living
    }
}

/// The nodes that only dead nodes refer to; objects in the order of their making.
fn dead_nodes(containers: Vec<ObjectRef>) -> Vec<Node> {
    let mut graph = Graph::default();
    for object in containers {
        graph.place_of(Node::Object(object));
    }
    graph.follow_all();
    let living = graph.living();
    graph.nodes.into_iter().zip(living).filter(|(_, lives)| !lives).map(|(node, _)| node).collect()
}
