# Ends: fine
print(pow(3, 10**200, 10**100))
