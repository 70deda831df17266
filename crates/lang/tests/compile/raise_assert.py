def f(x):
    assert x
    assert x > 1, f"{x}"
    if x:
        raise
    if not x:
        raise ValueError(x) from None
    raise E
