import asyncio


async def work():
    await asyncio.sleep(1000)
    return "done by itself"


async def main():
    job = asyncio.create_task(work())
    await asyncio.sleep(0)
    print("a Future?", isinstance(job, asyncio.Future))
    try:
        job.set_result("done from outside")
    except RuntimeError as error:
        print("refused:", error)
    job.cancel()
    try:
        print("result:", await job)
    except asyncio.CancelledError:
        print("cancelled:", job.cancelled())


asyncio.run(main())
