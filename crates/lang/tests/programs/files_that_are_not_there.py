for name, mode in (("notes.txt", "r"), ("notes.txt", "rb"), ("", "r+"), (b"notes", "r"), ("notes.txt", "q"), ("notes.txt", "rw"), (1.5, "r")):
    try:
        open(name, mode)
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "filename", None))
try:
    with open("settings.json", encoding="utf-8") as file:
        print(file.read())
except FileNotFoundError as error:
    print(error.errno, error.strerror, repr(error.filename))
print(~True, ~False, bool(NotImplemented), not NotImplemented)
