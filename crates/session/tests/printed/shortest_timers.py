# A timer as near as the clock can tell is waited for, and does not keep the loop turning for ever.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0, 0.0000005, 0.000001, 0.0000011, 0.000002):
        done = loop.create_future()
        loop.call_later(delay, done.set_result, delay)
        print(await done)


asyncio.run(main())
