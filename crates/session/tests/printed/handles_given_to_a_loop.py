# What is put into the lists of a loop, or taken out of them, holds.
import asyncio


def say(word):
    print("said", word)


async def main():
    loop = asyncio.get_running_loop()
    ready, late = loop.call_soon(say, "ready"), loop.call_later(0.01, say, "late")
    print(len(loop._ready), [handle is ready for handle in loop._ready], [handle is late for handle in loop._scheduled])
    loop._ready.append(asyncio.Handle(say, ("by hand",), loop))
    loop._scheduled.remove(late)
    loop._scheduled.append(asyncio.TimerHandle(loop.time() + 0.02, say, ("timer by hand",), loop))
    await asyncio.sleep(0.05)
    for number in range(150):
        loop.call_later(60 + number, say, number).cancel()
    print(loop._timer_cancelled_count)
    await asyncio.sleep(0.001)
    print(loop._timer_cancelled_count, len(loop._scheduled))


asyncio.run(main())
