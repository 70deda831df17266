# Threads that wait for a loop, for each other and for the program; loops in threads.
import asyncio
import concurrent.futures
import queue
import threading
import time

loop = asyncio.new_event_loop()
beside = threading.Thread(target=loop.run_forever, name="beside")
beside.start()


async def work(number):
    await asyncio.sleep(0.05 * number)
    return number, threading.current_thread().name


future = asyncio.run_coroutine_threadsafe(work(3), loop)
print(future.result(), future.done(), loop.is_running())
several = [asyncio.run_coroutine_threadsafe(work(number), loop) for number in (3, 1, 2)]
print([future.result(timeout=1)[0] for future in concurrent.futures.as_completed(several)])
future = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
try:
    future.result(0.1)
except TimeoutError as error:
    print(repr(error), future.cancel())


async def fail():
    raise ValueError("from the loop")


print(repr(asyncio.run_coroutine_threadsafe(fail(), loop).exception()))
loop.call_soon_threadsafe(loop.stop)
beside.join()
print(beside.is_alive(), loop.is_running())
loop.close()


async def waited_for_by_threads():
    loop = asyncio.get_running_loop()

    def worker():
        answer = asyncio.run_coroutine_threadsafe(work(2), loop).result()
        print("worker got", answer)
        return answer

    print(await asyncio.to_thread(worker))
    thread = threading.Thread(target=worker)
    thread.start()
    print("started", thread.is_alive())
    await asyncio.sleep(0.3)
    print("over", thread.is_alive())
    from_thread = queue.Queue()
    waiting = asyncio.create_task(asyncio.to_thread(from_thread.get))
    await asyncio.sleep(0.05)
    from_thread.put("hello")
    print(await waiting)
    begun = threading.Event()
    waiting = asyncio.create_task(asyncio.to_thread(begun.wait, 5))
    await asyncio.sleep(0.05)
    begun.set()
    print(await waiting)


asyncio.run(waited_for_by_threads())

barrier, places = threading.Barrier(3, action=lambda: print("all are here")), []


def party(number):
    time.sleep(0.02 * number)
    places.append(barrier.wait())


threads = [threading.Thread(target=party, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(places), barrier.n_waiting, barrier.broken)
try:
    barrier.wait(timeout=0.05)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken)
barrier.reset()
print(barrier.broken)

condition, items = threading.Condition(), []


def consumer():
    with condition:
        print("waits", condition.wait_for(lambda: len(items) == 2, timeout=5), items)


thread = threading.Thread(target=consumer)
thread.start()
for item in "ab":
    with condition:
        items.append(item)
        condition.notify()
thread.join()
with condition:
    print(condition.wait(0.02))
try:
    condition.notify()
except RuntimeError as error:
    print(error)

narrow = queue.Queue(maxsize=2)


def drain():
    while (item := narrow.get()) is not None:
        print("item", item)
        narrow.task_done()
    narrow.task_done()


thread = threading.Thread(target=drain)
thread.start()
for item in range(5):
    narrow.put(item)
narrow.put(None)
narrow.join()
thread.join()

limit, running, peak = threading.BoundedSemaphore(2), 0, 0


def limited():
    global running, peak
    with limit:
        running += 1
        peak = max(peak, running)
        time.sleep(0.02)
        running -= 1


threads = [threading.Thread(target=limited) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("at most", peak)
count = 0


def add_unlocked():
    global count
    seen = count
    time.sleep(0.02)
    count = seen + 1


threads = [threading.Thread(target=add_unlocked) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("lost updates", count)

gate = threading.Event()
with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
    futures = [pool.submit(gate.wait) for _ in range(4)]
    time.sleep(0.02)
    print([future.running() for future in futures], futures[3].cancel(), futures[0].cancel())
    gate.set()
    print([future.result() for future in futures[:3]], futures[3].cancelled())
    named = pool.submit(lambda: threading.current_thread().name).result()
    print(named.rstrip("01"))
    done, not_done = concurrent.futures.wait(
        [pool.submit(time.sleep, 0.02), pool.submit(time.sleep, 0.2)], return_when="FIRST_COMPLETED")
    print(len(done), len(not_done))
own = threading.local()
own.value = 1


def look():
    print(hasattr(own, "value"))
    own.value = 2


thread = threading.Thread(target=look)
thread.start()
thread.join()
print(own.value)


def without_loop():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    asyncio.set_event_loop(asyncio.new_event_loop())
    asyncio.get_event_loop().close()


thread = threading.Thread(target=without_loop, name="lonely")
thread.start()
thread.join()


def dies():
    raise ValueError("in a thread")


def tell(arguments):
    print(arguments.exc_type.__name__, arguments.exc_value, arguments.thread.name)


threading.excepthook = tell
thread = threading.Thread(target=dies, name="dying")
thread.start()
thread.join()
