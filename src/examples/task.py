import asyncio
import contextlib


async def main(task: asyncio.Task) -> None:
    await asyncio.sleep(1)
    try:
        task.set_result('I have finished.')
    except RuntimeError as error:
        print(f'No longer allowed: {error}')
        task.cancel()


loop = asyncio.new_event_loop()
task = asyncio.Task(asyncio.sleep(1_000_000), loop=loop)
print(task.done())  # False

loop.create_task(main(task))
with contextlib.suppress(asyncio.CancelledError):
    loop.run_until_complete(task)

print(task.done())  # True
print(task.cancelled())  # True
