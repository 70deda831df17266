//! The names that the machine itself looks up, each shared with every code object that says it.

use crate::object::Str;

use super::intern::Interner;

macro_rules! names {
    ($($field:ident = $text:literal),* $(,)?) => {
        /// Interned names; the field is the name without its underscores.
        pub struct Names { $(pub $field: Str),* }

        impl Names {
            pub(super) fn new(interner: &mut Interner) -> Self {
                Names { $($field: interner.intern($text)),* }
            }
        }
    };
}

names! {
    abstract_methods = "__abstractmethods__", abs = "__abs__", add = "__add__", aenter = "__aenter__", aexit = "__aexit__", aiter = "__aiter__",
    all = "__all__", and = "__and__", anext = "__anext__", annotations = "__annotations__", args = "args",
    r#await = "__await__", builtins = "__builtins__", bool = "__bool__", bytes = "__bytes__", call = "__call__", cause = "__cause__",
    ceil = "__ceil__", class = "__class__", class_getitem = "__class_getitem__", classcell = "__classcell__",
    close = "close", code = "__code__", complex = "__complex__", contains = "__contains__", context = "__context__",
    defaults = "__defaults__", del = "__del__", delattr = "__delattr__", delete = "__delete__",
    delitem = "__delitem__", dict = "__dict__", dir = "__dir__", divmod = "__divmod__", doc = "__doc__",
    enter = "__enter__", eq = "__eq__", exit = "__exit__", file = "__file__", float = "__float__",
    floor = "__floor__", floordiv = "__floordiv__", format = "__format__", ge = "__ge__", get = "__get__",
    getattr = "__getattr__", getattribute = "__getattribute__", getitem = "__getitem__", gt = "__gt__",
    hash = "__hash__", iadd = "__iadd__", iand = "__iand__", ifloordiv = "__ifloordiv__",
    ilshift = "__ilshift__", imatmul = "__imatmul__", imod = "__imod__", imul = "__imul__", index = "__index__",
    init = "__init__", init_subclass = "__init_subclass__", instancecheck = "__instancecheck__", int = "__int__",
    invert = "__invert__", ior = "__ior__", ipow = "__ipow__", irshift = "__irshift__", isub = "__isub__",
    iter = "__iter__", itruediv = "__itruediv__", ixor = "__ixor__", keys = "keys", le = "__le__", len = "__len__",
    length_hint = "__length_hint__", lshift = "__lshift__", lt = "__lt__", main = "__main__",
    match_args = "__match_args__", matmul = "__matmul__", missing = "__missing__", r#mod = "__mod__",
    module = "__module__", mro = "__mro__", mro_entries = "__mro_entries__", mul = "__mul__", name = "__name__",
    ne = "__ne__", neg = "__neg__", new = "__new__", next = "__next__", notes = "__notes__", or = "__or__",
    path = "__path__", pos = "__pos__", pow = "__pow__", prepare = "__prepare__", qualname = "__qualname__",
    radd = "__radd__", rand = "__rand__", rdivmod = "__rdivmod__", repr = "__repr__", reversed = "__reversed__",
    rfloordiv = "__rfloordiv__", rlshift = "__rlshift__", rmatmul = "__rmatmul__", rmod = "__rmod__",
    rmul = "__rmul__", ror = "__ror__", round = "__round__", rpow = "__rpow__", rrshift = "__rrshift__",
    rshift = "__rshift__", rsub = "__rsub__", rtruediv = "__rtruediv__", rxor = "__rxor__", send = "send",
    set = "__set__", set_name = "__set_name__", setattr = "__setattr__", setitem = "__setitem__", slots = "__slots__",
    str = "__str__", sub = "__sub__", subclasscheck = "__subclasscheck__", subclasshook = "__subclasshook__",
    suppress_context = "__suppress_context__", throw = "throw", traceback = "__traceback__", truediv = "__truediv__",
    trunc = "__trunc__", type_params = "__type_params__", value = "value", weakref = "__weakref__", xor = "__xor__",
}
