"""`help()`: what functions, classes and modules of a program say of themselves."""

import inspect
import sys
import types

from _machine import is_native as _is_native

_LINE = "-" * 70
_HIDDEN = {
    "__author__", "__builtins__", "__credits__", "__date__", "__doc__", "__docformat__", "__file__", "__firstlineno__", "__loader__",
    "__module__", "__name__", "__package__", "__path__", "__qualname__", "__slots__", "__spec__", "__static_attributes__",
    "__version__", "__dict__", "__weakref__", "__abstractmethods__", "_abc_impl", "__parameters__", "__orig_bases__",
}
_OF_OBJECT = {
    "__init__": "Initialize self.  See help(type(self)) for accurate signature.",
    "__new__": "Create and return a new object.  See help(type) for accurate signature.",
    "__repr__": "Return repr(self).", "__str__": "Return str(self).", "__hash__": "Return hash(self).",
    "__eq__": "Return self==value.", "__ne__": "Return self!=value.", "__lt__": "Return self<value.",
    "__le__": "Return self<=value.", "__gt__": "Return self>value.", "__ge__": "Return self>=value.",
    "__getattribute__": "Return getattr(self, name).", "__setattr__": "Implement setattr(self, name, value).",
    "__delattr__": "Implement delattr(self, name).", "__dir__": "Default dir() implementation.",
    "__format__": "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
    "__sizeof__": "Size of object in memory, in bytes.", "__reduce__": "Helper for pickle.", "__reduce_ex__": "Helper for pickle.",
    "__init_subclass__":
        "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\n"
        "overridden to extend subclasses.",
}
_OF_INSTANCES = (("__dict__", "dictionary for instance variables"), ("__weakref__", "list of weak references to the object"))

_BUILT_IN = (
    types.BuiltinFunctionType, types.ClassMethodDescriptorType, types.GetSetDescriptorType, types.MethodDescriptorType,
    types.WrapperDescriptorType,
)
_TELLING = (types.FunctionType, types.MethodType, types.ModuleType, type, property, staticmethod, classmethod)


