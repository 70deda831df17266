import asyncio


async def main():
    total = 0
    for number in range(4000):
        total += number
        total %= 1009
    await asyncio.sleep(0)
    print(total)


asyncio.run(main())
# finds: LongComputation Task-1 step
