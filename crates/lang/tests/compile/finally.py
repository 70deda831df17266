def f(rows):
    for row in rows:
        try:
            if row:
                break
            if not row:
                continue
            return row
        finally:
            close()
    try:
        g()
    except A:
        return 1
    finally:
        close()

def g():
    for x in y:
        try:
            h()
        finally:
            break
    try:
        return x
    finally:
        return 2
