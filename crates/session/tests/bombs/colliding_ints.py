# Ends: fine|running
d = {n << 64: n for n in range(2000)}
d = {n * ((1 << 61) - 1): n for n in range(2000)}
