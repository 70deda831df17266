import io
import itertools
import queue
import sys
import time
import zoneinfo

for value in [sys.stdout, sys.stdin, sys.flags, sys.version_info, time.gmtime(0), itertools.tee([])[0], queue.SimpleQueue(), zoneinfo.ZoneInfo("UTC"), io.TextIOWrapper(io.BytesIO())]:
    try:
        value()
    except TypeError as error:
        print(error)

print(hasattr(sys, "ps1"))
