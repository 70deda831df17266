class Shown:
    """Something of the program's, as it is shown."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def class_at(module, path):
    found = __import__(module, fromlist=('',))
    for name in path.split('.'):
        found = getattr(found, name)
    return found


def like(home, module, path, own, attributes):
    """A thing of the library's class with these attributes; own is the name of the program's class, where it made one of that."""
    try:
        found = class_at(home, path)
    except (ImportError, AttributeError):
        found = class_at(module, path)
    if own:
        found = type(own, (found,), {'__module__': '__main__'})
    made = object.__new__(found)
    for name, value in attributes.items():
        object.__setattr__(made, name, value)
    return made
