import asyncio


async def quick(i):
    print("quick", i)


async def other():
    print("other got a turn")


async def main():
    task = asyncio.create_task(other())
    for i in range(3):
        await quick(i)
        if i == 0:
            await asyncio.sleep(0)
    print("main: now awaiting the task")
    await task


asyncio.run(main())
