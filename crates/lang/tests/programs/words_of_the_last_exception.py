class Cause:
    def __str__(self):
        return "rust in the anchor chain"


class Leak(Exception):
    def __init__(self, litres):
        super().__init__(litres)
        self.litres = litres
        self.add_note(f"found after {litres} litres")

    def __str__(self):
        return f"{self.litres} litres of water"


try:
    raise ValueError(Cause())
except ValueError as error:
    raise ExceptionGroup("two", [Leak(3), Leak(4)]) from error
