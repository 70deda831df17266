# Ends: halted
while True:
    print('x' * 1000)
