s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s == slice(1, 10, 2), slice(1, 2) < slice(1, 3))
print(s.indices(6), slice(None, None, -1).indices(4), slice(-3, None).indices(10), list(range(20))[s])
class Show:
    def __getitem__(self, key):
        return key
show = Show()
print(show[1:2], show[::3], show[1:2, 3], show[:], show[...], show["a":"b"])
try:
    [1]["a":]
except TypeError as error:
    print(error)
try:
    s.indices(-1)
except ValueError as error:
    print(error)
