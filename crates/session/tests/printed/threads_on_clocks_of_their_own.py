# Threads that sleep, hold locks and set events; a program ends when they have ended.
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def work(name, length):
    print("begin", name)
    time.sleep(length)
    print("end", name)


def elapsed(since):
    return round(time.perf_counter() - since, 1)


began = time.perf_counter()
threads = [threading.Thread(target=work, args=(number, 0.6 - 0.2 * number), name=f"worker {number}") for number in range(3)]
for thread in threads:
    thread.start()
    time.sleep(0.02)
print([thread.is_alive() for thread in threads], threading.active_count())
for thread in threads:
    thread.join()
print(elapsed(began) < 1, [thread.is_alive() for thread in threads], threading.active_count(), threads[0].name)

lock, total = threading.Lock(), 0


def add():
    global total
    for _ in range(3):
        with lock:
            seen = total
            time.sleep(0.02)
            total = seen + 1


threads = [threading.Thread(target=add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, lock.locked())

event = threading.Event()


def set_later():
    time.sleep(0.2)
    print("setting")
    event.set()


threading.Thread(target=set_later).start()
print("waiting", event.is_set(), event.wait(0.05))
event.wait()
print("set", event.is_set())

timer = threading.Timer(0.2, print, ["the timer"])
timer.start()
time.sleep(0.1)
print("before")
time.sleep(0.2)
print("after", timer.is_alive())
timer = threading.Timer(0.1, print, ["never"])
timer.start()
timer.cancel()
time.sleep(0.2)


class Doubled(threading.Thread):
    def __init__(self, text):
        super().__init__(daemon=True)
        self.text, self.result = text, None

    def run(self):
        time.sleep(0.2)
        self.result = self.text * 2


thread = Doubled("ab")
thread.start()
thread.join(timeout=0.05)
print(thread.is_alive(), thread.daemon)
thread.join()
print(thread.is_alive(), thread.result)


def outer():
    inner = threading.Thread(target=work, args=("inner", 0.1))
    inner.start()
    inner.join()
    print("outer")


thread = threading.Thread(target=outer)
thread.start()
thread.join()


async def in_thread():
    print("a loop in a thread")
    await asyncio.sleep(0.05)
    return 5


thread = threading.Thread(target=lambda: print(asyncio.run(in_thread())))
thread.start()
thread.join()


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def worker():
        time.sleep(0.25)
        loop.call_soon_threadsafe(future.set_result, 42)

    async def tick():
        for number in range(3):
            print("tick", number)
            await asyncio.sleep(0.1)

    thread = threading.Thread(target=worker)
    thread.start()
    ticking = asyncio.create_task(tick())
    print(await future)
    await ticking
    await asyncio.gather(asyncio.to_thread(work, "slow", 0.3), asyncio.to_thread(time.sleep, 0.1))


asyncio.run(main())
pool = ThreadPoolExecutor(2)
future = pool.submit(work, "pool", 0.1)
time.sleep(0.2)
print(future.done())
pool.submit(work, "left in the pool", 0.2)
time.sleep(0.05)
threading.Thread(target=work, args=("last", 0.4)).start()
