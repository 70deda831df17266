import asyncio


async def bad():
    await asyncio.sleep(1)
    raise ValueError("boom")


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow: cancelled by the group")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            group.create_task(slow())
    except* ValueError as errors:
        print("ValueErrors:", len(errors.exceptions))
    except* KeyError as errors:
        print("KeyErrors:", len(errors.exceptions))


asyncio.run(main())
