# Ends: fine|running
class A:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self is other


{A(): n for n in range(300)}
