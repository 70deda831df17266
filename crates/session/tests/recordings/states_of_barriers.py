import asyncio
async def party(b, n):
    try:
        i = await b.wait(); print(n, "passed", i); return i
    except asyncio.BrokenBarrierError as e: print(n, "broken", e); raise
async def main():
    b = asyncio.Barrier(3); print(b, b.parties, b.n_waiting, b.broken)
    print(await asyncio.gather(*(party(b, i) for i in range(3)))); print(b)
    t = [asyncio.create_task(party(b, i)) for i in "ab"]; await asyncio.sleep(0); print(b, b.n_waiting)
    await b.reset(); print(await asyncio.gather(*t, return_exceptions=True), b)
    t = [asyncio.create_task(party(b, i)) for i in "cd"]; await asyncio.sleep(0)
    await b.abort(); print(await asyncio.gather(*t, return_exceptions=True), b, b.broken)
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: print("again", e)
    await b.reset(); print(b)
    t = [asyncio.create_task(party(b, i)) for i in "ef"]; await asyncio.sleep(0); t[0].cancel(); await asyncio.sleep(0); print(b.n_waiting)
    t.append(asyncio.create_task(party(b, "g"))); t.append(asyncio.create_task(party(b, "h")))
    print(await asyncio.gather(*t, return_exceptions=True))
    async with asyncio.Barrier(1) as pos: print("pos", pos)
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
    b = asyncio.Barrier(2)
    async def ctx(n):
        async with b as p: print(n, p); await asyncio.sleep(0)
    await asyncio.gather(ctx(1), ctx(2), ctx(3), ctx(4))
    print(b._state)
asyncio.run(main())
