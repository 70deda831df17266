import asyncio
class LoudTask(asyncio.Task):
    def result(self):
        print(self.get_name(), "result"); return super().result()
    def exception(self):
        print(self.get_name(), "exception"); return super().exception()
    def cancelled(self):
        print(self.get_name(), "cancelled"); return super().cancelled()
    def cancel(self, msg=None):
        print(self.get_name(), "cancel", msg); return super().cancel(msg)
    def uncancel(self):
        print(self.get_name(), "uncancel"); return super().uncancel()
    def cancelling(self):
        n = super().cancelling(); print(self.get_name(), "cancelling", n); return n
    def add_done_callback(self, cb, *, context=None):
        print(self.get_name(), "add"); return super().add_done_callback(cb, context=context)
    def set_name(self, n):
        print("set_name", n); return super().set_name(n)
async def ok(): await asyncio.sleep(0.1); return 5
async def bad(): await asyncio.sleep(0.1); raise ValueError("v")
async def long(): await asyncio.sleep(10)
async def main():
    print(await asyncio.gather(ok(), bad(), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(), name="child"); tg.create_task(bad()); tg.create_task(long())
    except* ValueError as eg: print(eg.exceptions)
    try:
        async with asyncio.timeout(0.1): await long()
    except TimeoutError: print("timeout")
    t = asyncio.create_task(long())
    await asyncio.sleep(0)
    t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(repr(e))
    try: await asyncio.wait_for(long(), 0.1)
    except TimeoutError: print("to")
    return 7
def factory(loop, coro, **kw): return LoudTask(coro, loop=loop, **kw)
loop = asyncio.new_event_loop()
loop.set_task_factory(factory)
print(loop.get_task_factory() is factory)
print(loop.run_until_complete(main()))
try: loop.run_until_complete(bad())
except ValueError as e: print(e)
loop.close()
