"""What tasks show of their stacks."""

from _asyncio import Task, _add_methods


def _task_get_stack(task, limit):
    """The frames of the coroutine, oldest first. A suspended one has just its own, below a running one stand its callers,
    and a failed one has those of the traceback: then a limit keeps the oldest, otherwise the newest."""
    coroutine = task.get_coro()
    frame = next((getattr(coroutine, name) for name in ("cr_frame", "gi_frame", "ag_frame") if hasattr(coroutine, name)), None)
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        place = task._exception.__traceback__
        while place is not None and (limit is None or len(frames) < limit):
            frames.append(place.tb_frame)
            place = place.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import traceback

    frames = [(frame, frame.f_lineno) for frame in _task_get_stack(task, limit)]
    exception = task._exception
    if not frames:
        print(f"No stack for {task!r}", file=file)
    else:
        what = "Stack" if exception is None else "Traceback"
        print(f"{what} for {task!r} (most recent call last):", file=file)
    traceback.print_list(traceback.StackSummary.extract(frames), file=file)
    if exception is not None:
        print("".join(traceback.format_exception_only(exception)), file=file, end="")


def get_stack(self, *, limit=None):
    return _task_get_stack(self, limit)


def print_stack(self, *, limit=None, file=None):
    _task_print_stack(self, limit, file)


for _method in get_stack, print_stack:
    _method.__qualname__ = f"Task.{_method.__name__}"
_add_methods(Task, get_stack, print_stack)
