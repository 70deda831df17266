"""Loops of which a program has written a part itself: their passes, their clock, what they wait with."""

import time

BUSY_PASSES = 100
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _run_forever_by_passes(self):
    """`run_forever()`, a pass at a time."""
    self._run_forever_setup()
    try:
        while True:
            self._run_once()
            if self._stopping:
                break
    finally:
        self._run_forever_cleanup()


def _time_to_wait(self):
    """None is for ever."""
    if self._ready or self._stopping:
        return 0
    if not self._scheduled:
        return None
    return min(max(0, self._scheduled[0]._when - self.time()), MAXIMUM_SELECT_TIMEOUT)


def _polls_so_far(loop, timeout, before):
    """How many passes the selector has not waited, as mocks do not. A clock that never stands still would go on meanwhile:
    after many of them ours does."""
    if loop.time() != before or getattr(loop.time, "__func__", None) is not None:
        return 0
    polls = getattr(loop, "_polls", 0) + 1
    if polls <= BUSY_PASSES:
        return polls
    if timeout is None:
        loop._wait()
    elif loop._scheduled:
        time.sleep(max(0, loop._scheduled[0]._when - before))
    return 0


def _run_pass_by_own_clock(self):
    """`_run_once()` where `time` or the selector is the program's own."""
    self._drop_cancelled()
    timeout = self._time_to_wait()
    selector = getattr(self, "_selector", None)
    if selector is not None:
        before = self.time()
        self._process_events(selector.select(timeout))
        self._polls = _polls_so_far(self, timeout, before)
    elif timeout is None:
        self._wait()
    elif timeout > 0:
        time.sleep(timeout)
    self._run_due(self.time() + getattr(self, "_clock_resolution", 1e-9))


METHODS = (_run_forever_by_passes, _time_to_wait, _run_pass_by_own_clock)
