//! A metaclass with an `mro()` of its own says in which order the bases of its classes are asked.

use std::rc::Rc;

use crate::object::{Arguments, Class, Outcome, Raised, Result, Value};

use super::Vm;

impl Vm {
    /// Asks for the order of a new class, where its metaclass has something to say, then goes on.
    pub(super) fn ask_order(
        &mut self,
        class: &Rc<Class>,
        metaclass: &Rc<Class>,
        go_on: impl FnOnce(&mut Vm) -> Result<Outcome> + 'static,
    ) -> Result<Outcome> {
        let name = self.intern("mro");
        let Some(hook) = self.written_in_python(metaclass, &name) else { return go_on(self) };
        let class = class.clone();
        let hook = self.bind_special(hook, &class.clone().into());
        Outcome::call(hook, Arguments::none()).then(self, move |vm, order| {
            vm.collect(&order, move |vm, items| {
                class.set_order(vm.classes_in_order(&class, &items)?);
                go_on(vm)
            })
        })
    }

    fn classes_in_order(&self, class: &Rc<Class>, items: &[Value]) -> Result<Vec<Rc<Class>>> {
        let mut order = Vec::new();
        for item in items {
            let Value::Class(base) = item else {
                return Err(Raised::type_error(format!("mro() returned a non-class ('{}')", self.type_name(item))));
            };
            let layout = self.layout_base(base);
            if !Rc::ptr_eq(base, class) && !class.order_of_bases()?.iter().any(|own| Rc::ptr_eq(&self.layout_base(own), &layout))
            {
                return Err(Raised::type_error(format!("mro() returned base with unsuitable layout ('{}')", base.name())));
            }
            order.push(base.clone());
        }
        Ok(order)
    }
}
