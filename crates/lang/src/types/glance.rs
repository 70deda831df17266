//! What a value shows to somebody who looks at a program that stands still. Nothing of the program is called, for looking must change
//! nothing: an object whose repr is Python code shows its class and its attributes. Of what is long only the beginning is shown.

use crate::format::repr_str;
use crate::library::NumberArray;
use crate::object::set::{Set, with_set};
use crate::object::{Class, ObjectRef, Payload, Str, Value};
use crate::vm::Vm;

use super::repr::{Method, Piece, Shown, method_for};

/// How deep containers and attributes are looked into.
const DEPTH: u32 = 4;

const CUT: &str = "…";

/// What the looker says of some objects in words of its own.
pub type Words<'a> = &'a dyn Fn(&ObjectRef) -> Option<String>;

impl Vm {
    /// The repr of a value as far as it can be had by looking, or as much of its beginning as `longest` characters need.
    pub fn glance(&self, value: &Value, longest: usize, words: Words) -> String {
        let mut glance = Glance { vm: self, words, longest, out: String::new(), looking_at: Vec::new() };
        glance.value(value);
        glance.out
    }
}

struct Glance<'a> {
    vm: &'a Vm,
    words: Words<'a>,
    longest: usize,
    out: String,
    looking_at: Vec<u32>,
}

