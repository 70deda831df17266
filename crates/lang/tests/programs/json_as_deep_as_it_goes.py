"""JSON: how deep it may nest, what decoders are given, and in which pieces it is written."""

import json

print(str(json.loads("[" * 150 + "]" * 150)).count("["))
value, depth = json.loads('{"a":' * 5000 + "[]" + "}" * 5000), 0
while value:
    value, depth = value["a"], depth + 1
print(depth)
for text in ("[" * 20000, '{"a":' * 20000):
    try:
        json.loads(text)
    except RecursionError as error:
        print(error)
for text in ("[[1, 2], {'a': 3}]", '{"a": [1, 2,]}', '[{"a": 1,}]', '[[[1]', '{"a": {"b" 1}}', '[1, [2, [3 4]]]'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)


class Upper(json.JSONDecoder):
    def __init__(self, *args, **options):
        print(args, sorted(options))
        super().__init__(object_hook=self.upper, *args, **options)

    def upper(self, found):
        return {key.upper(): value for key, value in found.items()}


print(json.loads('{"a": {"b": [1.5]}}', cls=Upper))
print(json.loads("[1.5, 2]", cls=json.JSONDecoder, parse_float=str, parse_int=float))
print(list(json.JSONEncoder().iterencode({"a": [1, [2]], "b": {}, "c": "x"})))
print(list(json.JSONEncoder(indent=1).iterencode([1, {"a": []}, 2])))
print(json.loads('{"a": 1}'.encode("utf-16")), json.loads(b"\xef\xbb\xbf[1]"), json.detect_encoding(b"[\x001\x00]\x00"))
