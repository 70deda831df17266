"""Patches: something else in the place of an attribute, as long as a block, a function or a test runs."""

import functools
import inspect
import builtins
import sys

__all__ = ("patch",)


def _import(target):
    """The object that a dotted name leads to, importing on the way."""
    from importlib import import_module
    parts = target.split(".")
    at = import_module(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += f".{part}"
        try:
            at = getattr(at, part)
        except AttributeError:
            import_module(path)
            at = getattr(at, part)
    return at


def _target_of(name):
    try:
        target, attribute = name.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {name!r}") from None
    return functools.partial(_import, target), attribute


class _Patch:
    """One attribute that is replaced; a context manager, a decorator, or started and stopped."""

    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        from unittest.mock import DEFAULT
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.new_callable = new_callable
        self.spec, self.spec_set, self.autospec, self.create = spec, spec_set, autospec, create
        self.kwargs = kwargs
        self.additional = []
        self._entered = False

    # -- as a decorator

    def __call__(self, func):
        if isinstance(func, type):
            return self._decorate_class(func)
        return self._decorate(func)

    def _copy(self):
        other = _Patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                       self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        return other

    def _decorate_class(self, cls):
        for name in dir(cls):
            value = getattr(cls, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                setattr(cls, name, self._copy()(value))
        return cls

    def _decorate(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):

            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with _AllOf(patched.patchings) as extra:
                    return await func(*args, *extra.args, **kwargs, **extra.kwargs)
        else:

            @functools.wraps(func)
            def patched(*args, **kwargs):
                with _AllOf(patched.patchings) as extra:
                    return func(*args, *extra.args, **kwargs, **extra.kwargs)

        patched.patchings = [self]
        return patched

    # -- as a block

    def _original(self):
        target = self.getter()
        name = self.attribute
        own = getattr(target, "__dict__", {})
        if name in own:
            return target, own[name], True
        try:
            return target, getattr(target, name), False
        except AttributeError:
            if self.create or (name in dir(builtins) and hasattr(target, "__builtins__")):
                from unittest.mock import DEFAULT
                return target, DEFAULT, False
            raise AttributeError(f"{target} does not have the attribute {name!r}") from None

    def _replacement(self, original):
        from unittest.mock import AsyncMock, DEFAULT, MagicMock, NonCallableMagicMock, create_autospec
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return self.new
        if self.autospec is not None and self.autospec is not False:
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        words = dict(self.kwargs)
        if spec is not None:
            words["spec"] = spec
        if spec_set is not None:
            words["spec_set"] = spec_set
        kind = self.new_callable
        if kind is None:
            kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            given = spec if spec is not None else spec_set
            if given is not None and not isinstance(given, (list, type)) and not callable(given):
                kind = NonCallableMagicMock
        if isinstance(kind, type) and issubclass(kind, (MagicMock, NonCallableMagicMock, AsyncMock)):
            words.setdefault("name", self.attribute)
        return kind(**words)

    def __enter__(self):
        from unittest.mock import DEFAULT
        if self._entered:
            raise RuntimeError("Patch is already started")
        self.target, original, self.is_local = self._original()
        new = self._replacement(original)
        self.temp_original = original
        setattr(self.target, self.attribute, new)
        self._entered = True
        if self.attribute_name is None:
            return new
        extra = {self.attribute_name: new} if self.new is DEFAULT else {}
        for other in self.additional:
            made = other.__enter__()
            if other.new is DEFAULT:
                extra[other.attribute_name] = made
        return extra

    def __exit__(self, *exc_info):
        from unittest.mock import DEFAULT
        if not self._entered:
            return None
        for other in reversed(self.additional):
            other.__exit__(*exc_info)
        self._entered = False
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.target, self.is_local
        return False

    def start(self):
        """Replaces until stop()."""
        made = self.__enter__()
        self._active.append(self)
        return made

    def stop(self):
        """Puts the original back."""
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


class _AllOf:
    """Several patches around one call, and the mocks that they hand to it."""

    def __init__(self, patchings):
        self.patchings = patchings
        self.args, self.kwargs = [], {}

    def __enter__(self):
        from unittest.mock import DEFAULT
        self._done = []
        try:
            for one in self.patchings:
                made = one.__enter__()
                self._done.append(one)
                if one.attribute_name is not None:
                    self.kwargs.update(made)
                elif one.new is DEFAULT:
                    self.args.append(made)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, *exc_info):
        while self._done:
            self._done.pop().__exit__(*exc_info)
        return False


class _PatchDict:
    """A dict with other items for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, _PatchDict(self.in_dict, self.values, self.clear)(value))
            return func

        @functools.wraps(func)
        def patched(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        @functools.wraps(func)
        async def patched_async(*args, **kwargs):
            with self:
                return await func(*args, **kwargs)

        return patched_async if inspect.iscoroutinefunction(func) else patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc_info):
        self.in_dict.clear()
        self.in_dict.update(self._original)
        return False

    def start(self):
        made = self.__enter__()
        _Patch._active.append(self)
        return made

    def stop(self):
        if self in _Patch._active:
            _Patch._active.remove(self)
            return self.__exit__(None, None, None)
        return None


def _make_patch():
    from unittest._calls import DEFAULT

    def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
              *, unsafe=False, **kwargs):
        """Replaces what a dotted name stands for."""
        getter, attribute = _target_of(target)
        return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                     new_callable=None, *, unsafe=False, **kwargs):
        """Replaces an attribute of an object."""
        if isinstance(target, str):
            raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
        return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        """Replaces several attributes of one object."""
        getter = functools.partial(_import, target) if isinstance(target, str) else lambda: target
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        patchers = []
        for attribute, new in kwargs.items():
            one = _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
            one.attribute_name = attribute
            patchers.append(one)
        patchers[0].additional.extend(patchers[1:])
        return patchers[0]

    def stopall():
        """Stops every patch that start() began, the last first."""
        for one in reversed(_Patch._active[:]):
            one.stop()

    patch.object = patch_object
    patch.dict = _PatchDict
    patch.multiple = patch_multiple
    patch.stopall = stopall
    patch.TEST_PREFIX = "test"
    return patch


patch = _make_patch()
