"""Importing by a name that is a text."""


def import_module(name, package=None):
    return __import__(name, fromlist=["*"])


def reload(module):
    return module


def invalidate_caches():
    pass
