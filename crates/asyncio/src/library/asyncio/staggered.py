"""Several ways to one end, begun one after the other until one succeeds."""

from asyncio import events, exceptions, locks, tasks

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Begins the next one when the last has failed or `delay` seconds have passed; the first success ends the others.

    Answers with the winner's result and number (or None) and a list of what went wrong with each that was begun.
    """
    loop = loop or events.get_running_loop()
    enumerated = enumerate(coro_fns)
    winner_result, winner_index = None, None
    errors = []
    running = []

    async def run_one(previous_failed):
        nonlocal winner_result, winner_index
        if previous_failed is not None:
            try:
                # A failure of the one before lets this one begin at once.
                await tasks.wait_for(previous_failed.wait(), delay)
            except exceptions.TimeoutError:
                pass
        try:
            this_index, coro_fn = next(enumerated)
        except StopIteration:
            return
        this_failed = locks.Event()
        running.append(loop.create_task(run_one(this_failed)))
        assert len(running) == this_index + 2
        errors.append(None)
        assert len(errors) == this_index + 1
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            errors[this_index] = error
            this_failed.set()
        else:
            assert winner_index is None
            winner_index, winner_result = this_index, result
            # All others, this one excepted: it ends by itself.
            for place, task in enumerate(running):
                if place != this_index:
                    task.cancel()

    running.append(loop.create_task(run_one(None)))
    try:
        done_count = 0
        while done_count != len(running):
            done, _ = await tasks.wait(running)
            done_count = len(done)
        return winner_result, winner_index, errors
    finally:
        for task in running:
            task.cancel()
