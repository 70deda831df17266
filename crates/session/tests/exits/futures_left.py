import asyncio

loop = asyncio.new_event_loop()
never_read = loop.create_future()
never_read.set_exception(ValueError("nobody asked"))
read = loop.create_future()
read.set_exception(ValueError("seen"))
print(read.exception())


async def waits():
    await asyncio.sleep(10)


pending = loop.create_task(waits(), name="left behind")
loop.run_until_complete(asyncio.sleep(1))
loop.close()
print("end")
