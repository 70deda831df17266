"""Patterns put together by chance: what they find must be what CPython's own engine finds."""
import random
import re

random.seed(11)
atoms = ["a", "b", ".", "[ab]", "[^a]", r"\w", r"\b", "^", "$", "(a)", "(b|ab)", "(?:a|b)", "(?=a)", "(?!b)", "(?<=a)",
         r"\1", "(a*)", "(?>a*)", r"\B", r"\d", "(?i:A)"]
counts = ["", "", "", "*", "+", "?", "{2}", "{1,2}", "*+", "++"]
texts = ["", "a", "ab", "aabb", "abab", "xaabx", "ba b", "aaaa", "b1a", "ABab"]
for _ in range(80):
    pattern = "".join(random.choice(atoms) + random.choice(counts) for _ in range(random.randint(1, 4)))
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        print(pattern, error)
        continue
    found = []
    for text in texts:
        match = compiled.search(text)
        found.append(match and (match.span(), match.groups(), match.lastindex))
        found.append((compiled.findall(text), compiled.sub("-", text), bool(compiled.fullmatch(text))))
    print(pattern, found)
