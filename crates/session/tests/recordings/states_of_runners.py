import asyncio
async def f(): return asyncio.get_running_loop().get_debug()
r = asyncio.Runner(debug=True)
print(r.run(f()), r.get_loop())
try: r.run(5)
except Exception as e: print(type(e), e)
async def nested():
    try: r.run(f2 := f())
    except RuntimeError as e: print(e); f2.close()
r.run(nested())
r.close(); r.close()
try: r.run(c := f())
except RuntimeError as e: print(e); c.close()
try: r.get_loop()
except RuntimeError as e: print(e)
try:
    with r: pass
except RuntimeError as e: print(e)
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as r2: print(r2.run(f()))
from asyncio.runners import _State
print(list(_State), r._state, r2._state)
async def left():
    async def bg():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("bg cancelled"); raise ValueError("in cleanup")
        finally: print("bg end")
    asyncio.create_task(bg(), name="BG"); await asyncio.sleep(0.1); return "left"
print(asyncio.run(left()))
async def raises(): raise KeyError("x")
try: asyncio.run(raises())
except KeyError as e: print(repr(e))
async def selfcancel(): asyncio.current_task().cancel("me"); await asyncio.sleep(0)
try: asyncio.run(selfcancel())
except asyncio.CancelledError as e: print(repr(e))
async def kbd(): raise KeyboardInterrupt
try: asyncio.run(kbd())
except KeyboardInterrupt as e: print(repr(e))
