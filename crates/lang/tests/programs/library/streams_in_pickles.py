"""Streams in memory keep their place in pickles and copies."""
import io, pickle, copy
for make in (lambda: io.StringIO("ab"), lambda: io.BytesIO(b"ab")):
    s = make(); s.read(1)
    for f in (lambda s: pickle.loads(pickle.dumps(s)), copy.copy, copy.deepcopy):
        try: print(f(s).read())
        except Exception as e: print(type(e).__name__, e)
