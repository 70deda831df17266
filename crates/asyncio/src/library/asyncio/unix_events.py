"""The one kind of loop that there is, and the default policy."""

from _asyncio import _UnixSelectorEventLoop
from asyncio import events

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop")

SelectorEventLoop = EventLoop = _UnixSelectorEventLoop


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Makes loops on the page's clock."""

    def get_child_watcher(self):
        raise NotImplementedError("child processes are not available here")

    def set_child_watcher(self, watcher):
        raise NotImplementedError("child processes are not available here")


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
