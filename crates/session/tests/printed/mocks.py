import unittest
from unittest import mock
import asyncio

m = mock.Mock()
m(1, a=2); m.foo.bar(3)
print(m.mock_calls, m.method_calls, m.call_args)
for f in (lambda: m.assert_not_called(), lambda: m.assert_called_once_with(2), lambda: m.foo.assert_called(), lambda: m.assert_any_call(7), lambda: m.assert_has_calls([mock.call(9)]), lambda: mock.Mock().assert_called_with(1), lambda: m.foo.bar.assert_called_with(4), lambda: mock.Mock().assert_has_calls([mock.call(1)]), lambda: m.assert_foo, lambda: mock.Mock(spec=['a']).b, lambda: m.assert_has_calls([mock.call(9)], any_order=True),lambda: mock.Mock(name='bob').x.y().z.assert_called_once()):
    try:
        print(f())
    except (AssertionError, AttributeError) as e:
        print(type(e).__name__, e)
mm = mock.MagicMock()
print(len(mm), bool(mm), int(mm), list(mm), 3 in mm, str(mm)[:10])
mm.__len__.return_value = 5
print(len(mm))
with mm as x: print(x is mm.__enter__.return_value)
async def main():
    a = mock.AsyncMock(return_value=4)
    print(await a(1, b=2), a.await_count, a.await_args)
    a.assert_awaited_once_with(1, b=2)
    for f in (lambda: a.assert_not_awaited(), lambda: a.assert_awaited_with(3), lambda: a.assert_any_await(3), lambda: a.assert_has_awaits([mock.call(7)]), lambda: mock.AsyncMock().assert_awaited(), lambda: mock.AsyncMock().assert_awaited_with(1), lambda: mock.AsyncMock().assert_awaited_once()):
        try: f()
        except AssertionError as e: print(e)
    print(asyncio.iscoroutinefunction(a))
    cm = mock.MagicMock()
    async with cm as y: print(y is cm.__aenter__.return_value)
    cm.__aiter__.return_value = [1, 2]
    async for i in cm: print(i)
    s = mock.AsyncMock(side_effect=[1, ValueError('x')])
    print(await s())
    try: await s()
    except ValueError as e: print('VE', e)
    try: await s()
    except StopAsyncIteration as e: print('SAI', e)
asyncio.run(main())
class C:
    def f(self, a): return a
    async def g(self): return 1
with mock.patch.object(C, 'f', return_value=9) as pf, mock.patch.object(C, 'g') as pg:
    print(C().f(2), type(pf).__name__, type(pg).__name__, pf.call_args)
print(C().f(2))
@mock.patch('asyncio.sleep')
def t(p): print(type(p).__name__)
t()
print(mock.call(1).foo(2), mock.call.foo(1).bar.call_list(), mock.sentinel.x, mock.ANY)
c = mock.create_autospec(C)
try: c().f()
except TypeError as e: print(e)
d = {}
with mock.patch.dict(d, {'a': 1}): print(d)
print(d)
