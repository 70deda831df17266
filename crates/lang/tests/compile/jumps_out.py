def f(rows):
    with a:
        for row in rows:
            with b:
                try:
                    return row
                except E as error:
                    break
                finally:
                    g()
    while rows:
        try:
            try:
                continue
            finally:
                h()
        except E:
            pass