impl Glance<'_> {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Object(object) => self.object(object),
            Value::Str(text) => self.text(text),
            other => match self.vm.shown_repr(other) {
                Shown::Text(text) => self.out.push_str(&text),
                _ => self.out.push_str(&self.vm.default_repr(other)),
            },
        }
    }

    fn is_full(&self) -> bool {
        self.out.len() > self.longest
    }

    fn text(&mut self, text: &Str) {
        match text.char_indices().nth(self.longest) {
            Some((end, _)) => {
                self.out.push_str(&repr_str(&text[..end]));
                self.out.push_str(CUT);
            }
            None => self.out.push_str(&repr_str(text)),
        }
    }

    fn object(&mut self, object: &ObjectRef) {
        if let Some(words) = (self.words)(object) {
            self.out.push_str(&words);
        } else if self.looking_at.contains(&object.id()) || self.looking_at.len() as u32 >= DEPTH {
            self.out.push_str("...");
        } else {
            self.looking_at.push(object.id());
            self.inside(object);
            self.looking_at.pop();
        }
    }

    fn inside(&mut self, object: &ObjectRef) {
        let is_called = matches!(method_for(object, &self.vm.names.repr), Method::Call);
        let member = |name: &str| object.own_attribute(&name.into()).filter(|_| is_called);
        if let (Some(name), Some(value)) = (member("_name_"), member("_value_")) {
            return self.member(object, &name, &value);
        }
        match &object.payload {
            Payload::Instance => self.instance(object, is_called),
            Payload::Tuple(items) if is_called && self.named_tuple(object, items) => {}
            Payload::List(_) | Payload::Tuple(_) | Payload::Dict(_) | Payload::Set(_) | Payload::FrozenSet(_) if is_called => {
                self.named(object, |glance| {
                    glance.factory(object);
                    glance.container(object);
                });
            }
            Payload::Native(native) if native.items().is_some() => {
                let items = native.items().unwrap_or_default();
                self.named(object, |glance| {
                    glance.listed("[", items.iter(), "]");
                    if let Some(most) = native.most() {
                        glance.out.push_str(", maxlen=");
                        glance.out.push_str(&most.to_string());
                    }
                });
            }
            Payload::Native(_) if object.native::<NumberArray>().is_some() => self.array(object),
            _ => self.container(object),
        }
    }

    /// `array('i', [1, 2])`
    fn array(&mut self, object: &ObjectRef) {
        let Some(array) = object.native::<NumberArray>() else { return };
        self.named(object, |glance| {
            glance.text(&Str::from(array.format().letter()));
            if array.length() == 0 {
                return;
            }
            glance.out.push_str(", ");
            if array.is_of_characters() {
                glance.text(&array.characters(glance.vm, glance.longest + 1));
            } else {
                glance.numbers(array);
            }
        });
    }

    fn numbers(&mut self, array: &NumberArray) {
        self.out.push('[');
        for place in 0..array.length() {
            if !self.goes_on(place) {
                break;
            }
            match array.wide_item(place) {
                Some(digits) => self.out.push_str(&digits.to_string()),
                None => self.value(&array.item(self.vm, place).unwrap_or_default()),
            }
        }
        self.out.push(']');
    }

    /// `Counter({'a': 1})`
    fn named(&mut self, object: &ObjectRef, inside: impl FnOnce(&mut Self)) {
        self.out.push_str(&object.with_class(|class| class.name()));
        self.out.push('(');
        inside(self);
        self.out.push(')');
    }

    /// What a `defaultdict` says before its items.
    fn factory(&mut self, object: &ObjectRef) {
        if let Some(factory) = object.own_attribute(&"default_factory".into()) {
            self.value(&factory);
            self.out.push_str(", ");
        }
    }

    fn container(&mut self, object: &ObjectRef) {
        match &object.payload {
            Payload::Str(text) => self.text(text),
            Payload::List(items) => self.listed("[", items.borrow().iter(), "]"),
            Payload::Tuple(items) => self.listed("(", items.iter(), if items.len() == 1 { ",)" } else { ")" }),
            Payload::Dict(dict) if !object.is_exactly(&self.vm.classes.mapping_proxy) => self.dict(dict),
            Payload::Set(_) if with_set(object, Set::is_empty) == Some(false) => {
                with_set(object, |set| self.listed("{", set.iter(), "}"));
            }
            _ => self.shown(object),
        }
    }

    fn listed<'v>(&mut self, open: &str, items: impl Iterator<Item = &'v Value>, close: &str) {
        self.out.push_str(open);
        for (index, item) in items.enumerate() {
            if !self.goes_on(index) {
                break;
            }
            self.value(item);
        }
        self.out.push_str(close);
    }

    fn dict(&mut self, dict: &crate::object::DictRef) {
        self.out.push('{');
        for (index, (key, value)) in dict.borrow().iter().enumerate() {
            if !self.goes_on(index) {
                break;
            }
            self.value(key);
            self.out.push_str(": ");
            self.value(value);
        }
        self.out.push('}');
    }

    /// Is there room for another item?
    fn goes_on(&mut self, index: usize) -> bool {
        if index > 0 {
            self.out.push_str(", ");
        }
        if self.is_full() {
            self.out.push_str(CUT);
        }
        !self.is_full()
    }

    /// What needs no call and holds little.
    fn shown(&mut self, object: &ObjectRef) {
        match self.vm.payload_repr(object) {
            Shown::Text(text) => self.out.push_str(&text),
            Shown::Pieces(pieces) => {
                for piece in &pieces.parts {
                    self.piece(piece);
                }
            }
            Shown::Call => self.out.push_str(&self.vm.default_repr(&Value::Object(object.clone()))),
        }
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            _ if self.is_full() => {}
            Piece::Text(text) => self.out.push_str(text),
            Piece::Repr(value) | Piece::Str(value) => self.value(value),
        }
    }

    /// `Point(x=1, y=2)`; false where the tuple has no names.
    fn named_tuple(&mut self, object: &ObjectRef, items: &[Value]) -> bool {
        let fields = object.with_class(|class| class.lookup(&"_fields".into()));
        let Some(Payload::Tuple(names)) = fields.as_ref().and_then(Value::payload) else { return false };
        let names: Vec<Str> = names.iter().filter_map(Value::as_str).cloned().collect();
        self.named(object, |glance| glance.attributes(names.into_iter().zip(items.iter().cloned())));
        true
    }

    fn instance(&mut self, object: &ObjectRef, is_called: bool) {
        let is_program = object.with_class(is_of_program);
        let attributes = attributes(object);
        if is_program && (is_called || !attributes.is_empty()) {
            self.named(object, |glance| glance.attributes(attributes.into_iter()));
        } else {
            self.out.push_str(&self.vm.default_repr(&Value::Object(object.clone())));
        }
    }

    /// `<Color.RED: 1>`
    fn member(&mut self, object: &ObjectRef, name: &Value, value: &Value) {
        let name = name.as_str().cloned().unwrap_or_else(|| Str::from("?"));
        let class = object.with_class(|class| class.name());
        for piece in ["<", &class, ".", &name, ": "] {
            self.out.push_str(piece);
        }
        self.value(value);
        self.out.push('>');
    }

    fn attributes(&mut self, attributes: impl Iterator<Item = (Str, Value)>) {
        for (index, (name, value)) in attributes.enumerate() {
            if !self.goes_on(index) {
                break;
            }
            self.out.push_str(&name);
            self.out.push('=');
            self.value(&value);
        }
    }
}

/// The attributes of an instance in the order of their making, those in slots too.
fn attributes(object: &ObjectRef) -> Vec<(Str, Value)> {
    let all = object.attributes_and_slots().into_iter();
    all.filter_map(|(name, value)| Some((name.as_str()?.clone(), value))).collect()
}

/// Was the class made by the program, not by the library?
fn is_of_program(class: &std::rc::Rc<Class>) -> bool {
    class.own("__module__").is_some_and(|module| module.as_str().is_some_and(|name| &**name == "__main__"))
}
