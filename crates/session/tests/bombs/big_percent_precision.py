# Ends: MemoryError|ValueError|OverflowError
'%.*f' % (10**9, 1.5)
