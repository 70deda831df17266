"""Streams: the names; connections are not available yet."""

__all__ = (
    "StreamReader", "StreamWriter", "StreamReaderProtocol",
    "open_connection", "start_server", "open_unix_connection", "start_unix_server",
)


def _not_here(name):
    async def missing(*args, **kwargs):
        raise NotImplementedError(f"asyncio.{name} is not available here: nothing outside the page can be reached")

    missing.__name__ = missing.__qualname__ = name
    return missing


open_connection = _not_here("open_connection")
start_server = _not_here("start_server")
open_unix_connection = _not_here("open_unix_connection")
start_unix_server = _not_here("start_unix_server")


class StreamReader:
    """Not available here."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError(f"asyncio.{type(self).__name__} is not available here")


class StreamWriter(StreamReader):
    """Not available here."""


class StreamReaderProtocol(StreamReader):
    """Not available here."""
