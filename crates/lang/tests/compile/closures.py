def counter(start):
    count = start
    def step(by=1):
        nonlocal count
        count += by
        return count
    def read():
        def deeper():
            return count
        return deeper
    del start
    return step, read
