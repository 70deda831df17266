def f():
    try:
        g()
    except (A, B):
        pass
    except C as error:
        return error
    except:
        raise
    else:
        h()
    for x in y:
        try:
            g()
        except A as error:
            continue
