def f(flag):
    if flag:
        x = 1
    else:
        x = 2
    print(x)
    if flag:
        y = 1
    print(y)
    print(y)
    del x
    print(x)
    for i in flag:
        z = i
    print(i, z)
    try:
        w = 1
    except ValueError as error:
        print(error)
    print(w, error)
    while True:
        v = 1
        if flag:
            break
    return v
