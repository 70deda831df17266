"""Parts of a UUID; bytes in base 85."""

import uuid
print(uuid.UUID('12345678123456781234567812345678').bytes_le, uuid.UUID(int=1).fields, uuid.UUID(int=1 << 70).time, uuid.UUID(int=5).urn, uuid.SafeUUID.unknown, uuid.UUID(int=5).is_safe)


import base64
print(base64.b85encode(b'hello'), base64.a85encode(b'hello'), base64.b85decode(b'Xk~0{Zv'))
