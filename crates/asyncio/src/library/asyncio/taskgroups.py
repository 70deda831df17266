"""Tasks that belong together: the block ends when they have, and they end when one fails."""

from _asyncio import CancelledError, current_task, get_running_loop

__all__ = ("TaskGroup",)


class TaskGroup:
    """`async with TaskGroup() as group`: waits for all tasks made by `group.create_task()`."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        words = ["TaskGroup"]
        if self._tasks:
            words.append(f"tasks={len(self._tasks)}")
        if self._errors:
            words.append(f"errors={len(self._errors)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return f"<{' '.join(words)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, tb):
        tb = None
        try:
            return await self._finish(exc_type, exc)
        finally:
            # Errors hold frames and frames hold errors: break it here.
            self._parent_task = None
            self._errors = None
            self._base_error = None
            exc = None

    async def _finish(self, exc_type, exc):
        self._exiting = True
        if exc_type is not None and self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if exc_type is not None and issubclass(exc_type, CancelledError) else None
        if exc_type is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as error:
                if not self._aborting:
                    # From outside. Where it is the group's own, tasks are still to be waited for.
                    cancelled = error
                    self._abort()
            self._on_completed_fut = None
        assert not self._tasks

        if self._base_error is not None:
            try:
                raise self._base_error
            finally:
                exc = None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # The only cancel of the parent was this group's own.
            cancelled = None
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
        finally:
            cancelled = None
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                # The group's error hides a cancel from outside: ask again, so that the next await meets it.
                self._parent_task.uncancel()
                self._parent_task.cancel()
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)
            finally:
                exc = None

    def create_task(self, coro, *, name=None, context=None):
        """Makes a task that the group waits for."""
        wrong = None
        if not self._entered:
            wrong = "has not been entered"
        elif self._exiting and not self._tasks:
            wrong = "is finished"
        elif self._aborting:
            wrong = "is shutting down"
        if wrong is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {wrong}")
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            # An eager task that never had to wait.
            self._on_task_done(task)
        else:
            self._tasks[task] = None
            task.add_done_callback(self._on_task_done)
        try:
            return task
        finally:
            del task    # this frame may end up in a traceback, which must not keep the task

    @staticmethod
    def _is_base_error(exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._on_completed_fut is not None and not self._tasks and not self._on_completed_fut.done():
            self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent_task} is already completed",
                "exception": error,
                "task": task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The parent may be inside the block, at some other await: a cancel brings it out.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
