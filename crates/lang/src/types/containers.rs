//! Puts the containers, their iterators, `object` and the descriptors into the machine.

use crate::object::{Arguments, ExceptionKind, Outcome, Result, Value};
use crate::vm::Vm;

use super::{Type, install};

/// To be called once, while a machine is made.
pub fn install_containers(vm: &mut Vm) {
    let classes = &vm.classes;
    let types = [
        (classes.object.clone(), super::object_type::TYPE),
        (classes.list.clone(), super::list::TYPE),
        (classes.tuple.clone(), super::tuple::TYPE),
        (classes.dict.clone(), super::dict::TYPE),
        (classes.dict_keys.clone(), super::dict_view::SET_LIKE),
        (classes.dict_items.clone(), super::dict_view::SET_LIKE),
        (classes.dict_values.clone(), super::dict_view::VALUES),
        (classes.set.clone(), super::set::TYPE),
        (classes.frozenset.clone(), super::frozenset::TYPE),
        (classes.range.clone(), super::range::TYPE),
        (classes.slice.clone(), super::slice::TYPE),
        (classes.property.clone(), super::descriptors::PROPERTY),
        (classes.member.clone(), super::descriptors::MEMBER),
        (classes.staticmethod.clone(), super::descriptors::STATIC_METHOD),
        (classes.classmethod.clone(), super::descriptors::CLASS_METHOD),
        (classes.enumerate.clone(), super::iterator_types::ENUMERATE),
        (classes.zip.clone(), super::iterator_types::ZIP),
        (classes.map.clone(), super::iterator_types::MAP),
        (classes.filter.clone(), super::iterator_types::FILTER),
        (classes.reversed.clone(), super::iterator_types::REVERSED),
        (classes.iterator.clone(), super::iterators::UNSIZED),
        (classes.callable_iterator.clone(), super::iterators::UNSIZED),
        (classes.none.clone(), super::singletons::NONE),
        (classes.ellipsis.clone(), super::singletons::ELLIPSIS),
        (classes.not_implemented.clone(), super::singletons::NOT_IMPLEMENTED),
    ];
    for (class, table) in &types {
        install(vm, class, table);
    }
    super::descriptors::add_texts_of_property(vm);
    install_iterators(vm);
    install_exceptions(vm);
    install_frames(vm);
    super::frame_locals::install_frame_locals(vm);
    super::mapping_proxy::install_proxy(vm);
    super::module::install_module(vm);
    forbid(vm);
}

fn install_iterators(vm: &mut Vm) {
    let classes = &vm.classes;
    let sized = [
        &classes.list_iterator,
        &classes.tuple_iterator,
        &classes.str_ascii_iterator,
        &classes.str_iterator,
        &classes.bytes_iterator,
        &classes.bytearray_iterator,
        &classes.range_iterator,
        &classes.longrange_iterator,
        &classes.dict_keyiterator,
        &classes.dict_valueiterator,
        &classes.dict_itemiterator,
        &classes.dict_reversekeyiterator,
        &classes.dict_reversevalueiterator,
        &classes.dict_reverseitemiterator,
        &classes.set_iterator,
        &classes.list_reverseiterator,
    ]
    .map(Clone::clone);
    for class in &sized {
        install(vm, class, &super::iterators::SIZED);
    }
}

/// What frames can do.
fn install_frames(vm: &mut Vm) {
    let class = vm.classes.frame.clone();
    install(vm, &class, &Type { methods: &[("clear", Vm::clear_frame)], ..Type::default() });
    let class = vm.classes.traceback.clone();
    install(vm, &class, &Type { methods: &[("__dir__", names_of_traceback)], ..Type::default() });
}

/// A traceback lists nothing else.
fn names_of_traceback(vm: &mut Vm, _: Arguments) -> Result<Outcome> {
    let names = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map(Value::from);
    Ok(vm.new_list(names.to_vec()).into())
}

/// How exceptions are shown.
fn install_exceptions(vm: &mut Vm) {
    let class = vm.classes.exception(ExceptionKind::BaseException).clone();
    let table = Type {
        slots: &[("__repr__", super::repr_slots::container), ("__str__", super::repr_slots::exception_str)],
        ..Type::default()
    };
    install(vm, &class, &table);
}

/// What has no hash, and what nobody may derive from.
fn forbid(vm: &mut Vm) {
    let classes = &vm.classes;
    let unhashable = [&classes.list, &classes.dict, &classes.set, &classes.dict_keys, &classes.dict_items].map(Clone::clone);
    for class in unhashable {
        class.set(&vm.names.hash, Value::None);
    }
    classes.forbid_deriving();
}
