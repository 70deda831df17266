import asyncio
class Duck:
    _asyncio_future_blocking = False
    def __init__(self, loop): self._loop = loop; self.cbs = []; self.state = None
    def get_loop(self): return self._loop
    def add_done_callback(self, cb, *, context=None):
        print("add", cb.__name__ if hasattr(cb, "__name__") else type(cb).__name__); self.cbs.append((cb, context))
    def remove_done_callback(self, cb): print("remove"); return 0
    def done(self): return self.state is not None
    def cancelled(self): print("cancelled?"); return False
    def exception(self): print("exception?"); return None
    def result(self): print("result?"); return self.state
    def cancel(self, msg=None): print("cancel", msg); return False
    def finish(self, v):
        self.state = v
        for cb, ctx in self.cbs: self._loop.call_soon(cb, self, context=ctx)
    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()
async def main():
    loop = asyncio.get_running_loop()
    d = Duck(loop); print(asyncio.isfuture(d))
    loop.call_later(0.1, d.finish, 42)
    print(await d)
    d = Duck(loop); loop.call_later(0.1, d.finish, 43)
    print(await asyncio.gather(d))
    d = Duck(loop); loop.call_later(0.1, d.finish, 44)
    print(len((await asyncio.wait([d]))[0]))
    d = Duck(loop); loop.call_later(0.1, d.finish, 45)
    print(await asyncio.shield(d))
    d = Duck(loop)
    async def w(): return await d
    t = asyncio.create_task(w()); await asyncio.sleep(0); print(repr(t)[:60]); t.cancel("x"); await asyncio.sleep(0)
    loop.call_later(0.1, d.finish, 46)
    try: print(await t)
    except asyncio.CancelledError as e: print(repr(e))
asyncio.run(main())
