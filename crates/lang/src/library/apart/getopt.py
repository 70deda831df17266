"""Options of a command line, as Unix's `getopt` reads them: from a list that the program gives."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options up to the first argument that is none, and what is left."""
    return _read(args, shortopts, longopts, stops=True)


def gnu_getopt(args, shortopts, longopts=[]):
    """Options wherever they stand among the arguments."""
    stops = shortopts.startswith("+")
    return _read(args, shortopts.removeprefix("+"), longopts, stops)


def _read(args, shortopts, longopts, stops):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    left, options, others = list(args), [], []
    while left:
        word = left.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            options.append(_long(word[2:], longopts, left))
        elif word.startswith("-") and word != "-":
            options += _short(word[1:], shortopts, left)
        elif stops:
            left.insert(0, word)
            break
        else:
            others.append(word)
    return options, others + left


def _long(word, longopts, left):
    name, has_value, value = word.partition("=")
    name, takes_value = _whole_name(name, longopts)
    if takes_value and not has_value:
        if not left:
            raise GetoptError(f"option --{name} requires argument", name)
        value = left.pop(0)
    elif has_value and not takes_value:
        raise GetoptError(f"option --{name} must not have an argument", name)
    return f"--{name}", value


def _whole_name(start, longopts):
    """The option that begins so, and whether it takes a value."""
    fitting = [option for option in longopts if option.startswith(start)]
    if not fitting:
        raise GetoptError(f"option --{start} not recognized", start)
    if start in fitting:
        return start, False
    if start + "=" in fitting:
        return start, True
    if len(fitting) > 1:
        raise GetoptError(f"option --{start} not a unique prefix", start)
    return fitting[0].removesuffix("="), fitting[0].endswith("=")


def _short(letters, shortopts, left):
    options = []
    while letters:
        letter, letters = letters[0], letters[1:]
        place = shortopts.find(letter) if letter != ":" else -1
        if place < 0:
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts[place + 1:place + 2] == ":":
            if not letters and not left:
                raise GetoptError(f"option -{letter} requires argument", letter)
            value, letters = letters or left.pop(0), ""
        options.append((f"-{letter}", value))
    return options
