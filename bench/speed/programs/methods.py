class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, by):
        return Point(self.x + by, self.y - by)

    @property
    def size(self):
        return self.x * self.x + self.y * self.y


class Counter:
    def __init__(self):
        self.count = 0

    def add(self, value):
        self.count += value


def main():
    counter = Counter()
    point = Point(0, 0)
    for i in range(50_000):
        point = point.moved(1)
        counter.add(point.size % 3)
    print(point.x, point.y, counter.count)


main()
