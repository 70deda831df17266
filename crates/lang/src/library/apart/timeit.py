"""How long code takes: nothing, while the clock of the page stands still."""

import time

default_timer = time.perf_counter
default_number, default_repeat = 1000000, 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        for name, code in (("stmt", stmt), ("setup", setup)):
            if not isinstance(code, str) and not callable(code):
                raise ValueError(f"{name} is neither a string nor callable")
            if isinstance(code, str):
                compile(code, "<timeit-src>", "exec")
        self._stmt, self._setup, self.timer = stmt, setup, timer
        self._globals = {} if globals is None else globals

    def _do(self, what, scope):
        what() if callable(what) else exec(what, scope)

    def timeit(self, number=default_number):
        scope = dict(self._globals)
        self._do(self._setup, scope)
        code = self._stmt if callable(self._stmt) else compile(self._stmt, "<timeit-src>", "exec")
        start = self.timer()
        for _ in range(min(number, 1000)):
            self._do(code, scope)
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def autorange(self, callback=None):
        return 1, self.timeit(1)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
