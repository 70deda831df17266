import asyncio
import threading
import time


def settle(future, value):
    time.sleep(0.2)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "a second")
    for settling in (settle, lambda future, value: loop.call_soon_threadsafe(settle, future, value)):
        begun = loop.time()
        future = loop.create_future()
        thread = threading.Thread(target=settling, args=(future, "from afar"))
        thread.start()
        print(await future, round(loop.time() - begun, 3))
        thread.join()


asyncio.run(main())
