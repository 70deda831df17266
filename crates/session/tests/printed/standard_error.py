"""What reaches the standard error of somebody who has set nothing up."""
import asyncio
import sys
import warnings


class Lantern:
    def __del__(self):
        raise ValueError("no oil left")


def fail():
    raise LookupError("no such oar")


async def sink():
    cargo = {"tea": 0}
    return 1 / cargo["tea"]


async def forgotten():
    pass


async def quiet_part():
    loop = asyncio.get_running_loop()
    lost = asyncio.create_task(sink(), name="lost")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del lost
    loop.call_soon(fail)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "the tide is late", "hours": 2})
    warnings.warn("shallow water", UserWarning)
    print("a plain line", file=sys.stderr)
    lantern = Lantern()
    del lantern
    forgotten()


def logging_part():
    import logging
    logging.getLogger("shop").warning("%d barrels", 3)
    logging.getLogger("shop").info("not shown")
    try:
        fail()
    except LookupError:
        logging.getLogger("shop").exception("while rowing")


async def last_part():
    asyncio.get_running_loop().call_soon(fail)
    await asyncio.sleep(0)


asyncio.run(quiet_part())
logging_part()
asyncio.run(last_part())
print("done")
