import asyncio


async def main(fut: asyncio.Future) -> None:
    await asyncio.sleep(1)
    fut.set_result('I have finished.')


loop = asyncio.new_event_loop()
fut = asyncio.Future(loop=loop)
print(fut.done())  # False

loop.create_task(main(fut))
loop.run_until_complete(fut)

print(fut.done())  # True
print(fut.result())
