# Ends: fine
e = ValueError()
for _ in range(300_000):
    try:
        raise e
    except ValueError:
        pass
del e
