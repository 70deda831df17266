import json
data = {"name": "Zoë", "n": [1, 2.5, -0.0, 1e100, True, None], "nested": {"a": {}, "b": []}, 3: "three"}
print(json.dumps(data))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.dumps({"b": 1, "a": (1, 2)}, sort_keys=True, separators=(",", ":")))
print(json.loads('{"a": [1, 2, {"b": null}], "c": "\\u00e9\\n\\ud83d\\ude00", "d": 1.5e3, "e": 12345678901234567890123}'))
for bad in ('{"a": }', '[1, 2', '{"a" 1}', "{'a': 1}", '[1,]', '', 'nul', '"abc', '{"a": 1,}', '[1] x', '"\\x"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(bad, "|", e, e.pos, e.lineno, e.colno)
class P:
    def __init__(self, x): self.x = x
try:
    json.dumps(P(1))
except TypeError as e:
    print(e)
print(json.dumps([P(1)], default=lambda o: {"x": o.x}))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: "i" + s))
try:
    a = []; a.append(a); json.dumps(a)
except ValueError as e: print(e)
try: json.dumps({(1, 2): 3})
except TypeError as e: print(e)
print(json.dumps(float("nan")), json.loads("NaN"), json.dumps("\x00\x1f\"\\/\u2028"))
import io
f = io.StringIO(); json.dump([1], f); print(f.getvalue(), json.load(io.StringIO("[2]")))
