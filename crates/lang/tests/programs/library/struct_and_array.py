"""Values as bytes, and lists of numbers of one kind."""

import struct
print(struct.pack('<i4sd?', 5, b'abc', 1.5, True), struct.unpack('>Hf', b'\0\1\x3f\x80\0\0'), struct.calcsize('@bid'))
try: struct.unpack('i', b'abc')
except struct.error as e: print(repr(e), type(e))
s = struct.Struct('<hh'); print(s.size, s.format, s.pack(1, -1), s.unpack(b'\1\0\2\0'), list(s.iter_unpack(b'\1\0\2\0\3\0\4\0')))
b = bytearray(8); struct.pack_into('<I', b, 2, 1000); print(b, struct.unpack_from('<I', b, 2))
print(struct.pack('e', 1.5), struct.pack('<f', 3.14), struct.pack('>q', -1), struct.unpack('3c', b'abc'), struct.pack('5p', b'ab'))


from array import array
a = array('i', [1, 2, 3]); a.append(4); a.extend([5]); print(a, a[1:3], len(a), a.itemsize, a.typecode, 3 in a, a.index(3), a.tobytes())
a[0] = 10; del a[1]; print(a, a == array('i', [10, 3, 4, 5]), a + a, a * 2, list(a), a.tolist(), sum(a), max(a))
print(array('d', [1.5, 2]), array('f', [1.1]), array('b', b'ab'), array('u', 'hi'), array('B'))
for bad in (lambda: a.append('x'), lambda: array('b', [200]), lambda: a[9], lambda: array('z'), lambda: a.remove(99)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
a.insert(0, 7); a.reverse(); print(a.pop(), a, a.count(3)); a.frombytes(b'\1\0\0\0'); print(a)
