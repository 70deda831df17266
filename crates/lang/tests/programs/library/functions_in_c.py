import bisect
import functools
import heapq
import math
import operator
import sys
import types


def told(work):
    try:
        work()
    except TypeError as error:
        print(error)


functions = [heapq.heappush, heapq.heapify, math.floor, math.factorial, operator.add, operator.neg, bisect.bisect_left]
for function in functions:
    print(function, function.__name__, isinstance(function, types.BuiltinFunctionType))
    told(lambda: function())
    told(lambda: function(1, 2, 3, 4, 5, 6))
    told(lambda: function(1, other=2))
print(functools.reduce, functools.reduce.__name__, sys.exit)
told(lambda: functools.reduce(max))
told(lambda: heapq.heappop(5))
told(lambda: heapq.heappush((), 1))
told(lambda: math.perm())
told(lambda: bisect.bisect([1], 1, low=0))
told(lambda: math.isclose(1))


class Holder:
    larger = operator.gt
    highest = max


# A function in C never becomes a method.
print(Holder().larger(2, 1), Holder().highest(1, 2))
