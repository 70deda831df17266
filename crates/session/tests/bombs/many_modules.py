# Ends: fine
import sys

for n in range(1000):
    sys.modules[f'm{n}'] = sys
import m1
