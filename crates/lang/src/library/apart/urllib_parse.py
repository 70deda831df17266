"""Addresses of the web, taken apart and put together (RFC 3986, and CPython's `urllib.parse`)."""

import re
from collections import namedtuple

__all__ = [
    "urlparse",
    "urlunparse",
    "urljoin",
    "urldefrag",
    "urlsplit",
    "urlunsplit",
    "urlencode",
    "parse_qs",
    "parse_qsl",
    "quote",
    "quote_plus",
    "quote_from_bytes",
    "unquote",
    "unquote_plus",
    "unquote_to_bytes",
    "DefragResult",
    "ParseResult",
    "SplitResult",
]

# The schemes whose relative addresses, hosts and parameters follow the common rules.
uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
    "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = uses_relative + ["telnet", "snews", "rsync", "nfs", "git", "git+ssh", "itms-services"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_SCHEME = re.compile("[a-zA-Z][a-zA-Z0-9+.-]*")
_ESCAPES = re.compile("((?:%[0-9a-fA-F]{2})+)")


class _Address:
    """What the two results with a network location share."""

    __slots__ = ()

    def _login(self):
        login, at, _ = self.netloc.rpartition("@")
        if not at:
            return None, None
        name, colon, password = login.partition(":")
        return name, password if colon else None

    def _place(self):
        place = self.netloc.rpartition("@")[2]
        _, bracket, rest = place.partition("[")
        if bracket:
            host, _, port = rest.partition("]")
            port = port.partition(":")[2]
        else:
            host, _, port = place.partition(":")
        return host, port or None

    @property
    def username(self):
        return self._login()[0]

    @property
    def password(self):
        return self._login()[1]

    @property
    def hostname(self):
        host = self._place()[0]
        if not host:
            return None
        # The zone of an IPv6 address keeps its case.
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._place()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class DefragResult(namedtuple("DefragResult", "url fragment")):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Address):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Address):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme="", allow_fragments=True):
    """Scheme, network location, path, query and fragment."""
    url = "".join(character for character in url.lstrip(_BLANKS) if character not in "\t\r\n")
    scheme = scheme.strip(_BLANKS)
    netloc = query = fragment = ""
    before, colon, after = url.partition(":")
    if colon and _SCHEME.fullmatch(before):
        scheme, url = before.lower(), after
    if url[:2] == "//":
        netloc, url = _split_netloc(url[2:])
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


_BLANKS = "".join(map(chr, range(33)))


def _split_netloc(text):
    ends = [place for place in map(text.find, "/?#") if place >= 0]
    end = min(ends, default=len(text))
    return text[:end], text[end:]


def urlparse(url, scheme="", allow_fragments=True):
    """As `urlsplit`, with the parameters of the last part of the path for themselves."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _split_params(path)
    return ParseResult(scheme, netloc, path, params, query, fragment)


def _split_params(path):
    place = path.find(";", max(path.rfind("/"), 0))
    return (path, "") if place < 0 else (path[:place], path[place + 1 :])


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    if params:
        path = f"{path};{params}"
    return urlunsplit((scheme, netloc, path, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url = f"{url}?{query}"
    if fragment:
        url = f"{url}#{fragment}"
    return url


def urljoin(base, url, allow_fragments=True):
    """The address that `url` means on the page `base`."""
    if not base or not url:
        return url or base
    start = urlparse(base, "", allow_fragments)
    target = urlparse(url, start.scheme, allow_fragments)
    if target.scheme != start.scheme or target.scheme not in uses_relative:
        return url
    if target.scheme in uses_netloc and target.netloc:
        return urlunparse(target)
    target = target._replace(netloc=start.netloc if target.scheme in uses_netloc else target.netloc)
    if not target.path and not target.params:
        query = target.query or start.query
        return urlunparse(target._replace(path=start.path, params=start.params, query=query))
    return urlunparse(target._replace(path=_joined_path(start.path, target.path)))


def _joined_path(base, path):
    parts = base.split("/")
    if parts[-1] != "":
        del parts[-1]
    segments = path.split("/") if path[:1] == "/" else parts + path.split("/")
    # Empty segments in the middle mean nothing.
    segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def urldefrag(url):
    scheme, netloc, path, params, query, fragment = urlparse(url)
    if "#" not in url:
        return DefragResult(url, "")
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def quote(string, safe="/", encoding=None, errors=None):
    """Every character that an address cannot hold, as `%XX` of its bytes."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    blank = " " if isinstance(safe, str) else b" "
    return quote(string, safe + blank, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _ALWAYS_SAFE.union(byte for byte in safe if byte < 128)
    return "".join(chr(byte) if byte in kept else f"%{byte:02X}" for byte in bs)


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *others = bytes(string).split(b"%")
    return first + b"".join(map(_unescaped, others))


def _unescaped(piece):
    try:
        return bytes([int(piece[:2].decode("ascii"), 16)]) + piece[2:] if len(piece) > 1 and piece[:2].isalnum() else b"%" + piece
    except ValueError:
        return b"%" + piece


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    return _ESCAPES.sub(lambda found: unquote_to_bytes(found[0]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query of pairs, or of a mapping."""
    if hasattr(query, "items"):
        query = query.items()
    elif not hasattr(query, "__len__") or len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__")
        for item in value if several else [value]:
            pairs.append(f"{shown(name)}={shown(item)}")
    return "&".join(pairs)
