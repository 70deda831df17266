//! `__slots__`: members of the objects of a class in the place of a dict, and which classes lay out their objects
//! alike (Data model, "`__slots__`").

use std::rc::Rc;

use crate::object::object::Member;
use crate::object::{Class, ExceptionKind, Object, Outcome, Payload, Raised, Result, Str, Value};

use super::Vm;
use super::class_build::mangle;

impl Vm {
    /// The names in the `__slots__` of a class, whatever holds them; none where the class has no `__slots__`.
    pub(super) fn slot_names(
        &mut self,
        class: &Rc<Class>,
        go_on: impl FnOnce(&mut Vm, Rc<Class>, Option<Vec<Str>>) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let class = class.clone();
        let Some(slots) = class.own("__slots__") else { return go_on(self, class, None) };
        if let Some(name) = slots.as_str() {
            return go_on(self, class, Some(vec![name.clone()]));
        }
        self.collect(&slots, move |vm, items| {
            let names: Result<Vec<Str>> = items.iter().map(|item| vm.slot_name(item)).collect();
            go_on(vm, class, Some(names?))
        })
    }

    fn slot_name(&self, item: &Value) -> Result<Str> {
        let name = item.as_str().cloned();
        name.ok_or_else(|| Raised::type_error(format!("__slots__ items must be strings, not '{}'", self.type_name(item))))
    }

    /// A member for each name, and no dict unless a base has one.
    pub(super) fn add_slots(&mut self, class: &Rc<Class>, bases: &[Rc<Class>], names: Option<&[Str]>) -> Result<()> {
        self.inherit_new(class, bases);
        let Some(names) = names else {
            class.has_dict.set(true);
            return Ok(());
        };
        self.check_slots(bases, names)?;
        class.has_dict.set(bases.iter().any(|base| base.has_dict.get()) || names.iter().any(|name| &**name == "__dict__"));
        let mut members: Vec<Str> = names.iter().filter(|name| !is_special(name)).cloned().collect();
        members.sort_by(|one, other| one.as_bytes().cmp(other.as_bytes()));
        members.dedup();
        members.iter().try_for_each(|name| self.add_member(class, name))
    }

    /// The first base whose objects hold something decides how they are made.
    fn inherit_new(&self, class: &Rc<Class>, bases: &[Rc<Class>]) {
        let plain = self.classes.object.layout();
        let special = bases.iter().find(|base| base.new.get().is_some() && base.layout() != plain);
        let group = self.classes.exception(ExceptionKind::BaseExceptionGroup);
        let special = if class.derives_from(group) { Some(group) } else { special };
        class.new.set(special.unwrap_or(&self.classes.object).new.get());
    }

    fn check_slots(&self, bases: &[Rc<Class>], names: &[Str]) -> Result<()> {
        let classes = &self.classes;
        let varies = [&classes.int, &classes.tuple, &classes.bytes];
        if let Some(base) = bases.iter().find(|base| varies.iter().any(|class| base.derives_from(class)))
            && !names.is_empty()
        {
            return Err(Raised::type_error(format!("nonempty __slots__ not supported for subtype of '{}'", base.name())));
        }
        let mut has_dict = bases.iter().any(|base| base.has_dict.get());
        let mut has_references = bases.iter().any(|base| base.mro().iter().any(|class| class.own("__weakref__").is_some()));
        for name in names {
            let already = match &**name {
                "__dict__" => std::mem::replace(&mut has_dict, true),
                "__weakref__" => std::mem::replace(&mut has_references, true),
                other if crate::types::is_identifier(other) => false,
                _ => return Err(Raised::type_error("__slots__ must be identifiers")),
            };
            if already {
                return Err(Raised::type_error(format!("{name} slot disallowed: we already got one")));
            }
        }
        Ok(())
    }

    fn add_member(&mut self, class: &Rc<Class>, name: &Str) -> Result<()> {
        if class.own(name).is_some() {
            return Err(Raised::value_error(format!("'{name}' in __slots__ conflicts with class variable")));
        }
        let name = self.intern(&mangle(&class.name(), name));
        let member = Member { name: name.clone(), owner: Rc::downgrade(class) };
        class.set(&name, Object::new(&self.classes.member, Payload::Member(Box::new(member))).into());
        class.has_members.set(true);
        Ok(())
    }

    /// The class in the order of bases that says how the objects of this class are laid out: one that has members, or a
    /// built-in one that holds something.
    pub(super) fn layout_base(&self, class: &Rc<Class>) -> Rc<Class> {
        let plain = self.classes.object.layout();
        let mro = class.mro();
        let decides = |class: &&Rc<Class>| class.has_members.get() || class.native && class.layout() != plain;
        mro.iter().find(decides).unwrap_or(&self.classes.object).clone()
    }

    /// May an object of one class become one of the other?
    pub(super) fn same_layout(&self, one: &Rc<Class>, other: &Rc<Class>) -> bool {
        one.has_dict.get() == other.has_dict.get() && Rc::ptr_eq(&self.layout_base(one), &self.layout_base(other))
    }
}

fn is_special(name: &str) -> bool {
    matches!(name, "__dict__" | "__weakref__")
}
