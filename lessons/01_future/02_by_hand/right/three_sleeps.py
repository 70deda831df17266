import asyncio


async def main(fut):
    for _ in range(3):
        await asyncio.sleep(1)
    fut.set_result("I have finished.")


loop = asyncio.new_event_loop()
fut = loop.create_future()
print(fut.done())
loop.create_task(main(fut))
loop.run_until_complete(fut)
print(fut.done())
print(fut.result())
loop.close()
