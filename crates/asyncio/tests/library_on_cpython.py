#!/usr/bin/env python3.13
"""Record a program on CPython, as record.py does, with Loopglass's asyncio in place of the standard one.

    library_on_cpython.py RECORD.py PROGRAM.py

The modules of `src/library` (`asyncio`, `concurrent.futures`, `threading`) are plain Python around a native
module `_asyncio`. Here CPython's own `_asyncio` and event loop stand for that module, under record.py's clock,
so that the recording shows what the Python half does. Hold it against the recordings with compare.py:

    compare.py FOLDER python3.13 library_on_cpython.py RECORD.py
"""
import asyncio
import contextvars
import functools
import heapq
import importlib
import logging
import sys
import tempfile
import types
from pathlib import Path

LIBRARY = Path(__file__).resolve().parent.parent / "src" / "library"

standard = asyncio


def load_recorder(path):
    recorder = types.ModuleType("recorder")
    exec(compile(Path(path).read_text(), path, "exec"), recorder.__dict__)
    return recorder


def native_module(recorder):
    """What the machine's `_asyncio` offers, made of CPython's parts."""
    rec = recorder.REC
    pools = {}

    def run_in_thread(executor, max_workers, function, args, on_result, on_error):
        free = pools.setdefault(executor, [0.0] * max_workers)
        clock = rec.clock
        started = clock.now
        clock.now = max(started, heapq.heappop(free))
        outer, rec.in_thread = rec.in_thread, True
        running = standard._get_running_loop()
        standard._set_running_loop(None)
        try:
            outcome = functools.partial(on_result, contextvars.Context().run(function, *args))
        except BaseException as error:
            outcome = functools.partial(on_error, error)
        finally:
            rec.in_thread = outer
            standard._set_running_loop(running)
        heapq.heappush(free, clock.now)
        rec.post(clock.now, outcome)
        clock.now = started

    def when_threads_end(executor, callback):
        rec.post(max(max(pools.get(executor, [0.0])), rec.clock.now), callback)

    def wait_for_arrival(deadline):
        clock = rec.clock
        if not rec.external and deadline is None:
            rec.over = True
            raise recorder.Stuck
        if not rec.external or (deadline is not None and rec.external[0][0] > deadline):
            clock.now = max(clock.now, deadline)
            return False
        when, _, deliver = heapq.heappop(rec.external)
        clock.now = max(clock.now, when)
        deliver()
        return True

    def report_error(logger, message, error):
        logging.getLogger(logger).error(message, exc_info=error)

    def add_loop_methods(*functions):
        for function in functions:
            setattr(recorder.Loop, function.__name__, function)

    def open_asyncgens(loop):
        loop._asyncgens_shutdown_called = True
        generators = list(loop._asyncgens)
        loop._asyncgens.clear()
        return generators

    recorder.Loop._open_asyncgens = open_asyncgens
    futures, tasks = standard.futures, standard.tasks
    native = types.ModuleType("_asyncio")
    native.__dict__.update(
        Future=standard.Future, Task=standard.Task, Handle=standard.Handle, TimerHandle=standard.TimerHandle,
        AbstractEventLoop=standard.AbstractEventLoop, BaseEventLoop=standard.BaseEventLoop,
        _UnixSelectorEventLoop=recorder.Loop,
        CancelledError=standard.CancelledError, InvalidStateError=standard.InvalidStateError,
        get_running_loop=standard.get_running_loop, _get_running_loop=standard._get_running_loop,
        _set_running_loop=standard._set_running_loop, get_event_loop=standard.get_event_loop,
        set_event_loop=standard.set_event_loop, new_event_loop=standard.new_event_loop,
        current_task=standard.current_task, all_tasks=standard.all_tasks, isfuture=standard.isfuture,
        _set_result_unless_cancelled=futures._set_result_unless_cancelled,
        _enter_task=tasks._enter_task, _leave_task=tasks._leave_task,
        _register_task=tasks._register_task, _unregister_task=tasks._unregister_task,
        _add_loop_methods=add_loop_methods, _run_in_thread=run_in_thread, _when_threads_end=when_threads_end,
        _wait_for_arrival=wait_for_arrival, _thread_time=lambda: rec.clock.now, _report_error=report_error,
    )
    return native


def put_in_place(recorder):
    """From here on `import asyncio` finds ours."""
    native = native_module(recorder)
    ours = {entry.name.removesuffix(".py") for entry in LIBRARY.iterdir()} | {"_asyncio"}
    for name in list(sys.modules):
        if name.split(".")[0] in ours:
            del sys.modules[name]
    sys.modules["_asyncio"] = native
    # Under a folder of this name record.py leaves the place out, as it does for the standard library.
    home = Path(tempfile.mkdtemp()) / "lib" / "python3.13"
    home.parent.mkdir()
    home.symlink_to(LIBRARY)
    sys.path.insert(0, str(home))
    sys.dont_write_bytecode = True
    return importlib.import_module("asyncio")


def main():
    record, program = sys.argv[1:]
    recorder = load_recorder(record)
    put_in_place(recorder)
    sys.argv = [record, program]
    recorder.main()


if __name__ == "__main__":
    main()
