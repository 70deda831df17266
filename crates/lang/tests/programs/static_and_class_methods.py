class Tool:
    count = 0

    @staticmethod
    def add(a, b):
        return a + b

    @classmethod
    def make(cls, *args):
        cls.count += 1
        return cls.__name__, args

class Sub(Tool):
    pass
print(Tool.add(1, 2), Tool().add(3, 4), Tool.make(1), Sub.make(), Sub().make(2), Tool.count, Sub.count)
print(Tool.__dict__["add"].__func__(5, 6), Tool.make.__func__(Sub), Tool.make.__self__ is Tool)
