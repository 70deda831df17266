rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(rows, key=lambda row: row[1]))
print(sorted(rows, key=lambda row: row[1], reverse=True))
print(sorted(rows, key=lambda row: row[0], reverse=True))
rows.sort(key=lambda row: (row[1], row[0]))
print(rows)
print(sorted("bdac"), sorted({3: "x", 1: "y"}), sorted([True, 0, 2, 1.5]))
words = ["banana", "fig", "Apple", "cherry"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), max(words, key=len))
print(words.sort(), words)
