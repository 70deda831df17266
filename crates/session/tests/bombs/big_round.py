# Ends: fine
round(5, -10**18)
round(5.5, 10**18)
