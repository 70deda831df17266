import itertools as it
print(list(it.islice(it.count(5), 3)), it.count(2, 3), it.repeat(1, 2), list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])))
print(list(it.product("ab", [1,2])), list(it.permutations("abc", 2)), list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)))
print([(k, list(g)) for k, g in it.groupby("aabbc")], list(it.accumulate([1,2,3])), list(it.accumulate([1,2,3], lambda a,b:a*b, initial=10)))
print(list(it.zip_longest("ab", "x", fillvalue="-")), list(it.pairwise("abc")), list(it.batched("abcde", 2)), list(it.starmap(pow, [(2,3)])))
a, b = it.tee([1,2,3]); print(list(a), list(b), list(it.takewhile(lambda x: x<3, [1,2,3,1])), list(it.dropwhile(lambda x: x<3, [1,2,3,1])))
print(list(it.compress("abc", [1,0,1])), list(it.filterfalse(None, [0,1,2])), type(it.chain()), list(it.islice("abcdef", 1, None, 2)), list(it.product("ab", repeat=2)))
c = it.cycle("ab"); print([next(c) for _ in range(5)])
