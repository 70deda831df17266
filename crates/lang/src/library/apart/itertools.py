"""Iterators made of iterators. They are generators underneath; `count` and `repeat` are native, and so is what `product`,
`permutations` and `combinations` go through."""

from _itertools import count, repeat
from _itertools import _combination_rows, _permutation_rows, _product_rows, _repeated_rows
from _machine import endure as _enduring, generator_class as _generator_class, name_in_full as _name_in_full
from operator import index as _index


def _iterator(function):
    """The class of iterators that a function makes."""
    return _generator_class("itertools", function.__name__, function)


def _count_of(value, message):
    try:
        return _index(value)
    except TypeError:
        raise ValueError(message) from None


@_enduring
@_iterator
def cycle(iterable, /):
    def run(iterator):
        saved = []
        for item in iterator:
            yield item
            saved.append(item)
        while saved:
            for item in saved:
                yield item

    return run(iter(iterable))


@_enduring
@_iterator
def chain(*iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def _from_iterable(iterables, /):
    def run(iterator):
        for iterable in iterator:
            for item in iterable:
                yield item

    return run(iter(iterables))


_generator_class("itertools", "from_iterable", _from_iterable, chain)


@_iterator
def islice(iterable, stop, /, *bounds):
    bounds = (stop, *bounds)
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {1 + len(bounds)}")
    start, stop, step = 0, None, 1
    if len(bounds) == 1:
        stop = _bound(bounds[0])
        if bounds[0] is not None and (stop is None or stop < 0):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    else:
        stop = _bound(bounds[1])
        if bounds[1] is not None and stop is None:
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if bounds[0] is not None:
            start = _bound(bounds[0])
        if start is None or start < 0 or stop is not None and stop < 0:
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if len(bounds) == 3 and bounds[2] is not None:
            step = _bound(bounds[2])
        if step is None or step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
    return _slice(iter(iterable), start, stop, step)


def _bound(value):
    try:
        return _index(value)
    except TypeError:
        return None


def _slice(iterator, start, stop, step):
    place = 0
    wanted = start
    if stop is not None and stop <= start:
        # What is before the end is used up, though nothing of it is given.
        for place in range(stop):
            next(iterator, None)
        return
    for item in iterator:
        if place == wanted:
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                break
        place += 1
    else:
        return
    for place in range(place + 1, stop):
        if next(iterator, _end) is _end:
            return


_end = object()


@_enduring
@_iterator
def takewhile(predicate, iterable, /):
    def run(iterator):
        for item in iterator:
            if not predicate(item):
                return
            yield item

    return run(iter(iterable))


@_enduring
@_iterator
def dropwhile(predicate, iterable, /):
    def run(iterator):
        for item in iterator:
            if not predicate(item):
                yield item
                break
        for item in iterator:
            yield item

    return run(iter(iterable))


@_enduring
@_iterator
def filterfalse(predicate, iterable, /):
    def run(iterator):
        for item in iterator:
            if not (item if predicate is None else predicate(item)):
                yield item

    return run(iter(iterable))


@_enduring
@_iterator
def compress(data, selectors):
    def run(data, selectors):
        for item, selector in zip(data, selectors):
            if selector:
                yield item

    return run(iter(data), iter(selectors))


@_enduring
@_iterator
def starmap(function, iterable, /):
    def run(iterator):
        for arguments in iterator:
            # What is no row says so itself, and not in the words of a call.
            yield function(*iter(arguments))

    return run(iter(iterable))


@_enduring
@_iterator
def accumulate(iterable, func=None, *, initial=None):
    def run(iterator, total):
        if total is None:
            for total in iterator:
                break
            else:
                return
        yield total
        for item in iterator:
            total = total + item if func is None else func(total, item)
            yield total

    return run(iter(iterable), initial)


@_iterator
def pairwise(iterable, /):
    def run(iterator):
        for before in iterator:
            break
        else:
            return
        for item in iterator:
            yield before, item
            before = item

    return run(iter(iterable))


@_iterator
def batched(iterable, n, *, strict=False):
    n = _index(n)
    if n < 1:
        raise ValueError("n must be at least one")

    def run(iterator):
        while batch := tuple(_slice(iterator, 0, n, 1)):
            if strict and len(batch) != n:
                raise ValueError("batched(): incomplete batch")
            yield batch

    return run(iter(iterable))


@_iterator
def zip_longest(*iterables, fillvalue=None, **others):
    if others:
        raise TypeError("zip_longest() got an unexpected keyword argument")

    def run(iterators):
        left = len(iterators)
        while left:
            row = []
            for place, iterator in enumerate(iterators):
                item = fillvalue
                if iterator is not None:
                    item = next(iterator, _end)
                    if item is _end:
                        iterators[place] = None
                        left -= 1
                        item = fillvalue
                        if not left:
                            return
                row.append(item)
            yield tuple(row)

    return run([iter(iterable) for iterable in iterables])


@_iterator
def product(*iterables, repeat=1):
    repeat = _index(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")

    return _each(_product_rows([tuple(iterable) for iterable in iterables] * repeat))


def _each(rows):
    for row in rows:
        yield row


@_iterator
def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is not None and not isinstance(r, int):
        raise TypeError("Expected int as r")
    r = len(pool) if r is None else r
    if r < 0:
        raise ValueError("r must be non-negative")

    return _each(_permutation_rows(pool, r))


@_iterator
def combinations(iterable, r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _each(_combination_rows(tuple(iterable), r))


@_iterator
def combinations_with_replacement(iterable, r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _each(_repeated_rows(tuple(iterable), r))


@_enduring
@_iterator
def groupby(iterable, key=None):
    state = _Groups(iter(iterable), key)

    def run():
        for serial in count(1):
            while state.key is _end or state.target is not _end and state.goes_on(state.target):
                if not state.step():
                    return
            state.target = state.key
            state.serial = serial
            yield state.key, _grouper(state, serial)

    return run()


class _Groups:
    """Where `groupby` stands: the item that was read last, until a group gives it, and its key."""

    def __init__(self, iterator, key):
        self.iterator, self.key_of = iterator, key
        self.item = self.key = self.target = _end
        self.serial = 0

    def step(self):
        item = next(self.iterator, _end)
        if item is _end:
            return False
        self.key = item if self.key_of is None else self.key_of(item)
        self.item = item
        return True

    def goes_on(self, target):
        return target is self.key or target == self.key


@_enduring
@_iterator
def _grouper(state, serial):
    target = state.target

    def run():
        for _ in repeat(None):
            if state.serial != serial or state.item is _end and not state.step() or not state.goes_on(target):
                return
            item, state.item = state.item, _end
            yield item

    return run()


class _tee:
    """One of several iterators over what is read once: a list of links."""

    def __init__(self, iterable):
        if isinstance(iterable, _tee):
            self._source, self._link = iterable._source, iterable._link
        else:
            self._source, self._link = iter(iterable), []

    def __iter__(self):
        return self

    def __next__(self):
        if not self._link:
            item = next(self._source)
            self._link.append(item)
            self._link.append([])
        item, self._link = self._link
        return item

    def __copy__(self):
        return _tee(self)


_name_in_full(_tee)


def tee(iterable, n=2, /):
    n = _index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])
