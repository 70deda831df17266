import atexit


class Noisy:
    def __del__(self):
        print("gone")


def leave():
    print("leaving")
    raise ValueError("too late")


atexit.register(leave)
atexit.unregister(print)
kept = Noisy()
print(atexit._ncallbacks())
print(missing)
