"""Loggers, handlers and formatters as a dict says."""

import logging
import logging.handlers
import sys

_ROOTS = ("handlers", "formatters", "filters")


def dictConfig(config):
    if "version" not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config["version"] != 1:
        raise ValueError(f"Unsupported version: {config['version']}")
    _Configuration(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    raise NotImplementedError("logging.config.fileConfig() is not available here: dictConfig() takes the same as a dict")


def listen(port=9030, verify=None):
    raise NotImplementedError("logging.config.listen() is not available here: there is no network")


def stopListening():
    pass


def _resolved(name):
    """What a dotted name stands for: of a module, or in one."""
    try:
        return _found(name)
    except ImportError as error:
        raise ValueError(f"Cannot resolve {name!r}: {error}") from error


def _found(name):
    parts = name.split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class _Configuration:
    def __init__(self, config):
        self.config, self.made = config, {root: {} for root in _ROOTS}

    def converted(self, value):
        if isinstance(value, dict):
            return {key: self.converted(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)(map(self.converted, value))
        if isinstance(value, str):
            if value.startswith("ext://"):
                return _resolved(value[6:])
            if value.startswith("cfg://"):
                return self.part(value[6:])
        return value

    def part(self, path):
        found = self.config
        for name in path.replace("[", ".").replace("]", "").split("."):
            found = found[int(name) if isinstance(found, (list, tuple)) else name]
        return self.converted(found)

    def configure(self):
        incremental = self.config.get("incremental", False)
        if not incremental:
            logging._handlers.clear()
            for root, make in (("formatters", self.formatter), ("filters", self.filter)):
                for name, settings in self.config.get(root, {}).items():
                    self.attempt(root[:-1], name, lambda: self.made[root].__setitem__(name, make(settings)))
            self.all_handlers()
            self.silence()
        else:
            for name, settings in self.config.get("handlers", {}).items():
                if name not in logging._handlers:
                    raise ValueError(f"No handler found with name {name!r}")
                if settings.get("level"):
                    logging._handlers[name].setLevel(settings["level"])
        for name, settings in self.config.get("loggers", {}).items():
            self.attempt("logger", name, lambda: self.logger(logging.getLogger(name), settings, incremental))
            if settings.get("propagate") is not None:
                logging.getLogger(name).propagate = settings["propagate"]
        if self.config.get("root"):
            self.attempt("root logger", None, lambda: self.logger(logging.getLogger(), self.config["root"], incremental))

    def attempt(self, kind, name, work):
        try:
            work()
        except Exception as error:
            place = f"{kind} {name!r}" if name is not None else kind
            raise ValueError(f"Unable to configure {place}") from error

    def silence(self):
        """Loggers that are there and not named any more are silent, unless the dict wants them to stay."""
        if not self.config.get("disable_existing_loggers", True):
            return
        named = self.config.get("loggers", {})
        for name, logger in logging.root.manager.loggerDict.items():
            if isinstance(logger, logging.Logger):
                logger.disabled = name not in named and not any(name.startswith(other + ".") for other in named)

    def all_handlers(self):
        """A handler may name others as its target, which then come first."""
        waiting = dict(sorted(self.config.get("handlers", {}).items()))
        while waiting:
            ready = [name for name, settings in waiting.items() if settings.get("target") not in waiting] or list(waiting)
            for name in ready:
                self.attempt("handler", name, lambda: self.made["handlers"].__setitem__(name, self.handler(name, waiting[name])))
                del waiting[name]

    def custom(self, settings):
        settings = dict(settings)
        factory = settings.pop("()")
        properties = settings.pop(".", None)
        factory = factory if callable(factory) else _resolved(factory)
        made = factory(**{key: self.converted(value) for key, value in settings.items()})
        for name, value in (properties or {}).items():
            setattr(made, name, self.converted(value))
        return made

    def formatter(self, settings):
        if "()" in settings:
            return self.custom(settings)
        cls = settings.get("class")
        cls = _resolved(cls) if cls else logging.Formatter
        more = {"defaults": settings["defaults"]} if settings.get("defaults") is not None else {}
        if "validate" in settings:
            more["validate"] = settings["validate"]
        return cls(settings.get("format"), settings.get("datefmt"), settings.get("style", "%"), **more)

    def filter(self, settings):
        return self.custom(settings) if "()" in settings else logging.Filter(settings.get("name", ""))

    def handler(self, name, settings):
        settings = dict(settings)
        formatter, level, filters = (settings.pop(key, None) for key in ("formatter", "level", "filters"))
        if formatter is not None:
            formatter = self.known("formatters", formatter, "formatter")
        if "()" in settings:
            made = self.custom(settings)
        else:
            made = self.plain_handler(settings)
        if formatter is not None:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(level)
        self.add_filters(made, filters)
        made.name = name
        return made

    def plain_handler(self, settings):
        cls = settings.pop("class")
        cls = _resolved(cls) if isinstance(cls, str) else cls
        properties = settings.pop(".", None)
        if "target" in settings and issubclass(cls, logging.handlers.MemoryHandler):
            settings["target"] = self.known("handlers", settings["target"], "target handler")
        made = cls(**{key: self.converted(value) for key, value in settings.items() if key.isidentifier()})
        for key, value in (properties or {}).items():
            setattr(made, key, self.converted(value))
        return made

    def known(self, root, name, kind):
        try:
            return self.made[root][name]
        except KeyError as error:
            raise ValueError(f"Unable to set {kind} {name!r}") from error

    def add_filters(self, filterer, names):
        for name in names or ():
            try:
                filterer.addFilter(name if callable(name) or hasattr(name, "filter") else self.made["filters"][name])
            except Exception as error:
                raise ValueError(f"Unable to add filter {name!r}") from error

    def logger(self, logger, settings, incremental):
        if settings.get("level") is not None:
            logger.setLevel(settings["level"])
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in settings.get("handlers") or ():
            try:
                logger.addHandler(self.made["handlers"][name])
            except KeyError as error:
                raise ValueError(f"Unable to add handler {name!r}") from error
        self.add_filters(logger, settings.get("filters"))
        logger.disabled = False
