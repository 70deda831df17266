"""A name that asyncio has not, also where the module answers by a function of its own."""
import asyncio

try:
    from asyncio import no_such_name
except ImportError as error:
    print(type(error).__name__, error.name, str(error).partition(" (")[0])
try:
    print(asyncio.no_such_name)
except AttributeError as error:
    print(error)
