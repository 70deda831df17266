# A queue that holds itself and a mock that leads back to itself, as outcomes of tasks: whoever looks at them comes to an end.
import asyncio
from unittest.mock import AsyncMock


class Work:
    async def begin(self):
        pass


async def queue_in_itself():
    queue = asyncio.Queue()
    queue.put_nowait(queue)
    queue.put_nowait([queue, {"queue": queue}])
    return queue


async def mock_that_was_called():
    mock = AsyncMock(Work)
    await mock.begin()
    return mock.begin


async def main():
    queue, mock = await asyncio.gather(queue_in_itself(), mock_that_was_called())
    print(queue.qsize(), mock.await_count)


asyncio.run(main())
