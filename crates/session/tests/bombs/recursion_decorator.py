# Ends: RecursionError
def again(function):
    return again(again(function))


@again
def f():
    pass
