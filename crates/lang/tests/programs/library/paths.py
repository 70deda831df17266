"""Paths as objects; asking for files of which there are none."""

from pathlib import Path, PurePath, PurePosixPath

for text in ("", ".", "/", "a/b.tar.gz", "/etc/../x", ".hidden", "a//b/./c/"):
    path = PurePosixPath(text)
    print(repr(path), path.parts, path.name, path.stem, path.suffix, path.suffixes, path.parent, list(path.parents))
base = Path("/srv") / "data" / "file.txt"
print(base, base.with_suffix(".csv"), base.with_name("other"), base.with_stem("x"), base.relative_to("/srv"))
print(base.is_absolute(), base.match("*.txt"), base.full_match("/srv/**"), base == Path("/srv/data/file.txt"), Path("b") > Path("a"))
print(type(PurePath("x")), "x" / Path("y"), base.joinpath("/abs"), base.parents[1], base.is_relative_to("/srv"))
for attempt in (lambda: base.relative_to("/other"), lambda: Path("").with_name("x"), lambda: base.with_suffix("txt"), lambda: base / 3):
    try:
        print(attempt())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Path("/no/such/file").read_text()
except FileNotFoundError as error:
    print(error)
print(Path("/no/such/file").exists())
