# Ends: RecursionError
def f():
    try:
        f()
    finally:
        len('')


f()
