def main():
    items = []
    for i in range(100_000):
        items.append(i * 7 % 1000)
    squares = [item * item for item in items if item % 2]
    for i in range(len(items) - 1):
        items[i] = items[i + 1]
    items.sort()
    total = 0
    for item in items[1000:50_000]:
        total += item
    pairs = list(zip(items, squares))
    print(len(squares), total, len(pairs), max(items), sorted(items, reverse=True)[:3])


main()
