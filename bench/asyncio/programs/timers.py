"""1,000 timers, ten times over; they are due at once, so that no real time passes."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for _ in range(10):
        done = loop.create_future()
        left = 1_000

        def due():
            nonlocal left
            left -= 1
            if not left:
                done.set_result(None)

        for number in range(1_000):
            loop.call_later(0.000001 * (number % 7), due)
        await done


asyncio.run(main())
