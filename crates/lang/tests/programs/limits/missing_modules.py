"""Modules that are not here: CPython's message, and a sentence below it. Written by hand, not recorded."""
for name in ("aiohttp", "urllib.request", "no_such_module"):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error, error.name, getattr(error, "__notes__", None))
import requests
