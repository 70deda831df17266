import hashlib, io
for n in ('sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s', 'sha256', 'md5'):
    for d in (b'', b'abc', b'a' * 135, b'a' * 136, b'a' * 300):
        h = hashlib.new(n, d)
        print(n, len(d), h.hexdigest(), h.digest_size, h.block_size, h.name)
for n in ('shake_128', 'shake_256'):
    h = hashlib.new(n, b'abc')
    print(n, h.hexdigest(10), h.digest(400).hex(), h.digest_size)
print(hashlib.blake2b(b'x', digest_size=16, key=b'k', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(b'x' * 64, key=b'kk').hexdigest(), hashlib.blake2b(b'x' * 128).hexdigest())
h = hashlib.blake2b(digest_size=20)
h.update(b'a')
g = h.copy()
g.update(b'b')
print(h.hexdigest(), g.hexdigest())
for f in (lambda: hashlib.new('nope'), lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.blake2b(key=b'x' * 65), lambda: hashlib.sha3_256('x'), lambda: hashlib.blake2b('x'), lambda: hashlib.shake_128(b'').hexdigest()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(hashlib.algorithms_guaranteed))
