# Ends: OverflowError
10.0 ** 10**6
