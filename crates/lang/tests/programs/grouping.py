words = "the quick brown fox jumps over the lazy dog the end".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4])
groups = {}
for word in words:
    groups.setdefault(len(word), []).append(word)
print(groups)
print({k: sorted(set(v)) for k, v in sorted(groups.items())})
inverted = {v: k for k, v in counts.items()}
print(inverted)
print(max(counts, key=counts.get), sum(counts.values()), sorted(counts)[:3])
seen = set()
print([w for w in words if not (w in seen or seen.add(w))])
