import asyncio
class Loud(asyncio.Future):
    def result(self):
        print("result asked"); return super().result()
    def exception(self):
        print("exception asked"); return super().exception()
    def cancelled(self):
        print("cancelled asked"); return super().cancelled()
    def done(self):
        print("done asked"); return super().done()
    def set_result(self, v):
        print("set_result", v); super().set_result(v)
    def set_exception(self, e):
        print("set_exception", e); super().set_exception(e)
    def add_done_callback(self, cb, *, context=None):
        print("add_done_callback", getattr(cb, "__qualname__", cb)); super().add_done_callback(cb, context=context)
    def remove_done_callback(self, cb):
        print("remove_done_callback"); return super().remove_done_callback(cb)
    def cancel(self, msg=None):
        print("cancel", msg); return super().cancel(msg)
async def waiter(f):
    try:
        return await f
    except BaseException as e:
        print("got", repr(e)); return "failed"
async def main():
    loop = asyncio.get_running_loop()
    for how in ("result", "exception", "cancel"):
        print("---", how)
        f = Loud(loop=loop)
        t = asyncio.create_task(waiter(f))
        await asyncio.sleep(0)
        if how == "result": f.set_result(3)
        elif how == "exception": f.set_exception(ValueError("bad"))
        else: f.cancel("msg")
        print(await t)
    print("--- gather")
    f, g = Loud(loop=loop), Loud(loop=loop)
    loop.call_soon(f.set_result, 1); loop.call_soon(g.set_exception, KeyError("k"))
    print(await asyncio.gather(f, g, return_exceptions=True))
    print("--- wait")
    f, g = Loud(loop=loop), Loud(loop=loop)
    loop.call_soon(f.set_result, 1)
    done, pending = await asyncio.wait([f, g], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    g.cancel()
    print("--- shield")
    f = Loud(loop=loop)
    loop.call_soon(f.set_result, 1)
    print(await asyncio.shield(f))
    print("--- wait_for")
    f = Loud(loop=loop)
    try:
        await asyncio.wait_for(f, 0.1)
    except TimeoutError as e: print(repr(e))
    f = Loud(loop=loop)
    try:
        await asyncio.wait_for(f, 0)
    except TimeoutError as e: print(repr(e))
    print("--- task waiting cancelled")
    f = Loud(loop=loop)
    t = asyncio.create_task(waiter(f))
    await asyncio.sleep(0)
    t.cancel("stop it")
    print(await t)
asyncio.run(main())
