# One thread: its locks and events never contend.
import threading

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), threading.current_thread().name, threading.current_thread() is threading.main_thread())
event = threading.Event()
print(event.is_set(), event.wait(0.01))
event.set()
print(event.is_set(), event.wait())
both = threading.RLock()
with both, both:
    print("twice")
thread = threading.Thread(target=print, args=("in a thread",), name="mine")
thread.start()
thread.join()
print(thread.name, thread.is_alive(), threading.active_count())
