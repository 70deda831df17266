"""What mocks of coroutine functions have beside others: coroutines as answers, and what was awaited."""

import inspect

from unittest._calls import DEFAULT, _AnyComparer, _Call, _CallList, _is_exception, _missing_from


def _is_async_function(obj):
    if issubclass(type(obj), AsyncMockMixin):
        return True
    return getattr(obj, "__code__", None) is not None and inspect.iscoroutinefunction(obj)


class AsyncMockMixin:
    """Calls give coroutines; what was awaited is remembered beside what was called."""

    __module__ = "unittest.mock"

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["_is_coroutine"] = _asyncio_mark()
        code = _CodeOfCoroutines()
        self.__dict__["__code__"] = code
        self.__dict__["__name__"] = "AsyncMock"

    def _mock_clear(self):
        super()._mock_clear()
        own = self.__dict__
        own["await_count"] = 0
        own["await_args"] = None
        own["await_args_list"] = _CallList()

    def __call__(self, /, *args, **kwargs):
        if "_mock_stands_for_function" in self.__dict__:
            return self._call_when_awaited(args, kwargs)
        self._check_signature(args, kwargs)
        self._remember_call(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    async def _call_when_awaited(self, args, kwargs):
        """As the coroutine function does whose signature it has."""
        self._check_signature(args, kwargs)
        self._remember_call(args, kwargs)
        return await self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif _is_async_function(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                self._remember_await(args, kwargs)
                return result
        self._remember_await(args, kwargs)
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            wrapped = self._mock_wraps
            return await wrapped(*args, **kwargs) if _is_async_function(wrapped) else wrapped(*args, **kwargs)
        return self.return_value

    def _remember_await(self, args, kwargs):
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = _Call((args, kwargs), two=True)
        own["await_args_list"].append(own["await_args"])

    def assert_awaited(self):
        """At least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown()} to have been awaited.")

    def assert_awaited_once(self):
        """Exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            shown = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {shown}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """The only await had these arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown()} to have been awaited once. Awaited {self.await_count} times.")
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        if _Call((args, kwargs), two=True) not in _AnyComparer(self.await_args_list):
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """These awaits happened, in a row or in any order."""
        expected = list(calls)
        if not any_order:
            if expected not in self.await_args_list:
                raise AssertionError(
                    f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")
            return
        if missing := _missing_from(self.await_args_list, expected):
            raise AssertionError(f"{missing!r} not all found in await list")

    def assert_not_awaited(self):
        """Never."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._shown()} to not have been awaited. Awaited {self.await_count} times.")


class _CodeOfCoroutines:
    """The flags by which coroutine functions are known."""

    co_flags = inspect.CO_COROUTINE
    co_name = "AsyncMock"


def _asyncio_mark():
    from asyncio.coroutines import _is_coroutine
    return _is_coroutine
