def main():
    counts = {}
    for i in range(100_000):
        key = i % 1000
        counts[key] = counts.get(key, 0) + 1
    names = {f"name{i}": i for i in range(1000)}
    total = 0
    for _ in range(50):
        for name in names:
            total += names[name]
    found = 0
    for i in range(50_000):
        if i in counts:
            found += 1
    print(len(counts), total, found, sum(counts.values()))


main()
