//! The built-in classes.

use std::rc::Rc;

use crate::object::heap::Heap;
use crate::object::{Class, ExceptionKind};

macro_rules! classes {
    ($object:ident; $($field:ident = $name:literal : $base:ident),* $(,)?) => {
        /// Every class that the machine knows by itself.
        pub struct Classes {
            pub $object: Rc<Class>,
            pub type_: Rc<Class>,
            $(pub $field: Rc<Class>,)*
            exceptions: Vec<Rc<Class>>,
        }

        impl Classes {
            /// Makes them all; a base stands before what derives from it.
            pub(super) fn new(heap: &Rc<Heap>) -> crate::object::Result<Self> {
                let $object = Class::new(heap, "object", Vec::new(), true)?;
                let type_ = Class::new(heap, "type", vec![$object.clone()], true)?;
                $(let $field = Class::new(heap, $name, vec![$base.clone()], true)?;)*
                let exceptions = exceptions(heap, &$object)?;
                Ok(Classes { $object, type_, $($field,)* exceptions })
            }

            /// All of them, for a machine that is taken apart.
            pub(super) fn all(&self) -> Vec<Rc<Class>> {
                let mut all = vec![self.$object.clone(), self.type_.clone()];
                $(all.push(self.$field.clone());)*
                all.extend(self.exceptions.iter().cloned());
                all
            }
        }
    };
}

classes! {
    object;
    none = "NoneType": object, not_implemented = "NotImplementedType": object, ellipsis = "ellipsis": object,
    int = "int": object, bool = "bool": int, float = "float": object, complex = "complex": object,
    str = "str": object, bytes = "bytes": object, bytearray = "bytearray": object, memory_view = "memoryview": object,
    list = "list": object, tuple = "tuple": object, dict = "dict": object, set = "set": object,
    frozenset = "frozenset": object, range = "range": object, slice = "slice": object,
    dict_keys = "dict_keys": object, dict_values = "dict_values": object, dict_items = "dict_items": object,
    function = "function": object, builtin = "builtin_function_or_method": object,
    method_descriptor = "method_descriptor": object, slot_wrapper = "wrapper_descriptor": object,
    classmethod_descriptor = "classmethod_descriptor": object,
    getset = "getset_descriptor": object, member = "member_descriptor": object,
    method_wrapper = "method-wrapper": object,
    method = "method": object, staticmethod = "staticmethod": object, classmethod = "classmethod": object,
    property = "property": object, super_ = "super": object, cell = "cell": object, module = "module": object,
    code = "code": object, frame = "frame": object, frame_locals = "FrameLocalsProxy": object, traceback = "traceback": object, mapping_proxy = "mappingproxy": object,
    generator = "generator": object, coroutine = "coroutine": object, coroutine_wrapper = "coroutine_wrapper": object,
    async_generator = "async_generator": object, async_generator_asend = "async_generator_asend": object,
    async_generator_athrow = "async_generator_athrow": object, anext_awaitable = "anext_awaitable": object,
    list_iterator = "list_iterator": object, tuple_iterator = "tuple_iterator": object,
    str_ascii_iterator = "str_ascii_iterator": object, str_iterator = "str_iterator": object, bytes_iterator = "bytes_iterator": object,
    bytearray_iterator = "bytearray_iterator": object, range_iterator = "range_iterator": object,
    longrange_iterator = "longrange_iterator": object,
    dict_keyiterator = "dict_keyiterator": object, dict_valueiterator = "dict_valueiterator": object,
    dict_itemiterator = "dict_itemiterator": object, dict_reversekeyiterator = "dict_reversekeyiterator": object,
    dict_reversevalueiterator = "dict_reversevalueiterator": object,
    dict_reverseitemiterator = "dict_reverseitemiterator": object,
    set_iterator = "set_iterator": object, list_reverseiterator = "list_reverseiterator": object,
    iterator = "iterator": object, callable_iterator = "callable_iterator": object, reversed = "reversed": object,
    enumerate = "enumerate": object, zip = "zip": object, map = "map": object, filter = "filter": object,
    union = "types.UnionType": object, generic_alias = "types.GenericAlias": object,
    weak_reference = "weakref.ReferenceType": object,
}

fn exceptions(heap: &Rc<Heap>, object: &Rc<Class>) -> crate::object::Result<Vec<Rc<Class>>> {
    let mut made: Vec<Rc<Class>> = Vec::with_capacity(ExceptionKind::ALL.len());
    for &kind in ExceptionKind::ALL {
        let bases = match kind {
            ExceptionKind::BaseException => vec![object.clone()],
            // An ExceptionGroup is both a group and an Exception.
            ExceptionKind::ExceptionGroup => {
                vec![made[ExceptionKind::BaseExceptionGroup as usize].clone(), made[ExceptionKind::Exception as usize].clone()]
            }
            _ => vec![made[kind.base() as usize].clone()],
        };
        let class = Class::new(heap, kind.name(), bases, true)?;
        class.has_dict.set(true);
        made.push(class);
    }
    Ok(made)
}

impl Classes {
    /// From most of what the machine makes for itself nobody may derive.
    pub(crate) fn forbid_deriving(&self) {
        let open = [
            &self.object,
            &self.type_,
            &self.int,
            &self.float,
            &self.complex,
            &self.str,
            &self.bytes,
            &self.bytearray,
            &self.list,
            &self.tuple,
            &self.dict,
            &self.set,
            &self.frozenset,
            &self.staticmethod,
            &self.classmethod,
            &self.property,
            &self.super_,
            &self.module,
            &self.reversed,
            &self.enumerate,
            &self.zip,
            &self.map,
            &self.filter,
            &self.generic_alias,
            &self.weak_reference,
        ];
        let exception = self.exception(ExceptionKind::BaseException);
        for class in self.all() {
            let is_open = open.iter().any(|known| Rc::ptr_eq(known, &class)) || class.derives_from(exception);
            class.subclassable.set(is_open);
        }
    }

    pub fn exception(&self, kind: ExceptionKind) -> &Rc<Class> {
        &self.exceptions[kind as usize]
    }
}
