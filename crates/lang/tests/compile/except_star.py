def f():
    try:
        g()
    except* ValueError as group:
        print(group)
    except* (TypeError, OSError):
        raise
    else:
        h()
    finally:
        i()
