def f(n):
    while n > 0:
        n -= 1
        if n == 5:
            continue
        if n == 3:
            break
    else:
        n = 10
    while True:
        if n:
            return n
