"""What `threading` stands on: here it is the other way round."""

from signal import raise_signal as _raise_signal
from threading import Lock as allocate_lock, RLock, get_ident, get_native_id

LockType = lock = allocate_lock
error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def interrupt_main(signum=2, /):
    _raise_signal(signum)


def start_new_thread(function, args, kwargs={}, /):
    from threading import Thread
    thread = Thread(target=function, args=args, kwargs=kwargs)
    thread.start()
    return thread.ident


start_new = start_new_thread
