import sys


class Reason:
    def __str__(self):
        return "the tide is out"


print("going")
sys.exit(Reason())
