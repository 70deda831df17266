"""Heaps in lists: every parent is at most its two children (Williams 1964, Floyd 1964)."""

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]

import _heaps
from _machine import written_in_c as _written_in_c

_push, _pop, _replace, _order = _heaps.push, _heaps.pop, _heaps.replace, _heaps.order


def _is_less(heap, one, other, size):
    """Items change places one by one, so that a comparison that fails leaves all of them in the heap."""
    is_less = not not heap[one] < heap[other]
    if len(heap) != size:
        raise RuntimeError("list changed size during iteration")
    return is_less


def _swap(heap, one, other):
    heap[one], heap[other] = heap[other], heap[one]


def _rise(heap, place, top=0):
    """Moves an item up to where its parent is not greater."""
    size = len(heap)
    while place > top:
        parent = (place - 1) >> 1
        if not _is_less(heap, place, parent, size):
            return
        _swap(heap, place, parent)
        place = parent


def _sink(heap, place):
    """The smaller child moves up all the way; then the item rises from the bottom, which is near."""
    size, top = len(heap), place
    child = 2 * place + 1
    while child < size:
        if child + 1 < size and not _is_less(heap, child, child + 1, size):
            child += 1
        _swap(heap, place, child)
        place = child
        child = 2 * place + 1
    _rise(heap, place, top)


def _checked(heap, argument):
    if not isinstance(heap, list):
        raise TypeError(f"{argument} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    if _push(heap, item) is None:
        return
    _checked(heap, "heappush() argument 1")
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap, /):
    smallest = _pop(heap)
    if smallest is not NotImplemented:
        return smallest
    _checked(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    smallest = _replace(heap, item)
    if smallest is not NotImplemented:
        return smallest
    _checked(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    _checked(heap, "heappushpop() argument 1")
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(x, /):
    if _order(x) is None:
        return
    _checked(x, "heapify() argument")
    for place in reversed(range(len(x) // 2)):
        _sink(x, place)


def merge(*iterables, key=None, reverse=False):
    entries = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for value in iterator:
            entries.append((value if key is None else key(value), order, value, iterator))
            break
    while entries:
        best = 0
        for place in range(1, len(entries)):
            a, b = entries[place][0], entries[best][0]
            if (b < a) if reverse else (a < b):
                best = place
        _, order, value, iterator = entries[best]
        yield value
        for value in iterator:
            entries[best] = (value if key is None else key(value), order, value, iterator)
            break
        else:
            del entries[best]


def nsmallest(n, iterable, key=None):
    ordered = sorted(iterable, key=key)
    return ordered if n >= len(ordered) else ordered[:max(n, 0)]


def nlargest(n, iterable, key=None):
    ordered = sorted(iterable, key=key, reverse=True)
    return ordered if n >= len(ordered) else ordered[:max(n, 0)]


class _Reversed:
    """A value in a heap whose largest is on top."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value


def _with_largest_on_top(work):
    """What a function on heaps does, on a list that is a heap the other way round."""

    def function(heap, *item):
        if not isinstance(heap, list):
            raise TypeError(f"{work.__name__} argument must be list, not {type(heap).__name__}")
        turned = [_Reversed(value) for value in heap]
        found = work(turned, *map(_Reversed, item))
        heap[:] = [value.value for value in turned]
        return None if found is None else found.value

    return function


_heapify_max, _heappop_max, _heapreplace_max = map(_with_largest_on_top, (heapify, heappop, heapreplace))
_written_in_c("_heapq", heapify, heappop, heappush, heappushpop, heapreplace)
