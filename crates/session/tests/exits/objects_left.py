import atexit


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


@atexit.register
def first_registered():
    print("exit function", Noisy.__name__)


atexit.register(print, "called", "first", sep=" ")

one = Noisy("one")
two = Noisy("two")
pair = [Noisy("in a list")]
one.other = two
two.other = one
Noisy("at once")
print("last line")