def _indented(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""


def _own_doc(value):
    """What is built in says only that it is."""
    if isinstance(value, _BUILT_IN) or _is_native(type(value)) and not isinstance(value, _TELLING):
        return None
    return getattr(value, "__doc__", None)


def _doc(value, name=None, cls=None):
    """What it says of itself, or what the same name says in a base."""
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    doc = _own_doc(value) if not isinstance(value, type) or "__doc__" in value.__dict__ else None
    for base in cls.__mro__ if doc is None and cls is not None else ():
        doc = doc or _own_doc(base.__dict__.get(name))
    if not isinstance(doc, str):
        return _OF_OBJECT.get(name, "") if cls is not None else ""
    return inspect.cleandoc(doc)


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f"{cls.__module__}.{cls.__name__}"


def _signature(function):
    try:
        return str(inspect.signature(function))
    except (TypeError, ValueError):
        return "(...)"


def _routine(value, name, note="", doc=""):
    start = "async " if inspect.iscoroutinefunction(value) or inspect.isasyncgenfunction(value) else ""
    text = f"{start}{name}{_signature(value)}{note}"
    return f"{text}\n{_indented(doc)}\n" if doc else f"{text}\n"


def _kinds(cls, owner):
    """The attributes that `owner` gives to `cls`, by what they are."""
    kinds = {title: [] for title in (
        "Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors", "Data and other attributes",
    )}
    if any("__annotations__" in base.__dict__ for base in owner.__mro__) and owner is cls:
        cls.__annotations__
    for name in sorted(owner.__dict__):
        if name in _HIDDEN or name.startswith("_") and not (name.startswith("__") and name.endswith("__")):
            continue
        if next(base for base in cls.__mro__ if name in base.__dict__) is owner:
            title, text = _attribute(cls, owner, name, owner.__dict__[name])
            kinds[title].append(text)
    base = next((base for base in owner.__mro__[1:] if not _is_built_in(base)), None)
    if base is None and "__slots__" not in owner.__dict__:
        kinds["Data descriptors"] += [f"{name}\n{_indented(doc)}\n" for name, doc in _OF_INSTANCES]
    return kinds


def _is_built_in(cls):
    return cls.__module__ == "builtins"


def _attribute(cls, owner, name, value):
    if isinstance(value, classmethod):
        return "Class methods", _routine(getattr(cls, name), name, doc=_doc(value, name, owner))
    if isinstance(value, staticmethod):
        return "Static methods", _routine(value.__func__, name, doc=_doc(value, name, owner))
    if isinstance(value, property):
        doc = _doc(value, name, owner)
        title = "Readonly properties" if value.fset is None else "Data descriptors"
        return title, f"{name}\n{_indented(doc)}\n" if doc else f"{name}\n"
    if inspect.isroutine(value):
        return "Methods", _routine(value, name, doc=_doc(value, name, owner))
    if hasattr(type(value), "__get__"):
        return "Data descriptors", f"{name}\n"
    return "Data and other attributes", f"{name} = {value!r}\n"


def _class(cls):
    module = cls.__module__
    bases = [_class_name(base, module) for base in cls.__bases__]
    parts = []
    signature = _signature(cls) if cls.__init__ is not object.__init__ or cls.__new__ is not object.__new__ else ""
    if signature not in ("", "()", "(...)"):
        parts.append(f"{cls.__name__}{signature}\n")
    doc = _doc(cls)
    if doc:
        parts.append(doc + "\n")
    if len(cls.__mro__) > 2:
        order = "".join(f"    {_class_name(base, module)}\n" for base in cls.__mro__)
        parts.append("Method resolution order:\n" + order)
    sections = []
    for owner in cls.__mro__:
        if _is_built_in(owner):
            continue
        where = "defined here" if owner is cls else f"inherited from {_class_name(owner, module)}"
        for title, texts in _kinds(cls, owner).items():
            if texts:
                sections.append(f"{title} {where}:\n\n" + "\n".join(texts))
    text = "\n".join(parts) + ("\n" if parts and sections else "") + f"\n{_LINE}\n".join(sections)
    head = f"class {cls.__name__}({', '.join(bases)})\n"
    return head + _indented(text.rstrip("\n") or "", " |  ") + "\n"


def _module(module):
    name = module.__name__
    doc = _doc(module).split("\n\n", 1)
    text = f"NAME\n    {name}{' - ' + doc[0] if doc[0] else ''}\n\n"
    if len(doc) > 1:
        text += f"DESCRIPTION\n{_indented(doc[1])}\n\n"
    names = getattr(module, "__all__", None) or [known for known in sorted(vars(module)) if not known.startswith("_")]
    own = [(known, getattr(module, known)) for known in names]
    classes = [value for _, value in own if isinstance(value, type) and value.__module__ == name]
    functions = [(known, value) for known, value in own if inspect.isfunction(value) and value.__module__ == name]
    if classes:
        text += "CLASSES\n" + "\n".join(_indented(_class(cls)) for cls in classes) + "\n\n"
    if functions:
        text += "FUNCTIONS\n" + "\n".join(_indented(_routine(value, known, doc=_doc(value))) for known, value in functions) + "\n\n"
    return text


def _title(value):
    if inspect.ismodule(value):
        return f"module {value.__name__}"
    if isinstance(value, type):
        return f"class {value.__name__} in module {value.__module__}"
    if inspect.ismethod(value):
        return f"method {value.__name__} in module {value.__module__}"
    if inspect.isfunction(value):
        return f"function {value.__name__} in module {value.__module__}"
    if inspect.isroutine(value):
        return f"built-in function {value.__name__} in module {getattr(value, '__module__', None) or 'builtins'}"
    return f"{type(value).__name__} in module {type(value).__module__} object"


def render_doc(thing, title="Help on %s:"):
    if isinstance(thing, str):
        thing = _resolved(thing)
    if inspect.ismodule(thing):
        body = _module(thing)
    elif isinstance(thing, type):
        body = _class(thing)
    elif inspect.ismethod(thing):
        owner = thing.__self__
        note = f" class method of {_class_name(owner, None)}" if isinstance(owner, type) else (
            f" method of {_class_name(type(owner), None)} instance"
        )
        body = _routine(thing, thing.__name__, note, _doc(thing))
    elif inspect.isroutine(thing):
        body = _routine(thing, thing.__name__, doc=_doc(thing))
    else:
        body = _class(type(thing))
    return f"{title % _title(thing)}\n\n{body}"


def _resolved(path):
    """What a dotted name stands for."""
    parts = path.split(".")
    import builtins
    if hasattr(builtins, parts[0]):
        found, parts = getattr(builtins, parts[0]), parts[1:]
    else:
        found, parts = __import__(parts[0]), parts[1:]
    for part in parts:
        found = getattr(found, part)
    return found


def help(*request):
    if not request:
        raise NotImplementedError("help() without a subject is not available here: there is nobody to ask")
    try:
        text = render_doc(request[0])
    except (ImportError, AttributeError):
        if not isinstance(request[0], str):
            raise
        print(f"No Python documentation found for {request[0]!r}.\nUse help() to get the interactive help utility.\n"
              "Use help(str) for help on the str class.")
        return
    print(text)


def getdoc(object):
    return _doc(object) or ""


def doc(thing, title="Help on %s:", forceload=0, output=None):
    (output.write if output is not None else sys.stdout.write)(render_doc(thing, title) + "\n")
