# Ends: ValueError
'{:{:{}}}'.format(1, 2, 3)
