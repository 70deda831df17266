# What a task says of its stack: suspended, failed, done, with a limit and into a file.
import asyncio
import io


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def failing():
    raise ValueError("gone")


def shown(task, **options):
    file = io.StringIO()
    task.print_stack(file=file, **options)
    # The file's name is the only thing that differs between machines.
    print([line.split(", ", 1)[-1] for line in file.getvalue().splitlines()[1:]])
    print([frame.f_code.co_name for frame in task.get_stack(**options)])


async def runner():
    me = asyncio.current_task()
    print([frame.f_code.co_name for frame in me.get_stack(limit=1)])


async def main():
    suspended = asyncio.create_task(outer())
    failed = asyncio.create_task(failing())
    await asyncio.sleep(0)
    shown(suspended)
    shown(suspended, limit=0)
    shown(failed)
    shown(failed, limit=0)
    suspended.cancel()
    await asyncio.wait([suspended])
    shown(suspended)
    await asyncio.create_task(runner())
    for name in "get_stack", "print_stack":
        print(getattr(asyncio.Task, name).__name__)
    try:
        failed.get_stack(1)
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())
