@decorate
class Base(Other, metaclass=Meta, flag=True):
    """What it is."""
    shared = 1

    def __init__(self, x):
        super().__init__()
        self.x = self.__y = x

    @property
    def y(self):
        return self.__y

    class Inner:
        pass

class Spread(*bases, **keywords):
    pass
