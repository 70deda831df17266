import asyncio
class F(asyncio.Future):
    def result(self): print("result"); return "mine"
    def cancelled(self): print("cancelled?"); return False
    def exception(self): print("exc?"); return None
    def done(self): print("done?"); return super().done()
loop = asyncio.new_event_loop()
f = F(loop=loop)
loop.call_later(0.1, f.set_result, 1)
print(loop.run_until_complete(f))
f = F(loop=loop)
loop.call_later(0.1, loop.stop)
try: loop.run_until_complete(f)
except RuntimeError as e: print(e)
f2 = F(loop=loop)
f2.set_exception(SystemExit(3))
try: print(loop.run_until_complete(f2))
except SystemExit as e: print("exit", e)
loop.close()
