import asyncio
class MyLoop(asyncio.SelectorEventLoop):
    def call_soon(self, cb, *a, context=None): log.append(getattr(cb, "__name__", type(cb).__name__)); return super().call_soon(cb, *a, context=context)
    def create_task(self, coro, **kw): log.append(("task", coro.__name__)); return super().create_task(coro, **kw)
log = []
async def c(): await asyncio.sleep(0); return 1
async def main(): print(type(asyncio.get_running_loop()).__name__); return await asyncio.gather(c(), asyncio.create_task(c()))
with asyncio.Runner(loop_factory=MyLoop) as r: print(r.run(main()))
print(log)
print(asyncio.run(c(), loop_factory=MyLoop))
