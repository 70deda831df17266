import asyncio


async def child():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(child())
    future = asyncio.Future()
    timer = loop.call_later(1, print, "x", 3)
    print(future, repr(timer).replace(str(timer.when()), "T"))
    timer.cancel()
    print(repr(timer).replace(str(timer.when()), "T"))
    print(task.get_name(), repr(loop.create_future()).split(" created at ")[0])
    try:
        loop.call_soon(child)
    except TypeError as error:
        print(error)
    print(future._source_traceback[-1][2], loop.get_debug(), timer._args, timer._callback)
    handle = asyncio.Handle(print, ("by hand",), loop)
    handle._run()
    print(handle.cancelled(), handle in loop._ready)
    await task


asyncio.run(main(), debug=True)
