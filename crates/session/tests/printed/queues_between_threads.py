import queue, threading, time
q = queue.Queue()

def producer():
    for i in range(3):
        time.sleep(0.1)
        print('put', i)
        q.put(i)
    q.put(None)
threading.Thread(target=producer).start()
print(q.empty(), q.qsize())
try:
    q.get_nowait()
except queue.Empty:
    print('empty')
try:
    q.get(timeout=0.01)
except queue.Empty:
    print('empty after a wait')
while True:
    item = q.get()
    if item is None:
        break
    print('got', item)

def consumer(n):
    while True:
        item = q2.get()
        if item is None:
            break
        print(n, 'works on', item)
        time.sleep(0.2)
        q2.task_done()
    q2.task_done()
q2 = queue.Queue()
for i in range(3):
    q2.put(i)
q2.put(None)
threading.Thread(target=consumer, args=('c',)).start()
q2.join()
print('all done')
p = queue.PriorityQueue()
p.put(3)
p.put(1)
print(p.get(), p.get(), p.empty(), p.qsize())
l = queue.LifoQueue()
l.put(1)
l.put(2)
print(l.get(), l.qsize(), l.full())
