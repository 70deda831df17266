//! `types`: names for the classes that have no built-in name.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use crate::object::{DictRef, Result};
use crate::vm::Vm;

use super::native::add_value;

/// Fills the namespace of `types` before its Python part runs in it.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let classes = &vm.classes;
    let named = [
        ("FunctionType", &classes.function),
        ("LambdaType", &classes.function),
        ("BuiltinFunctionType", &classes.builtin),
        ("BuiltinMethodType", &classes.builtin),
        ("MethodType", &classes.method),
        ("WrapperDescriptorType", &classes.slot_wrapper),
        ("MethodWrapperType", &classes.method_wrapper),
        ("MethodDescriptorType", &classes.method_descriptor),
        ("ClassMethodDescriptorType", &classes.classmethod_descriptor),
        ("GetSetDescriptorType", &classes.getset),
        ("MemberDescriptorType", &classes.member),
        ("GeneratorType", &classes.generator),
        ("CoroutineType", &classes.coroutine),
        ("AsyncGeneratorType", &classes.async_generator),
        ("CodeType", &classes.code),
        ("FrameType", &classes.frame),
        ("TracebackType", &classes.traceback),
        ("CellType", &classes.cell),
        ("ModuleType", &classes.module),
        ("MappingProxyType", &classes.mapping_proxy),
        ("NoneType", &classes.none),
        ("EllipsisType", &classes.ellipsis),
        ("NotImplementedType", &classes.not_implemented),
        ("UnionType", &classes.union),
        ("GenericAlias", &classes.generic_alias),
    ]
    .map(|(name, class)| (name, class.clone()));
    for (name, class) in named {
        add_value(vm, namespace, name, class);
    }
    Ok(())
}
