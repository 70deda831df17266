import asyncio


async def customer(box):
    print('waiting for the box')
    print('in the box:', await box)


async def main():
    # Nobody in this program fills the box. You can.
    box = asyncio.get_running_loop().create_future()
    await customer(box)


asyncio.run(main())
