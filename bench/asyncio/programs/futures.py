"""10,000 Futures with a callback each."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    count = 0

    def called(future):
        nonlocal count
        count += future.result()

    futures = [loop.create_future() for _ in range(10_000)]
    for future in futures:
        future.add_done_callback(called)
    for future in futures:
        future.set_result(1)
    await asyncio.sleep(0)
    assert count == 10_000


asyncio.run(main())
