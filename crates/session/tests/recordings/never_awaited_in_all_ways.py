import asyncio
class A:
    async def m(self): pass
    @classmethod
    async def c(cls): pass
    @staticmethod
    async def s(): pass
async def gen():
    yield 1
async def outer():
    async def inner(): pass
    inner()
    A().m(); A.c(); A.s()
    gen()
    g = gen(); g.asend(None); 
    g.aclose()
    [x async for x in gen()]
    asyncio.wait_for(A().m(), 1)
    asyncio.gather
    e = asyncio.Event(); e.wait(); asyncio.Lock().acquire(); asyncio.Queue().get()
    print("end")
asyncio.run(outer())
