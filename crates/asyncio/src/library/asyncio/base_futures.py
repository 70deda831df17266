"""States of a future, and how it shows itself."""

from _asyncio import isfuture

__all__ = ()

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def _future_repr(future):
    return repr(future)
