"""Encodings: tables, modes of errors that a program makes, and readers over streams."""
import binascii
import codecs
import io


def tried(function, *arguments, **named):
    try:
        print(ascii(function(*arguments, **named)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error)), *getattr(error, "__notes__", []))


def bracketed(error):
    wrong = error.object[error.start : error.end]
    if isinstance(error, UnicodeDecodeError):
        return "<" + wrong.hex() + ">", error.end
    return "".join(f"[{ord(letter):x}]" for letter in wrong), error.end


codecs.register_error("bracketed", bracketed)
codecs.register_error("astray", lambda error: ("?", 99))
codecs.register_error("wrong", lambda error: 1)
tried("äöx€".encode, "ascii", "bracketed")
tried("äöx€".encode, "utf-16", "bracketed")
tried("ä€€x".encode, "cp1252", "bracketed")
tried("ä☃☃x".encode, "cp1252", "bracketed")
tried(b"a\xffb\xfe".decode, "utf-8", "bracketed")
tried("ä".encode, "ascii", "astray")
tried("ä".encode, "ascii", "wrong")
tried(b"\xff".decode, "ascii", "wrong")
tried("ä".encode, "ascii", "nobody")
tried("ä".encode, "ascii", "namereplace")
tried("a".encode, "ascii", "nobody")
tried("ä".encode, "nobody")
for name in "latin1", "UTF8", "cp1252", "windows-1251", "ISO_8859-2", "mac_roman", "koi8-r", "rot13", "hex", "U8", "u16", "l9":
    info = codecs.lookup(name)
    print(name, info.name, codecs.lookup(info.name).name)
for name in "cp850", "cp437", "iso8859-15", "koi8-u", "cp037", "mac-roman", "cp1253":
    tried("Aé€Ж".encode, name, "replace")
    tried(bytes(range(160, 176)).decode, name, "replace")
tried("x".encode, "rot13")
tried(codecs.encode, "Hello", "rot13")
tried(codecs.decode, b"666f6f", "hex")
tried(codecs.decode, b"zz", "hex")
tried(codecs.encode, b"Hello, World", "uu")
tried(codecs.decode, b"a=3Db", "quopri")
tried("bücher".encode, "punycode")
tried(b"bcher-kva".decode, "punycode")
tried("bücher.example".encode, "idna")
tried("a+ä€b".encode, "utf-7")
tried(b"a+-+AOQgrA-b".decode, "utf-7")


def shouting(name):
    if name == "shout":
        return codecs.CodecInfo(
            lambda text, errors="strict": (text.upper().encode(), len(text)),
            lambda data, errors="strict": (bytes(data).decode().lower(), len(data)),
            name="shout",
        )


codecs.register(shouting)
tried("Quiet".encode, "shout")
tried(b"LOUD".decode, "shout")
codecs.unregister(shouting)
tried("Quiet".encode, "shout")
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([byte])) for byte in "aé€😀".encode()], decoder.getstate())
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([byte])) for byte in "a😀".encode("utf-16")], decoder.getstate())
tried(codecs.getincrementaldecoder("utf-8")().decode, b"\xe2\x82", final=True)
print(list(codecs.iterencode(["a", "b"], "utf-16")), list(codecs.iterdecode([b"\xe2", b"\x82\xac"], "utf-8")))
reader = codecs.getreader("utf-8")(io.BytesIO("eins\nzwei\r\ndrei ß".encode()))
print([reader.readline(), reader.read(2), reader.readline(), reader.read()])
stream = io.BytesIO()
writer = codecs.getwriter("utf-16")(stream)
writer.write("a")
writer.writelines(["b", "c"])
print(stream.getvalue())
recoder = codecs.EncodedFile(io.BytesIO("ä\n".encode("latin-1")), "utf-8", "latin-1")
print(recoder.read(), recoder.data_encoding, recoder.file_encoding)
with codecs.open("letters.txt", "w", "utf-16") as file:
    file.write("äb\n")
with codecs.open("letters.txt", encoding="utf-16") as file:
    print(file.readlines(), file.encoding)
print(binascii.b2a_qp(b"a=b\tc \nd", istext=True), binascii.a2b_qp(b"a=3Db=\nc"), binascii.b2a_uu(b"cat"), binascii.a2b_uu(b"#8V%T\n"))
print(codecs.charmap_decode(b"\x00\x01", "strict", {0: "a", 1: 98}), codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}))
print(codecs.escape_decode(rb"a\x41\n\101"), codecs.escape_encode(b"a\n'\xff"))
