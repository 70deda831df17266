class Left:
    def __eq__(self, other):
        print("left eq")
        return NotImplemented

    def __lt__(self, other):
        print("left lt")
        return NotImplemented

class Right:
    def __eq__(self, other):
        print("right eq")
        return True

    def __gt__(self, other):
        print("right gt")
        return "truthy"

print([Left()] == [Right()], [Left()] < [Right()], sorted([Right(), Left()]) and "sorted")
print(Left() in [Right()], [Right()].index(Left()), {1: Left()} == {1: Right()})
