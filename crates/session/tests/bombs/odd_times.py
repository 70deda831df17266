# Ends: fine|ValueError|OverflowError
import asyncio


async def main():
    for delay in [1e308, float('inf'), -1, 1e-300, 10**400]:
        try:
            await asyncio.wait_for(asyncio.sleep(delay), 0.01)
        except (TimeoutError, OverflowError) as error:
            print(type(error).__name__)


asyncio.run(main())
