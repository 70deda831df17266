if a:
    x = 1
elif b == 2:
    x = 2
elif not c:
    x = 3
else:
    x = 4
if True:
    y = 1
if None:
    y = 2
