# Ends: running
set().update(iter(int, 1))
