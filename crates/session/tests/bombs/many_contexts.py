# Ends: fine
error = None
for n in range(20_000):
    try:
        try:
            if error:
                raise error
            raise ValueError(n)
        except Exception:
            raise KeyError(n)
    except Exception as caught:
        error = caught
