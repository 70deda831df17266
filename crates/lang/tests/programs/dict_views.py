d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items)
d["d"] = 4
print(len(keys), list(values), ("d", 4) in items, "d" in keys, 4 in values)
print(keys == {"a", "b", "c", "d"}, items == d.items(), values == values, d.values() == d.values())
print(sorted(keys & {"a", "z"}), sorted(keys | ["q"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))
print(sorted(items & {("a", 1), ("b", 9)}), keys.isdisjoint("xyz"), keys > {"a"}, {"a"} <= keys)
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), list(reversed(d)))
print(keys.mapping)
for key in list(d):
    if d[key] % 2:
        del d[key]
print(d, keys)
