import math
import traceback


def told(work):
    try:
        work()
    except Exception as error:
        print(*traceback.format_exception_only(error), end="")
        print(traceback.format_exc().splitlines()[-1])


told(lambda: math.sqr(2))
told(lambda: true)
told(lambda: pritn)
told(lambda: random)


class Counter:
    def __init__(self):
        self.count = 0

    def up(self):
        return count + 1


told(Counter().up)


def remove(sequence, index):
    del sequence[index]


for sequence in "text", (1,), range(3), {1}, {}.keys(), Counter(), 5, None, int:
    for index in 0, True, "a":
        told(lambda: remove(sequence, index))
