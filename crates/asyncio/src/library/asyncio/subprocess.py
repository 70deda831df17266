"""Child processes: the names; there are none in a page."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

PIPE = -1
STDOUT = -2
DEVNULL = -3


class Process:
    """What create_subprocess_exec() would answer with."""


class SubprocessStreamProtocol:
    """What would read from a child process."""


async def create_subprocess_shell(cmd, *args, **kwargs):
    """Not available here."""
    raise NotImplementedError("asyncio.create_subprocess_shell is not available here: a page has no child processes")


async def create_subprocess_exec(program, *args, **kwargs):
    """Not available here."""
    raise NotImplementedError("asyncio.create_subprocess_exec is not available here: a page has no child processes")
