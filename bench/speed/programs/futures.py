import asyncio

N = 10_000


async def main():
    loop = asyncio.get_running_loop()
    seen = 0

    def done(fut):
        nonlocal seen
        seen += fut.result()

    futs = [loop.create_future() for _ in range(N)]
    for fut in futs:
        fut.add_done_callback(done)

    async def setter():
        for i in range(N):
            futs[i].set_result(i)
            await asyncio.sleep(0)

    task = asyncio.create_task(setter())
    total = 0
    for fut in futs:
        total += await fut
    await task
    print(total, seen)


asyncio.run(main())
