# Texts compared: matches, ratios, and lines of four kinds that tell the difference.
import difflib
import random

old = "one\ntwo\nthree\nfour\n\tfive\nsix\nseven\neight\nnine\nten\n".splitlines(keepends=True)
new = "one\ntwoo\nthree\nfour and\n\tfivve\nsix\n7\neight\nnine\n".splitlines(keepends=True)
print("".join(difflib.ndiff(old, new)))
print("".join(difflib.unified_diff(old, new, "before", "after", "today", n=1)))
print("".join(difflib.context_diff(old, new, "before", "after", n=1)))
print("".join(difflib.restore(list(difflib.ndiff(old, new)), 1)) == "".join(old))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy", "appeal"]))
matcher = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
print(matcher.get_matching_blocks(), matcher.get_opcodes())
print(matcher.find_longest_match(), list(difflib.SequenceMatcher(None, "a" * 9, "a" * 4 + "b" + "a" * 4).get_grouped_opcodes(1)))
junk = difflib.SequenceMatcher(lambda letter: letter == " ", " abcd", "abcd abcd")
print(junk.find_longest_match(0, 5, 0, 9), junk.bjunk)
for bad in (lambda: difflib.get_close_matches("a", [], n=0), lambda: difflib.get_close_matches("a", [], cutoff=2),
            lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff([1], [2]))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
chance = random.Random(4)
for _ in range(60):
    words = [["ab", "abc", "xbc", "hello world", "hello  word", "", "a\tb"][chance.randrange(7)] for _ in range(14)]
    cut = chance.randrange(14)
    print(list(difflib.ndiff(words[:cut], words[cut:])))
    print(list(difflib.unified_diff(words[:cut], words[cut:], lineterm="")))
    print(list(difflib.context_diff(words[:cut], words[cut:], lineterm="")))
long = [chance.randrange(30) for _ in range(300)]
other = long[:100] + long[120:] + [5, 6]
print(difflib.SequenceMatcher(None, long, other).get_opcodes(), difflib.SequenceMatcher(None, long, other, autojunk=False).ratio())
