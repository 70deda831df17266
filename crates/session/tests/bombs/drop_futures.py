# Ends: fine
import asyncio

loop = asyncio.new_event_loop()
f = None
for _ in range(100_000):
    n = loop.create_future()
    n.set_result(f)
    f = n
del f, n
