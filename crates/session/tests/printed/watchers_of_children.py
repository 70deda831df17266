# Watchers of child processes, where the program says itself which child has ended.
import asyncio
import os
import warnings
from unittest import mock

warnings.simplefilter("ignore", DeprecationWarning)
ended = {}


def waitpid(pid, flags):
    if pid == -1 and ended:
        return ended.popitem()
    return (pid, ended.pop(pid)) if pid in ended else (0, 0)


def told(pid, code, word):
    print("child", pid, "ended with", code, word)


loop = asyncio.new_event_loop()
with mock.patch("os.waitpid", waitpid):
    for kind in asyncio.SafeChildWatcher, asyncio.FastChildWatcher:
        watcher = kind()
        watcher.attach_loop(loop)
        with watcher:
            watcher.add_child_handler(41, told, "here")
            watcher.add_child_handler(42, told, "there")
            ended.update({41: 3 << 8, 42: 9})
            watcher._sig_chld()
        print(watcher.remove_child_handler(41), watcher.is_active())
        watcher.close()
try:
    os.waitpid(1, os.WNOHANG)
except ChildProcessError as error:
    print(error)
loop.close()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    asyncio.SafeChildWatcher()
    asyncio.get_event_loop_policy().get_child_watcher()
print([str(warning.message) for warning in seen])
