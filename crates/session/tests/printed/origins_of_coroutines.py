# In debug mode a coroutine knows where it was made.
import asyncio
import sys


async def forgotten():
    pass


def maker():
    return forgotten()


async def main():
    coroutine = maker()
    print([(line, name) for _, line, name in coroutine.cr_origin[:2]])
    coroutine.close()
    print(sys.get_coroutine_origin_tracking_depth())
    asyncio.get_running_loop().set_debug(False)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth())


asyncio.run(main(), debug=True)
sys.set_coroutine_origin_tracking_depth(1)
coroutine = maker()
print([(line, name) for _, line, name in coroutine.cr_origin])
coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
