# Ends: running
class A:
    def __getitem__(self, index):
        return index


sum(A())
