class _Secret:
    __a = 1
    def __f(self, __x):
        import __m
        self.__b = __x
        return __y, self.__c__, self.__d(__k=__x)

class __:
    __a = 1
