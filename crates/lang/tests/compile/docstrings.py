def f():
    """First.

        Indented.
    Not.
    """

def g():
    "only"
    pass

def h():
    f"not one"
